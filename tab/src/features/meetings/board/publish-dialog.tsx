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
  /** How many sit in the groups. */
  seated: number
  onClose: () => void
  onDone: (told: string) => void
}

/** Who gets what and by which door, before it is sent. */
export function PublishDialog({ meetingId, session, people, seated, onClose, onDone }: Props) {
  const texts = useTexts(peopleTexts)
  const sending = useTexts(sendingTexts)
  const styles = useStyles()
  const publish = useMeetingAct('publishGroups', meetingId, ({ told, unreached }) =>
    onDone(texts.published(told, unreached.length)),
  )
  const withFollowers = (text: string) => [text, ...sending.alsoSent(session.followers)].join(' ')
  const whoGets = (id: string) => {
    const person = people.get(id)
    return person === undefined ? '' : `${person.name} (${texts.reachedBy[person.reachedBy]})`
  }
  return (
    <ActDialog
      title={texts.publishTitle}
      text={withFollowers(texts.publishText)}
      confirm={texts.publish(seated)}
      pending={publish.isPending}
      error={publish.error}
      onConfirm={() =>
        publish.mutate({ params: { blockId: session.blockId }, body: { version: session.version } })
      }
      onClose={onClose}
    >
      <ul className={styles.list}>
        {session.groups.map(({ id, label, seats }) => (
          <li key={id}>
            {`${texts.group(label)} (${seats.length}): `}
            {seats.map(({ participantId }) => whoGets(participantId)).join('; ')}
          </li>
        ))}
      </ul>
    </ActDialog>
  )
}
