import type { Guess } from '../../domain/members/guess-organisation.ts'
import { matchOrganisation, type PersonToMatch } from '../../domain/members/match-organisation.ts'
import type { Organisation } from '../../domain/organisations/organisation.ts'
import { findOrganisation } from '../../domain/organisations/organisations.ts'
import type { OrganisationRow } from '../../store/organisations.ts'

/** `guess` null: there is no doubt. An empty one: the product has no idea, and asks. */
export type Proposed = { organisationId: string | null; guess: Guess[] | null }

/** Whose a person is, by what a directory or the secretariat wrote of them, among the forum's member organisations. */
export function proposeOrganisation(person: PersonToMatch, candidates: Organisation[]): Proposed {
  const match = matchOrganisation(person, candidates)
  switch (match.kind) {
    case 'certain':
      return { organisationId: match.organisationId, guess: null }
    case 'guess':
      return { organisationId: null, guess: match.candidates }
    case 'none':
      return { organisationId: null, guess: [] }
  }
}

/** With the mail domains that are known; an organisation that the secretariat added has its name alone. */
export function candidatesFrom(rows: OrganisationRow[], organisationIds: string[]): Organisation[] {
  return rows
    .filter(({ id }) => organisationIds.includes(id))
    .map(
      ({ id, kind, name, regionCode }) =>
        findOrganisation(id) ?? {
          id,
          kind,
          name,
          shortName: name,
          regionId: regionCode,
          mailDomains: [],
          otherNames: [],
        },
    )
}
