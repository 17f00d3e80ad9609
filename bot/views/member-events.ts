import type { ForumView } from '../contract/forum.ts'
import { localDateOf } from '../domain/calendar/copenhagen.ts'
import { dateText, dateTimeText, timeText } from '../domain/calendar/date-text.ts'
import { addDays } from '../domain/calendar/plain-date.ts'
import type { Language } from '../domain/language.ts'
import type { GroupTrouble, MemberEvent } from '../domain/members/member-event.ts'
import type { GroupReading } from '../store/group-readings.ts'
import type { MemberHistoryLine } from '../store/member-history.ts'

export type MemberEventsRead = {
  now: Date
  reading: GroupReading | null
  /** The newest first. */
  lines: MemberHistoryLine[]
  name: (personId: string) => string | null
  organisation: (id: string) => string
}

/** When the group was last read and what came of it, as one sentence; null where it never was. */
export function readingView(read: MemberEventsRead, language: Language): ForumView['reading'] {
  const { now, reading, lines } = read
  if (reading === null) return null
  const texts = textsIn[language]
  const { trouble, troubleSince, readAt } = reading
  const last = lines.find(({ event }) => event.kind === 'read')
  const said = last === undefined ? [] : [lineText(read, last, language)]
  if (readAt !== null && last !== undefined && readAt.getTime() - last.at.getTime() > 60_000)
    said.push(texts.seenAgain(whenText(readAt, now, language)))
  return {
    text: said.join(' '),
    trouble:
      trouble === null ? null : texts.troubleSince[trouble](whenText(troubleSince ?? now, now, language)),
  }
}

/** The history of the members, newest first, each line one sentence. */
export function memberEventLines(read: MemberEventsRead, language: Language): ForumView['memberEvents'] {
  return read.lines.map((line) => ({
    id: line.id,
    at: line.at.toISOString(),
    text: lineText(read, line, language),
  }))
}

function lineText(read: MemberEventsRead, { at, byPerson, event }: MemberHistoryLine, language: Language) {
  const texts = textsIn[language]
  const by = byPerson === null ? null : (read.name(byPerson) ?? texts.somebody)
  return texts.event(event, {
    by,
    when: whenText(at, read.now, language),
    person: (personId) => read.name(personId) ?? texts.deleted,
    organisation: read.organisation,
  })
}

/** 'i dag kl. 10.00', 'i går kl. 10.00', or the whole date. */
function whenText(instant: Date, now: Date, language: Language): string {
  const [day, today] = [localDateOf(instant), localDateOf(now)]
  const { today: isToday, yesterday } = textsIn[language]
  if (day === today) return `${isToday} ${timeText(instant, language)}`
  if (day === addDays(today, -1)) return `${yesterday} ${timeText(instant, language)}`
  return dateTimeText(instant, language)
}

type Words = {
  /** Null: the product by itself. */
  by: string | null
  when: string
  person: (personId: string) => string
  organisation: (id: string) => string
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

type Texts = {
  today: string
  yesterday: string
  somebody: string
  deleted: string
  seenAgain: (when: string) => string
  troubleSince: Record<GroupTrouble, (when: string) => string>
  event: (event: MemberEvent, words: Words) => string
}

const da: Texts = {
  today: 'i dag',
  yesterday: 'i går',
  somebody: 'sekretariatet',
  deleted: 'En person, der er slettet,',
  seenAgain: (when) => `Gruppen er set efter igen ${when}, uden ændringer.`,
  troubleSince: {
    group_unknown: (when) =>
      `Microsoft 365-gruppen findes ikke længere. Medlemmerne står, som de var, da den sidst kunne læses. Opret gruppen igen, eller ret forummets gruppe. Det har været sådan siden ${when}.`,
    group_empty: (when) =>
      `Microsoft 365-gruppen ser tom ud, så ingen er meldt ud. Se efter i gruppen, om nogen er fjernet ved en fejl. Det har været sådan siden ${when}.`,
    directory_unavailable: (when) =>
      `Microsoft 365 svarer ikke, så medlemmerne er ikke hentet siden ${when}. Det prøves igen af sig selv.`,
  },
  event: (event, { by, when, person, organisation }) => {
    switch (event.kind) {
      case 'read': {
        const { added, left, toConfirm } = event
        const parts = [
          ...(added > 0 ? [counted(added, 'ny', 'nye')] : []),
          ...(left > 0 ? [counted(left, 'gået', 'gået')] : []),
          ...(toConfirm > 0 ? [counted(toConfirm, 'skal bekræftes', 'skal bekræftes')] : []),
        ]
        const how = by === null ? `Hentet automatisk ${when}` : `Hentet ${when} af ${by}`
        return `${how}: ${parts.length === 0 ? 'ingen ændringer' : parts.join(', ')}.`
      }
      case 'joined':
        return `${person(event.personId)} er kommet med i gruppen.`
      case 'left':
        return `${person(event.personId)} er gået ud af gruppen.`
      case 'seat_lost':
        return `${person(event.personId)} har derfor ikke længere pladsen for ${organisation(event.organisationId)}.`
      case 'added':
        return `${by ?? 'Sekretariatet'} skrev ${person(event.personId)} ind.`
      case 'confirmed':
        return event.organisationId === null
          ? `${by ?? 'Sekretariatet'} sagde, at ${person(event.personId)} ikke hører til et medlem.`
          : `${by ?? 'Sekretariatet'} bekræftede, at ${person(event.personId)} hører til ${organisation(event.organisationId)}.`
      case 'seat_given':
        return `${by ?? 'Sekretariatet'} satte ${person(event.personId)} på pladsen for ${organisation(event.organisationId)} fra ${dateText(event.from, 'da')}.`
      case 'seat_ended':
        return `${by ?? 'Sekretariatet'} afsluttede ${person(event.personId)} på pladsen for ${organisation(event.organisationId)} med ${dateText(event.to, 'da')} som sidste dag.`
      case 'edited':
        return event.addressToo
          ? `${by ?? 'Sekretariatet'} rettede mailadressen for ${person(event.personId)}.`
          : `${by ?? 'Sekretariatet'} rettede navnet ${person(event.personId)}.`
      case 'group_trouble':
        return event.trouble === 'group_empty'
          ? `Microsoft 365-gruppen så tom ud ${when}. Ingen er meldt ud.`
          : `Microsoft 365-gruppen kunne ikke findes ${when}. Ingen er meldt ud.`
      case 'group_back':
        return `Microsoft 365-gruppen kunne læses igen ${when}.`
    }
  },
}

const en: Texts = {
  today: 'today at',
  yesterday: 'yesterday at',
  somebody: 'the secretariat',
  deleted: 'A person who has been deleted',
  seenAgain: (when) => `The group was looked at again ${when}, without changes.`,
  troubleSince: {
    group_unknown: (when) =>
      `The Microsoft 365 group no longer exists. The members stand as they were when it could last be read. Make the group again, or correct the forum’s group. It has been so since ${when}.`,
    group_empty: (when) =>
      `The Microsoft 365 group seems empty, so nobody has been taken out. See in the group whether somebody was removed by mistake. It has been so since ${when}.`,
    directory_unavailable: (when) =>
      `Microsoft 365 does not answer, so the members have not been fetched since ${when}. It is tried again by itself.`,
  },
  event: (event, { by, when, person, organisation }) => {
    switch (event.kind) {
      case 'read': {
        const { added, left, toConfirm } = event
        const parts = [
          ...(added > 0 ? [`${added} new`] : []),
          ...(left > 0 ? [`${left} gone`] : []),
          ...(toConfirm > 0 ? [`${toConfirm} to confirm`] : []),
        ]
        const how = by === null ? `Fetched automatically ${when}` : `Fetched ${when} by ${by}`
        return `${how}: ${parts.length === 0 ? 'no changes' : parts.join(', ')}.`
      }
      case 'joined':
        return `${person(event.personId)} has come into the group.`
      case 'left':
        return `${person(event.personId)} has left the group.`
      case 'seat_lost':
        return `${person(event.personId)} therefore no longer holds the seat of ${organisation(event.organisationId)}.`
      case 'added':
        return `${by ?? 'The secretariat'} wrote ${person(event.personId)} in.`
      case 'confirmed':
        return event.organisationId === null
          ? `${by ?? 'The secretariat'} said that ${person(event.personId)} belongs to no member.`
          : `${by ?? 'The secretariat'} confirmed that ${person(event.personId)} belongs to ${organisation(event.organisationId)}.`
      case 'seat_given':
        return `${by ?? 'The secretariat'} put ${person(event.personId)} on the seat of ${organisation(event.organisationId)} from ${dateText(event.from, 'en')}.`
      case 'seat_ended':
        return `${by ?? 'The secretariat'} ended ${person(event.personId)} on the seat of ${organisation(event.organisationId)}, with ${dateText(event.to, 'en')} as the last day.`
      case 'edited':
        return event.addressToo
          ? `${by ?? 'The secretariat'} corrected the mail address of ${person(event.personId)}.`
          : `${by ?? 'The secretariat'} corrected the name ${person(event.personId)}.`
      case 'group_trouble':
        return event.trouble === 'group_empty'
          ? `The Microsoft 365 group seemed empty ${when}. Nobody has been taken out.`
          : `The Microsoft 365 group could not be found ${when}. Nobody has been taken out.`
      case 'group_back':
        return `The Microsoft 365 group could be read again ${when}.`
    }
  },
}

const textsIn: Record<Language, Texts> = { da, en }
