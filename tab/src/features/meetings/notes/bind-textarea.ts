import * as Y from 'yjs'
import { containsCprNumber, endsInHalfNumber, withoutCprNumbers } from '../../../../../bot/domain/text/cpr.ts'
import type { NoteSync } from './note-sync.ts'

/** Half a number is held back for so long: somebody who writes on is done by then. */
const HALF_NUMBER_MS = 4_000

/**
 * Makes a plain text field show one text of a note, and what is written in it part of that text. The cursor stays with the words that
 * it stood at; what an input method is in the middle of is left alone. A CPR number is taken out again before its serial is
 * sent, and `onNumber` says so. Gives what ends it.
 */
export function bindTextarea(
  area: HTMLTextAreaElement,
  sync: Pick<NoteSync, 'doc' | 'hold'>,
  key: string,
  onNumber: (found: boolean) => void,
): () => void {
  const text = sync.doc.getText(key)
  const origin = {}
  const undo = new Y.UndoManager(text, { trackedOrigins: new Set([origin]) })
  let shown = text.toJSON()
  let release: (() => void) | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let composing = false
  area.value = shown

  const letGo = () => {
    clearTimeout(timer)
    release?.()
    release = null
  }
  const hold = () => {
    release ??= sync.hold()
  }

  function commit(force: boolean): void {
    const value = area.value.replaceAll('\0', '')
    if (containsCprNumber(value)) {
      // The date is written and sent before the number is known for one: it goes too. What stands around the number stays.
      const left = withoutCprNumbers(value, area.selectionStart) ?? {
        text: shown,
        cursor: Math.min(area.selectionStart, shown.length),
      }
      area.value = left.text
      area.setSelectionRange(left.cursor, left.cursor)
      put(left.text)
      onNumber(true)
      return letGo()
    }
    if (!force && endsInHalfNumber(value.slice(0, area.selectionStart))) {
      hold()
      clearTimeout(timer)
      timer = setTimeout(() => commit(true), HALF_NUMBER_MS)
      return
    }
    if (put(value)) onNumber(false)
    letGo()
  }

  /** Makes the note's text what stands in the field. False: it is so already. */
  function put(value: string): boolean {
    if (value === shown) return false
    const change = changeBetween(shown, value, area.selectionStart)
    shown = value
    sync.doc.transact(() => {
      text.delete(change.at, change.removed)
      text.insert(change.at, change.added)
    }, origin)
    return true
  }

  const observer = (event: Y.YTextEvent, transaction: Y.Transaction) => {
    if (transaction.origin === origin) return
    const [start, end] = [area.selectionStart, area.selectionEnd]
    shown = text.toJSON()
    area.value = shown
    if (document.activeElement === area)
      area.setSelectionRange(movedBy(event.delta, start), movedBy(event.delta, end))
  }
  text.observe(observer)

  const listeners: { [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void } = {
    input: () => {
      if (!composing) commit(false)
    },
    compositionstart: () => {
      composing = true
      hold()
    },
    compositionend: () => {
      composing = false
      commit(false)
    },
    blur: () => {
      composing = false
      commit(true)
    },
    keydown: (event) => {
      const way = undoKey(event)
      if (way === null || composing) return
      event.preventDefault()
      commit(true)
      undo[way]()
    },
  }
  for (const [name, listen] of Object.entries(listeners)) area.addEventListener(name, listen as EventListener)
  return () => {
    commit(true)
    for (const [name, listen] of Object.entries(listeners))
      area.removeEventListener(name, listen as EventListener)
    text.unobserve(observer)
    undo.destroy()
    letGo()
  }
}

function undoKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (altKey || !(ctrlKey || metaKey)) return null
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo'
  return key.toLowerCase() === 'y' ? 'redo' : null
}

/** What was written between two texts, where the cursor stands after it; whole letters, never half of a pair. */
export function changeBetween(
  before: string,
  after: string,
  caret: number,
): { at: number; removed: number; added: string } {
  const longestTail = Math.min(before.length, after.length - caret)
  let tail = 0
  while (tail < longestTail && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const longest = Math.min(before.length, after.length) - tail
  let at = 0
  while (at < longest && before[at] === after[at]) at += 1
  if (at > 0 && isHigh(before.charCodeAt(at - 1))) at -= 1
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail -= 1
  return { at, removed: before.length - tail - at, added: after.slice(at, after.length - tail) }
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Where a place in the text is after others' change of it. */
export function movedBy(
  delta: readonly { insert?: unknown; delete?: number; retain?: number }[],
  place: number,
): number {
  let at = 0
  let moved = place
  for (const { insert, delete: removed = 0, retain = 0 } of delta) {
    if (at > moved) break
    if (typeof insert === 'string') {
      if (at < moved || (at === moved && at === 0 && place > 0)) moved += insert.length
      at += insert.length
    }
    moved -= Math.min(removed, Math.max(0, moved - at))
    at += retain
  }
  return moved
}
