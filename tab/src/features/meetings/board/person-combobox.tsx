import { Combobox, Field, Option } from '@fluentui/react-components'
import { useState } from 'react'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { personLine } from '../../../../../bot/domain/text/person-line.ts'
import { boardTexts } from '../../../texts/meetings-board.ts'
import { useTexts } from '../../../texts/texts.ts'

/** More names than this nobody reads: of a thousand people these are listed, and the rest is to be written for. */
const MOST_LISTED = 40

type Props = {
  label: string
  people: readonly ParticipantItem[]
  chosen: string | null
  /** What is wrong with the choice; null: nothing. */
  fault: string | null
  onChange: (participantId: string | null) => void
}

/** One participant, found by writing some of the name or of the organisation. */
export function PersonCombobox({ label, people, chosen, fault, onChange }: Props) {
  const texts = useTexts(boardTexts)
  const [written, setWritten] = useState('')
  const sought = written.trim().toLowerCase()
  const isChosen = chosen !== null
  const found = people.filter(
    (one) => isChosen || sought === '' || nameOf(one).toLowerCase().includes(sought),
  )
  const more = found.length - MOST_LISTED
  return (
    <Field label={label} {...(fault !== null && { validationMessage: fault })}>
      <Combobox
        freeform
        value={written}
        selectedOptions={isChosen ? [chosen] : []}
        onChange={({ target }) => {
          setWritten(target.value)
          onChange(null)
        }}
        onOptionSelect={(_, { optionValue, optionText = '' }) => {
          if (optionValue === undefined) return
          setWritten(optionText)
          onChange(optionValue)
        }}
      >
        {found.slice(0, MOST_LISTED).map((one) => (
          <Option key={one.id} value={one.id} text={nameOf(one)}>
            {nameOf(one)}
          </Option>
        ))}
        {found.length === 0 && (
          <Option disabled text={written}>
            {texts.noSuchPerson}
          </Option>
        )}
        {more > 0 && (
          <Option disabled text={written}>
            {texts.morePeople(more)}
          </Option>
        )}
      </Combobox>
    </Field>
  )
}

const nameOf = ({ name, organisation }: ParticipantItem): string => personLine(name, organisation)
