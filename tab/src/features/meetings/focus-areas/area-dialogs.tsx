import { Field, Input, Select } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FocusAreaList } from '../../../../../bot/contract/focus-areas.ts'
import { useSession } from '../../../app/session.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { ReasonField } from '../../../components/reason-field.tsx'
import { focusAreaTexts } from '../../../texts/meetings-focus-areas.ts'
import { useTexts } from '../../../texts/texts.ts'

/** As long as the product takes. */
const MOST_SIGNS = 4000

type Area = FocusAreaList['items'][number]
type Wording = { goal: string; content: string; results: string }
type Props = { onClose: () => void; onDone: (told: string) => void }

/** A new wording of a focus area; it begins as the newest. */
export function WordingDialog({ area, onClose, onDone }: Props & { area: Area }) {
  const texts = useTexts(focusAreaTexts)
  const { http } = useSession()
  const { goal, content, results, version } = area.wording
  const [wording, setWording] = useState<Wording>({ goal, content, results })
  const save = useMutation({
    mutationFn: () =>
      http.ask('addWording', { params: { focusAreaId: area.id }, body: { ...wording, version } }),
    onSuccess: () => onDone(texts.saved),
  })
  return (
    <ActDialog
      title={texts.wordingTitle(area.title)}
      text={texts.wordingText}
      confirm={texts.save}
      pending={save.isPending}
      error={save.error}
      onConfirm={() => save.mutate()}
      onClose={onClose}
    >
      <WordingFields wording={wording} onChange={setWording} />
    </ActDialog>
  )
}

/** A new focus area of an agreement. */
export function AreaDialog({
  regionCode,
  agreement: newest,
  next,
  onClose,
  onDone,
}: Props & { regionCode: string; agreement: string; next: number }) {
  const texts = useTexts(focusAreaTexts)
  const { http } = useSession()
  const [agreement, setAgreement] = useState(newest)
  const [position, setPosition] = useState(String(next))
  const [title, setTitle] = useState('')
  const [part, setPart] = useState<Area['part']>('strategy')
  const [wording, setWording] = useState<Wording>({ goal: '', content: '', results: '' })
  const save = useMutation({
    mutationFn: () =>
      http.ask('createFocusArea', {
        body: { regionCode, agreement, position: Number(position), title, part, ...wording },
      }),
    onSuccess: () => onDone(texts.added),
  })
  return (
    <ActDialog
      title={texts.add}
      confirm={texts.add}
      pending={save.isPending}
      error={save.error}
      onConfirm={() => save.mutate()}
      onClose={onClose}
    >
      <Field label={texts.agreement} required>
        <Input value={agreement} onChange={(_, { value }) => setAgreement(value)} />
      </Field>
      <Field label={texts.position} required>
        <Input
          type="number"
          min={1}
          max={40}
          value={position}
          onChange={(_, { value }) => setPosition(value)}
        />
      </Field>
      <Field label={texts.title} required>
        <Input value={title} maxLength={200} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Field label={texts.part}>
        <Select
          value={part}
          onChange={(_, { value }) => setPart(value === 'steering' ? 'steering' : 'strategy')}
        >
          <option value="strategy">{texts.parts.strategy}</option>
          <option value="steering">{texts.parts.steering}</option>
        </Select>
      </Field>
      <WordingFields wording={wording} onChange={setWording} />
    </ActDialog>
  )
}

function WordingFields({ wording, onChange }: { wording: Wording; onChange: (wording: Wording) => void }) {
  const texts = useTexts(focusAreaTexts)
  return (
    <>
      {(['goal', 'content', 'results'] as const).map((field) => (
        <ReasonField
          key={field}
          label={texts[field]}
          limit={MOST_SIGNS}
          value={wording[field]}
          onChange={(text) => onChange({ ...wording, [field]: text })}
          optional
        />
      ))}
    </>
  )
}
