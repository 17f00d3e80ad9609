import { makeStyles } from '@fluentui/react-components'
import type { SessionView } from '../../../../../bot/contract/groups.ts'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { sendingTexts } from '../../../texts/meetings-sending.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '20px' } })

type Props = {
  meetingId: string
  session: SessionView
  people: ReadonlyMap<string, ParticipantItem>
  /** How many of those who were moved can be reached. */
  moved: number
  onClose: () => void
  onDone: (told: string) => void
}

/** What sending the groups once more does, and to whom, before it is done. */
export function ChangesDialog({ meetingId, session, people, moved, onClose, onDone }: Props) {
  const texts = useTexts(peopleTexts)
  const sending = useTexts(sendingTexts)
  const styles = useStyles()
  const { correctedSince } = session
  const publish = useMeetingAct('publishGroups', meetingId, () =>
    onDone(texts.changesSent(moved, correctedSince)),
  )
  const groupOf = (id: string) =>
    session.groups.find(({ seats }) => seats.some(({ participantId }) => participantId === id))
  const moves = session.movedSince.flatMap((id) => {
    const person = people.get(id)
    if (person === undefined) return []
    const group = groupOf(id)
    const where = group === undefined ? texts.changesNowhere : texts.group(group.label)
    return [texts.changesMoved(person.name, where, texts.reachedBy[person.reachedBy])]
  })
  return (
    <ActDialog
      title={texts.changesTitle}
      text={texts.changesText}
      confirm={texts.sendChanges(moved, correctedSince)}
      pending={publish.isPending}
      error={publish.error}
      onConfirm={() =>
        publish.mutate({ params: { blockId: session.blockId }, body: { version: session.version } })
      }
      onClose={onClose}
    >
      <ul className={styles.list}>
        {moves.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {correctedSince > 0 && <li>{texts.changesCorrected(correctedSince)}</li>}
        {sending.alsoSent(session.followers).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </ActDialog>
  )
}
