import type { Kysely } from 'kysely'
import { isAttending } from '../domain/meetings/participants/taking-part.ts'
import { groupOf, type Publication, type PublishedGroup } from '../domain/meetings/publishing/publication.ts'
import { type Block, isFocusAreaTask } from '../domain/meetings/run-sheet/run-sheet.ts'
import { findPublication } from '../store/breakout-publications.ts'
import type { Database } from '../store/database.ts'
import { findFocusAreas } from '../store/focus-areas.ts'
import type { Participant } from '../store/participants.ts'

/** The published groups of a session. Null: none are. */
export async function publishedGroups(db: Kysely<Database>, blockId: string): Promise<Publication | null> {
  const publication = await findPublication(db, blockId)
  return publication !== null && publication.groups.length > 0 ? publication : null
}

export type Seated = { participant: Participant; group: PublishedGroup }

/** Who of the meeting is there and sits in one of the groups. */
export function seatedIn(publication: Publication, participants: readonly Participant[]): Seated[] {
  return participants.flatMap((participant) => {
    const group = isAttending(participant.attendance) ? groupOf(publication, participant.id) : null
    return group === null ? [] : [{ participant, group }]
  })
}

export type TaskLine = { title: string; minutes: number | null }

/** What each block's groups are to do, in words: a focus area by its title, or the question. */
export async function tasksOf(
  db: Kysely<Database>,
  blocks: readonly Block[],
): Promise<Map<string, TaskLine[]>> {
  const ids = blocks.flatMap(({ tasks }) => tasks.filter(isFocusAreaTask).map((task) => task.focusAreaId))
  const areas = await findFocusAreas(db, [...new Set(ids)])
  const titles = new Map(areas.map(({ id, title }) => [id, title]))
  return new Map(
    blocks.map(({ id, tasks }) => [
      id,
      tasks.map((task) => ({
        title: isFocusAreaTask(task) ? (titles.get(task.focusAreaId) ?? '') : task.question,
        minutes: task.minutes,
      })),
    ]),
  )
}
