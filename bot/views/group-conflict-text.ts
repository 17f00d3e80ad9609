import type { Language } from '../domain/language.ts'
import type { GroupConflict } from '../domain/meetings/groups/check-groups.ts'

type Known = {
  /** At whose seat it is said; null: of the group. */
  of: string | null
  names: ReadonlyMap<string, string>
  organisations: ReadonlyMap<string, string>
}

const words = {
  da: {
    organisation: (who: string, organisation: string) => `Sidder sammen med ${who}, også ${organisation}.`,
    together: (who: string) => `Skulle sidde sammen med ${who}.`,
    apart: (who: string) => `Må ikke sidde sammen med ${who}.`,
    pinned: 'Er fastholdt i en anden gruppe.',
    facilitator: 'Gruppen har ingen, der kan lede den.',
    size: (has: number, wanted: string) => `Gruppen er på ${has}; den skulle være på ${wanted}.`,
    unplaced: (count: number) => `${count} sidder ikke i en gruppe.`,
    to: ' til ',
    same: 'samme organisation',
    broken: (session: string) => `Holdes ikke i »${session}«.`,
  },
  en: {
    organisation: (who: string, organisation: string) => `Sits with ${who}, also of ${organisation}.`,
    together: (who: string) => `Was to sit with ${who}.`,
    apart: (who: string) => `Must not sit with ${who}.`,
    pinned: 'Is fixed in another group.',
    facilitator: 'Nobody in the group can lead it.',
    size: (has: number, wanted: string) => `The group has ${has}; it should have ${wanted}.`,
    unplaced: (count: number) => `${count} sit in no group.`,
    to: ' to ',
    same: 'the same organisation',
    broken: (session: string) => `Is not kept in “${session}”.`,
  },
}

/** What is wrong with a seat or a group, as a finished sentence. */
export function conflictText(
  conflict: GroupConflict,
  { of, names, organisations }: Known,
  language: Language,
): string {
  const say = words[language]
  const others = conflict.personIds.filter((id) => id !== of).flatMap((id) => names.get(id) ?? [])
  const who = new Intl.ListFormat(language).format(others)
  switch (conflict.kind) {
    case 'organisation':
      return say.organisation(who, organisations.get(conflict.organisationId) || say.same)
    case 'together':
      return say.together(who)
    case 'apart':
      return say.apart(who)
    case 'pinned_elsewhere':
      return say.pinned
    case 'facilitator_missing':
      return say.facilitator
    case 'size': {
      const { has, least, most } = conflict
      return say.size(has, least === most ? String(least) : `${least}${say.to}${most}`)
    }
    case 'not_placed':
      return say.unplaced(conflict.personIds.length)
  }
}

/** Where a rule for two people is not kept. */
export const brokenPairText = (session: string, language: Language): string => words[language].broken(session)
