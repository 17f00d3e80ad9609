import { makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { NoteChange, NoteDocumentView } from '../../../../../bot/contract/notes.ts'
import { useSession } from '../../../app/session.ts'
import { Panel } from '../../../components/panel.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { noteTexts } from '../../../texts/meetings-notes.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useMeetingRoom } from '../live-channel.ts'
import { NoteField } from './note-field.tsx'
import { type NoteSession, openNote, type SaveState } from './note-session.ts'

/** As long as the product takes. */
const MOST_SIGNS = 20_000

const useStyles = makeStyles({
  note: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: '8px 24px',
  },
  wording: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  label: { margin: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  state: { margin: 0, color: tokens.colorNeutralForeground2 },
})

type Props = { meetingId: string; blockId: string; groupId: string }

/** A group's note: each field beside the text that it comments, saved as it is typed. */
export function NoteEditor(place: Props) {
  const { loading } = useTexts(shellTexts)
  const { http } = useSession()
  const first = useQuery({
    queryKey: ['note', place.meetingId, place.blockId, place.groupId],
    queryFn: ({ signal }) => http.ask('showNotes', { params: place, query: { since: '0' }, signal }),
    gcTime: 0,
    staleTime: Infinity,
  })
  if (first.data === undefined) {
    return first.error === null ? (
      <Spinner label={loading} />
    ) : (
      <ProblemNotice error={first.error} onRetry={() => void first.refetch()} />
    )
  }
  return <OpenNote {...place} first={first.data} />
}

function OpenNote({ meetingId, blockId, groupId, first }: Props & { first: NoteDocumentView }) {
  const texts = useTexts(noteTexts)
  const styles = useStyles()
  const { http } = useSession()
  const [state, setState] = useState<SaveState>('saved')
  const [note, setNote] = useState<NoteSession | null>(null)
  useEffect(() => {
    const params = { meetingId, blockId, groupId }
    const wire = {
      read: (since: number) => http.ask('showNotes', { params, query: { since: String(since) } }),
      write: (update: string) => http.ask('writeNotes', { params, body: { update } }),
    }
    const opened = openNote(first, wire, setState)
    setNote(opened)
    window.addEventListener('online', opened.hurry)
    return () => {
      window.removeEventListener('online', opened.hurry)
      opened.close()
    }
  }, [http, meetingId, blockId, groupId, first])
  useMeetingRoom(meetingId, groupId, (said) => note?.hear(said as NoteChange | null))
  if (note === null) return null
  const readOnly = !first.group.can.write
  return (
    <div className={styles.note}>
      {readOnly && <p className={styles.state}>{texts.read}</p>}
      {first.redactions.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.hidden}</MessageBarBody>
        </MessageBar>
      )}
      <p className={styles.state} role="status">
        {texts[state]}
      </p>
      {first.tasks.length === 0 && <p className={styles.state}>{texts.noTasks}</p>}
      {first.tasks.map((task) => (
        <Panel key={task.id} title={task.title}>
          {task.newerWording && <p className={styles.state}>{texts.newer}</p>}
          {task.fields.map((field) => {
            const name = texts.fields[field]
            const text = note.doc.getText(`${task.id}:${field}`)
            if (field === 'answer' || task.wording === null) {
              return (
                <NoteField
                  key={field}
                  text={text}
                  label={texts.answer}
                  limit={MOST_SIGNS}
                  readOnly={readOnly}
                />
              )
            }
            return (
              <div key={field} className={styles.pair}>
                <div>
                  <p className={styles.label}>{name}</p>
                  <p className={styles.wording}>{task.wording[field]}</p>
                </div>
                <NoteField
                  text={text}
                  label={texts.comment(name.toLowerCase())}
                  limit={MOST_SIGNS}
                  readOnly={readOnly}
                />
              </div>
            )
          })}
        </Panel>
      ))}
    </div>
  )
}
