import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { SessionView } from '../../../../../bot/contract/groups.ts'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { linkTo } from '../../../app/routes.ts'
import { PageLink } from '../../../components/page-link.tsx'
import { boardTexts } from '../../../texts/meetings-board.ts'
import { useTexts } from '../../../texts/texts.ts'

type Props = {
  meetingId: string
  people: readonly ParticipantItem[]
  /** Those that are not over. */
  sessions: readonly SessionView[]
}

/** That nobody can lead a group, and what to do about it: else a proposal leaves every group without a leader and says nothing. */
export function NoFacilitators({ meetingId, people, sessions }: Props) {
  const texts = useTexts(boardTexts)
  const isLed = sessions.some(({ groups }) => groups.some(({ facilitatorId }) => facilitatorId !== null))
  const isWanting = people.length > 0 && sessions.length > 0 && !isLed
  if (!isWanting || people.some(({ facilitator }) => facilitator)) return null
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {texts.noFacilitators}{' '}
        <PageLink to={linkTo.meetingPart(meetingId, 'participants')}>{texts.toParticipants}</PageLink>
      </MessageBarBody>
    </MessageBar>
  )
}
