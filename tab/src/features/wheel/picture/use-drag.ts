import { useEffectEvent, useEffect, useRef, type PointerEvent } from 'react'
import { angleOf } from '../../../../../bot/domain/wheel/layout/arc-path.ts'
import type { WheelPicture } from '../../../../../bot/domain/wheel/layout/lay-out-wheel.ts'
import { draggedTo, turnBetween, withinAxis } from './moved-mark.ts'
import type { PictureItem } from './picture-item.ts'

/** So many pixels are a trembling hand; more are a drag. */
const TREMBLE = 5

type Held = {
  item: PictureItem
  pointerId: number
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

/** Drags a mark around the circle. What does not go far is a press, and opens. Escape lets go. */
export function useDrag({ axis, moving, itemOf, onMoving, onOpen, onDrop }: Props) {
  const held = useRef<Held>(null)

  const letGo = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || held.current === null) return
    event.preventDefault()
    event.stopPropagation()
    held.current = null
    onMoving(null)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => letGo(event)
    window.addEventListener('keydown', listener, true)
    return () => window.removeEventListener('keydown', listener, true)
  }, [])

  const angleAt = ({ clientX, clientY }: PointerEvent, middle: Held['middle']) =>
    angleOf({ x: clientX - middle.x, y: clientY - middle.y })

  return {
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      const item = itemOf(event.target)
      if (item === undefined || event.button !== 0) return
      const box = event.currentTarget.getBoundingClientRect()
      const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
      const grabbed = angleAt(event, middle)
      held.current = {
        ...{ item, middle, grabbed, last: grabbed, turned: 0, dragging: false },
        pointerId: event.pointerId,
        at: { x: event.clientX, y: event.clientY },
      }
    },

    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const now = held.current
      if (now === null || axis === null || event.pointerId !== now.pointerId || !now.item.movable) return
      if (!now.dragging) {
        if (Math.hypot(event.clientX - now.at.x, event.clientY - now.at.y) < TREMBLE) return
        now.dragging = true
        event.currentTarget.setPointerCapture(event.pointerId)
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
      held.current = null
      if (now === null || event.pointerId !== now.pointerId) return
      if (!now.dragging) return onOpen(now.item.id)
      const first = moving?.first ?? now.item.from
      onMoving(null)
      if (first !== now.item.from) onDrop(now.item.id, first)
    },

    onPointerCancel() {
      if (held.current?.dragging) onMoving(null)
      held.current = null
    },
  }
}
