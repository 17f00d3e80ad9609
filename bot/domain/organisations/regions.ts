import type { Organisation } from './organisation.ts'

/**
 * The five regions as of 2026. Region Hovedstaden and Region Sjælland become Region Østdanmark on 1 January 2027.
 * Mail domains are a help for matching: where they are in doubt, the secretariat confirms.
 */
export const REGIONS: readonly Organisation[] = [
  region('1081', 'Region Nordjylland', ['rn.dk']),
  region('1082', 'Region Midtjylland', ['rm.dk']),
  region('1083', 'Region Syddanmark', ['rsyd.dk', 'regionsyddanmark.dk']),
  region('1084', 'Region Hovedstaden', ['regionh.dk']),
  region('1085', 'Region Sjælland', ['regionsjaelland.dk', 'regsj.dk']),
]

function region(id: string, name: string, mailDomains: string[]): Organisation {
  return { id, kind: 'region', name, shortName: name, regionId: id, mailDomains, otherNames: [] }
}
