import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { use } from 'react'
import type { ForumRulesView } from '../../../../bot/contract/forum-rules.ts'
import { Panel } from '../../components/panel.tsx'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { shortDateTimeText } from '../../time/date-text.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { padding: '10px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  changes: { margin: '4px 0 0', padding: '0 0 0 20px' },
  part: { fontWeight: tokens.fontWeightSemibold },
})

/** Who changed which rule when, the newest first. */
export function RulesHistory({ history }: Pick<ForumRulesView, 'history'>) {
  const texts = useTexts(forumRulesTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  return (
    <Panel title={texts.historyTitle} lead={texts.historyLead}>
      {history.length === 0 && <p className={styles.quiet}>{texts.historyNone}</p>}
      <ul className={styles.list}>
        {history.map(({ id, at, byName, text, changes }) => (
          <li key={id} className={styles.line}>
            <p className={styles.text}>{text}</p>
            <p className={styles.quiet}>{texts.by(byName, shortDateTimeText(at, language))}</p>
            {changes.length > 0 && (
              <ul className={styles.changes}>
                {changes.map(({ what, before, after }) => (
                  <li key={what}>
                    <p className={mergeClasses(styles.text, styles.part)}>{what}</p>
                    {before !== null && <p className={styles.text}>{texts.was(before)}</p>}
                    <p className={styles.text}>{before === null ? after : texts.now(after)}</p>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
