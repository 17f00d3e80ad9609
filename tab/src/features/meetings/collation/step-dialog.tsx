import { Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { collationLimits } from '../../../../../bot/domain/meetings/collation/collation-limits.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { ReasonField } from '../../../components/reason-field.tsx'
import { shellTexts } from '../../../texts/shell.ts'
import { collationTexts } from '../../../texts/meetings-collation.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'
import type { Step } from './collation-dialog.ts'

type Props = { meetingId: string; step: Step | null; onClose: () => void; onDone: (told: null) => void }

/** What is to happen now; `step` null: a new one. */
export function StepDialog({ meetingId, step, onClose, onDone }: Props) {
  const texts = useTexts(collationTexts)
  const { optional } = useTexts(shellTexts)
  const kinds = Object.keys(texts.stepKinds) as Step['kind'][]
  const [draft, setDraft] = useState<Step>(
    () => step ?? { id: crypto.randomUUID(), kind: 'other', text: '', responsible: '', due: null },
  )
  const act = useMeetingAct('saveNextStep', meetingId, () => onDone(null))
  return (
    <ActDialog
      title={texts.stepTitle}
      confirm={texts.save}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ body: draft })}
      onClose={onClose}
    >
      <ReasonField
        label={texts.stepWhat}
        limit={collationLimits.nextStep}
        value={draft.text}
        onChange={(text) => setDraft({ ...draft, text })}
      />
      <Field label={texts.stepKind}>
        <Select
          value={draft.kind}
          onChange={(_, { value }) =>
            setDraft({ ...draft, kind: kinds.find((kind) => kind === value) ?? 'other' })
          }
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {texts.stepKinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={`${texts.stepResponsible} (${optional})`}>
        <Input
          value={draft.responsible}
          maxLength={collationLimits.responsible}
          onChange={(_, { value: responsible }) => setDraft({ ...draft, responsible })}
        />
      </Field>
      <Field label={`${texts.stepDue} (${optional})`}>
        <Input
          type="date"
          value={draft.due ?? ''}
          onChange={(_, { value }) => setDraft({ ...draft, due: value === '' ? null : value })}
        />
      </Field>
    </ActDialog>
  )
}
