import type { GateView } from '../contract/round.ts'
import type { GateRule } from '../domain/rounds/gate.ts'
import type { Language } from '../domain/language.ts'
import { numberText } from '../domain/calendar/date-text.ts'

/** Which rule applied to the proposal, with the sentence that says so. */
export function gateView(gate: GateRule, language: Language): GateView {
  return { ...gate, text: language === 'da' ? danish(gate) : english(gate) }
}

const danishPlaces = (count: number) => (count === 1 ? '1 plads' : `${numberText(count, 'da')} pladser`)
const englishPlaces = (count: number) => (count === 1 ? '1 place' : `${numberText(count, 'en')} places`)

function danish(gate: GateRule): string {
  const limit = danishPlaces(gate.gatePlaces ?? 0)
  const size = danishPlaces(gate.size)
  const year = `Tilbuddets ændringer de seneste 12 måneder: ${signed(gate.sumOverYear, danishPlaces)}.`
  switch (gate.rule) {
    case 'no_gate':
      return `Forummet har ingen bagatelgrænse, så alle ændringer sendes i rundspørge. ${year}`
    case 'closure':
      return `Lukninger sendes altid i rundspørge, uanset bagatelgrænsen på ${limit}. ${year}`
    case 'over_gate':
      return `Ændringen på ${size} er over bagatelgrænsen på ${limit} og sendes i rundspørge. ${year}`
    case 'under_gate':
      return `Ændringen på ${size} er ikke over bagatelgrænsen på ${limit}: medlemmerne orienteres, og ingen spørges. ${year}`
  }
}

function english(gate: GateRule): string {
  const limit = englishPlaces(gate.gatePlaces ?? 0)
  const size = englishPlaces(gate.size)
  const year = `The facility’s changes over the last 12 months: ${signed(gate.sumOverYear, englishPlaces)}.`
  switch (gate.rule) {
    case 'no_gate':
      return `The forum has no threshold, so every change needs a round. ${year}`
    case 'closure':
      return `Closures always need a round, whatever the threshold of ${limit}. ${year}`
    case 'over_gate':
      return `The change of ${size} is above the threshold of ${limit} and needs a round. ${year}`
    case 'under_gate':
      return `The change of ${size} is not above the threshold of ${limit}: members are informed and nobody is asked. ${year}`
  }
}

const signed = (count: number, words: (count: number) => string) =>
  count === 0 ? words(0) : `${count > 0 ? '+' : '−'}${words(Math.abs(count))}`
