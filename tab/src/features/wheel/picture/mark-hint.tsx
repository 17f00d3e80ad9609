import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  hint: {
    position: 'absolute',
    zIndex: 2,
    boxSizing: 'border-box',
    padding: '8px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    width: 'max-content',
    overflowWrap: 'anywhere',
    '@media print': { display: 'none' },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  line: { color: tokens.colorNeutralForeground2 },
})

/** `left`, `top`: percent of the picture. */
export type HintPlace = { left: number; top: number }

/** What a mark is, beside it; towards the middle of the picture, so that it stays within the page. */
export function MarkHint({
  place: { left, top },
  title,
  lines,
  onPointerEnter,
  onPointerLeave,
}: {
  place: HintPlace
  title: string
  lines: readonly string[]
  onPointerEnter: () => void
  onPointerLeave: () => void
}) {
  const styles = useStyles()
  const across = left > 50 ? 'calc(-100% - 10px)' : '10px'
  const free = left > 50 ? left : 100 - left
  const down = top > 50 ? 'calc(-100% - 10px)' : '10px'
  return (
    <div
      aria-hidden="true"
      data-hint
      className={styles.hint}
      style={{
        left: `${left}%`,
        top: `${top}%`,
        maxWidth: `min(280px, ${free}% - 10px)`,
        transform: `translate(${across}, ${down})`,
      }}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      <span className={styles.title}>{title}</span>
      {lines.map((line) => (
        <span key={line} className={styles.line}>
          {line}
        </span>
      ))}
    </div>
  )
}
