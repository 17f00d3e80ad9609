import type { Language } from '../domain/language.ts'
import { doorsOf, type ReachedHow, reachedHow, type PersonDoors } from '../domain/members/doors.ts'
import { reachText } from './reach-text.ts'

export type HolderToReach = PersonDoors & {
  name: string
  role: 'director' | 'deputy'
  /** The latest mail to the person came back undelivered. */
  mailReturned: boolean
}

/** How the holder is reached, in one sentence; a mail that came back is said instead of promised again. */
export function holderReachText(holder: HolderToReach, language: Language): string {
  const how = reachedHow(holder)
  if (holder.mailReturned && counting[how]) return sentences[language].returned
  return reachText(how, language)
}

/** How the seat is reached, or why not. `suggested`: members of the organisation who hold no seat. */
export function seatReachText(
  seat: { organisation: string; holders: HolderToReach[]; suggested: string[] },
  language: Language,
): string {
  const say = sentences[language]
  const { organisation, holders, suggested } = seat
  if (holders.length === 0) return say.vacant(organisation, suggested)
  const reached = holders.filter((holder) => isReached(holder))
  const [first] = reached
  if (first === undefined) return say.unreachable(organisation)
  const by = `${first.name}: ${lowerFirst(reachText(reachedHow(first), language))}`
  return holders.some((holder) => holder.role === 'director') ? by : say.deputyAlone(by)
}

/** Ways in which the mail is what reaches the person. */
const counting: Partial<Record<ReachedHow, true>> = {
  guest_and_mail: true,
  mail: true,
  blocked_so_mail: true,
}

const isReached = (holder: HolderToReach): boolean =>
  doorsOf(holder).some(({ door, counts }) => counts && !(door === 'mail' && holder.mailReturned))

const sentences = {
  da: {
    returned: 'Den seneste mail kom retur. Tilføj personen med den rigtige adresse, eller find en anden vej.',
    vacant: (organisation: string, suggested: string[]) =>
      suggested.length === 0
        ? `Pladsen er tom, så ingen kan svare for ${organisation}.`
        : `Pladsen er tom, så ingen kan svare for ${organisation}. Medlem derfra uden plads: ${suggested.join('; ')}.`,
    unreachable: (organisation: string) =>
      `Ingen på pladsen kan nås, så tavshed fra ${organisation} tæller ikke som godkendelse.`,
    deputyAlone: (by: string) => `Der er kun en stedfortræder på pladsen. ${by}`,
  },
  en: {
    returned: 'The latest mail came back. Add the person with the right address, or find another way.',
    vacant: (organisation: string, suggested: string[]) =>
      suggested.length === 0
        ? `The seat is vacant, so nobody can answer for ${organisation}.`
        : `The seat is vacant, so nobody can answer for ${organisation}. Members from there without a seat: ${suggested.join('; ')}.`,
    unreachable: (organisation: string) =>
      `Nobody on the seat can be reached, so silence from ${organisation} does not count as approval.`,
    deputyAlone: (by: string) => `There is only a deputy on the seat. ${by}`,
  },
} satisfies Record<Language, object>

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
