import type { Language } from '../domain/language.ts'
import type { GuessReason } from '../domain/members/guess-organisation.ts'

/** Why the product proposes an organisation for a member, in one sentence for whoever confirms it. */
export const matchReasonText = (reason: GuessReason, language: Language): string =>
  sentences[language][reason]

const sentences: Record<Language, Record<GuessReason, string>> = {
  da: {
    mail_domain: 'Mailadressen er organisationens, men noget andet, der er skrevet, peger et andet sted hen.',
    name: 'Navnet er organisationens, men mailadressen eller et andet navn peger et andet sted hen.',
    mention: 'Organisationens navn står blandt ordene, men kan også være et efternavn eller en by.',
    similar_name: 'Navnet ligner organisationens, men er stavet anderledes.',
    lay_name: 'En kort form eller en by, som organisationen ofte kaldes efter.',
    similar_domain: 'Mailadressen ligner organisationens navn, men er ikke en, vi kender.',
  },
  en: {
    mail_domain:
      'The mail address is the organisation’s, but something else that is written points elsewhere.',
    name: 'The name is the organisation’s, but the mail address or another name points elsewhere.',
    mention: 'The organisation’s name is among the words, but may also be a surname or a town.',
    similar_name: 'The name is like the organisation’s, but spelt differently.',
    lay_name: 'A short form, or a town that the organisation is often called by.',
    similar_domain: 'The mail address is like the organisation’s name, but is not one we know.',
  },
}
