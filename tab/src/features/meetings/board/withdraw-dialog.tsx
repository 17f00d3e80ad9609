import { makeStyles } from '@fluentui/react-components'
import type { SessionView } from '../../../../../bot/contract/groups.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { sendingTexts } from '../../../texts/meetings-sending.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '20px' } })

type Props = {
  meetingId: string
  session: SessionView
  withdrawal: NonNullable<NonNullable<SessionView['published']>['withdrawal']>
  onClose: () => void
  onDone: (told: string) => void
}

/** Says what taking the groups back does and to how many, before it is done. */
export function WithdrawDialog({ meetingId, session, withdrawal, onClose, onDone }: Props) {
  const texts = useTexts(sendingTexts)
  const styles = useStyles()
  const { cards, mails, untold, meetings } = withdrawal
  const people = cards + mails
  const withdraw = useMeetingAct('withdrawGroups', meetingId, (done) => onDone(texts.withdrawn(done)))
  const means = [
    ...(cards > 0 ? [texts.withdrawCards(cards)] : []),
    ...(mails > 0 ? [texts.withdrawMails(mails)] : []),
    ...(untold > 0 ? [texts.withdrawUntold(untold)] : []),
    ...(people + untold === 0 ? [texts.withdrawNobody] : []),
    ...(meetings > 0 ? [texts.withdrawMeetings(meetings)] : []),
    ...texts.alsoWithdrawn(session.followers),
    texts.withdrawStays,
  ]
  return (
    <ActDialog
      title={texts.withdrawTitle}
      text={texts.withdrawText(session.title)}
      confirm={texts.withdrawFrom(people)}
      pending={withdraw.isPending}
      error={withdraw.error}
      onConfirm={() =>
        withdraw.mutate({ params: { blockId: session.blockId }, body: { version: session.version } })
      }
      onClose={onClose}
    >
      <ul className={styles.list}>
        {means.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </ActDialog>
  )
}
