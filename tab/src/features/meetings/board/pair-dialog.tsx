import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { boardTexts } from '../../../texts/meetings-board.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'
import { PersonCombobox } from './person-combobox.tsx'

type Props = {
  meetingId: string
  people: readonly ParticipantItem[]
  onClose: () => void
  onDone: (told: string) => void
}

/** Two people and the rule that is to hold for them. */
export function PairDialog({ meetingId, people, onClose, onDone }: Props) {
  const texts = useTexts(boardTexts)
  const [first, setFirst] = useState<string | null>(null)
  const [second, setSecond] = useState<string | null>(null)
  const [kind, setKind] = useState<'together' | 'apart'>('apart')
  const [asked, setAsked] = useState(false)
  const add = useMeetingAct('addPair', meetingId, () => onDone(texts.pairAdded))
  const faultOf = (chosen: string | null) => (asked && chosen === null ? texts.chooseTwo : null)
  return (
    <ActDialog
      title={texts.pairTitle}
      confirm={texts.savePair}
      pending={add.isPending}
      error={add.error}
      onConfirm={() => {
        setAsked(true)
        if (first !== null && second !== null) add.mutate({ body: { first, second, kind } })
      }}
      onClose={onClose}
    >
      <PersonCombobox
        label={texts.pairFirst}
        people={people.filter(({ id }) => id !== second)}
        chosen={first}
        fault={faultOf(first)}
        onChange={setFirst}
      />
      <PersonCombobox
        label={texts.pairSecond}
        people={people.filter(({ id }) => id !== first)}
        chosen={second}
        fault={faultOf(second)}
        onChange={setSecond}
      />
      <Field label={texts.pairKind}>
        <RadioGroup
          value={kind}
          onChange={(_, { value }) => setKind(value === 'together' ? 'together' : 'apart')}
        >
          <Radio value="apart" label={texts.pairKinds.apart} />
          <Radio value="together" label={texts.pairKinds.together} />
        </RadioGroup>
      </Field>
    </ActDialog>
  )
}
