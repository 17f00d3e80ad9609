import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { use, useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import type { MeetingView } from '../../../../../bot/contract/meetings.ts'
import {
  changeLength,
  moveStart,
  removeBlock,
  reorder,
} from '../../../../../bot/domain/meetings/run-sheet/edit-blocks.ts'
import type { RunSheet } from '../../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { unseen } from '../../../components/unseen.ts'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { BlockRow } from './block-row.tsx'
import { shortClock } from './clock.ts'
import type { SaidFinding } from './findings-summary.tsx'
import type { Ripple } from './ripple.ts'
import { addBlock, copyBlock, withBlocks } from './sheet-edits.ts'
import { useAreas } from './use-areas.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { position: 'relative', scrollMarginTop: '16px' },
  above: { '::before': mark('top') },
  below: { '::before': mark('bottom') },
  dragged: { opacity: 0.5 },
  said: unseen,
})

function mark(edge: 'top' | 'bottom') {
  return {
    content: '""',
    position: 'absolute',
    left: 0,
    right: 0,
    [edge]: '-2px',
    height: '3px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandStroke,
    zIndex: 1,
  } as const
}

type Props = {
  meeting: MeetingView
  sheet: RunSheet
  ripple: Ripple
  findings: SaidFinding[]
  begin: number
  /** A block to be shown; the same one again at another time. */
  shown: { id: string; at: number } | null
  onChange: (step: (sheet: RunSheet) => RunSheet, about?: string | null) => void
}

/** The blocks in their order. One at a time is open for what else it has than times. */
export function BlockTable({ meeting, sheet, ripple, findings, begin, shown, onChange }: Props) {
  const texts = useTexts(runSheetTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const list = useRef<HTMLOListElement>(null)
  const [open, setOpen] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [dragged, setDragged] = useState<string | null>(null)
  const [target, setTarget] = useState<number | null>(null)
  const { blocks } = sheet
  const areas = useAreas(meeting)

  useEffect(() => {
    if (shown === null) return
    setOpen(shown.id)
    const row = list.current?.querySelector<HTMLElement>(`[data-block="${shown.id}"]`)
    row?.scrollIntoView({ block: 'center' })
    row?.querySelector<HTMLElement>('[data-edit]')?.focus()
  }, [shown])

  const whyFixed = (id: string) => meeting.inUse.find(({ blockId }) => blockId === id)?.text ?? null

  function move(id: string, to: number) {
    const moved = reorder(blocks, id, to)
    const block = moved?.[to]
    if (moved === null || block === undefined) return
    onChange((now) => ({ ...now, blocks: moved }))
    setSaid(texts.movedTo(block.title, to + 1, shortClock(block.start, language)))
  }

  function remove(id: string) {
    const at = blocks.findIndex((block) => block.id === id)
    onChange(withBlocks((now) => removeBlock(now, id)))
    setSaid(texts.removed(blocks[at]?.title ?? ''))
    const next = blocks[at + 1] ?? blocks[at - 1]
    if (next !== undefined)
      list.current?.querySelector<HTMLElement>(`[data-block="${next.id}"] [data-edit]`)?.focus()
  }

  const keys = (id: string, at: number) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(id, event.key === 'ArrowUp' ? at - 1 : at + 1)
  }

  /** Dropped above or below the middle of a row: the place that the block gets once it is out of its own. */
  const drag = (at: number) => ({
    onDragOver(event: DragEvent<HTMLLIElement>) {
      if (dragged === null) return
      event.preventDefault()
      const { top, height } = event.currentTarget.getBoundingClientRect()
      setTarget(event.clientY < top + height / 2 ? at : at + 1)
    },
    onDrop(event: DragEvent) {
      event.preventDefault()
      const from = blocks.findIndex(({ id }) => id === dragged)
      if (dragged !== null && target !== null) move(dragged, target > from ? target - 1 : target)
      setDragged(null)
      setTarget(null)
    },
  })

  return (
    <>
      <ol ref={list} className={styles.list}>
        {blocks.map((block, at) => (
          <li
            key={block.id}
            data-block={block.id}
            className={mergeClasses(
              styles.item,
              dragged === block.id && styles.dragged,
              dragged !== null && target === at && styles.above,
              dragged !== null && target === blocks.length && at === blocks.length - 1 && styles.below,
            )}
            onKeyDown={keys(block.id, at)}
            {...drag(at)}
          >
            <BlockRow
              meeting={meeting}
              areas={areas}
              block={block}
              blocks={blocks}
              was={ripple.before.get(block.id) ?? null}
              isNew={ripple.added.has(block.id) && ripple.added.size < blocks.length}
              findings={findings.filter(({ blockId }) => blockId === block.id)}
              isOpen={open === block.id}
              isFirst={at === 0}
              isLast={at === blocks.length - 1}
              fixed={whyFixed(block.id)}
              onOpen={(isOpen) => setOpen(isOpen ? block.id : null)}
              onStart={(start) => onChange(withBlocks((now) => moveStart(now, block.id, start)))}
              onLength={(minutes) => onChange(withBlocks((now) => changeLength(now, block.id, minutes)))}
              onMove={(by) => move(block.id, at + by)}
              onRemove={() => remove(block.id)}
              onCopy={() => onChange(copyBlock(block.id, () => crypto.randomUUID()))}
              onAdd={() => {
                const id = crypto.randomUUID()
                onChange(addBlock({ id, kind: 'plenary', title: texts.newTitles.plenary }, block.id, begin))
                setOpen(id)
              }}
              onEdit={onChange}
              onDrag={(isDragged) => {
                setDragged(isDragged ? block.id : null)
                setTarget(null)
              }}
            />
          </li>
        ))}
      </ol>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </>
  )
}
