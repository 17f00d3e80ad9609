import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { use } from 'react'
import type { StartPlan } from '../../../../bot/contract/round.ts'
import { DeadlineField } from '../../components/deadline-field.tsx'
import { Panel } from '../../components/panel.tsx'
import { startTexts } from '../../texts/start.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { inDenmark, type WallClock } from '../../time/copenhagen.ts'
import { dateText, dateTimeText } from '../../time/date-text.ts'

type Props = { plan: StartPlan; wished: WallClock | null; onWish: (wish: WallClock) => void }

export function DeadlinePanel({ plan, wished, onWish }: Props) {
  const texts = useTexts(startTexts)
  const language = use(LanguageContext)
  const { nextMeeting, deadlineProblem, earliestDeadline } = plan
  const shown = wished ?? inDenmark(new Date(plan.deadline))
  const meetingDate = nextMeeting === null ? '' : dateText(nextMeeting.date, language)
  return (
    <Panel title={texts.deadline} lead={texts.earliest(dateTimeText(earliestDeadline, language))}>
      <DeadlineField
        label={texts.deadlineLabel}
        value={shown}
        onChange={onWish}
        error={deadlineProblem ?? undefined}
      />
      <div role="status" style={{ display: 'grid', gap: 8 }}>
        {plan.warnings.map((warning) => (
          <MessageBar key={warning} intent="warning" layout="multiline">
            <MessageBarBody>{warning}</MessageBarBody>
          </MessageBar>
        ))}
      </div>
      {nextMeeting !== null && !nextMeeting.nearEnoughToWait && (
        <p style={{ margin: 0 }}>{texts.meeting(nextMeeting.title, meetingDate)}</p>
      )}
    </Panel>
  )
}
