import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { use, useState } from 'react'
import type { CycleView } from '../../../../../bot/contract/wheel-cycle.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { Panel } from '../../../components/panel.tsx'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { planTexts } from '../../../texts/wheel-plan.ts'
import { shortDateText } from '../../../time/date-text.ts'
import { DateField } from '../../forum/date-field.tsx'
import type { Said } from '../details/undo-notice.tsx'
import { useWheelAct } from '../use-wheel.ts'
import { PlanTable } from './plan-table.tsx'

const useStyles = makeStyles({
  standing: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  bar: {
    height: '8px',
    borderRadius: '4px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
  },
  part: { height: '100%', backgroundColor: tokens.colorStatusSuccessBackground3 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
})

type Council = CycleView['approvals']['councils'][number]
type Props = { cycle: CycleView; today: string; onSaid: (said: Said) => void }

/** "14 af 18 har godkendt": every council by name, and what it decided when. */
export function ApprovalsPanel({ cycle, today, onSaid }: Props) {
  const texts = useTexts(planTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const [recording, setRecording] = useState<Council | null>(null)
  const withdraw = useWheelAct('withdrawApproval')
  const { approvals, can } = cycle
  const decisionText = ({ decision, on, late }: Council) => {
    if (decision === null) return texts.missing
    const text = texts.decisions[decision]
    const dated = on === null ? text : texts.onDate(text, shortDateText(on, language))
    return late ? `${dated} (${texts.lateDecision})` : dated
  }
  const take = ({ organisationId }: Council) =>
    void withdraw
      .mutateAsync({ params: { cycleId: cycle.id }, body: { organisationId, version: cycle.version } })
      .then(
        ({ text }) => onSaid({ text }),
        (error: Error) => onSaid({ error }),
      )
  const rows = approvals.councils.map((council) => ({
    id: council.organisationId,
    cells: [
      council.name,
      decisionText(council),
      can.record ? (
        <div key="acts" className={styles.acts}>
          <Button
            size="small"
            aria-label={texts.recordOf(council.name)}
            onClick={() => setRecording(council)}
          >
            {texts.record}
          </Button>
          {council.decision !== null && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={texts.withdrawOf(council.name)}
              onClick={() => take(council)}
            >
              {texts.withdraw}
            </Button>
          )}
        </div>
      ) : null,
    ],
  }))
  return (
    <Panel title={texts.approvals}>
      <p className={styles.standing} role="status">
        {approvals.text}
      </p>
      <div className={styles.bar} aria-hidden="true">
        <div
          className={styles.part}
          style={{ width: `${approvals.of === 0 ? 0 : (approvals.approved / approvals.of) * 100}%` }}
        />
      </div>
      <PlanTable
        label={texts.approvals}
        columns={[texts.council, texts.decision, texts.record].slice(0, can.record ? 3 : 2)}
        rows={rows.map((row) => (can.record ? row : { ...row, cells: row.cells.slice(0, 2) }))}
      />
      {recording !== null && (
        <RecordDialog
          cycle={cycle}
          council={recording}
          today={today}
          onSaid={onSaid}
          onClose={() => setRecording(null)}
        />
      )}
    </Panel>
  )
}

function RecordDialog({
  cycle,
  council,
  today,
  onSaid,
  onClose,
}: Props & { council: Council; onClose: () => void }) {
  const texts = useTexts(planTexts)
  const record = useWheelAct('recordApproval')
  const [decision, setDecision] = useState<'approved' | 'rejected'>(council.decision ?? 'approved')
  const [on, setOn] = useState(council.on ?? today)
  const { organisationId, name } = council
  return (
    <ActDialog
      title={texts.recordTitle(name)}
      confirm={texts.recordConfirm}
      pending={record.isPending}
      error={record.error}
      onConfirm={() =>
        record.mutate(
          { params: { cycleId: cycle.id }, body: { organisationId, decision, on, version: cycle.version } },
          {
            onSuccess: ({ text }) => {
              onSaid({ text })
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    >
      <Field label={texts.decision}>
        <RadioGroup
          value={decision}
          onChange={(_, { value }) => setDecision(value === 'rejected' ? 'rejected' : 'approved')}
        >
          <Radio value="approved" label={texts.decisions.approved} />
          <Radio value="rejected" label={texts.decisions.rejected} />
        </RadioGroup>
      </Field>
      <DateField label={texts.on} value={on} onChange={setOn} />
    </ActDialog>
  )
}
