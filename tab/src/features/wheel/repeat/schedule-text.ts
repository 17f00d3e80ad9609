import type { ScheduleInput } from '../../../../../bot/contract/wheel.ts'
import type { Language } from '../../../../../bot/domain/language.ts'
import type { repeatTexts } from '../../../texts/wheel-repeat.ts'
import { shortDateText } from '../../../time/date-text.ts'

/** The rule as a sentence: 'den 2. tirsdag i juni hvert år, 4 gange i alt'. Null for what comes once. */
export function scheduleText(
  schedule: ScheduleInput,
  titleOf: (entryId: string) => string,
  texts: typeof repeatTexts.da,
  language: Language,
): string | null {
  if (schedule.by === 'other') return texts.offset(schedule.offset, `»${titleOf(schedule.entryId)}«`)
  if (schedule.by !== 'repeat') return null
  const { end } = schedule.repeat
  const until =
    end === null ? '' : 'on' in end ? texts.until(shortDateText(end.on, language)) : texts.times(end.after)
  return `${texts.rule(schedule.repeat)}${until}`
}
