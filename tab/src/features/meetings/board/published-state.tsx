import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { use, useState } from 'react'
import type { SessionView } from '../../../../../bot/contract/groups.ts'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { sendingTexts } from '../../../texts/meetings-sending.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { shortDateTimeText } from '../../../time/date-text.ts'
import { meetingKey } from '../live-channel.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

const useStyles = makeStyles({
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  text: { margin: 0 },
  behind: { color: tokens.colorStatusWarningForeground1 },
})

type Props = { meetingId: string; session: SessionView; onTold: (text: string) => void }

/** That the groups have been sent, whether they have changed since, and the way to take them back. */
export function PublishedState({ meetingId, session, onTold }: Props) {
  const texts = useTexts(peopleTexts)
  const sending = useTexts(sendingTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const [withdrawing, setWithdrawing] = useState(false)
  const { published, withdrawnAt } = session
  const queries = useQueryClient()
  if (withdrawnAt !== null)
    return <p className={styles.text}>{sending.isWithdrawn(shortDateTimeText(withdrawnAt, language))}</p>
  if (published === null) return null
  const begin = () => {
    setWithdrawing(true)
    // Cards may have gone out since: the numbers are to be those of now.
    void queries.invalidateQueries({ queryKey: meetingKey(meetingId, 'groups') })
  }
  return (
    <div className={styles.state}>
      <p className={styles.text}>
        {texts.isPublished(shortDateTimeText(published.at, language))}{' '}
        {published.behind && <span className={styles.behind}>{texts.behind}</span>}
      </p>
      {published.withdrawal !== null && (
        <Button size="small" onClick={begin}>
          {sending.withdraw}
        </Button>
      )}
      {withdrawing && published.withdrawal !== null && (
        <WithdrawDialog
          meetingId={meetingId}
          session={session}
          withdrawal={published.withdrawal}
          onClose={() => setWithdrawing(false)}
          onDone={(told) => {
            setWithdrawing(false)
            onTold(told)
          }}
        />
      )}
    </div>
  )
}
