import { ordinarySetup, type RegionSetup } from '../region-setup.ts'
import { MIDTJYLLAND } from './midtjylland.ts'
import { SJAELLAND } from './sjaelland.ts'

const filledIn: readonly RegionSetup[] = [MIDTJYLLAND, SJAELLAND]

/** The region's forums as the documents tell of them; every forum there is, as a proposal, where none does. */
export const setupOf = (regionId: string): RegionSetup =>
  filledIn.find((setup) => setup.regionId === regionId) ?? ordinarySetup(regionId)

/** Whether documents tell of the region. */
export const isFilledIn = (regionId: string): boolean => filledIn.some((setup) => setup.regionId === regionId)
