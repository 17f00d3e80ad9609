import type { Language } from '../../../../../bot/domain/language.ts'
import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { use } from 'react'
import type { CyclePreview } from '../../../../../bot/contract/wheel-cycle.ts'
import type { WheelForum } from '../../../../../bot/contract/wheel.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { planTexts } from '../../../texts/wheel-plan.ts'
import { dateText } from '../../../time/date-text.ts'
import type { CycleForm } from './cycle-form.ts'
import { usePlanTable } from './plan-table-styles.ts'
import { PlanTable } from './plan-table.tsx'

const useStyles = makeStyles({
  dates: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  date: { flex: '0 1 150px', minWidth: '130px' },
  follow: { marginTop: '4px', maxWidth: '310px' },
  words: { display: 'block', marginTop: '4px' },
  moved: { fontWeight: tokens.fontWeightSemibold },
})

type Step = CyclePreview['steps'][number]
type Props = {
  plan: CyclePreview
  own: CycleForm['own']
  forums: readonly WheelForum[]
  onDate: (step: Step, changed: { from?: string; to?: string }) => void
  /** Of a plan that is made anew: how a step stands in the wheel, and whether people have been called to it. */
  standing?: ReadonlyMap<string, { state: string; inOutlook: boolean }>
  /** What comes once and stands in the wheel: a step may take its date from it. */
  entries: readonly { id: string; name: string }[]
  onFree: (stepId: string) => void
  onFollow: (step: Step, entryId: string) => void
}

/** Of a plan made anew: it stands in the wheel already, on other days. */
export const isMoved = ({ was, from, to }: Pick<Step, 'was' | 'from' | 'to'>): boolean =>
  was !== null && (was.from !== from || was.to !== to)

const daysText = ({ from, to }: { from: string; to: string }, language: Language): string =>
  from === to ? dateText(from, language) : `${dateText(from, language)} – ${dateText(to, language)}`

/** The chain's steps with their days; each may be given a date, and what does not fit stands at the step. */
export function CycleSteps({ plan, own, forums, standing, entries, onDate, onFree, onFollow }: Props) {
  const texts = useTexts(planTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const table = usePlanTable()
  const names = new Map(forums.map(({ id, name }) => [id, name]))
  const rows = plan.steps.map((step) => {
    const { stepId, title, forumId, from, to } = step
    const typed = own[stepId]
    const follows = typed?.entryId !== undefined
    const warnings = plan.warnings.filter((warning) => warning.stepId === stepId)
    const days = daysText(step, language)
    const now = standing?.get(stepId)
    const isPause = step.kind === 'summer_break'
    if (step.fixed)
      return {
        id: stepId,
        cells: [
          title,
          forumId === null ? '' : (names.get(forumId) ?? ''),
          <span key="dates">
            {days}
            <span className={`${styles.words} ${table.quiet}`}>{texts.standsFast(now?.state ?? '')}</span>
          </span>,
        ],
      }
    return {
      id: stepId,
      cells: [
        isPause ? (
          <>
            {title} <span className={`${styles.words} ${table.quiet}`}>{texts.pause}</span>
          </>
        ) : (
          title
        ),
        forumId === null ? '' : (names.get(forumId) ?? ''),
        <div key="dates">
          <div className={styles.dates}>
            <Input
              className={styles.date}
              type="date"
              aria-label={texts.fromOf(title)}
              value={follows ? from : (typed?.from ?? from)}
              disabled={follows}
              onChange={(_, { value }) =>
                onDate(step, { from: value, ...(from === to && typed === undefined && { to: value }) })
              }
            />
            <Input
              className={styles.date}
              type="date"
              aria-label={texts.toOf(title)}
              value={follows ? to : (typed?.to ?? to)}
              disabled={follows}
              onChange={(_, { value }) => onDate(step, { to: value })}
            />
            {typed !== undefined && (
              <Button appearance="subtle" aria-label={texts.freeOf(title)} onClick={() => onFree(stepId)}>
                {texts.free}
              </Button>
            )}
          </div>
          <span className={`${styles.words} ${table.quiet}`}>
            {`${typed === undefined ? texts.planned : follows ? texts.followed : texts.own}: ${days}`}
          </span>
          {standing !== undefined && !isPause && (
            <span className={`${styles.words} ${isMoved(step) ? styles.moved : table.quiet}`}>
              {step.was === null
                ? texts.newStep
                : isMoved(step)
                  ? texts.movedFrom(daysText(step.was, language))
                  : texts.staysThere}
            </span>
          )}
          {now?.inOutlook === true && (
            <span className={isMoved(step) ? table.warning : `${styles.words} ${table.quiet}`}>
              {isMoved(step) ? texts.movesInOutlook : texts.isInOutlook}
            </span>
          )}
          {entries.length > 0 && !isPause && (
            <Select
              size="small"
              className={styles.follow}
              aria-label={texts.followOf(title)}
              value={typed?.entryId ?? ''}
              onChange={(_, { value }) => (value === '' ? onFree(stepId) : onFollow(step, value))}
            >
              <option value="">{texts.follow}</option>
              {entries.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
          {warnings.map(({ code, text }) => (
            <span key={code + text} className={table.warning}>
              {text}
            </span>
          ))}
        </div>,
      ],
    }
  })
  return <PlanTable label={texts.steps} columns={[texts.step, texts.forum, texts.date]} rows={rows} />
}
