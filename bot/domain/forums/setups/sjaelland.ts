import { area } from '../areas.ts'
import type { RegionSetup } from '../region-setup.ts'

/**
 * Region Sjælland. Its agreement of 2020 went from Dialogforum and the directors' group, then called K17, to KKR: without
 * the conferences, which can be added from their templates. The areas are ours, for the secretariat to change.
 */
export const SJAELLAND: RegionSetup = {
  regionId: '1085',
  hostId: null,
  forums: [
    { kind: 'directors_group', name: 'Direktørgruppen (K17)', basis: 'documents' },
    { kind: 'executive_committee', name: 'Styregruppen', basis: 'documents' },
    { kind: 'tariff_group', name: null, basis: 'proposed' },
    { kind: 'authority_network', name: null, basis: 'proposed' },
    { kind: 'heads_network', name: null, basis: 'proposed' },
    { kind: 'chief_executives_network', name: null, basis: 'proposed' },
    { kind: 'kkr', name: null, basis: 'documents' },
    { kind: 'dialogue_forum', name: null, basis: 'documents' },
    { kind: 'disability_council', name: null, basis: 'documents' },
    { kind: 'secretariat', name: 'Rammeaftalesekretariatet', basis: 'documents' },
  ],
  areas: [
    area('sj-oest', 'Østsjælland', '253 259 265 269 336 350'),
    area('sj-nordvest', 'Nordvestsjælland', '306 316 326'),
    area('sj-vest', 'Midt- og Vestsjælland', '329 330 340'),
    area('sj-syd', 'Sydsjælland og Møn', '320 370 390'),
    area('sj-lolland-falster', 'Lolland-Falster', '360 376'),
  ],
}
