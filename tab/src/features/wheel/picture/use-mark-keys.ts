import type { KeyboardEvent } from 'react'
import type { WheelPicture } from '../../../../../bot/domain/wheel/layout/lay-out-wheel.ts'
import { addDays, addMonths } from '../../../time/plain-days.ts'
import { withinAxis } from './moved-mark.ts'
import type { PictureItem } from './picture-item.ts'
import type { Dragging } from './use-drag.ts'

type Props = {
  axis: WheelPicture['axis'] | null
  /** In the order in which the arrows go through them. */
  items: readonly PictureItem[]
  current: string | null
  moving: Dragging
  onCurrent: (id: string) => void
  onMoving: (moving: Dragging) => void
  onOpen: (id: string) => void
  onDrop: (id: string, first: string) => void
}

const DAYS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** The picture by keyboard: arrows from entry to entry, Enter opens, M takes one along to another date. */
export function useMarkKeys(props: Props) {
  const { axis, items, current, moving, onCurrent, onMoving, onOpen, onDrop } = props
  return (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || axis === null) return
    const at = items.findIndex(({ id }) => id === current)
    const item = items[at]
    if (item === undefined) return
    const taken =
      moving?.by === 'keys' && moving.id === item.id ? carry(event.key, item) : walk(event.key, at, item)
    if (taken) event.preventDefault()
  }

  function walk(key: string, at: number, item: PictureItem): boolean {
    if (key === 'Enter' || key === ' ') onOpen(item.id)
    else if (key.toLowerCase() === 'm') {
      if (!item.movable) return false
      onMoving({ id: item.id, first: item.from, by: 'keys' })
    } else {
      const next = items[nextPlace(key, at, item)]
      if (next === undefined) return false
      onCurrent(next.id)
    }
    return true
  }

  function nextPlace(key: string, at: number, { from }: PictureItem): number {
    const step = STEPS[key]
    if (step !== undefined) return Math.min(Math.max(at + step, 0), items.length - 1)
    if (key === 'Home') return 0
    if (key === 'End') return items.length - 1
    if (key === 'PageDown') {
      const later = items.findIndex((each) => each.from >= addMonths(from, 1))
      return later === -1 ? items.length - 1 : later
    }
    if (key !== 'PageUp') return -1
    return Math.max(
      items.findIndex((each) => each.from >= addMonths(from, -1)),
      0,
    )
  }

  function carry(key: string, item: PictureItem): boolean {
    const first = moving?.first ?? item.from
    const days = DAYS[key]
    if (days !== undefined && axis !== null)
      onMoving({ id: item.id, first: withinAxis(addDays(first, days), item, axis), by: 'keys' })
    else if (key === 'Enter' || key === ' ') {
      onMoving(null)
      if (first !== item.from) onDrop(item.id, first)
    } else if (key === 'Escape' || key === 'Tab') {
      onMoving(null)
      return key === 'Escape'
    }
    return true
  }
}
