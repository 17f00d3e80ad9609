import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { SessionView } from '../../../../../bot/contract/groups.ts'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { programmeTexts } from '../../../texts/meetings-programme.ts'
import { sendingTexts } from '../../../texts/meetings-sending.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '20px' } })

type Props = {
  meetingId: string
  session: SessionView
  people: ReadonlyMap<string, ParticipantItem>
  /** How many of those in the groups can be reached. */
  reached: number
  onClose: () => void
  onDone: (told: string) => void
}

/** Who gets what and by which door, before it is sent. */
export function PublishDialog({ meetingId, session, people, reached, onClose, onDone }: Props) {
  const texts = useTexts(peopleTexts)
  const sending = useTexts(sendingTexts)
  const programme = useTexts(programmeTexts)
  const styles = useStyles()
  const publish = useMeetingAct('publishGroups', meetingId, ({ told, unreached }) =>
    onDone(texts.published(told, unreached.length)),
  )
  const withFollowers = (text: string) => [text, ...sending.alsoSent(session.followers)].join(' ')
  const unreached = session.groups
    .flatMap(({ seats }) => seats.flatMap(({ participantId }) => people.get(participantId) ?? []))
    .filter(({ reachedBy }) => reachedBy === 'none')
  const whoGets = (id: string) => {
    const person = people.get(id)
    return person === undefined ? '' : `${person.name} (${texts.reachedBy[person.reachedBy]})`
  }
  return (
    <ActDialog
      title={texts.publishTitle}
      text={withFollowers(texts.publishText)}
      confirm={texts.publish(reached)}
      pending={publish.isPending}
      error={publish.error}
      onConfirm={() =>
        publish.mutate({ params: { blockId: session.blockId }, body: { version: session.version } })
      }
      onClose={onClose}
    >
      {unreached.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{programme.unreached(unreached.map(({ name }) => name).join(', '))}</MessageBarBody>
        </MessageBar>
      )}
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
