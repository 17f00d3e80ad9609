import { dateText } from '../domain/calendar/date-text.ts'
import { isPlainDate } from '../domain/calendar/plain-date.ts'
import type { Language } from '../domain/language.ts'
import type { MeetingFields } from '../domain/outlook/meeting-fields.ts'
import type { Entry } from '../domain/wheel/entry.ts'
import type { WheelEvent } from '../domain/wheel/wheel-event.ts'
import { whenText } from './when-text.ts'

/** What was done, as one sentence; who did it and when stands beside it. */
export function wheelEventText(event: WheelEvent, language: Language): string {
  const words = texts[language]
  switch (event.kind) {
    case 'created':
      return words.created
    case 'copied':
      return words.copied
    case 'edited':
      return words.edited(changedParts(event.before, event.after).map((part) => words.parts[part]))
    case 'moved':
      return words.moved(whenText(event.from, language), whenText(event.to, language))
    case 'cancelled':
      return words.cancelled(keyText(event.key, language))
    case 'restored':
      return words.restored(keyText(event.key, language))
    case 'ticked_off':
      return words.tickedOff(keyText(event.key, language))
    case 'unticked':
      return words.unticked(keyText(event.key, language))
    case 'gave_way':
      return words.gaveWay
    case 'followed_outlook':
      return words.inOutlook(outlookParts(event.was, event.is, language).join(' '))
    case 'removed':
      return words.removed
    case 'cycle_planned':
      return words.cyclePlanned(event.name)
    case 'cycle_replanned':
      return words.cycleReplanned(event.name, dateText(event.deadline, language))
    case 'cycle_removed':
      return words.cycleRemoved(event.name)
  }
}

/** What somebody did to the meeting in Outlook, a sentence each. */
function outlookParts(was: Partial<MeetingFields>, is: Partial<MeetingFields>, language: Language): string[] {
  const words = texts[language]
  return [
    ...(was.when && is.when ? [words.moved(whenText(was.when, language), whenText(is.when, language))] : []),
    ...(is.title !== undefined ? [words.renamed(is.title)] : []),
    ...(is.location !== undefined ? [words.placed(is.location)] : []),
    ...(is.cancelled === true ? [words.cancelled(null)] : []),
  ]
}

const parts = [
  'title',
  'kind',
  'forumId',
  'location',
  'schedule',
  'responsible',
  'links',
  'serves',
  'dependsOn',
] as const
type Part = (typeof parts)[number]

const changedParts = (before: Entry, after: Entry): Part[] =>
  parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))

/** An occurrence is called by the date that its rule gives it. */
const keyText = (key: string | null, language: Language): string | null =>
  key !== null && isPlainDate(key) ? dateText(key, language) : null

type Words = {
  created: string
  copied: string
  edited: (parts: string[]) => string
  moved: (from: string, to: string) => string
  cancelled: (date: string | null) => string
  restored: (date: string | null) => string
  tickedOff: (date: string | null) => string
  unticked: (date: string | null) => string
  gaveWay: string
  removed: string
  inOutlook: (what: string) => string
  renamed: (title: string) => string
  placed: (location: string) => string
  cyclePlanned: (name: string) => string
  cycleReplanned: (name: string, deadline: string) => string
  cycleRemoved: (name: string) => string
  parts: Record<Part, string>
}

const texts: Record<Language, Words> = {
  da: {
    created: 'Oprettet.',
    copied: 'Kopieret fra et tidligere år.',
    edited: (parts) => (parts.length === 0 ? 'Gemt uden ændringer.' : `Ændret: ${parts.join(', ')}.`),
    moved: (from, to) => `Flyttet fra ${from} til ${to}.`,
    cancelled: (date) => (date === null ? 'Aflyst.' : `Aflyst ${date}.`),
    restored: (date) =>
      date === null ? 'Sat i planen igen.' : `Sat i planen igen, som gentagelsen siger: ${date}.`,
    tickedOff: (date) => (date === null ? 'Krydset af.' : `Krydset af for ${date}.`),
    unticked: (date) => (date === null ? 'Afkrydsning fjernet.' : `Afkrydsning fjernet for ${date}.`),
    gaveWay: 'Flyttet væk fra helligdage og lukkedage, da året blev kopieret.',
    removed: 'Slettet.',
    inOutlook: (what) => `I Outlook: ${what}`,
    renamed: (title) => `Hedder nu »${title}«.`,
    placed: (location) => (location === '' ? 'Stedet er fjernet.' : `Holdes nu her: ${location}.`),
    cyclePlanned: (name) => `Planlagt som et trin i ${name}.`,
    cycleReplanned: (name, deadline) => `Planen for ${name} er lagt om med frist ${deadline}.`,
    cycleRemoved: (name) => `Planen for ${name} er slettet.`,
    parts: {
      title: 'titel',
      kind: 'type',
      forumId: 'forum',
      location: 'sted',
      schedule: 'tid',
      responsible: 'ansvarlige',
      links: 'links',
      serves: 'del af aftalen',
      dependsOn: 'hvad det venter på',
    },
  },
  en: {
    created: 'Made.',
    copied: 'Copied from an earlier year.',
    edited: (parts) => (parts.length === 0 ? 'Saved without changes.' : `Changed: ${parts.join(', ')}.`),
    moved: (from, to) => `Moved from ${from} to ${to}.`,
    cancelled: (date) => (date === null ? 'Cancelled.' : `Cancelled for ${date}.`),
    restored: (date) => (date === null ? 'Planned again.' : `Planned again as the recurrence says: ${date}.`),
    tickedOff: (date) => (date === null ? 'Ticked off.' : `Ticked off for ${date}.`),
    unticked: (date) => (date === null ? 'Tick taken back.' : `Tick taken back for ${date}.`),
    gaveWay: 'Moved away from holidays and closed days when the year was copied.',
    removed: 'Removed.',
    inOutlook: (what) => `In Outlook: ${what}`,
    renamed: (title) => `Is now called “${title}”.`,
    placed: (location) => (location === '' ? 'The place was removed.' : `Is now held here: ${location}.`),
    cyclePlanned: (name) => `Planned as a step of ${name}.`,
    cycleReplanned: (name, deadline) => `The plan of ${name} was made anew with the deadline ${deadline}.`,
    cycleRemoved: (name) => `The plan of ${name} was removed.`,
    parts: {
      title: 'title',
      kind: 'kind',
      forumId: 'forum',
      location: 'place',
      schedule: 'time',
      responsible: 'people responsible',
      links: 'links',
      serves: 'part of the agreement',
      dependsOn: 'what it waits for',
    },
  },
}
