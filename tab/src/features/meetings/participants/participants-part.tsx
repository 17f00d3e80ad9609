import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { Panel } from '../../../components/panel.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { MeetingPartProps } from '../part-props.ts'
import { SearchedList } from '../searched-list.tsx'
import { useMeetingAct, useParticipants } from '../use-meeting.ts'
import { ParticipantDialog } from './participant-dialog.tsx'
import { ParticipantRows } from './participant-rows.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', '@media print': { display: 'none' } },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  changes: { margin: 0, paddingLeft: '20px' },
})

/** Who takes part, from where, and whether they are there. */
export default function ParticipantsPart({ meetingId, onTold }: MeetingPartProps) {
  const texts = useTexts(peopleTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const { data, error, refetch } = useParticipants(meetingId)
  const [open, setOpen] = useState<'paste' | 'add' | ParticipantItem | null>(null)
  const [removing, setRemoving] = useState<ParticipantItem | null>(null)
  const read = ({ added, known }: { added: number; known: number }) => onTold(texts.read(added, known))
  const fromForum = useMeetingAct('participantsFromForum', meetingId, read)
  const fromOutlook = useMeetingAct('participantsFromOutlook', meetingId, read)
  const attend = useMeetingAct('saveAttendance', meetingId, ({ means }) => {
    if (means.length > 0) onTold(means.join(' '))
  })
  if (data === undefined) {
    return error === null ? (
      <Spinner label={loading} />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    )
  }
  const problem = fromForum.error ?? fromOutlook.error ?? attend.error
  const done = (told: string) => {
    setOpen(null)
    setRemoving(null)
    onTold(told)
  }
  const organisationOf = new Map(data.items.map(({ id, organisation }) => [id, organisation]))
  return (
    <>
      <Panel title={texts.people(data.items.length)}>
        <div className={styles.acts}>
          {data.can.fromForum && (
            <Button
              appearance={data.items.length === 0 ? 'primary' : 'secondary'}
              disabledFocusable={fromForum.isPending}
              onClick={() => fromForum.mutate({})}
            >
              {texts.fromForum}
            </Button>
          )}
          {data.can.fromOutlook && (
            <Button disabledFocusable={fromOutlook.isPending} onClick={() => fromOutlook.mutate({})}>
              {texts.fromOutlook}
            </Button>
          )}
          <Button onClick={() => setOpen('paste')}>{texts.paste}</Button>
          <Button onClick={() => setOpen('add')}>{texts.add}</Button>
        </div>
        {problem !== null && <ProblemNotice error={problem} />}
        {data.items.length === 0 && <p className={styles.none}>{texts.none}</p>}
        <ParticipantRows
          people={data.items}
          onAttend={(participantId, attendance) =>
            attend.mutate({ params: { participantId }, body: { attendance } })
          }
          onEdit={setOpen}
          onRemove={setRemoving}
        />
      </Panel>
      {data.changes.length > 0 && (
        <Panel title={texts.changes}>
          <SearchedList
            items={data.changes}
            wordsOf={({ text, participantId }) => `${text} ${organisationOf.get(participantId) ?? ''}`}
            className={styles.changes}
          >
            {({ id, text }) => <li key={id}>{text}</li>}
          </SearchedList>
        </Panel>
      )}
      {open === 'paste' && (
        <PasteDialog
          meetingId={meetingId}
          organisations={data.organisations}
          onClose={() => setOpen(null)}
          onDone={done}
        />
      )}
      {open !== null && open !== 'paste' && (
        <ParticipantDialog
          meetingId={meetingId}
          person={open === 'add' ? null : open}
          organisations={data.organisations}
          onClose={() => setOpen(null)}
          onDone={done}
        />
      )}
      {removing !== null && (
        <RemoveDialog
          meetingId={meetingId}
          person={removing}
          onClose={() => setRemoving(null)}
          onDone={done}
        />
      )}
    </>
  )
}
