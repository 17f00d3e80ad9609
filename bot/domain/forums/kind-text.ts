import type { Language } from '../language.ts'
import type { ForumKind } from './template.ts'

const kinds: Record<Language, Record<ForumKind, string>> = {
  da: {
    directors_group: 'Direktørgruppe',
    executive_committee: 'Forretningsudvalg eller styregruppe',
    tariff_group: 'Takstgruppe',
    authority_network: 'Myndighedsnetværk (voksne)',
    heads_network: 'Chefnetværk (børn og unge)',
    chief_executives_network: 'Kommunaldirektørnetværk',
    kkr: 'KKR',
    dialogue_forum: 'Dialogforum',
    november_conference: 'Novemberkonference',
    january_conference: 'Januarkonference',
    disability_council: 'Handicapråd',
    secretariat: 'Sekretariat for rammeaftaler',
  },
  en: {
    directors_group: 'Directors’ group',
    executive_committee: 'Executive committee or steering group',
    tariff_group: 'Tariff group',
    authority_network: 'Authority network (adults)',
    heads_network: 'Heads’ network (children and young people)',
    chief_executives_network: 'Chief executives’ network',
    kkr: 'KKR',
    dialogue_forum: 'Dialogforum',
    november_conference: 'November conference',
    january_conference: 'January conference',
    disability_council: 'Disability council',
    secretariat: 'Secretariat for framework agreements',
  },
}

/** What sort of forum it is, whatever a region calls its own: 'Forretningsudvalg eller styregruppe'. */
export const kindText = (kind: ForumKind, language: Language): string => kinds[language][kind]
