import { Body1, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import type { NoteTask } from '../../../../../bot/contract/notes.ts'
import { Panel } from '../../../components/panel.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { notesTexts } from '../../../texts/meetings-notes.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import { NoteFieldEditor } from './note-field.tsx'
import type { NoteSync } from './note-sync.ts'
import type { GroupPlace } from '../meeting-door.ts'
import { useNoteSync, type Writing } from './use-note-sync.ts'

const useStyles = makeStyles({
  notes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 18rem), 1fr))',
    gap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalM,
  },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** A group's notes to each of its tasks, each field beside the text that it comments. */
export function GroupNotes(place: GroupPlace) {
  const texts = useTexts(notesTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const { sync, writing } = useNoteSync(place)
  const view = sync.view()
  const status = sync.status()
  if (view === null)
    return status === 'refused' ? (
      <ProblemNotice error={sync.problem() as Error} />
    ) : (
      <Spinner label={status === 'offline' ? texts.status.offline : loading} />
    )
  if (view.tasks.length === 0) return <Body1 as="p">{texts.noTasks}</Body1>
  return (
    <div className={styles.notes}>
      {view.group.can.write ? (
        <p role="status" className={styles.quiet}>
          {texts.status[status]}
        </p>
      ) : (
        <p className={styles.quiet}>{texts.readOnly}</p>
      )}
      {status === 'refused' && <ProblemNotice error={sync.problem() as Error} />}
      {view.tasks.map((task) => (
        <TaskNotes
          key={task.id}
          task={task}
          sync={sync}
          writing={writing}
          mayWrite={view.group.can.write}
          hidden={new Set(view.redactions.map(({ field }) => field))}
        />
      ))}
    </div>
  )
}

type TaskProps = {
  task: NoteTask
  sync: NoteSync
  writing: Writing
  mayWrite: boolean
  hidden: ReadonlySet<string>
}

function TaskNotes({ task, sync, writing, mayWrite, hidden }: TaskProps) {
  const texts = useTexts(notesTexts)
  const styles = useStyles()
  return (
    <Panel title={task.title}>
      {task.minutes !== null && <p className={styles.quiet}>{texts.minutes(task.minutes)}</p>}
      {task.newerWording && <p className={styles.quiet}>{texts.newer}</p>}
      {task.fields.map((field) => {
        const key = `${task.id}:${field}`
        const wording = field === 'answer' ? undefined : task.wording?.[field]
        const editor = (
          <NoteFieldEditor
            sync={sync}
            fieldKey={key}
            field={field}
            mayWrite={mayWrite}
            hidden={hidden.has(key)}
            writing={writing.get(key) ?? []}
          />
        )
        return wording === undefined ? (
          <div key={key}>{editor}</div>
        ) : (
          <div key={key} className={styles.pair}>
            <div>
              <h3 className={styles.heading}>{texts.field[field]}</h3>
              <p className={styles.text}>{wording}</p>
            </div>
            {editor}
          </div>
        )
      })}
    </Panel>
  )
}
