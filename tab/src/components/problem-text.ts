import { NoAnswer, Refusal } from '../http.ts'
import type { shellTexts } from '../texts/shell.ts'

/** What went wrong and what to do, in words. The product's own words where it gave any. */
export function problemText(error: Error, texts: typeof shellTexts.da): string {
  if (error instanceof Refusal) return error.problem.message
  return error instanceof NoAnswer ? texts[error.why] : texts.unknownError
}

/** The same for an act: where no answer came, it may have been done all the same. */
export function actProblemText(error: Error, texts: typeof shellTexts.da): string {
  const said = problemText(error, texts)
  return error instanceof Refusal ? said : `${said} ${texts.maybeDone}`
}
