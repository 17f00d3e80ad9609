import type { PastedPreview } from '../../../contract/participants.ts'
import type { Deps } from '../../../deps.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import type { Language } from '../../../domain/language.ts'
import type { ListDoubt, ListedPerson } from '../../../domain/meetings/participants/listed-person.ts'
import { linesOf, MOST_LINES, type NotAPerson } from '../../../domain/meetings/participants/name-list.ts'
import { MOST_PARTICIPANTS } from '../../../domain/meetings/participants/taking-part.ts'
import { nameKey } from '../../../domain/members/name-key.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { listOrganisations } from '../../../store/organisations.ts'
import { listParticipants, type Participant } from '../../../store/participants.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import type { Actor } from '../../actor.ts'
import { candidatesFrom } from '../../members/propose-organisation.ts'
import { readListApart } from './read-list-apart.ts'

/** How a pasted list reads, for somebody to confirm. Nothing is written. */
export async function previewPasted(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, text }: { meetingId: string; text: string },
): Promise<Result<PastedPreview>> {
  const reading = await readMeeting(db, actor, meetingId, clock())
  if (reading === null || !mayRunMeetings(reading.reader)) return refused('not_found')
  const lines = linesOf(text)
  if (lines > MOST_LINES) return refused('list_too_long', { lines: String(lines), most: String(MOST_LINES) })
  const rows = await listOrganisations(db, localDateOf(clock()))
  const organisations = candidatesFrom(
    rows,
    rows.map(({ id }) => id),
  )
  const already = await listParticipants(db, meetingId)
  const byName = Map.groupBy(already, ({ name }) => nameKey(name))
  const byMail = new Map(
    already.flatMap((one) => (one.mail === null ? [] : [[one.mail.toLowerCase(), one] as const])),
  )
  const list = await readListApart({ text, organisations })
  if (list === 'busy') return refused('list_busy')
  if (list === 'late') return refused('list_too_hard')
  const { people, notPeople } = list
  const words = texts[actor.language]
  return {
    ok: true,
    people: people.map(({ candidates, doubts, ...person }) => {
      const sameName = byName.get(nameKey(person.name)) ?? []
      const known = byMail.get(person.mail ?? '') ?? sameName.find((one) => mayBe(one, person))
      return {
        ...person,
        personId: known?.personId ?? null,
        alreadyId: known?.id ?? null,
        doubts: doubts.map((doubt) => words.doubts[doubt]),
        organisations: candidates.flatMap((id) => {
          const found = organisations.find((each) => each.id === id)
          return found === undefined ? [] : [{ id, name: found.name }]
        }),
      }
    }),
    notPeople: notPeople.map(({ why, ...line }) => ({ ...line, why: words.notPeople[why] })),
    room: Math.max(0, MOST_PARTICIPANTS - already.length),
  }
}

/** Two of one name are two people where they have different addresses, or are from different places. */
const mayBe = (one: Participant, listed: Pick<ListedPerson, 'mail' | 'organisationId'>): boolean =>
  (one.mail === null || listed.mail === null || one.mail.toLowerCase() === listed.mail) &&
  (one.organisationId === null ||
    listed.organisationId === null ||
    one.organisationId === listed.organisationId)

type Words = { doubts: Record<ListDoubt, string>; notPeople: Record<NotAPerson['why'], string> }
const texts: Record<Language, Words> = {
  da: {
    doubts: {
      no_organisation: 'Ingen organisation. Vælg en.',
      unknown_organisation: 'Organisationen er ikke kendt og bliver gemt, som den er skrevet.',
      organisation_guessed: 'Organisationen er et gæt. Se efter, om den er rigtig.',
      lines_joined: 'To linjer er læst som én person.',
      name_twice: 'Navnet står flere gange på listen.',
      no_name: 'Der er ikke fundet noget navn.',
    },
    notPeople: { heading: 'Ligner en overskrift.', unreadable: 'Kan ikke læses som en person.' },
  },
  en: {
    doubts: {
      no_organisation: 'No organisation. Choose one.',
      unknown_organisation: 'The organisation is not known and is kept as it is written.',
      organisation_guessed: 'The organisation is a guess. See whether it is right.',
      lines_joined: 'Two lines were read as one person.',
      name_twice: 'The name stands several times in the list.',
      no_name: 'No name was found.',
    },
    notPeople: { heading: 'Looks like a heading.', unreadable: 'Cannot be read as a person.' },
  },
}
