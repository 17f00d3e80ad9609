import { Field, Select } from '@fluentui/react-components'
import { use, useState } from 'react'
import type { ForumView } from '../../../../bot/contract/forum.ts'
import { useSession } from '../../app/session.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { forumTexts } from '../../texts/forum.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { shortDateText } from '../../time/date-text.ts'
import { AddHolderDialog } from './add-holder-dialog.tsx'
import { DateField } from './date-field.tsx'
import type { Holder, Seat } from './part-props.ts'
import { useForumAct } from './use-forum.ts'

export type OpenSeatDialog =
  | { kind: 'add-seat' }
  | { kind: 'end-seat'; seat: Seat }
  | { kind: 'add-holder'; seat: Seat }
  | { kind: 'end-holder'; holder: Holder }

export type SeatDialogProps = { forum: ForumView; onDone: () => void; onClose: () => void }

export function SeatDialog({ open, ...props }: SeatDialogProps & { open: OpenSeatDialog }) {
  switch (open.kind) {
    case 'add-seat':
      return <AddSeatDialog {...props} />
    case 'end-seat':
      return <EndSeatDialog {...props} seat={open.seat} />
    case 'add-holder':
      return <AddHolderDialog {...props} seat={open.seat} />
    case 'end-holder':
      return <EndHolderDialog {...props} holder={open.holder} />
  }
}

function AddSeatDialog({ forum, onDone, onClose }: SeatDialogProps) {
  const texts = useTexts(forumTexts)
  const { me } = useSession()
  const act = useForumAct('addSeat')
  const [organisationId, setOrganisation] = useState('')
  const [from, setFrom] = useState(forum.today)
  const [tried, setTried] = useState(false)
  const seated = new Set(forum.seats.map(({ organisation }) => organisation.id))
  const choices = me.organisations
    .filter(({ id }) => !seated.has(id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
  const chosen = choices.find(({ id }) => id === organisationId)
  const missing = tried && chosen === undefined
  return (
    <ActDialog
      title={texts.addSeat}
      confirm={chosen === undefined ? texts.confirmAddSeatNone : texts.confirmAddSeat(chosen.name)}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => {
        setTried(true)
        if (chosen === undefined) return
        act.mutate({ params: { forumId: forum.id }, body: { organisationId, from } }, { onSuccess: onDone })
      }}
      onClose={onClose}
    >
      <Field
        label={texts.organisation}
        {...(missing && { validationState: 'error', validationMessage: texts.chooseOrganisation })}
      >
        <Select value={organisationId} onChange={(_, { value }) => setOrganisation(value)}>
          <option value="">{texts.chooseOrganisation}</option>
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <DateField label={texts.from} value={from} onChange={setFrom} />
    </ActDialog>
  )
}

function EndSeatDialog({ forum, seat, onDone, onClose }: SeatDialogProps & { seat: Seat }) {
  const texts = useTexts(forumTexts)
  const language = use(LanguageContext)
  const act = useForumAct('endSeat')
  const [to, setTo] = useState(forum.today)
  return (
    <ActDialog
      title={texts.endSeatOf(seat.organisation.name)}
      text={texts.endSeatText}
      confirm={to === '' ? texts.endSeat : texts.endSeatConfirm(shortDateText(to, language))}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { seatId: seat.id }, body: { to } }, { onSuccess: onDone })}
      onClose={onClose}
    >
      <DateField label={texts.to} value={to} onChange={setTo} />
    </ActDialog>
  )
}

function EndHolderDialog({ forum, holder, onDone, onClose }: SeatDialogProps & { holder: Holder }) {
  const texts = useTexts(forumTexts)
  const language = use(LanguageContext)
  const act = useForumAct('endHolder')
  const [to, setTo] = useState(forum.today)
  const { id, name } = holder
  return (
    <ActDialog
      title={texts.endHolderTitle(name)}
      text={texts.endHolderText}
      confirm={to === '' ? texts.endHolder(name) : texts.endHolderConfirm(name, shortDateText(to, language))}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { holderId: id }, body: { to } }, { onSuccess: onDone })}
      onClose={onClose}
    >
      <DateField label={texts.to} value={to} onChange={setTo} />
    </ActDialog>
  )
}
