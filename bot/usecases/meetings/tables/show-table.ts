import type { TableView } from '../../../contract/table-page.ts'
import type { Deps } from '../../../deps.ts'
import { isAttending } from '../../../domain/meetings/participants/taking-part.ts'
import { listMessages } from '../../../store/meeting-messages.ts'
import { listParticipants } from '../../../store/participants.ts'
import { tasksOf } from '../../../views/published-groups.ts'
import { runBlocks } from '../../../views/run-blocks.ts'
import type { TableVisit } from './open-table.ts'

const MESSAGES_SHOWN = 20

/** What stands on a table's page: the clock, the group with its people and its task, and what the secretariat has written to groups. */
export async function showTable(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { standing, reading, run, closesAt }: TableVisit,
): Promise<TableView> {
  const { meetingId, blockId, groupId, label, place, block } = standing
  const { meeting } = reading
  const { timetable, facts, events } = run
  const [tasks, messages, participants] = await Promise.all([
    tasksOf(db, meeting.runSheet.blocks),
    listMessages(db, meetingId, MESSAGES_SHOWN),
    listParticipants(db, meetingId),
  ])
  const there = participants.filter(({ attendance }) => isAttending(attendance))
  const members = standing.members.flatMap((id) => there.filter((one) => one.id === id))
  const facilitator = members.find(({ id }) => id === standing.facilitatorId)?.name ?? null
  return {
    blockId,
    groupId,
    run: {
      meetingId,
      title: reading.place.title,
      date: reading.place.date,
      now: clock().toISOString(),
      state: timetable.state,
      currentBlockId: timetable.currentBlockId,
      changedAt: events.findLast(({ kind }) => kind !== 'added_minutes')?.at.toISOString() ?? null,
      automatic: facts.automaticSince !== null,
      blocks: runBlocks(meeting.runSheet.blocks, timetable, tasks),
      groundRules: [...meeting.runSheet.groundRules],
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
      messages: messages.map(({ id, text, at }) => ({ id, text, at: at.toISOString() })),
      questionsWaiting: 0,
      can: { run: false, ask: false, takeBack: false },
    },
    hasTasks: block.tasks.length > 0,
    closesAt: closesAt.toISOString(),
  }
}
