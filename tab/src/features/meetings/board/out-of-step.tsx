import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { use } from 'react'
import type { SessionView } from '../../../../../bot/contract/groups.ts'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { boardTexts } from '../../../texts/meetings-board.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'

type Props = {
  meetingId: string
  session: SessionView
  people: ReadonlyMap<string, ParticipantItem>
  onDone: (told: string) => void
}

/** That the session is to have the same groups as another and no longer has, and the way to give them to it again. */
export function OutOfStep({ meetingId, session, people, onDone }: Props) {
  const texts = useTexts(boardTexts)
  const language = use(LanguageContext)
  const { blockId, version, outOfStep, sameAs } = session
  const count = outOfStep.length
  const follow = useMeetingAct('saveSeats', meetingId, () => onDone(texts.isInStep(count)))
  if (sameAs === null || count === 0) return null
  const names = outOfStep.flatMap(({ participantId }) => people.get(participantId)?.name ?? [])
  const seats = outOfStep.map((seat) => ({ ...seat, pinned: false }))
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {texts.outOfStep(new Intl.ListFormat(language).format(names), sameAs.title)}
        </MessageBarBody>
        <MessageBarActions>
          <Button
            disabledFocusable={follow.isPending}
            onClick={() => {
              if (!follow.isPending) follow.mutate({ params: { blockId }, body: { version, seats } })
            }}
          >
            {texts.bringInStep(count)}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {follow.error !== null && <ProblemNotice error={follow.error} />}
    </>
  )
}
