import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { use, useDeferredValue } from 'react'
import { scheduleInput } from '../../../../../bot/contract/wheel.ts'
import { useSession } from '../../../app/session.ts'
import { problemText } from '../../../components/problem-text.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { entryTexts } from '../../../texts/wheel-entry.ts'
import { repeatTexts } from '../../../texts/wheel-repeat.ts'
import { dateText } from '../../../time/date-text.ts'
import { scheduleText } from '../repeat/schedule-text.ts'
import { knownToday } from '../use-wheel.ts'
import { scheduleOf, type EntryForm } from './entry-form.ts'

const useStyles = makeStyles({
  box: {
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  sentence: { margin: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  label: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  dates: {
    margin: '4px 0 0',
    paddingLeft: '20px',
    columnWidth: '240px',
    columnGap: '24px',
  },
  problem: { color: tokens.colorStatusWarningForeground3 },
})

const SHOWN = 6

/** The rule as a sentence, and the dates that the product itself would give it. */
export function FirstDates({
  form,
  entries,
}: {
  form: EntryForm
  entries: readonly { id: string; name: string }[]
}) {
  const texts = useTexts(entryTexts)
  const shell = useTexts(shellTexts)
  const rules = useTexts(repeatTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { http } = useSession()
  const queries = useQueryClient()
  const asked = useDeferredValue(JSON.stringify({ schedule: scheduleOf(form), forumId: form.forumId }))
  const { schedule, forumId } = JSON.parse(asked) as { schedule: unknown; forumId: string | null }
  const parsed = scheduleInput.safeParse(schedule)
  const readable = parsed.success ? parsed.data : null
  const from = form.how === 'other' || form.from === '' ? knownToday(queries) : form.from
  const preview = useQuery({
    queryKey: ['wheel-dates', asked, from],
    queryFn: ({ signal }) =>
      http.ask('previewSchedule', { body: { schedule: readable, forumId, from, limit: SHOWN }, signal }),
    enabled: readable !== null,
    placeholderData: (before) => before,
    retry: false,
  })
  if (readable === null) return null
  const sentence = scheduleText(
    readable,
    (id) => entries.find((entry) => entry.id === id)?.name ?? '',
    rules,
    language,
  )
  const dates = preview.data?.dates
  return (
    <div className={styles.box} role="status">
      {sentence !== null && <p className={styles.sentence}>{texts.ruleSays(sentence)}</p>}
      {preview.error !== null && <p className={styles.problem}>{problemText(preview.error, shell)}</p>}
      {preview.error === null && (
        <>
          <p className={styles.label}>
            {dates === undefined ? texts.datesComing : dates.length === 0 ? texts.noDates : texts.firstDates}
          </p>
          <ul className={styles.dates}>
            {dates?.map((each) => (
              <li key={each.from}>
                {dateText(each.from, language)}
                {each.problem !== null && <span className={styles.problem}>{`: ${each.problem}`}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
