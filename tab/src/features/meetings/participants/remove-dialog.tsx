import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'

type Props = {
  meetingId: string
  person: ParticipantItem
  onClose: () => void
  onDone: (told: string) => void
}

/** Asks first: the buttons of a long list stand close, and what is known of somebody goes with them. */
export function RemoveDialog({ meetingId, person, onClose, onDone }: Props) {
  const texts = useTexts(peopleTexts)
  const remove = useMeetingAct('removeParticipant', meetingId, () => onDone(texts.removed(person.name)))
  return (
    <ActDialog
      title={texts.removeTitle(person.name)}
      text={texts.removeText}
      confirm={texts.removeConfirm}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ params: { participantId: person.id } })}
      onClose={onClose}
    />
  )
}
