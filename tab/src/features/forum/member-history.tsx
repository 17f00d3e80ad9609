import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { use, useState } from 'react'
import type { ForumView } from '../../../../bot/contract/forum.ts'
import { Panel } from '../../components/panel.tsx'
import { membersTexts } from '../../texts/members.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { shortDateTimeText } from '../../time/date-text.ts'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalS,
  },
  text: { margin: 0, overflowWrap: 'anywhere', maxWidth: '75ch' },
  when: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  more: { alignSelf: 'flex-start' },
})

const SHOWN_AT_FIRST = 5

/** Who has come and gone, by the group and by hand; the newest first. */
export function MemberHistory({ forum }: { forum: ForumView }) {
  const texts = useTexts(membersTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const [whole, setWhole] = useState(false)
  const { memberEvents } = forum
  if (memberEvents.length === 0) return null
  const shown = whole ? memberEvents : memberEvents.slice(0, SHOWN_AT_FIRST)
  return (
    <Panel title={texts.history} lead={texts.historyLead}>
      <ol className={styles.list}>
        {shown.map(({ id, at, text }) => (
          <li key={id}>
            <p className={styles.text}>{text}</p>
            <p className={styles.when}>{shortDateTimeText(at, language)}</p>
          </li>
        ))}
      </ol>
      {memberEvents.length > SHOWN_AT_FIRST && (
        <Button className={styles.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? texts.showLess : texts.showAll(memberEvents.length)}
        </Button>
      )}
    </Panel>
  )
}
