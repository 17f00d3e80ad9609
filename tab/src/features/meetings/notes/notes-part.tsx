import { Body1, Field, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NotesOverview } from '../../../../../bot/contract/notes.ts'
import { useSession } from '../../../app/session.ts'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { notesTexts } from '../../../texts/meetings-notes.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import { GroupCards } from '../cards/group-cards.tsx'
import { meetingKey } from '../live-channel.ts'
import type { MeetingPartProps } from '../part-props.ts'
import { GroupNotes } from './group-notes.tsx'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  choice: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

type Session = NotesOverview['sessions'][number]

/** What the groups write: a session, a group of it, and its notes or its theme cards. */
export default function NotesPart({ meetingId }: MeetingPartProps) {
  const texts = useTexts(notesTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const { http } = useSession()
  const [chosen, setChosen] = useState<{ blockId?: string; groupId?: string; what?: 'notes' | 'cards' }>({})
  const { data, error, refetch } = useQuery({
    queryKey: meetingKey(meetingId, 'groups', 'notes'),
    queryFn: ({ signal }) => http.ask('listNotes', { params: { meetingId }, signal }),
  })
  if (data === undefined)
    return error === null ? (
      <Spinner label={loading} />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    )
  const sessions = data.sessions.filter(({ groups }) => groups.length > 0)
  const session = sessions.find(({ blockId }) => blockId === chosen.blockId) ?? sessionNow(sessions, data.now)
  if (session === undefined) return <Body1 as="p">{texts.none}</Body1>
  const group =
    session.groups.find(({ id }) => id === chosen.groupId) ??
    session.groups.find(({ mine }) => mine) ??
    session.groups[0]
  const both = session.notes && session.cards
  const what = both ? (chosen.what ?? 'notes') : session.cards ? 'cards' : 'notes'
  if (group === undefined) return <Body1 as="p">{texts.none}</Body1>
  const place = { meetingId, blockId: session.blockId, groupId: group.id }
  return (
    <div className={styles.part}>
      <div className={styles.choice}>
        <Field label={texts.session}>
          <Select
            value={session.blockId}
            onChange={(_, { value }) => setChosen({ ...chosen, blockId: value, groupId: '' })}
          >
            {sessions.map(({ blockId, title }) => (
              <option key={blockId} value={blockId}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.group}>
          <Select value={group.id} onChange={(_, { value }) => setChosen({ ...chosen, groupId: value })}>
            {session.groups.map(({ id, label, mine }) => (
              <option key={id} value={id}>
                {mine ? texts.mine(label) : texts.groupNamed(label)}
              </option>
            ))}
          </Select>
        </Field>
        {both && (
          <Field label={texts.parts}>
            <Select
              value={what}
              onChange={(_, { value }) =>
                setChosen({ ...chosen, what: value === 'cards' ? 'cards' : 'notes' })
              }
            >
              <option value="notes">{texts.notes}</option>
              <option value="cards">{texts.cards}</option>
            </Select>
          </Field>
        )}
      </div>
      {what === 'notes' ? <GroupNotes key={group.id} {...place} /> : <GroupCards key={group.id} {...place} />}
    </div>
  )
}

/** The session that runs, else the next; after the last, the last. */
const sessionNow = (sessions: readonly Session[], now: string): Session | undefined =>
  sessions.find(({ end }) => Date.parse(end) > Date.parse(now)) ?? sessions.at(-1)
