import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { use, useState } from 'react'
import type { SessionView } from '../../../../../bot/contract/groups.ts'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { Panel } from '../../../components/panel.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { sendingTexts } from '../../../texts/meetings-sending.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { clockAt } from '../clock-at.ts'
import { useMeetingAct } from '../use-meeting.ts'
import { GroupColumn, type Mover } from './group-column.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { PublishedState } from './published-state.tsx'
import { SessionSending } from './session-sending.tsx'
import { SessionSettings } from './session-settings.tsx'

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
    gap: '16px',
  },
  report: { margin: 0, paddingLeft: '20px' },
  unmet: { color: tokens.colorStatusWarningForeground1 },
  text: { margin: 0 },
})

type Props = {
  meetingId: string
  session: SessionView
  people: readonly ParticipantItem[]
  onTold: (text: string) => void
}

/** One session: its settings, its groups as columns, how well the rules are kept, and the sending. */
export function SessionBoard({ meetingId, session, people, onTold }: Props) {
  const texts = useTexts(peopleTexts)
  const sending = useTexts(sendingTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { blockId, version } = session
  const [publishing, setPublishing] = useState(false)
  /** Where those who were moved by hand sat before, the last move last. */
  const [moves, setMoves] = useState<{ participantId: string; groupId: string | null; pinned: boolean }[]>([])
  const params = { blockId }
  const propose = useMeetingAct('proposeGroups', meetingId, ({ moved }) => {
    setMoves([])
    onTold(texts.proposed(moved))
  })
  const seat = useMeetingAct('saveSeats', meetingId)
  const mover: Mover = {
    groups: session.groups.map(({ id, label }) => ({ id, label })),
    pending: seat.isPending,
    seat: (participantId, groupId, pinned) => {
      const stood = session.groups.flatMap(({ id, seats }) =>
        seats.filter((each) => each.participantId === participantId).map((each) => ({ id, ...each })),
      )[0]
      const before = { participantId, groupId: stood?.id ?? null, pinned: stood?.pinned ?? false }
      seat.mutate(
        { params, body: { version, seats: [{ participantId, groupId, pinned }] } },
        { onSuccess: () => setMoves((moves) => [...moves, before]) },
      )
    },
  }
  const undo = () => {
    const last = moves.at(-1)
    if (last === undefined || seat.isPending) return
    seat.mutate(
      { params, body: { version, seats: [last] } },
      { onSuccess: () => setMoves((all) => all.slice(0, -1)) },
    )
  }
  const byId = new Map(people.map((person) => [person.id, person]))
  const seated = session.groups.reduce((sum, { seats }) => sum + seats.length, 0)
  const problem = propose.error ?? seat.error
  const title = texts.session(session.title, clockAt(session.start, language), clockAt(session.end, language))
  return (
    <Panel title={title}>
      <SessionSettings meetingId={meetingId} session={session} people={seated + session.unseated.length} />
      <div className={styles.acts}>
        <Button
          appearance={seated === 0 ? 'primary' : 'secondary'}
          disabledFocusable={propose.isPending}
          {...(propose.isPending && { icon: <Spinner size="tiny" /> })}
          onClick={() => propose.mutate({ params, body: { version } })}
        >
          {propose.isPending ? texts.proposing : seated === 0 ? texts.propose : texts.proposeAgain}
        </Button>
        {moves.length > 0 && (
          <Button disabledFocusable={seat.isPending} onClick={undo}>
            {sending.undo}
          </Button>
        )}
        {seated > 0 && (
          <Button appearance="primary" onClick={() => setPublishing(true)}>
            {texts.publish(seated)}
          </Button>
        )}
      </div>
      {problem !== null && <ProblemNotice error={problem} />}
      <PublishedState meetingId={meetingId} session={session} onTold={onTold} />
      <div className={styles.columns}>
        {session.groups.map((group) => (
          <GroupColumn
            key={group.id}
            meetingId={meetingId}
            session={session}
            group={group}
            people={byId}
            mover={mover}
          />
        ))}
        {session.unseated.length > 0 && session.groups.length > 0 && (
          <GroupColumn meetingId={meetingId} session={session} group={null} people={byId} mover={mover} />
        )}
      </div>
      {session.report.length > 0 && (
        <>
          <h3 className={styles.text}>{texts.report}</h3>
          <ul className={styles.report}>
            {session.report.map(({ rule, met, text, reasons }) => (
              <li key={rule} {...(!met && { className: styles.unmet })}>
                {[text, ...reasons].join(' ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {session.groups.length > 0 && (
        <SessionSending meetingId={meetingId} session={session} people={byId} onTold={onTold} />
      )}
      {publishing && (
        <PublishDialog
          meetingId={meetingId}
          session={session}
          people={byId}
          seated={seated}
          onClose={() => setPublishing(false)}
          onDone={(told) => {
            setPublishing(false)
            onTold(told)
          }}
        />
      )}
    </Panel>
  )
}
