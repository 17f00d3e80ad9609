import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { memo, use, useId } from 'react'
import { pointAt } from '../../../../../bot/domain/wheel/layout/arc-path.ts'
import type { WheelPicture } from '../../../../../bot/domain/wheel/layout/lay-out-wheel.ts'
import { ThemeContext } from '../../../app/theme-context.ts'
import { ArcLetters } from './arc-letters.tsx'

const useStyles = makeStyles({
  ring: { fill: tokens.colorNeutralBackground1 },
  tint: { fillOpacity: 0.16, stroke: 'none', '@media (forced-colors: active)': { fill: 'Canvas' } },
  circle: { fill: 'none', stroke: tokens.colorNeutralStroke2, strokeWidth: '1px', strokeOpacity: 0.6 },
  month: {
    fill: tokens.colorNeutralBackground3,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '2px',
    ':hover': { fill: tokens.colorNeutralBackground3Hover },
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  zooming: { cursor: 'zoom-in' },
  monthTitle: { fill: tokens.colorNeutralForeground1, pointerEvents: 'none', fontWeight: 600 },
  week: { fill: 'none', stroke: tokens.colorNeutralStroke3, strokeWidth: '0.7px' },
  weekTitle: { fill: tokens.colorNeutralForeground3, pointerEvents: 'none' },
  closed: { fill: tokens.colorNeutralBackground4, opacity: 0.75, pointerEvents: 'none' },
  // In high contrast one background is as black as the other.
  outlined: { fill: 'none', stroke: tokens.colorNeutralStroke2, strokeDasharray: '1 4', opacity: 1 },
  line: {
    stroke: tokens.colorNeutralStroke2,
    strokeWidth: '1px',
    strokeOpacity: 0.7,
    pointerEvents: 'none',
  },
})

type Props = {
  picture: WheelPicture
  rings: readonly { id: string; tint: string | null }[]
  /** Goes to the quarter of a month ('YYYY-MM'); null where a quarter is shown already. */
  onZoom: ((month: string) => void) | null
}

/** What stands behind the marks: rings, closed times, months and weeks. */
export const WheelFrame = memo(function WheelFrame({ picture, rings: looks, onZoom }: Props) {
  const styles = useStyles()
  const scope = useId()
  const isContrast = use(ThemeContext) === 'contrast'
  const { rings, closed, months, weeks, axis } = picture
  const inner = rings.at(-1)?.inner ?? 0
  const outer = rings[0]?.outer ?? 0
  return (
    <g aria-hidden="true">
      {rings.map(({ id, path }) => (
        <path key={id} d={path} className={styles.ring} />
      ))}
      {rings.map(({ id, path }, nth) => {
        const tint = looks[nth]?.tint ?? null
        return tint === null ? null : <path key={id} d={path} fill={tint} className={styles.tint} />
      })}
      {rings.map(({ id, outer: edge }) => (
        <circle key={id} r={edge} className={styles.circle} />
      ))}
      <circle r={inner} className={styles.circle} />
      {closed.map((path) => (
        <path key={path} d={path} className={mergeClasses(styles.closed, isContrast && styles.outlined)} />
      ))}
      {axis.months.map(({ from, year, month }) => {
        const [start, end] = [pointAt(from, inner), pointAt(from, outer)]
        return (
          <line
            key={`${year}-${month}`}
            x1={start.x}
            y1={start.y}
            x2={end.x}
            y2={end.y}
            className={styles.line}
          />
        )
      })}
      {months.map(({ year, month, path, title }) => (
        <g key={`${year}-${month}`}>
          <path
            d={path}
            className={mergeClasses(styles.month, onZoom !== null && styles.zooming)}
            onClick={() => onZoom?.(`${year}-${String(month).padStart(2, '0')}`)}
          />
          {title !== null && (
            <ArcLetters id={`${scope}-month-${year}-${month}`} of={title} className={styles.monthTitle} />
          )}
        </g>
      ))}
      {weeks.map(({ year, week, path, title }) => (
        <g key={`${year}-${week}`}>
          <path d={path} className={styles.week} />
          {title !== null && (
            <ArcLetters id={`${scope}-week-${year}-${week}`} of={title} className={styles.weekTitle} />
          )}
        </g>
      ))}
    </g>
  )
})
