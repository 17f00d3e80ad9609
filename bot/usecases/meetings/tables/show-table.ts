import type { TableView } from '../../../contract/table-page.ts'
import type { Deps } from '../../../deps.ts'
import { isAttending } from '../../../domain/meetings/participants/taking-part.ts'
import { listParticipants } from '../../../store/participants.ts'
import { writtenInSessions } from '../../../store/written-in-sessions.ts'
import { runClock } from '../../../views/run-clock.ts'
import { sessionWriting } from '../../../views/session-writing.ts'
import type { TableVisit } from './open-table.ts'

/** What stands on a table's page: the clock, the group with its people and its task, and what the secretariat has written to groups. */
export async function showTable(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { standing, reading, run, closesAt }: TableVisit,
): Promise<TableView> {
  const { meetingId, blockId, groupId, label, place, block } = standing
  const [shown, participants, written] = await Promise.all([
    runClock(db, reading, run, clock()),
    listParticipants(db, meetingId),
    writtenInSessions(db, meetingId),
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
    ...sessionWriting(block, written),
    closesAt: closesAt.toISOString(),
  }
}
