import { Badge, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { useTexts } from '../../texts/texts.ts'
import type { Finding } from './use-forum-rules.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: {
    display: 'grid',
    gridTemplateColumns: '88px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '2px' },
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  right: { display: 'flex', alignItems: 'center', gap: '6px', margin: 0 },
  good: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
})

const colors = { gap: 'danger', surplus: 'warning', doubt: 'informative' } as const

/** What is not as the rules say, one sentence each; `right` is said where there is nothing. */
export function FindingsList({
  findings,
  right,
  label,
}: {
  findings: Finding[]
  right: string
  label: string
}) {
  const texts = useTexts(forumRulesTexts)
  const styles = useStyles()
  if (findings.length === 0)
    return (
      <p className={styles.right}>
        <CheckmarkCircleRegular className={styles.good} aria-hidden="true" />
        {right}
      </p>
    )
  return (
    <ul className={styles.list} aria-label={label}>
      {findings.map(({ sort, text }, index) => (
        <li key={index} className={styles.item}>
          <span>
            <Badge appearance="tint" color={colors[sort]}>
              {texts.sorts[sort]}
            </Badge>
          </span>
          <p className={styles.text}>{text}</p>
        </li>
      ))}
    </ul>
  )
}
