import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { EditRegular, ReOrderDotsVerticalRegular, WarningRegular } from '@fluentui/react-icons'
import { use } from 'react'
import type { MeetingView } from '../../../../../bot/contract/meetings.ts'
import { type Block, endOf, type RunSheet } from '../../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { BlockForm } from './block-form.tsx'
import { edgeColors, KindChip } from './block-looks.tsx'
import { BlockMenu } from './block-menu.tsx'
import { readClock, readMinutes, shortClock } from './clock.ts'
import { CommitInput } from './commit-input.tsx'
import type { SaidFinding } from './findings-summary.tsx'
import type { Blocks } from './sheet-edits.ts'
import { TaskLines } from './task-lines.tsx'
import type { AreaName } from './use-areas.ts'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '20px 92px 76px 4px minmax(0, 1fr) auto',
    columnGap: '12px',
    alignItems: 'start',
    padding: '10px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': {
      gridTemplateColumns: '4px 88px 76px minmax(0, 1fr)',
      rowGap: '8px',
      columnGap: '8px',
    },
    '@media print': { gridTemplateColumns: '70px 60px 4px minmax(0, 1fr)', breakInside: 'avoid' },
  },
  grip: {
    cursor: 'grab',
    paddingTop: '7px',
    color: tokens.colorNeutralForeground3,
    fontSize: '20px',
    lineHeight: '20px',
    touchAction: 'none',
    '@media (max-width: 640px)': { display: 'none' },
    '@media print': { display: 'none' },
  },
  time: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  input: { width: '100%', minWidth: 0, '& input': { fontVariantNumeric: 'tabular-nums' } },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  was: { fontSize: tokens.fontSizeBase200, lineHeight: '16px', color: tokens.colorBrandForeground1 },
  edge: {
    alignSelf: 'stretch',
    borderRadius: tokens.borderRadiusCircular,
    forcedColorAdjust: 'none',
    '@media (max-width: 640px)': { gridColumn: 1, gridRow: '1 / span 2' },
  },
  what: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    minWidth: 0,
    paddingTop: '5px',
    '@media (max-width: 640px)': { gridColumn: '2 / -1', gridRow: 2, paddingTop: 0 },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px' },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  who: { color: tokens.colorNeutralForeground2 },
  finding: {
    display: 'flex',
    gap: '6px',
    margin: 0,
    color: tokens.colorStatusWarningForeground1,
    '& svg': { flexShrink: 0, marginTop: '3px' },
  },
  acts: {
    display: 'flex',
    '@media (max-width: 640px)': { justifySelf: 'end' },
    '@media print': { display: 'none' },
  },
})

type Props = {
  meeting: MeetingView
  areas: readonly AreaName[]
  block: Block
  blocks: Blocks
  /** When it began before it was moved; null: then as now. */
  was: number | null
  isNew: boolean
  findings: SaidFinding[]
  isOpen: boolean
  isFirst: boolean
  isLast: boolean
  /** Why it can neither be removed nor become another kind; null: it can. */
  fixed: string | null
  onOpen: (isOpen: boolean) => void
  onStart: (start: number) => void
  onLength: (minutes: number) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
  onCopy: () => void
  onAdd: () => void
  onEdit: (step: (sheet: RunSheet) => RunSheet, about?: string | null) => void
  onDrag: (isDragged: boolean) => void
}

/** So many minutes does an arrow key count. */
const STEP = 5

/** One block: its times to write in, what it is, what is wrong with it, and what may be done with it. */
export function BlockRow(props: Props) {
  const { meeting, areas, block, blocks, was, isNew, findings, isOpen, fixed, onOpen } = props
  const texts = useTexts(runSheetTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { start, minutes, title, who, kind } = block
  const took = (value: number | null, take: (value: number) => void) => {
    if (value !== null) take(value)
    return value !== null
  }
  return (
    <>
      <div className={styles.row}>
        <span
          className={styles.grip}
          draggable
          aria-hidden="true"
          data-grip=""
          onDragStart={(event) => {
            const row = event.currentTarget.closest('li')
            if (row !== null) event.dataTransfer.setDragImage(row, 10, 20)
            event.dataTransfer.effectAllowed = 'move'
            event.dataTransfer.setData('text/plain', title)
            props.onDrag(true)
          }}
          onDragEnd={() => props.onDrag(false)}
        >
          <ReOrderDotsVerticalRegular />
        </span>
        <div className={styles.time}>
          <CommitInput
            className={styles.input}
            aria-label={texts.startOf(title)}
            shown={shortClock(start, language)}
            onCommit={(written) => took(readClock(written), props.onStart)}
            onStep={(direction) => props.onStart(start + direction * STEP)}
          />
          {was === null ? (
            <span className={styles.small}>{texts.until(shortClock(endOf(block), language))}</span>
          ) : (
            <span className={styles.was}>{texts.was(shortClock(was, language))}</span>
          )}
        </div>
        <div className={styles.time}>
          <CommitInput
            className={styles.input}
            aria-label={texts.lengthOf(title)}
            inputMode="numeric"
            shown={String(minutes)}
            contentAfter={<span className={styles.small}>min.</span>}
            onCommit={(written) => took(readMinutes(written), props.onLength)}
            onStep={(direction) => props.onLength(Math.max(1, minutes + direction * STEP))}
          />
          {isNew && <span className={styles.was}>{texts.isNew}</span>}
        </div>
        <span className={styles.edge} style={{ backgroundColor: edgeColors[kind] }} aria-hidden="true" />
        <div className={styles.what}>
          <div className={styles.head}>
            <span className={styles.title}>{title}</span>
            <KindChip kind={kind} />
            {who !== '' && <span className={styles.who}>{texts.who(who)}</span>}
          </div>
          <TaskLines areas={areas} block={block} back={shortClock(endOf(block), language)} />
          {findings.map(({ code, taskId, text }) => (
            <p key={`${code} ${taskId} ${text}`} className={styles.finding}>
              <WarningRegular aria-hidden="true" />
              <span>{text}</span>
            </p>
          ))}
        </div>
        <div className={styles.acts}>
          <Button
            appearance="subtle"
            icon={<EditRegular />}
            data-edit=""
            aria-expanded={isOpen}
            aria-label={texts.editName(title)}
            onClick={() => onOpen(!isOpen)}
          />
          <BlockMenu
            title={title}
            isFirst={props.isFirst}
            isLast={props.isLast}
            fixed={fixed}
            onMove={props.onMove}
            onCopy={props.onCopy}
            onAdd={props.onAdd}
            onRemove={props.onRemove}
          />
        </div>
      </div>
      {isOpen && (
        <BlockForm
          meeting={meeting}
          areas={areas}
          block={block}
          blocks={blocks}
          fixed={fixed}
          onEdit={props.onEdit}
          onClose={() => onOpen(false)}
        />
      )}
    </>
  )
}
