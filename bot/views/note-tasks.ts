import type { Kysely } from 'kysely'
import type { NoteTask } from '../contract/notes.ts'
import { fieldsOf } from '../domain/meetings/notes/note-fields.ts'
import { isFocusAreaTask, type Task } from '../domain/meetings/run-sheet/run-sheet.ts'
import type { Database } from '../store/database.ts'
import { findFocusAreas, findWordings } from '../store/focus-areas.ts'
import type { NoteTaskRow } from '../store/note-documents.ts'

/**
 * What a group writes about, with the wording that its notes comment: the one that stood when it first wrote, else the newest.
 * A task that has been taken out of the run sheet is still there where something was written to it.
 */
export async function noteTasksOf(
  db: Kysely<Database>,
  tasks: readonly Task[],
  tied: readonly NoteTaskRow[],
): Promise<NoteTask[]> {
  const gone = tied.filter(({ taskId }) => !tasks.some(({ id }) => id === taskId)).map(taskOfRow)
  const all = [...tasks, ...gone]
  const areas = await findFocusAreas(
    db,
    all.filter(isFocusAreaTask).map(({ focusAreaId }) => focusAreaId),
  )
  const commented = tied.flatMap(({ focusAreaId, version }) =>
    focusAreaId === null || version === null ? [] : [{ focusAreaId, version }],
  )
  const wordings = await findWordings(db, commented)
  return all.map((task): NoteTask => {
    const fields = [...fieldsOf(task)]
    if (!isFocusAreaTask(task))
      return {
        id: task.id,
        title: task.question,
        minutes: task.minutes,
        fields,
        wording: null,
        newerWording: false,
      }
    const area = areas.find(({ id }) => id === task.focusAreaId)
    const version = tied.find(({ taskId }) => taskId === task.id)?.version ?? null
    const bound = wordings.find((each) => each.focusAreaId === task.focusAreaId && each.version === version)
    const wording = bound ?? area?.wording ?? null
    return {
      id: task.id,
      title: area === undefined ? '' : `${area.position}. ${area.title}`,
      minutes: task.minutes === 0 ? null : task.minutes,
      fields,
      wording:
        wording === null
          ? null
          : {
              version: wording.version,
              goal: wording.goal,
              content: wording.content,
              results: wording.results,
            },
      newerWording: wording !== null && area !== undefined && area.wording.version > wording.version,
    }
  })
}

const taskOfRow = ({ taskId, focusAreaId, question }: NoteTaskRow): Task =>
  focusAreaId === null
    ? { id: taskId, question: question ?? '', minutes: null }
    : { id: taskId, focusAreaId, minutes: 0 }
