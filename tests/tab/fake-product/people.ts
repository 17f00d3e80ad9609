import type { Me } from '../../../bot/contract/forum.ts'
import { ORGANISATIONS, organisationsOfRegion } from '../../../bot/domain/organisations/organisations.ts'
import { REGIONS } from '../../../bot/domain/organisations/regions.ts'

/** An id that is the same in every run: `idOf(3)` ends in 3. */
export const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export const FORUM = { id: idOf(900), name: 'Direktørgruppen i Region Sjælland', regionCode: '1085' }

/** The members of the forum: the region's 17 municipalities and the region. */
export const members = organisationsOfRegion('1085').map(({ id, name }) => ({ id, name }))

export const organisationNamed = (part: string) => {
  const found = members.find(({ name }) => name.includes(part))
  if (found === undefined) throw new Error(`No member is called ${part}`)
  return found
}

export const seatIdOf = (organisationId: string) =>
  idOf(100 + members.findIndex(({ id }) => id === organisationId))
export const directorIdOf = (organisationId: string) =>
  idOf(200 + members.findIndex(({ id }) => id === organisationId))

const everybody = {
  language: 'da' as const,
  forums: [{ ...FORUM, takesRounds: true, hasPeople: true, isMine: true }],
  organisations: ORGANISATIONS.map(({ id, name, kind, regionId }) => ({
    id,
    name,
    kind,
    regionCode: regionId,
  })),
  regions: REGIONS.map(({ id, name }) => ({ code: id, name })),
}

export const secretariat: Me = {
  ...everybody,
  personId: idOf(1),
  name: 'Konsulent, sekretariatet',
  secretariat: true,
  organisation: null,
  mayPropose: true,
}

export const director: Me = {
  ...everybody,
  personId: directorIdOf(organisationNamed('Stevns').id),
  name: 'Direktør, Stevns Kommune',
  secretariat: false,
  organisation: organisationNamed('Stevns'),
  mayPropose: true,
}

export const reader: Me = {
  ...everybody,
  personId: idOf(3),
  name: 'Chefkonsulent, Roskilde Kommune',
  secretariat: false,
  organisation: null,
  mayPropose: false,
}
