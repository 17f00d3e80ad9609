import { makeStyles, tokens } from '@fluentui/react-components'
import { ErrorCircleRegular } from '@fluentui/react-icons'

const useStyles = makeStyles({
  conflict: {
    display: 'flex',
    gap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // Small words in red are too faint on dark.
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorStatusDangerForeground1 },
})

/** What is wrong at the place where it stands: by sign and words, not by colour alone. */
export function Conflicts({ conflicts }: { conflicts: readonly string[] }) {
  const styles = useStyles()
  return conflicts.map((conflict) => (
    <span key={conflict} className={styles.conflict}>
      <ErrorCircleRegular className={styles.icon} aria-hidden />
      <span>{conflict}</span>
    </span>
  ))
}
