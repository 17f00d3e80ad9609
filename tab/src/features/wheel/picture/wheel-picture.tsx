import { makeStyles, tokens } from '@fluentui/react-components'
import {
  useDeferredValue,
  useId,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type PointerEvent,
  type ReactNode,
} from 'react'
import {
  layOutWheel,
  type WheelPicture as Picture,
} from '../../../../../bot/domain/wheel/layout/lay-out-wheel.ts'
import type { WheelInput } from '../../../../../bot/domain/wheel/layout/wheel-input.ts'
import { unseen } from '../../../components/unseen.ts'
import { LookPatterns } from './look-patterns.tsx'
import { MarkHint } from './mark-hint.tsx'
import { measuredTextWidth, PICTURE_FONT } from './measure-text.ts'
import { movedMark } from './moved-mark.ts'
import type { PictureItem } from './picture-item.ts'
import { useDrag, type Dragging } from './use-drag.ts'
import { useHint } from './use-hint.ts'
import { useMarkKeys } from './use-mark-keys.ts'
import { useWidth } from './use-width.ts'
import { WheelFrame } from './wheel-frame.tsx'
import { WheelMarks } from './wheel-marks.tsx'

const useStyles = makeStyles({
  // As high as it is wide before it is drawn too, so that nothing below jumps.
  box: { position: 'relative', width: '100%', maxWidth: '880px', margin: '0 auto', aspectRatio: '1' },
  drawing: {
    display: 'block',
    width: '100%',
    height: 'auto',
    userSelect: 'none',
    touchAction: 'manipulation',
    fontFamily: PICTURE_FONT,
    // As wide as they were measured: letters widened to whole pixels would fall off the end of their arc.
    textRendering: 'geometricPrecision',
  },
  today: { stroke: tokens.colorBrandStroke1, strokeWidth: '2px', pointerEvents: 'none' },
  todayDot: { fill: tokens.colorBrandStroke1, pointerEvents: 'none' },
  ghost: {
    fill: tokens.colorBrandBackground2,
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '2.5px',
    pointerEvents: 'none',
  },
  hub: { fill: tokens.colorNeutralForeground1, fontWeight: 600, textAnchor: 'middle' },
  hubLine: { fill: tokens.colorNeutralForeground2, textAnchor: 'middle' },
  said: unseen,
})

/** A unit of the drawing is so many pixels: its letters are as much larger. The large ones where few titles must fit. */
const UNITS = { large: 1.25, ordinary: 1.1 }
const FEW = 80
const MARGIN = 6

export type WheelPictureProps = {
  /** A date in the first month, and how many months go around. */
  start: string
  months: number
  today: string
  /** `tint`: the colour that the ring is faintly of; null: of none. */
  rings: readonly { id: string; tint: string | null }[]
  /** In order of dates. */
  items: readonly PictureItem[]
  closed: readonly { from: string; to: string }[]
  monthTitles: readonly string[]
  /** What the picture is, and how it is used by keyboard, for a screen reader. */
  label: string
  instructions: string
  /** In the middle: the first line large. */
  hub: readonly string[]
  hintOf: (id: string, movedTo: string | null) => { title: string; lines: string[] }
  /** What is said aloud while one is taken to another date, and when it is let go. */
  saidOf: (id: string, movedTo: string) => string
  onZoom: ((month: string) => void) | null
  onOpen: (id: string) => void
  onMove: (id: string, first: string) => void
  /** What stands below, given the entries that have a number in place of their title. */
  below: (numbers: readonly { number: number; id: string }[]) => ReactNode
}

/** The year as a circle. */
export function WheelPicture(props: WheelPictureProps) {
  const { start, months, today, rings, items, closed, monthTitles } = props
  const styles = useStyles()
  const scope = useId()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box, 20)
  const hint = useHint()
  const [focused, setFocused] = useState<string | null>(null)
  const [moving, setMoving] = useState<Dragging>(null)

  const laidOut = useMemo(
    () =>
      width === null
        ? null
        : layOut(width, {
            ...{ start, months, today, rings, closed, monthTitles },
            entries: items,
            textWidth: measuredTextWidth,
          }),
    [start, months, width, today, rings, items, closed, monthTitles],
  )
  const picture = laidOut?.picture ?? null
  const radius = laidOut?.radius ?? null
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items])
  const marks = useMemo(() => {
    const order = new Map(items.map(({ id }, at) => [id, at]))
    // In the order of dates in the page too: a screen reader reads it so.
    return picture?.marks.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)) ?? []
  }, [picture, items])
  const drawn = useMemo(() => marks.flatMap(({ id }) => byId.get(id) ?? []), [marks, byId])
  const looks = useMemo(() => [...new Map(items.map(({ look }) => [look.id, look])).values()], [items])
  const current = drawn.find(({ id }) => id === focused)?.id ?? firstFrom(drawn, today)

  const itemOf = (target: EventTarget) => {
    const id = (target as Element).closest('[data-mark]')?.getAttribute('data-mark')
    return id == null ? undefined : byId.get(id)
  }
  const axis = picture?.axis ?? null
  const acting = { axis, moving, onMoving: setMoving, onOpen: props.onOpen, onDrop: props.onMove }
  const drag = useDrag({ ...acting, itemOf })
  const onKeyDown = useMarkKeys({
    ...acting,
    items: drawn,
    current,
    onCurrent(id) {
      setFocused(id)
      box.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(id)}"]`)?.focus()
    },
  })

  const { below: belowOf } = props
  // The picture first; the list of what has only a number in it, which may be long, right after.
  const numbers = useDeferredValue(picture?.legend ?? null, null)
  const below = useMemo(() => numbers && belowOf(numbers), [numbers, belowOf])

  const shownId = moving?.id ?? hint.shown
  const mark = shownId === null ? undefined : marks.find(({ id }) => id === shownId)
  const item = mark === undefined ? undefined : byId.get(mark.id)
  const ghost =
    moving !== null && mark !== undefined && item !== undefined && axis !== null
      ? movedMark(mark, item, moving.first, axis)
      : null
  const at = ghost?.at ?? mark?.at
  const side = radius === null ? 0 : 2 * (radius + MARGIN)

  return (
    <>
      <div ref={box} className={styles.box}>
        {picture !== null && radius !== null && (
          <svg
            className={styles.drawing}
            viewBox={`${-side / 2} ${-side / 2} ${side} ${side}`}
            role="group"
            aria-label={props.label}
            aria-describedby={`${scope}-how`}
            {...drag}
            onKeyDown={onKeyDown}
            onFocus={({ target }: FocusEvent) => {
              const focusedItem = itemOf(target)
              if (focusedItem === undefined) return
              setFocused(focusedItem.id)
              if (target.matches(':focus-visible')) hint.show(focusedItem.id)
            }}
            onBlur={() => {
              hint.hide()
              if (moving?.by === 'keys') setMoving(null)
            }}
            onPointerOver={({ target }: PointerEvent) => {
              const under = itemOf(target)
              if (under === undefined) hint.hide()
              else hint.show(under.id)
            }}
            onPointerLeave={hint.hide}
          >
            <LookPatterns looks={looks} scope={scope} />
            <WheelFrame picture={picture} rings={rings} onZoom={props.onZoom} />
            {picture.today !== null && (
              <g aria-hidden="true">
                <line
                  className={styles.today}
                  x1={picture.today.from.x}
                  y1={picture.today.from.y}
                  x2={picture.today.to.x}
                  y2={picture.today.to.y}
                />
                <circle className={styles.todayDot} cx={picture.today.to.x} cy={picture.today.to.y} r={4.5} />
              </g>
            )}
            <WheelMarks
              marks={marks}
              items={byId}
              scope={scope}
              current={current}
              lifted={moving?.id ?? null}
            />
            {ghost !== null && <path className={styles.ghost} d={ghost.path} data-ghost />}
            <Hub lines={props.hub} radius={picture.rings.at(-1)?.inner ?? 0} />
          </svg>
        )}
        {at !== undefined && mark !== undefined && (
          <MarkHint
            place={{ left: (at.x / side + 0.5) * 100, top: (at.y / side + 0.5) * 100 }}
            {...props.hintOf(mark.id, moving?.first ?? null)}
            onPointerEnter={hint.stay}
            onPointerLeave={hint.hide}
          />
        )}
        <p id={`${scope}-how`} hidden>
          {props.instructions}
        </p>
        <p className={styles.said} aria-live="assertive">
          {moving !== null && moving.by === 'keys' && props.saidOf(moving.id, moving.first)}
        </p>
      </div>
      {below}
    </>
  )
}

/** In large letters where all titles find room so; else in ordinary ones. */
function layOut(width: number, input: WheelInput): { picture: Picture; radius: number } {
  const laidOut = (unit: number) => {
    const radius = Math.max(width, 240) / 2 / unit - MARGIN
    return { picture: layOutWheel({ ...input, radius }), radius }
  }
  const large = input.entries.length <= FEW ? laidOut(UNITS.large) : null
  return large !== null && large.picture.legend.length === 0 ? large : laidOut(UNITS.ordinary)
}

function Hub({ lines, radius }: { lines: readonly string[]; radius: number }) {
  const styles = useStyles()
  const [title = '', ...others] = lines
  const size = Math.min(28, (radius * 1.6) / Math.max(title.length * 0.6, 1))
  const room = radius > 36
  return (
    <g aria-hidden="true">
      <text className={styles.hub} fontSize={size} y={room ? 0 : size / 3}>
        {title}
      </text>
      {room &&
        others.map((line, nth) => (
          <text key={line} className={styles.hubLine} fontSize={10} y={nth * 12 + 16}>
            {line}
          </text>
        ))}
    </g>
  )
}

/** The first entry from today on: where the keyboard enters the picture. */
const firstFrom = (items: readonly PictureItem[], today: string): string | null =>
  (items.find(({ from }) => from >= today) ?? items.at(-1))?.id ?? null
