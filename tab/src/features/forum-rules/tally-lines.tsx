import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular, ErrorCircleRegular } from '@fluentui/react-icons'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { useTexts } from '../../texts/texts.ts'
import type { CadenceOfYear } from './use-forum-rules.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  line: { display: 'flex', alignItems: 'flex-start', gap: '6px' },
  icon: { flexShrink: 0, fontSize: '20px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
})

/** What the rules ask of the year beside what is planned: '3 i foråret: 2 planlagt'. */
export function TallyLines({ tally, label }: { tally: CadenceOfYear['tally']; label: string }) {
  const texts = useTexts(forumRulesTexts)
  const styles = useStyles()
  return (
    <ul className={styles.list} aria-label={label}>
      {tally.map(({ text, met }) => (
        <li key={text} className={styles.line}>
          {met ? (
            <CheckmarkCircleRegular
              className={mergeClasses(styles.icon, styles.good)}
              aria-label={texts.met}
            />
          ) : (
            <ErrorCircleRegular className={mergeClasses(styles.icon, styles.bad)} aria-label={texts.unmet} />
          )}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}
