import { Button, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components'
import { AddRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons'
import type { MeetingView } from '../../../../../bot/contract/meetings.ts'
import {
  type Block,
  isFocusAreaTask,
  runSheetLimits as limits,
  type Task,
} from '../../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { linkTo } from '../../../app/routes.ts'
import { PageLink } from '../../../components/page-link.tsx'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { useTexts } from '../../../texts/texts.ts'
import { readMinutes } from './clock.ts'
import { CommitInput } from './commit-input.tsx'
import type { AreaName } from './use-areas.ts'

const useStyles = makeStyles({
  set: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'grid', gap: tokens.spacingVerticalS },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, marginBottom: '4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  task: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 88px auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
    '@media (max-width: 480px)': {
      gridTemplateColumns: '1fr auto',
      '& > :first-child': { gridColumn: '1 / -1' },
    },
  },
  minutes: { width: '100%', minWidth: 0 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  sum: { margin: 0, color: tokens.colorNeutralForeground2 },
})

type Props = {
  meeting: MeetingView
  areas: readonly AreaName[]
  block: Block
  onChange: (tasks: Task[], about: string | null) => void
}

/** What a session's groups are to discuss, in order: focus areas, whose wording they comment, or questions. */
export function TaskFields({ meeting, areas, block, onChange }: Props) {
  const texts = useTexts(runSheetTexts)
  const styles = useStyles()
  const { tasks, minutes } = block
  const put = (at: number, task: Task, about: string | null = null) =>
    onChange(
      tasks.map((each, nth) => (nth === at ? task : each)),
      about,
    )
  const free = areas.filter(
    ({ id }) => !tasks.some((task) => isFocusAreaTask(task) && task.focusAreaId === id),
  )
  const left = minutes - tasks.reduce((sum, task) => sum + (task.minutes ?? 0), 0)
  const id = () => crypto.randomUUID()
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{texts.tasks}</legend>
      <ol className={styles.list}>
        {tasks.map((task, at) => (
          <li key={task.id} className={styles.task}>
            {isFocusAreaTask(task) ? (
              <Field label={`${texts.task(at + 1)}: ${texts.focusArea.toLowerCase()}`}>
                <Select
                  value={task.focusAreaId}
                  onChange={(_, { value }) => put(at, { ...task, focusAreaId: value })}
                >
                  {!areas.some((area) => area.id === task.focusAreaId) && (
                    <option value={task.focusAreaId}>{texts.unknownFocusArea}</option>
                  )}
                  {areas.map((area) => (
                    <option key={area.id} value={area.id}>
                      {`${area.position}. ${area.title} (${area.agreement})`}
                    </option>
                  ))}
                </Select>
              </Field>
            ) : (
              <Field label={`${texts.task(at + 1)}: ${texts.question.toLowerCase()}`}>
                <Textarea
                  value={task.question}
                  rows={2}
                  resize="vertical"
                  maxLength={limits.question}
                  onChange={(_, { value }) => put(at, { ...task, question: value }, `question ${task.id}`)}
                />
              </Field>
            )}
            <Field label={<span aria-hidden="true">{texts.length}</span>}>
              <CommitInput
                className={styles.minutes}
                inputMode="numeric"
                aria-label={texts.taskMinutes(at + 1)}
                shown={task.minutes === null ? '' : String(task.minutes)}
                onCommit={(written) => {
                  const read = readMinutes(written)
                  if (isFocusAreaTask(task)) {
                    if (read === null) return false
                    put(at, { ...task, minutes: read }, `minutes ${task.id}`)
                    return true
                  }
                  if (read === null && written.trim() !== '') return false
                  put(at, { ...task, minutes: read }, `minutes ${task.id}`)
                  return true
                }}
                onStep={(step) => put(at, { ...task, minutes: Math.max(1, (task.minutes ?? 0) + step) })}
              />
            </Field>
            <div>
              <Button
                appearance="subtle"
                icon={<ArrowUpRegular />}
                aria-label={texts.taskUp(at + 1)}
                disabledFocusable={at === 0}
                onClick={() => at > 0 && onChange(swapped(tasks, at), null)}
              />
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={texts.removeTask(at + 1)}
                onClick={() =>
                  onChange(
                    tasks.filter((_, nth) => nth !== at),
                    null,
                  )
                }
              />
            </div>
          </li>
        ))}
      </ol>
      {tasks.length > 0 && <p className={styles.sum}>{texts.tasksNeed(minutes - left, minutes)}</p>}
      <div className={styles.acts}>
        <Button
          icon={<AddRegular />}
          disabledFocusable={free.length === 0 || tasks.length >= limits.tasks}
          onClick={() => {
            const [next] = free
            if (next !== undefined && tasks.length < limits.tasks)
              onChange(
                [...tasks, { id: id(), focusAreaId: next.id, minutes: Math.max(1, Math.min(10, left)) }],
                null,
              )
          }}
        >
          {texts.addFocusArea}
        </Button>
        <Button
          icon={<AddRegular />}
          disabledFocusable={tasks.length >= limits.tasks}
          onClick={() =>
            tasks.length < limits.tasks &&
            onChange([...tasks, { id: id(), question: '', minutes: null }], null)
          }
        >
          {texts.addQuestion}
        </Button>
        {tasks.length > 1 && (
          <Button appearance="subtle" onClick={() => onChange(shared(tasks, minutes), null)}>
            {texts.share}
          </Button>
        )}
      </div>
      {areas.length === 0 && meeting.regionCode !== '' && (
        <p className={styles.sum}>
          {texts.noFocusAreas} <PageLink to={linkTo.focusAreas}>{texts.toFocusAreas}</PageLink>
        </p>
      )}
    </fieldset>
  )
}

const swapped = (tasks: readonly Task[], at: number): Task[] => {
  const task = tasks[at]
  const others = tasks.filter((_, nth) => nth !== at)
  return task === undefined ? [...tasks] : [...others.slice(0, at - 1), task, ...others.slice(at - 1)]
}

/** As even as whole minutes are; the first get what is left over. */
const shared = (tasks: readonly Task[], minutes: number): Task[] =>
  tasks.map((task, at) => ({
    ...task,
    minutes: Math.max(1, Math.floor(minutes / tasks.length) + (at < minutes % tasks.length ? 1 : 0)),
  }))
