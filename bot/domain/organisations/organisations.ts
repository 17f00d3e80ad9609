import { MUNICIPALITIES } from './municipalities.ts'
import type { Organisation } from './organisation.ts'
import { REGIONS } from './regions.ts'

/** All municipalities and regions, regions last. */
export const ORGANISATIONS: readonly Organisation[] = [...MUNICIPALITIES, ...REGIONS]

const byId = new Map(ORGANISATIONS.map((organisation) => [organisation.id, organisation]))

/** The municipality or region with that official code, or undefined. */
export function findOrganisation(id: string): Organisation | undefined {
  return byId.get(id)
}

/** The municipalities of a region by their Danish names, then the region itself. Empty for an unknown code. */
export function organisationsOfRegion(regionId: string): Organisation[] {
  const danish = new Intl.Collator('da-DK')
  return [
    ...MUNICIPALITIES.filter((one) => one.regionId === regionId).sort((a, b) =>
      danish.compare(a.shortName, b.shortName),
    ),
    ...REGIONS.filter((one) => one.id === regionId),
  ]
}
