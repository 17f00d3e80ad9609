import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components'
import { CheckmarkRegular, WarningRegular } from '@fluentui/react-icons'
import { useIsMutating } from '@tanstack/react-query'
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
import { BoardColumns } from './board-columns.tsx'
import { ChangesDialog } from './changes-dialog.tsx'
import { GroupMeetings } from './group-meetings.tsx'
import { OutOfStep } from './out-of-step.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { PublishedState } from './published-state.tsx'
import { SessionSending } from './session-sending.tsx'
import { SessionSettings } from './session-settings.tsx'
import { TableSheets } from './table-sheets.tsx'
import type { BoardMoves } from './use-board-moves.ts'

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  report: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', gap: '8px', padding: '2px 0' },
  sign: { flexShrink: 0, marginTop: '3px' },
  unmet: { color: tokens.colorStatusWarningForeground1 },
  text: { margin: 0 },
})

type Props = {
  meetingId: string
  session: SessionView
  people: readonly ParticipantItem[]
  moves: BoardMoves
  /** The page's next step, where it is taken in this session. */
  step: 'propose' | 'send' | null
  onTold: (text: string) => void
}

/** One session: its settings, its groups as columns, how well the rules are kept, and the sending. */
export function SessionBoard({ meetingId, session, people, moves, step, onTold }: Props) {
  const texts = useTexts(peopleTexts)
  const sending = useTexts(sendingTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { blockId, version, movedSince, correctedSince } = session
  const [publishing, setPublishing] = useState(false)
  const propose = useMeetingAct('proposeGroups', meetingId, () => moves.forget(blockId))
  const saving = useIsMutating() > 0
  const byId = new Map(people.map((person) => [person.id, person]))
  const inGroups = session.groups.flatMap(({ seats }) => seats.map(({ participantId }) => participantId))
  const seated = inGroups.length
  const countReached = (ids: readonly string[]) =>
    ids.filter((id) => (byId.get(id)?.reachedBy ?? 'none') !== 'none').length
  const reached = countReached(inGroups)
  const moved = countReached(movedSince)
  const problem = propose.error ?? moves.error
  const title = texts.session(session.title, clockAt(session.start, language), clockAt(session.end, language))
  return (
    <Panel title={title}>
      <SessionSettings meetingId={meetingId} session={session} people={seated + session.unseated.length} />
      <div className={styles.acts}>
        <Button
          appearance={step === 'propose' ? 'primary' : 'secondary'}
          // What has just been set here is saved first: else the groups would seem changed by somebody else.
          disabledFocusable={saving}
          {...(propose.isPending && { icon: <Spinner size="tiny" /> })}
          onClick={() =>
            !saving &&
            propose.mutate(
              { params: { blockId }, body: { version } },
              { onSuccess: ({ moved }) => onTold(seated === 0 ? texts.foundFirst : texts.proposed(moved)) },
            )
          }
        >
          {propose.isPending ? texts.proposing : seated === 0 ? texts.propose : texts.proposeAgain}
        </Button>
        {moves.lastIn === blockId && (
          <Button disabledFocusable={moves.pending} onClick={moves.undo}>
            {sending.undo}
          </Button>
        )}
        {seated > 0 && !session.over && session.published?.behind !== false && (
          <Button
            appearance={step === 'send' ? 'primary' : 'secondary'}
            disabledFocusable={saving}
            onClick={() => !saving && setPublishing(true)}
          >
            {session.published === null ? texts.publish(reached) : texts.sendChanges(moved, correctedSince)}
          </Button>
        )}
      </div>
      {problem !== null && <ProblemNotice error={problem} />}
      <OutOfStep
        meetingId={meetingId}
        session={session}
        people={byId}
        onDone={(told) => {
          moves.forget(blockId)
          onTold(told)
        }}
      />
      <PublishedState meetingId={meetingId} session={session} onTold={onTold} />
      <GroupMeetings meetingId={meetingId} session={session} onTold={onTold} />
      <BoardColumns meetingId={meetingId} session={session} people={byId} moves={moves} />
      {session.report.length > 0 && (
        <>
          <h3 className={styles.text}>{texts.report}</h3>
          <ul className={styles.report}>
            {session.report.map(({ rule, met, text, reasons }) => (
              <li key={rule} className={styles.line}>
                {met ? (
                  <CheckmarkRegular className={styles.sign} aria-label={texts.ruleMet} />
                ) : (
                  <WarningRegular
                    className={mergeClasses(styles.sign, styles.unmet)}
                    aria-label={texts.ruleUnmet}
                  />
                )}
                <span>{[text, ...reasons].join(' ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {session.groups.length > 0 && (
        <SessionSending meetingId={meetingId} session={session} people={byId} onTold={onTold} />
      )}
      {session.groups.length > 0 && session.settings.where === 'tables' && (
        <TableSheets meetingId={meetingId} session={session} onTold={onTold} />
      )}
      {publishing && session.published !== null && (
        <ChangesDialog
          meetingId={meetingId}
          session={session}
          people={byId}
          moved={moved}
          onClose={() => setPublishing(false)}
          onDone={(told) => {
            setPublishing(false)
            onTold(told)
          }}
        />
      )}
      {publishing && session.published === null && (
        <PublishDialog
          meetingId={meetingId}
          session={session}
          people={byId}
          reached={reached}
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
