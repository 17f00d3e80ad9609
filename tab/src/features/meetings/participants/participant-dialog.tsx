import { Checkbox, Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { ParticipantItem, ParticipantsView } from '../../../../../bot/contract/participants.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'

type Props = {
  meetingId: string
  /** Null: a new one. */
  person: ParticipantItem | null
  organisations: ParticipantsView['organisations']
  onClose: () => void
  onDone: (told: string) => void
}

/** Somebody who takes part, written by hand. */
export function ParticipantDialog({ meetingId, person, organisations, onClose, onDone }: Props) {
  const texts = useTexts(peopleTexts)
  const { required, optional } = useTexts(shellTexts)
  const [draft, setDraft] = useState({
    name: person?.name ?? '',
    organisationId: person?.organisationId ?? null,
    organisation: person?.organisation ?? '',
    mail: person?.mail ?? '',
    role: person?.role ?? ('other' as const),
    facilitator: person?.facilitator ?? false,
  })
  const add = useMeetingAct('addParticipant', meetingId, () => onDone(texts.added))
  const edit = useMeetingAct('editParticipant', meetingId, () => onDone(texts.edited))
  const body = { ...draft, mail: draft.mail.trim() === '' ? null : draft.mail.trim() }
  const roles = Object.keys(texts.roles) as ParticipantItem['role'][]
  return (
    <ActDialog
      title={person === null ? texts.add : person.name}
      confirm={person === null ? texts.add : texts.save}
      pending={add.isPending || edit.isPending}
      error={add.error ?? edit.error}
      onConfirm={() =>
        person === null ? add.mutate({ body }) : edit.mutate({ params: { participantId: person.id }, body })
      }
      onClose={onClose}
    >
      <Field label={`${texts.name} (${required})`}>
        <Input value={draft.name} onChange={(_, { value: name }) => setDraft({ ...draft, name })} />
      </Field>
      <Field label={texts.organisation}>
        <Select
          value={draft.organisationId ?? ''}
          onChange={(_, { value }) => setDraft({ ...draft, organisationId: value === '' ? null : value })}
        >
          <option value="">{texts.otherOrganisation}</option>
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {draft.organisationId === null && (
        <Field label={`${texts.otherOrganisation} (${optional})`}>
          <Input
            value={draft.organisation}
            onChange={(_, { value: organisation }) => setDraft({ ...draft, organisation })}
          />
        </Field>
      )}
      <Field label={texts.role}>
        <Select
          value={draft.role}
          onChange={(_, { value }) =>
            setDraft({ ...draft, role: roles.find((role) => role === value) ?? 'other' })
          }
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {texts.roles[role]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={`${texts.mail} (${optional})`}>
        <Input
          type="email"
          value={draft.mail}
          onChange={(_, { value: mail }) => setDraft({ ...draft, mail })}
        />
      </Field>
      <Checkbox
        label={texts.facilitator}
        checked={draft.facilitator}
        onChange={(_, { checked }) => setDraft({ ...draft, facilitator: checked === true })}
      />
    </ActDialog>
  )
}
