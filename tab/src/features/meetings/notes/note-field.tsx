import { Field, Textarea } from '@fluentui/react-components'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type * as Y from 'yjs'
import { containsCprNumber } from '../../../../../bot/domain/text/cpr.ts'
import { noteTexts } from '../../../texts/meetings-notes.ts'
import { useTexts } from '../../../texts/texts.ts'
import { changeBetween, placeAfter } from './text-change.ts'

type Props = { text: Y.Text; label: string; limit: number; readOnly: boolean }

/** One field of a note, which several may write in at once: the cursor stays at its letters whatever others write. */
export function NoteField({ text, label, limit, readOnly }: Props) {
  const texts = useTexts(noteTexts)
  const [shown, setShown] = useState(() => text.toJSON())
  /** What was typed and is not taken, since it looks like a person's case. */
  const [stopped, setStopped] = useState<string | null>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const cursor = useRef<{ start: number; end: number } | null>(null)
  useEffect(() => {
    const observe = (event: Y.YTextEvent) => {
      const area = box.current
      if (area !== null && !event.transaction.local && document.activeElement === area) {
        cursor.current = {
          start: placeAfter(area.selectionStart, event.delta),
          end: placeAfter(area.selectionEnd, event.delta),
        }
      }
      setShown(text.toJSON())
    }
    text.observe(observe)
    return () => text.unobserve(observe)
  }, [text])
  useLayoutEffect(() => {
    if (cursor.current === null || box.current === null) return
    box.current.setSelectionRange(cursor.current.start, cursor.current.end)
    cursor.current = null
  }, [shown])
  return (
    <Field
      label={label}
      {...(stopped !== null && { validationState: 'error' as const, validationMessage: texts.cpr })}
    >
      <Textarea
        textarea={{ ref: box }}
        value={stopped ?? shown}
        rows={4}
        resize="vertical"
        maxLength={limit}
        readOnly={readOnly}
        onChange={(_, { value }) => {
          if (containsCprNumber(value)) {
            setStopped(value)
            return
          }
          setStopped(null)
          const { at, removed, inserted } = changeBetween(text.toJSON(), value)
          text.doc?.transact(() => {
            if (removed > 0) text.delete(at, removed)
            if (inserted !== '') text.insert(at, inserted)
          })
        }}
      />
    </Field>
  )
}
