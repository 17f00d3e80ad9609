import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { use, useState } from 'react'
import type { SessionView } from '../../../../../bot/contract/groups.ts'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { sendingTexts } from '../../../texts/meetings-sending.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { shortDateTimeText } from '../../../time/date-text.ts'
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
  const { published } = session
  if (published === null) return null
  return (
    <div className={styles.state}>
      <p className={styles.text}>
        {texts.isPublished(shortDateTimeText(published.at, language))}{' '}
        {published.behind && <span className={styles.behind}>{texts.behind}</span>}
      </p>
      {published.withdrawal !== null && (
        <Button size="small" onClick={() => setWithdrawing(true)}>
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
