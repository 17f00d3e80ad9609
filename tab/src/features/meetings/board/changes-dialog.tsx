import { makeStyles } from '@fluentui/react-components'
import type { SessionView } from '../../../../../bot/contract/groups.ts'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { sendingTexts } from '../../../texts/meetings-sending.ts'
import { useTexts } from '../../../texts/texts.ts'
import { wordsOfPerson } from '../matching.ts'
import { SearchedList } from '../searched-list.tsx'
import { useMeetingAct } from '../use-meeting.ts'

const useStyles = makeStyles({ text: { margin: 0 }, list: { margin: 0, paddingLeft: '20px' } })

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
  const moves = session.movedSince.flatMap((id) => people.get(id) ?? [])
  const textOf = ({ id, name, reachedBy }: ParticipantItem) => {
    const group = groupOf(id)
    const where = group === undefined ? texts.changesNowhere : texts.group(group.label)
    return texts.changesMoved(name, where, texts.reachedBy[reachedBy])
  }
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
      {correctedSince > 0 && <p className={styles.text}>{texts.changesCorrected(correctedSince)}</p>}
      {sending.alsoSent(session.followers).map((text) => (
        <p key={text} className={styles.text}>
          {text}
        </p>
      ))}
      <SearchedList items={moves} wordsOf={wordsOfPerson} className={styles.list}>
        {(person) => <li key={person.id}>{textOf(person)}</li>}
      </SearchedList>
    </ActDialog>
  )
}
