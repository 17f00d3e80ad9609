import { MUNICIPALITIES } from '../organisations/municipalities.ts'
import { REGIONS } from '../organisations/regions.ts'
import type { RegionHistory } from './regions.ts'

/** Its official code is not known here, so the region has an id of its own. */
export const EASTERN_DENMARK = 'oestdanmark'

/** Denmark's regions from 2007. A secretariat may add what comes later. */
export const DANISH_REGIONS: RegionHistory = {
  start: '2007-01-01',
  regions: REGIONS.map(({ id, name }) => ({
    id,
    name,
    municipalities: MUNICIPALITIES.filter(({ regionId }) => regionId === id).map((one) => one.id),
  })),
  changes: [
    {
      change: 'merge',
      date: '2027-01-01',
      from: ['1084', '1085'],
      into: { id: EASTERN_DENMARK, name: 'Region Østdanmark' },
    },
  ],
}
