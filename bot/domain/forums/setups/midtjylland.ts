import { area } from '../areas.ts'
import type { RegionSetup } from '../region-setup.ts'

/**
 * Region Midtjylland. Viborg hosts the secretariat (its published minutes of 2016 and 2019, and its own pages). The areas
 * are ours, for the secretariat to change.
 */
export const MIDTJYLLAND: RegionSetup = {
  regionId: '1082',
  hostId: '791',
  forums: [
    { kind: 'directors_group', name: 'DASSOS', basis: 'documents' },
    { kind: 'executive_committee', name: 'Forretningsudvalget', basis: 'documents' },
    { kind: 'tariff_group', name: null, basis: 'documents' },
    { kind: 'authority_network', name: null, basis: 'documents' },
    { kind: 'heads_network', name: null, basis: 'documents' },
    { kind: 'chief_executives_network', name: null, basis: 'documents' },
    { kind: 'kkr', name: null, basis: 'documents' },
    { kind: 'dialogue_forum', name: null, basis: 'documents' },
    { kind: 'november_conference', name: null, basis: 'documents' },
    { kind: 'january_conference', name: null, basis: 'documents' },
    { kind: 'disability_council', name: null, basis: 'documents' },
    { kind: 'secretariat', name: 'Sekretariat for rammeaftaler Midtjylland', basis: 'documents' },
  ],
  areas: [
    area('mj-vest', 'Vestjylland', '657 661 665 671 760'),
    area('mj-midt', 'Midt- og Nordvestjylland', '740 756 779 791'),
    area('mj-nordoest', 'Randers og Djursland', '706 707 710 730'),
    area('mj-oest', 'Aarhus og omegn', '727 741 746 751'),
    area('mj-sydoest', 'Horsens og Hedensted', '615 766'),
  ],
}
