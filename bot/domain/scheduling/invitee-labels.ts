import { findOrganisation } from '../organisations/organisations.ts'

/** As far as a name among others needs it. */
export type Called = {
  name: string
  role: 'director' | 'deputy' | 'member' | 'secretariat'
  organisationId: string | null
  organisation: string | null
}

/**
 * What each is called among the others: the director goes by the municipality, whoever else is of it says who they are. No
 * two of one organisation are called the same, unless they have one name.
 */
export function labelled<T extends Called>(people: readonly T[]): (T & { label: string })[] {
  const taken = new Set<string>()
  return people.map((person) => {
    // The secretariat is of no municipality here, wherever its people have their mail.
    const place = person.role === 'secretariat' && person.name !== '' ? null : shortOrganisation(person)
    const alone = person.role === 'director' && place !== null && !taken.has(place)
    if (alone) taken.add(place)
    const label =
      alone || person.name === '' ? place : place === null ? person.name : `${place} (${person.name})`
    return { ...person, label: label ?? '?' }
  })
}

const shortOrganisation = ({ organisationId, organisation }: Called): string | null =>
  (organisationId === null ? undefined : findOrganisation(organisationId)?.shortName) ?? organisation
