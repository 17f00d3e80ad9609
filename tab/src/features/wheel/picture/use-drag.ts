import { type MouseEvent, type PointerEvent, useCallback, useEffect, useEffectEvent, useRef } from 'react'
import { angleOf } from '../../../../../bot/domain/wheel/layout/arc-path.ts'
import type { WheelPicture } from '../../../../../bot/domain/wheel/layout/lay-out-wheel.ts'
import { draggedTo, turnBetween, withinAxis } from './moved-mark.ts'
import type { PictureItem } from './picture-item.ts'

/** So many pixels are a trembling hand; more are a drag, or a finger that scrolls. */
const TREMBLE = { mouse: 5, finger: 10 }
/** A finger that stays so long takes hold of the mark; one that goes at once scrolls the page. */
const HOLD_MS = 400

type Held = {
  item: PictureItem
  pointerId: number
  by: keyof typeof TREMBLE
  at: { x: number; y: number }
  middle: { x: number; y: number }
  grabbed: number
  last: number
  turned: number
  dragging: boolean
}

export type Dragging = { id: string; first: string; by: 'pointer' | 'keys' } | null

type Props = {
  axis: WheelPicture['axis'] | null
  moving: Dragging
  itemOf: (target: EventTarget) => PictureItem | undefined
  onMoving: (moving: Dragging) => void
  onOpen: (id: string) => void
  onDrop: (id: string, first: string) => void
}

/**
 * Drags a mark around the circle: a mouse at once, a finger when it has stayed on it. What does not go far is a press, and opens.
 * Escape lets go.
 */
export function useDrag({ axis, moving, itemOf, onMoving, onOpen, onDrop }: Props) {
  const held = useRef<Held>(null)
  const staying = useRef<ReturnType<typeof setTimeout>>(undefined)
  const pressed = useRef<PictureItem>(null)

  const release = () => {
    clearTimeout(staying.current)
    held.current = null
  }

  const letGo = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || held.current === null) return
    event.preventDefault()
    event.stopPropagation()
    release()
    onMoving(null)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => letGo(event)
    window.addEventListener('keydown', listener, true)
    return () => {
      window.removeEventListener('keydown', listener, true)
      clearTimeout(staying.current)
    }
  }, [])

  // The browser decides with the first move of a finger whether it scrolls, and hears only a listener that is there beforehand.
  const ref = useCallback((drawing: SVGSVGElement) => {
    const keepPage = (event: TouchEvent) => {
      if (held.current?.dragging && event.cancelable) event.preventDefault()
    }
    drawing.addEventListener('touchmove', keepPage, { passive: false })
    return () => drawing.removeEventListener('touchmove', keepPage)
  }, [])

  const angleAt = ({ clientX, clientY }: PointerEvent, middle: Held['middle']) =>
    angleOf({ x: clientX - middle.x, y: clientY - middle.y })

  function take(now: Held, drawing: SVGSVGElement) {
    now.dragging = true
    drawing.setPointerCapture(now.pointerId)
  }

  return {
    ref,

    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      if (!event.isPrimary) return
      release()
      pressed.current = null
      const item = itemOf(event.target)
      if (item === undefined || event.button !== 0) return
      const drawing = event.currentTarget
      const box = drawing.getBoundingClientRect()
      const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
      const grabbed = angleAt(event, middle)
      const now: Held = {
        ...{ item, middle, grabbed, last: grabbed, turned: 0, dragging: false },
        pointerId: event.pointerId,
        by: event.pointerType === 'mouse' ? 'mouse' : 'finger',
        at: { x: event.clientX, y: event.clientY },
      }
      held.current = now
      if (now.by === 'mouse' || !item.movable) return
      staying.current = setTimeout(() => {
        take(now, drawing)
        onMoving({ id: item.id, first: item.from, by: 'pointer' })
      }, HOLD_MS)
    },

    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const now = held.current
      if (now === null || axis === null || event.pointerId !== now.pointerId || !now.item.movable) return
      if (!now.dragging) {
        if (Math.hypot(event.clientX - now.at.x, event.clientY - now.at.y) < TREMBLE[now.by]) return
        if (now.by === 'finger') return release()
        take(now, event.currentTarget)
      }
      const angle = angleAt(event, now.middle)
      now.turned += turnBetween(now.last, angle)
      now.last = angle
      const { id, from } = now.item
      const first = withinAxis(draggedTo(from, now.grabbed, now.turned, axis), now.item, axis)
      if (moving?.first !== first || moving.id !== id) onMoving({ id, first, by: 'pointer' })
    },

    onPointerUp(event: PointerEvent<SVGSVGElement>) {
      const now = held.current
      if (now === null || event.pointerId !== now.pointerId) return
      release()
      if (!now.dragging) {
        pressed.current = now.item
        return
      }
      const first = moving?.first ?? now.item.from
      onMoving(null)
      if (first !== now.item.from) onDrop(now.item.id, first)
    },

    onPointerCancel(event: PointerEvent<SVGSVGElement>) {
      const now = held.current
      if (now === null || event.pointerId !== now.pointerId) return
      release()
      if (now.dragging) onMoving(null)
    },

    // Not before: what opened under a finger as it was lifted would get the click that follows.
    onClick(event: MouseEvent<SVGSVGElement>) {
      // A screen reader clicks without having pressed.
      const item = event.detail === 0 ? itemOf(event.target) : pressed.current
      pressed.current = null
      if (item != null) onOpen(item.id)
    },

    /** A finger that stays asks for a menu in some browsers, which would take the mark out of it. */
    onContextMenu(event: MouseEvent<SVGSVGElement>) {
      if (held.current?.by === 'finger') event.preventDefault()
    },
  }
}
