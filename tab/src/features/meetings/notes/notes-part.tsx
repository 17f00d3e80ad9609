import { Body1, Field, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '../../../app/session.ts'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { noteTexts } from '../../../texts/meetings-notes.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import { meetingKey } from '../live-channel.ts'
import type { MeetingPartProps } from '../part-props.ts'
import { NoteEditor } from './note-editor.tsx'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  choice: { maxWidth: '360px' },
})

/** The notes of the groups: one's own to begin with, any that one may see by choice. */
export default function NotesPart({ meetingId }: MeetingPartProps) {
  const texts = useTexts(noteTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const { http } = useSession()
  const [chosen, setChosen] = useState('')
  const { data, error, refetch } = useQuery({
    queryKey: meetingKey(meetingId, 'groups', 'notes'),
    queryFn: ({ signal }) => http.ask('listNotes', { params: { meetingId }, signal }),
  })
  if (data === undefined) {
    return error === null ? (
      <Spinner label={loading} />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    )
  }
  const places = data.sessions.flatMap(({ blockId, title, groups }) =>
    groups.map((group) => ({ blockId, session: title, ...group })),
  )
  const place = places.find(({ id }) => id === chosen) ?? places.find(({ mine }) => mine) ?? places[0]
  if (place === undefined) return <Body1 as="p">{texts.none}</Body1>
  return (
    <div className={styles.part}>
      <Field label={texts.group} className={styles.choice}>
        <Select value={place.id} onChange={(_, { value }) => setChosen(value)}>
          {places.map(({ id, label, session }) => (
            <option key={id} value={id}>
              {texts.groupIn(label, session)}
            </option>
          ))}
        </Select>
      </Field>
      <NoteEditor key={place.id} meetingId={meetingId} blockId={place.blockId} groupId={place.id} />
    </div>
  )
}
