import type { WheelItem } from '../../../../bot/contract/wheel.ts'
import type { Language } from '../../../../bot/domain/language.ts'
import type { wheelTexts } from '../../texts/wheel.ts'
import { dateText, shortDateText } from '../../time/date-text.ts'

type Texts = typeof wheelTexts.da
type When = Pick<WheelItem, 'from' | 'to' | 'times'>

/** 'fredag den 29. maj 2026 kl. 13.00–15.00', 'fra mandag den 3. august 2026 til fredag den 21. august 2026'. */
export function whenText({ from, to, times }: When, texts: Texts, language: Language): string {
  const [first, last] = [dateText(from, language), dateText(to, language)]
  if (from === to) return times === null ? first : `${first}${texts.atFromTo(times.start, times.end)}`
  if (times === null) return texts.fromTo(first, last)
  return texts.fromTo(`${first}${texts.at(times.start)}`, `${last}${texts.at(times.end)}`)
}

/** '29. maj 2026 kl. 13.00', '3. august 2026 – 21. august 2026': where there is little room. */
export function shortWhenText({ from, to, times }: When, texts: Texts, language: Language): string {
  const first = shortDateText(from, language)
  if (from !== to) return `${first} – ${shortDateText(to, language)}`
  return times === null ? first : `${first}${texts.at(times.start)}`
}

/** What a screen reader says: 'DASSOS-møde, fredag den 29. maj 2026 kl. 13.00, planlagt'. */
export function nameOf(item: WheelItem, texts: Texts, language: Language): string {
  const { from, to, times } = item
  const when =
    from === to && times !== null
      ? `${dateText(from, language)}${texts.at(times.start)}`
      : whenText(item, texts, language)
  return texts.name(item.title, when, texts.states[item.state])
}
