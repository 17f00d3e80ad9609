import { useQueryClient } from '@tanstack/react-query'
import { use } from 'react'
import type { WheelItem, WheelView } from '../../../../../bot/contract/wheel.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import { dateText } from '../../../time/date-text.ts'
import { addDays, daysBetween } from '../../../time/plain-days.ts'
import { useWheelAct } from '../use-wheel.ts'
import type { Said } from './undo-notice.tsx'

type Placed = Pick<WheelItem, 'entryId' | 'key' | 'version' | 'title' | 'from' | 'to' | 'times'>

/** What is done with one occurrence at once, without a question. */
export function useItemActs(onSaid: (said: Said) => void) {
  const texts = useTexts(wheelTexts)
  const language = use(LanguageContext)
  const queries = useQueryClient()
  const moving = useWheelAct('moveOccurrence')
  const ticking = useWheelAct('tickOff')
  const unticking = useWheelAct('untick')
  const restoring = useWheelAct('restoreOccurrence')

  /** The picture shows the new date before the product has answered, and the old one again if it says no. */
  function show(id: string, from: string, to: string) {
    queries.setQueriesData<WheelView>({ queryKey: ['wheel'] }, (view) => {
      if (view === undefined) return view
      const items = view.items.map((item) => (item.id === id ? { ...item, from, to } : item))
      return { ...view, items: items.toSorted((a, b) => a.from.localeCompare(b.from)) }
    })
  }

  function place(item: Placed, first: string, done: (version: number, warnings: string[]) => Said) {
    const { entryId, key, version, times } = item
    const to = addDays(first, daysBetween(item.from, item.to))
    show(`${entryId}|${key}`, first, to)
    const body = { key, version, to: { from: first, to, times } }
    // A promise: what is said then is said although the dialog is gone.
    void moving.mutateAsync({ params: { entryId }, body }).then(
      (answer) => onSaid(done(answer.version, answer.warnings)),
      (error: Error) => {
        show(`${entryId}|${key}`, item.from, item.to)
        onSaid({ error })
      },
    )
  }

  const once =
    (act: typeof ticking, text: (title: string) => string) =>
    ({ entryId, key, version, title }: WheelItem) =>
      void act.mutateAsync({ params: { entryId }, body: { key, version } }).then(
        ({ warnings }) => onSaid({ text: text(title), warnings }),
        (error: Error) => onSaid({ error }),
      )

  return {
    move: (item: Placed, first: string) => {
      place(item, first, (version, warnings) => ({
        text: texts.movedTo(item.title, dateText(first, language)),
        warnings,
        undo: () => {
          const moved = { ...item, version, from: first, to: addDays(first, daysBetween(item.from, item.to)) }
          place(moved, item.from, () => ({ text: texts.undone(item.title, dateText(item.from, language)) }))
        },
      }))
    },
    tickOff: once(ticking, texts.ticked),
    untick: once(unticking, texts.unticked),
    restore: once(restoring, texts.restored),
  }
}
