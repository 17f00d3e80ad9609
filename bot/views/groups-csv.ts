import type { Language } from '../domain/language.ts'
import type { BreakoutSession } from '../store/breakout-sessions.ts'
import type { Participant } from '../store/participants.ts'
import { csvOf } from './csv.ts'

const words = {
  da: {
    head: ['Gruppe', 'Navn', 'Organisation', 'Tovholder', 'Fastholdt'],
    yes: 'Ja',
    no: 'Nej',
  },
  en: { head: ['Group', 'Name', 'Organisation', 'Facilitator', 'Fixed'], yes: 'Yes', no: 'No' },
}

/** One line for each participant, by group; who sits in none comes last, with an empty group. */
export function groupsCsv(
  { groups, seats }: Pick<BreakoutSession, 'groups' | 'seats'>,
  attending: readonly Participant[],
  language: Language,
): string {
  const say = words[language]
  const seatOf = new Map(seats.map((seat) => [seat.participantId, seat]))
  const rows = attending.map((one) => {
    const seat = seatOf.get(one.id)
    const at = groups.findIndex(({ id }) => id === seat?.groupId)
    const group = groups[at]
    const leads = group?.facilitatorId === one.id
    const cells = [
      group?.label ?? '',
      one.name,
      one.organisation,
      leads ? say.yes : say.no,
      seat?.pinned === true ? say.yes : say.no,
    ]
    return { at: at === -1 ? groups.length : at, cells }
  })
  return csvOf([say.head, ...rows.toSorted((a, b) => a.at - b.at).map(({ cells }) => cells)])
}
