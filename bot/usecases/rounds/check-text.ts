import { refused, type Refused } from '../../domain/refusal.ts'
import { containsCprNumber } from '../../domain/text/cpr.ts'

/** No individual cases: a text with a CPR number is stopped before anything is stored. Null: the texts may pass. */
export function refuseCpr(texts: Record<string, string>): Refused | null {
  const field = Object.entries(texts).find(([, text]) => containsCprNumber(text))?.[0]
  return field === undefined ? null : refused('cpr_number', { field })
}
