import type { RoundCardData } from '../cards/card-round.ts'
import { decidedSentence, meaningSentence, stateSentence, tallySentences } from '../cards/round-sentences.ts'
import type { JournalData, JournalRevision } from '../journal/journal-data.ts'
import type { Language } from '../domain/language.ts'
import { whyItStandsSo } from '../journal/why.ts'

/**
 * Why the round stands as it does, for the top of its page. While it asks, and in English, the card's own sentences; once
 * something has come of it, the journal's, with names and dates.
 */
export function whyText(card: RoundCardData, data: JournalData, revision: JournalRevision): string {
  if (card.language === 'da' && !card.takesAnswers) return whyItStandsSo(data, revision).join(' ')
  const sentences = [
    stateSentence(card),
    ...(card.takesAnswers ? tallySentences(card) : [decidedSentence(card), meaningSentence(card)]),
  ]
  return sentences.filter((sentence) => sentence !== null).join(' ')
}

/** What stands before the reasons of a revision that another goes on for. */
export const replacedText = (by: number, language: Language): string =>
  language === 'da'
    ? `Denne revision er afløst: sagen går videre i revision ${by}.`
    : `This revision has been replaced: the matter goes on in revision ${by}.`
