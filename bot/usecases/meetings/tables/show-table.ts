import type { TableView } from '../../../contract/table-page.ts'
import type { Deps } from '../../../deps.ts'
import { isAttending } from '../../../domain/meetings/participants/taking-part.ts'
import { listParticipants } from '../../../store/participants.ts'
import { runClock } from '../../../views/run-clock.ts'
import type { TableVisit } from './open-table.ts'

/** What stands on a table's page: the clock, the group with its people and its task, and what the secretariat has written to groups. */
export async function showTable(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { standing, reading, run, closesAt }: TableVisit,
): Promise<TableView> {
  const { meetingId, blockId, groupId, label, place, block } = standing
  const [shown, participants] = await Promise.all([
    runClock(db, reading, run, clock()),
    listParticipants(db, meetingId),
  ])
  const there = participants.filter(({ attendance }) => isAttending(attendance))
  const members = standing.members.flatMap((id) => there.filter((one) => one.id === id))
  const facilitator = members.find(({ id }) => id === standing.facilitatorId)?.name ?? null
  return {
    blockId,
    groupId,
    run: {
      ...shown,
      session: {
        blockId,
        published: true,
        groups: [],
        own: {
          ...{ id: groupId, label, place, joinUrl: null, facilitator, people: members.length },
          facilitates: false,
          members: members.map(({ name, organisation }) => ({ name, organisation })),
        },
        told: null,
      },
      questionsWaiting: 0,
      can: { run: false, ask: false, takeBack: false },
    },
    hasTasks: block.tasks.length > 0,
    closesAt: closesAt.toISOString(),
  }
}
