import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import type { StartPlan } from '../../../../bot/contract/round.ts'
import { DeadlineField } from '../../components/deadline-field.tsx'
import { Panel } from '../../components/panel.tsx'
import { startTexts } from '../../texts/start.ts'
import { useTexts } from '../../texts/texts.ts'
import { inDenmark, type WallClock } from '../../time/copenhagen.ts'

type Props = { plan: StartPlan; sendAt: WallClock | null; onSendAt: (sendAt: WallClock | null) => void }

/** Now, or at a moment by Denmark's clock. */
export function WhenPanel({ plan, sendAt, onSendAt }: Props) {
  const texts = useTexts(startTexts)
  return (
    <Panel title={texts.when}>
      <Field>
        <RadioGroup
          aria-label={texts.when}
          value={sendAt === null ? 'now' : 'later'}
          onChange={(_, { value }) => onSendAt(value === 'later' ? tomorrowMorning() : null)}
        >
          <Radio value="now" label={texts.whenNow} />
          <Radio value="later" label={texts.whenLater} />
        </RadioGroup>
      </Field>
      {sendAt !== null && (
        <DeadlineField
          label={texts.sendAtLabel}
          value={sendAt}
          onChange={onSendAt}
          error={plan.sendAtProblem ?? undefined}
        />
      )}
    </Panel>
  )
}

const DAY_MS = 86_400_000
const tomorrowMorning = (): WallClock => ({
  date: inDenmark(new Date(Date.now() + DAY_MS)).date,
  time: '08:00',
})
