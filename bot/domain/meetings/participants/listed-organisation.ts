import { distance } from 'fastest-levenshtein'
import { matchOrganisation } from '../../members/match-organisation.ts'
import { saysWhatItIs } from '../../members/name-key.ts'
import type { Organisation } from '../../organisations/organisation.ts'

/**
 * `candidates`: ids of organisations that may be meant, the likeliest first; `id` is the first of them, or null. Certain without an id: a
 * body that is no organisation of the list.
 */
export type FoundOrganisation = { id: string | null; certain: boolean; candidates: string[] }

/** The organisation that a part of a line may name. */
export function organisationIn(
  text: string,
  mail: string | null,
  organisations: readonly Organisation[],
): FoundOrganisation {
  if (isBody(text)) return { id: null, certain: true, candidates: [] }
  const match = matchOrganisation(
    { name: '', companyName: text, mail, userPrincipalName: null, userType: 'guest' },
    organisations,
  )
  switch (match.kind) {
    case 'certain':
      return { id: match.organisationId, certain: true, candidates: [match.organisationId] }
    case 'guess': {
      const candidates = match.candidates.map(({ organisationId }) => organisationId)
      return { id: candidates[0] ?? null, certain: false, candidates }
    }
    case 'none':
      return { id: null, certain: false, candidates: [] }
  }
}

const BODY =
  /^(?:(?:(?:næst)?formand|medlem|konsulent|sekretær|repræsentant|for|i|af|fra)\s+)*(?:(?:kkr|dh|dassos|k17)\b|danske handicaporganisationer|skole og forældre|forretningsudvalg|takstgruppe|takststyregruppe|styregruppe|myndighedsnetværk|chefnetværk|kommunaldirektørnetværk|udviklingsnetværk|dialogforum|(?:ramme(?:aftale)?)?sekretariat(?:et)? for rammeaftaler|rammeaftalesekretariat)/i

/** 'KKR Sjælland' and 'DH Midtjylland' are bodies of their own, and not the region whose name they bear; 'DH, Slagelse Kommune' is two things. */
const isBody = (text: string): boolean => BODY.test(text) && !/kommune\b/i.test(text)

/** True where the writer says that an organisation is meant, known or not. */
export const saysOrganisation = (text: string): boolean =>
  saysWhatItIs(text) ||
  /\b(kommune|region|kkr|danske handicaporganisationer|dh|skole og forældre|sekretariat)/i.test(text)

const FEWEST_LETTERS = 5
const MOST_MISTAKES = 2

/** The text with 'Komune', 'kommunne' and the like written as the word that is meant: it tells where the organisation stands. */
export const withKommune = (text: string): string =>
  text.replace(/\bk[a-z]+/gi, (word) =>
    word.length >= FEWEST_LETTERS && distance(word.toLowerCase(), 'kommune') <= MOST_MISTAKES
      ? 'Kommune'
      : word,
  )
