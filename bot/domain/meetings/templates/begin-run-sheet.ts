import { moveAll } from '../run-sheet/edit-blocks.ts'
import {
  type Block,
  isFocusAreaTask,
  type RunSheet,
  type SessionSettings,
  type Task,
  usualSession,
} from '../run-sheet/run-sheet.ts'
import type { RunSheetTemplate, TemplateBlock, TemplateTask } from './run-sheet-template.ts'

type Ground = {
  newId: () => string
  /** When the meeting is booked to start; null: as the template or the other meeting has it. */
  start: number | null
}

/**
 * The run sheet that a template of the product gives. `focusAreas` are an agreement's, by number; a task for a number that it has
 * not is left out.
 */
export function fromTemplate(
  template: RunSheetTemplate,
  { newId, start, focusAreas }: Ground & { focusAreas: ReadonlyMap<number, string> },
): RunSheet {
  const ids = template.blocks.map(newId)
  let free = template.start
  const blocks = template.blocks.map((block, at): Block => {
    const begins = free
    free += block.minutes
    return {
      id: ids[at] ?? newId(),
      start: begins,
      minutes: block.minutes,
      title: block.title,
      who: block.who ?? '',
      kind: block.kind,
      tasks: (block.tasks ?? []).flatMap((task) => taskOf(task, focusAreas, newId)),
      materials: block.materials ?? '',
      breakPromised: template.blocks[at + 1]?.kind === 'break',
      taskSheet: null,
      session: block.kind === 'groups' ? sessionOf(block, ids) : null,
    }
  })
  const { purposes, groundRules } = template
  return { purposes, groundRules, blocks: startingAt(blocks, start) }
}

/**
 * The same plan once more, with ids of its own: a kept template, or another meeting's. Focus areas are named, not copied; a task for
 * one that is not among `focusAreas` is left out.
 */
export function copyOf(
  runSheet: RunSheet,
  { newId, start, focusAreas }: Ground & { focusAreas: readonly string[] },
): RunSheet {
  const ids = new Map(runSheet.blocks.map(({ id }) => [id, newId()]))
  const blocks = runSheet.blocks.map((block): Block => {
    const same = block.session?.sameGroupsAs ?? null
    return {
      ...block,
      id: ids.get(block.id) ?? newId(),
      tasks: block.tasks
        .filter((task) => !isFocusAreaTask(task) || focusAreas.includes(task.focusAreaId))
        .map((task) => ({ ...task, id: newId() })),
      session:
        block.session === null
          ? null
          : { ...block.session, sameGroupsAs: same === null ? null : (ids.get(same) ?? null) },
    }
  })
  return { ...runSheet, blocks: startingAt(blocks, start) }
}

/** Where a day would not hold it, the plan stays where it is, and the run sheet says that it is off the booking. */
function startingAt(blocks: readonly Block[], start: number | null): readonly Block[] {
  const first = blocks[0]
  if (first === undefined || start === null) return blocks
  return moveAll(blocks, start - first.start) ?? blocks
}

function taskOf(task: TemplateTask, focusAreas: ReadonlyMap<number, string>, newId: () => string): Task[] {
  if ('question' in task) return [{ id: newId(), question: task.question, minutes: task.minutes }]
  const focusAreaId = focusAreas.get(task.focusArea)
  return focusAreaId === undefined ? [] : [{ id: newId(), focusAreaId, minutes: task.minutes }]
}

const sessionOf = (block: TemplateBlock, ids: readonly string[]): SessionSettings => ({
  ...usualSession,
  writes: block.writes ?? usualSession.writes,
  topThree: block.topThree ?? usualSession.topThree,
  cardsHidden: block.cardsHidden ?? usualSession.cardsHidden,
  sameGroupsAs: block.sameGroupsAs === undefined ? null : (ids[block.sameGroupsAs] ?? null),
})
