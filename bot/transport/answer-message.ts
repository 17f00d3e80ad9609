import type { Language } from '../domain/language.ts'
import type { Answering } from '../domain/rounds/answering.ts'

/** How an answer was taken, in one sentence. */
export function answerMessage(
  outcome: Answering['outcome'],
  kind: 'no_remarks' | 'remark',
  language: Language,
): string {
  return sentences[language][outcome][kind]
}

const sentences: Record<Language, Record<Answering['outcome'], Record<'no_remarks' | 'remark', string>>> = {
  da: {
    taken: {
      no_remarks: 'Jeres svar »Ingen bemærkninger« er gemt. I kan ændre det indtil fristen.',
      remark:
        'Jeres bemærkning er gemt og sendt til driftsherren og sekretariatet. I kan ændre den indtil fristen.',
    },
    unchanged: {
      no_remarks: 'I har allerede svaret »Ingen bemærkninger«. Intet er ændret.',
      remark: 'I har allerede sendt netop den bemærkning. Intet er ændret.',
    },
    late: {
      no_remarks: 'Svaret kom for sent og ændrer intet. Sekretariatet kan se det.',
      remark: 'Bemærkningen kom for sent og ændrer intet. Den er gemt, og sekretariatet kan se den.',
    },
  },
  en: {
    taken: {
      no_remarks: 'Your answer “No remarks” has been saved. You can change it until the deadline.',
      remark:
        'Your remark has been saved and sent to the operator and the secretariat. You can change it until the deadline.',
    },
    unchanged: {
      no_remarks: 'You have already answered “No remarks”. Nothing was changed.',
      remark: 'You have already sent exactly this remark. Nothing was changed.',
    },
    late: {
      no_remarks: 'The answer came too late and changes nothing. The secretariat can see it.',
      remark:
        'The remark came too late and changes nothing. It has been kept, and the secretariat can see it.',
    },
  },
}
