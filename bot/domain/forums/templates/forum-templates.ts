import type { ForumKind, ForumTemplate } from '../template.ts'
import { januaryConference, novemberConference } from './conferences.ts'
import { chiefExecutivesNetwork, directorsGroup, executiveCommittee } from './directors.ts'
import { authorityNetwork, headsNetwork, secretariat, tariffGroup } from './networks.ts'
import { dialogueForum, disabilityCouncil, kkr } from './politics-and-users.ts'

/** Every forum around a rammeaftale, ready for any region. */
export const FORUM_TEMPLATES: Readonly<Record<ForumKind, ForumTemplate>> = {
  directors_group: directorsGroup,
  executive_committee: executiveCommittee,
  tariff_group: tariffGroup,
  authority_network: authorityNetwork,
  heads_network: headsNetwork,
  chief_executives_network: chiefExecutivesNetwork,
  kkr,
  dialogue_forum: dialogueForum,
  november_conference: novemberConference,
  january_conference: januaryConference,
  disability_council: disabilityCouncil,
  secretariat,
}
