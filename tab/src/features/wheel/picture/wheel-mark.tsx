import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { memo } from 'react'
import { isBelow } from '../../../../../bot/domain/wheel/layout/arc-path.ts'
import type { Mark } from '../../../../../bot/domain/wheel/layout/lay-out-wheel.ts'
import { ArcLetters } from './arc-letters.tsx'
import { fillOf } from './look-patterns.tsx'
import type { PictureItem } from './picture-item.ts'

/** Letters stand before a rim of what is behind them. */
const halo = {
  paintOrder: 'stroke',
  strokeWidth: '3px',
  strokeLinejoin: 'round',
  '@media (forced-colors: active)': { stroke: 'Canvas', fill: 'CanvasText' },
} as const

const useStyles = makeStyles({
  mark: {
    cursor: 'pointer',
    outlineStyle: 'none',
    ':hover > path:first-child': { strokeWidth: '2.5px' },
    ':focus-visible > path:first-child': { stroke: tokens.colorStrokeFocus2, strokeWidth: '3.5px' },
    '@media (forced-colors: active)': { forcedColorAdjust: 'none' },
  },
  movable: { cursor: 'grab' },
  shape: { strokeWidth: '1.25px', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  running: { strokeWidth: '2.5px' },
  over: { fill: tokens.colorNeutralBackground1, '@media (forced-colors: active)': { fill: 'Canvas' } },
  cancelled: {
    fill: 'transparent',
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeDasharray: '3 2',
  },
  title: {
    fill: tokens.colorNeutralForeground1,
    ...halo,
  },
  inside: halo,
  struck: { textDecorationLine: 'line-through' },
})

/** The classes of every kind of mark, put together once for all of them. */
export function useMarkClasses() {
  const styles = useStyles()
  const { shape, title, inside, struck } = styles
  return {
    still: styles.mark,
    movable: mergeClasses(styles.mark, styles.movable),
    shapes: {
      planned: shape,
      running: mergeClasses(shape, styles.running),
      held: mergeClasses(shape, styles.over),
      done: mergeClasses(shape, styles.over),
      cancelled: mergeClasses(shape, styles.cancelled),
    },
    outside: title,
    inside,
    struck: mergeClasses(title, struck),
  }
}

type Props = {
  mark: Mark
  item: PictureItem
  /** What a screen reader says. */
  name: string
  /** Begins the ids of this drawing, and of this mark in it. */
  scope: string
  nth: number
  classes: ReturnType<typeof useMarkClasses>
  /** Where the Tab key enters the picture: one mark has this. */
  tabbable: boolean
  lifted: boolean
}

/** One thing in the wheel: its shape, and its title or its number in the list. There are hundreds: it has no hooks. */
export const WheelMark = memo(function WheelMark(props: Props) {
  const { mark, item, name, scope, nth, classes, tabbable, lifted } = props
  const { look, state } = item
  const { title, number, sector } = mark
  const label = title ?? number?.text ?? null
  const isInside = label !== null && label.from >= sector.from - 1e-6 && label.to <= sector.to + 1e-6
  const onLook = isInside && (state === 'planned' || state === 'running')
  const labelProps = {
    fill: onLook ? look.ink : undefined,
    stroke: onLook ? look.fill : undefined,
    className: onLook ? classes.inside : state === 'cancelled' ? classes.struck : classes.outside,
    'aria-hidden': true,
    'data-label': item.id,
  }
  return (
    <g
      role="button"
      tabIndex={tabbable ? 0 : -1}
      aria-label={name}
      data-mark={item.id}
      className={item.movable ? classes.movable : classes.still}
      opacity={lifted ? 0.35 : undefined}
    >
      <path d={mark.path} fill={fillOf(look, scope)} stroke={look.edge} className={classes.shapes[state]} />
      {title !== null && <ArcLetters id={`${scope}-${nth}`} of={title} {...labelProps} />}
      {title === null && label !== null && (
        <text fontSize={label.size} textAnchor="middle" dy="0.36em" transform={placeOf(mark)} {...labelProps}>
          {label.text}
        </text>
      )}
    </g>
  )
})

/** A number is too short for an arc: it stands straight, turned as its mark is, and never on its head. */
function placeOf({ at, sector }: Mark): string {
  const angle = (sector.from + sector.to) / 2
  const turn = (angle * 180) / Math.PI + (isBelow(angle) ? 180 : 0)
  return `translate(${at.x.toFixed(2)} ${at.y.toFixed(2)}) rotate(${turn.toFixed(1)})`
}
