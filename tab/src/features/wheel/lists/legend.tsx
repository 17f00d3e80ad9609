import { makeStyles, tokens } from '@fluentui/react-components'
import { use, useId } from 'react'
import { ThemeContext } from '../../../app/theme-context.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import { useTexts } from '../../../texts/texts.ts'
import { fillOf, LookPatterns } from '../picture/look-patterns.tsx'
import type { Look } from '../picture/looks.ts'
import type { LegendLine } from '../wheel-model.ts'

const useStyles = makeStyles({
  legend: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 210px), 1fr))',
    gap: '6px 16px',
    fontSize: tokens.fontSizeBase200,
  },
  line: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  swatch: { flexShrink: 0 },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
})

/** What the colours and patterns of the wheel mean. */
export function Legend({ lines, label }: { lines: readonly LegendLine[]; label: string }) {
  const styles = useStyles()
  return (
    <ul className={styles.legend} aria-label={label}>
      {lines.map(({ id, name, look }) => (
        <li key={id} className={styles.line}>
          <Swatch look={look} />
          <span className={styles.text}>{name}</span>
        </li>
      ))}
    </ul>
  )
}

/** A small piece of a forum's colour and pattern. */
export function Swatch({ look }: { look: Look }) {
  const styles = useStyles()
  const scope = useId()
  return (
    <svg width={22} height={14} viewBox="0 0 22 14" aria-hidden="true" className={styles.swatch}>
      <LookPatterns looks={[look]} scope={scope} />
      <rect
        x={0.75}
        y={0.75}
        width={20.5}
        height={12.5}
        rx={3}
        fill={fillOf(look, scope)}
        stroke={look.edge}
        strokeWidth={1.25}
      />
    </svg>
  )
}

export function StateLegend() {
  const texts = useTexts(wheelTexts)
  const styles = useStyles()
  const isContrast = use(ThemeContext) === 'contrast'
  const shape = { x: 0.75, y: 0.75, width: 20.5, height: 12.5, rx: 3 }
  return (
    <ul className={styles.legend} aria-label={texts.table.state}>
      <li className={styles.line}>
        <svg width={22} height={14} aria-hidden="true" className={styles.swatch}>
          <rect
            {...shape}
            fill={tokens.colorNeutralBackground1}
            stroke={tokens.colorNeutralStrokeAccessible}
            strokeWidth={1.25}
          />
        </svg>
        <span>{texts.overDone}</span>
      </li>
      <li className={styles.line}>
        <svg width={22} height={14} aria-hidden="true" className={styles.swatch}>
          <rect
            {...shape}
            fill="none"
            stroke={tokens.colorNeutralStrokeAccessible}
            strokeWidth={1.25}
            strokeDasharray="3 2"
          />
        </svg>
        <span>{texts.overCancelled}</span>
      </li>
      <li className={styles.line}>
        <svg width={22} height={14} aria-hidden="true" className={styles.swatch}>
          <rect
            {...shape}
            rx={0}
            fill={tokens.colorNeutralBackground4}
            stroke={isContrast ? tokens.colorNeutralStroke2 : 'none'}
            strokeDasharray="1 4"
          />
        </svg>
        <span>{texts.closedTime}</span>
      </li>
    </ul>
  )
}
