import { randomUUID } from 'node:crypto'
import { type Block, type RunSheet, usualSession } from '../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import type { CardEvent } from '../../../bot/domain/meetings/cards/card-event.ts'
import {
  insertBreakoutSession,
  saveBreakoutGroups,
  saveBreakoutSeats,
} from '../../../bot/store/breakout-sessions.ts'
import type { Attendance } from '../../../bot/domain/meetings/participants/taking-part.ts'
import { insertMeeting } from '../../../bot/store/meetings.ts'
import { writerIn } from '../../../bot/store/meeting-writers.ts'
import { insertParticipants, type NewParticipant } from '../../../bot/store/participants.ts'
import { aBlock } from '../../support/a-block.ts'
import type { SmallForum, Who } from '../../support/small-forum.ts'
import { put } from '../wheel/a-wheel.ts'

/** A group session about one question, 13.20-13.40. */
export const aSession = (parts: Partial<Block> = {}): Block =>
  aBlock('13.20', 20, {
    title: 'Gruppedrøftelse 1',
    kind: 'groups',
    tasks: [{ id: randomUUID(), question: 'Hvad virker?', minutes: null }],
    session: { ...usualSession, writes: 'both', topThree: true },
    ...parts,
  })

export type MadeMeeting = { meetingId: string; entryId: string; session: Block; groupIds: [string, string] }

/**
 * The forum's meeting on Friday 12 June 2026, 13.00-14.30, with one group session and two groups: A with Faxe, B with Stevns.
 * `people`: who else takes part.
 */
export async function makeMeeting(
  forum: SmallForum,
  { session = aSession(), sheet = {} }: { session?: Block; sheet?: Partial<RunSheet> } = {},
): Promise<MadeMeeting> {
  const when = { from: '2026-06-12', to: '2026-06-12', times: { start: '13:00', end: '14:30' } }
  const { id: entryId } = await put(forum, { forumId: forum.forumId, schedule: { by: 'date', when } })
  const meetingId = randomUUID()
  const runSheet = { purposes: [], groundRules: [], blocks: [session], ...sheet }
  const groupIds: [string, string] = [randomUUID(), randomUUID()]
  const now = forum.deps.clock()
  await forum.db.transaction().execute(async (trx) => {
    const by = { personId: forum.personId.secretary, now }
    await insertMeeting(trx, { id: meetingId, entryId, key: 'once', runSheet }, by)
    const faxe = participant(forum, 'faxe', 'Faxe Kommune')
    const stevns = participant(forum, 'stevns', 'Stevns Kommune')
    await insertParticipants(trx, meetingId, [faxe, stevns], now)
    await insertBreakoutSession(trx, {
      blockId: session.id,
      meetingId,
      settings: { groups: 2, sizes: null, where: 'online' },
      seed: 1,
    })
    const [a, b] = groupIds
    await saveBreakoutGroups(trx, { blockId: session.id, meetingId }, [
      { id: a, label: 'A', facilitatorId: null, place: '' },
      { id: b, label: 'B', facilitatorId: null, place: '' },
    ])
    await saveBreakoutSeats(trx, session.id, [
      { participantId: faxe.id, groupId: a, pinned: false },
      { participantId: stevns.id, groupId: b, pinned: false },
    ])
  })
  return { meetingId, entryId, session, groupIds }
}

/** Theme cards of one group, as they were written one after the other; gives their ids. */
export async function writeCards(
  forum: SmallForum,
  { meetingId, session }: MadeMeeting,
  groupId: string,
  texts: readonly string[],
): Promise<string[]> {
  const ids = texts.map(() => randomUUID())
  await forum.db.transaction().execute(async (trx) => {
    const boardId = randomUUID()
    const writerId = await writerIn(trx, meetingId, { personId: forum.personId.secretary }, randomUUID)
    const at = forum.deps.clock()
    await trx
      .insertInto('theme_board')
      .values({ id: boardId, meeting_id: meetingId, block_id: session.id, group_id: groupId, created_at: at })
      .execute()
    const events: CardEvent[] = texts.map((text, place) => ({
      kind: 'written',
      cardId: ids[place] ?? '',
      text,
    }))
    for (const { kind, ...data } of events) {
      await trx
        .insertInto('theme_card_event')
        .values({ board_id: boardId, kind, data: JSON.stringify(data), writer_id: writerId, at })
        .execute()
    }
  })
  return ids
}

/** One more who takes part; with a `userType` as what their account knows the host's tenant. */
export async function addParticipant(
  forum: SmallForum,
  meetingId: string,
  who: Who,
  { attendance = 'present', userType }: { attendance?: Attendance; userType?: 'guest' | 'member' } = {},
): Promise<string> {
  const one = { ...participant(forum, who, ''), attendance }
  await forum.db.transaction().execute((trx) => insertParticipants(trx, meetingId, [one], forum.deps.clock()))
  if (userType !== undefined) {
    await forum.db
      .updateTable('identity')
      .set({ user_type: userType })
      .where('person_id', '=', forum.personId[who])
      .execute()
  }
  return one.id
}

const participant = (forum: SmallForum, who: Who, organisation: string): NewParticipant => ({
  id: randomUUID(),
  name: who,
  organisationId: null,
  organisation,
  personId: forum.personId[who],
  mail: null,
  role: 'director',
  facilitator: false,
  attendance: 'present',
  answer: null,
  source: 'hand',
})
