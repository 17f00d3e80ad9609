import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { ActDialog } from '../../components/act-dialog.tsx'
import { forumTexts } from '../../texts/forum.ts'
import { useTexts } from '../../texts/texts.ts'
import { DateField } from './date-field.tsx'
import type { Seat } from './part-props.ts'
import type { SeatDialogProps } from './seat-dialogs.tsx'
import { peopleOf } from './seats-to-fill.ts'
import { useForumAct } from './use-forum.ts'

/** Puts somebody of the member's own people on its seat, as director or deputy, from a day. */
export function AddHolderDialog({ forum, seat, onDone, onClose }: SeatDialogProps & { seat: Seat }) {
  const texts = useTexts(forumTexts)
  const act = useForumAct('addHolder')
  const candidates = peopleOf(seat, forum.members)
  const [personId, setPerson] = useState(candidates.length === 1 ? (candidates[0]?.personId ?? '') : '')
  const [role, setRole] = useState<'director' | 'deputy'>(
    seat.holders.some((holder) => holder.role === 'director') ? 'deputy' : 'director',
  )
  const [from, setFrom] = useState(forum.today)
  const [tried, setTried] = useState(false)
  const chosen = candidates.find((member) => member.personId === personId)
  const missing = tried && chosen === undefined
  return (
    <ActDialog
      title={texts.addHolderTo(seat.organisation.name)}
      {...(candidates.length === 0 && { text: texts.noPeopleOf })}
      confirm={chosen === undefined ? texts.confirmAddHolderNone : texts.confirmAddHolder(chosen.name)}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => {
        setTried(true)
        if (chosen === undefined) return
        act.mutate({ params: { seatId: seat.id }, body: { personId, role, from } }, { onSuccess: onDone })
      }}
      onClose={onClose}
    >
      <Field
        label={texts.person}
        {...(missing && { validationState: 'error', validationMessage: texts.choosePerson })}
      >
        <Select value={personId} onChange={(_, { value }) => setPerson(value)}>
          <option value="">{texts.choosePerson}</option>
          {candidates.map((member) => (
            <option key={member.personId} value={member.personId}>
              {member.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.role}>
        <RadioGroup value={role} onChange={(_, { value }) => setRole(value as typeof role)}>
          <Radio value="director" label={texts.roles.director} />
          <Radio value="deputy" label={texts.roles.deputy} />
        </RadioGroup>
      </Field>
      <DateField label={texts.from} value={from} onChange={setFrom} />
    </ActDialog>
  )
}
