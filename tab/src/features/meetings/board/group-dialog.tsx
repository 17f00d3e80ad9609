import { Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { GroupView, SessionView } from '../../../../../bot/contract/groups.ts'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { boardTexts } from '../../../texts/meetings-board.ts'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'

type Props = {
  meetingId: string
  session: SessionView
  group: GroupView
  people: ReadonlyMap<string, ParticipantItem>
  onClose: () => void
}

/** What a group is called, who leads it, and at which table it sits. */
export function GroupDialog({ meetingId, session, group, people, onClose }: Props) {
  const texts = useTexts(boardTexts)
  const names = useTexts(peopleTexts)
  const [draft, setDraft] = useState({
    label: group.label,
    place: group.place,
    facilitatorId: group.facilitatorId,
  })
  const save = useMeetingAct('saveGroup', meetingId, onClose)
  const leaders = [...people.values()].filter(
    ({ facilitator, id }) => facilitator || id === group.facilitatorId,
  )
  return (
    <ActDialog
      title={names.group(group.label)}
      confirm={texts.saveGroup}
      pending={save.isPending}
      error={save.error}
      onConfirm={() =>
        save.mutate({
          params: { blockId: session.blockId, groupId: group.id },
          body: { version: session.version, ...draft, everywhere: true },
        })
      }
      onClose={onClose}
    >
      <Field label={texts.groupLabel} hint={texts.groupLabelHint}>
        <Input
          maxLength={40}
          value={draft.label}
          onChange={(_, { value: label }) => setDraft({ ...draft, label })}
        />
      </Field>
      <Field label={names.facilitates} hint={texts.leadsEverywhere}>
        <Select
          value={draft.facilitatorId ?? ''}
          onChange={(_, { value }) => setDraft({ ...draft, facilitatorId: value === '' ? null : value })}
        >
          <option value="">{names.noFacilitator}</option>
          {leaders.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {session.settings.where === 'tables' && (
        <Field label={texts.place}>
          <Input
            maxLength={200}
            value={draft.place}
            onChange={(_, { value: place }) => setDraft({ ...draft, place })}
          />
        </Field>
      )}
    </ActDialog>
  )
}
