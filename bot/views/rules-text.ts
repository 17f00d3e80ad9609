import type { Language } from '../domain/language.ts'
import { cadenceText, chairRuleText, compositionText } from '../domain/forums/rule-texts.ts'
import type { KeptRules } from '../domain/forums/template.ts'

export type RulesText = { composition: string[]; chair: string; cadence: string[] }

/** A forum's rules in words; `host`: the name of the municipality that hosts the secretariat, when it is known. */
export function rulesText(
  { composition, chair, cadence }: Pick<KeptRules, 'composition' | 'chair' | 'cadence'>,
  host: string | null,
  language: Language,
): RulesText {
  return {
    composition: composition.map((rule) => compositionText(rule, language)),
    chair: chairRuleText(chair, host, language),
    cadence: cadence.map((rule) => cadenceText(rule, language)),
  }
}
