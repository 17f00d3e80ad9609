import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { SessionView } from '../../../../../bot/contract/groups.ts'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { sendingTexts } from '../../../texts/meetings-sending.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'

type Props = { meetingId: string; session: SessionView; onTold: (text: string) => void }

/** Which groups have no way into a meeting of theirs, or not the right one, why, and a button to try it at once; nothing where all have. */
export function GroupMeetings({ meetingId, session, onTold }: Props) {
  const texts = useTexts(sendingTexts)
  const { tryAgain } = useTexts(shellTexts)
  const again = useMeetingAct('tryGroupMeetingsAgain', meetingId, () => onTold(texts.meetingsTried))
  const wanting = session.over ? [] : session.groups.filter(({ teams }) => teams.reason !== null)
  if (wanting.length === 0) return null
  const byReason = Map.groupBy(wanting, ({ teams }) => teams.reason ?? '')
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {[...byReason]
            .map(([reason, groups]) => `${texts.meetingsWanting(groups.map(({ label }) => label))} ${reason}`)
            .join(' ')}
        </MessageBarBody>
        <MessageBarActions>
          <Button
            disabledFocusable={again.isPending}
            onClick={() => again.mutate({ params: { blockId: session.blockId } })}
          >
            {tryAgain}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {again.error !== null && <ProblemNotice error={again.error} />}
    </>
  )
}
