import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { type Kysely, sql } from 'kysely'
import { usualSession } from '../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { findMeeting } from '../../bot/store/meetings.ts'
import { up } from '../../bot/store/migrations/0030-what-sessions-write.ts'
import { useSmallForum } from '../support/small-forum.ts'
import { aSession, makeMeeting, writeCards } from '../usecases/meetings/a-meeting.ts'

const forum = useSmallForum()

beforeAll(async () => {
  await sql`alter table theme_session add column votes_each integer`.execute(forum.db)
})

const withNotes = () => aSession({ session: usualSession })

/** Takes back what the migration does, and does it again; how the meetings' sessions then stand. */
async function migrated(...meetingIds: string[]) {
  await sql`
    update meeting m set run_sheet = jsonb_set(run_sheet, '{blocks}', (
      select jsonb_agg(b #- '{session,writes}' #- '{session,votesEach}' order by nth)
      from jsonb_array_elements(m.run_sheet -> 'blocks') with ordinality as e (b, nth)))`.execute(forum.db)
  await up(forum.db as unknown as Kysely<unknown>)
  await sql`alter table theme_session add column votes_each integer`.execute(forum.db)
  const found = []
  for (const id of meetingIds) {
    const blocks = (await findMeeting(forum.db, id))?.runSheet.blocks ?? []
    found.push(blocks.map(({ session }) => session && [session.writes, session.votesEach]))
  }
  return found
}

describe('meetings from before a session said what its groups write', () => {
  test('have notes alone where neither the run sheet nor anybody in a group has to do with cards', async () => {
    const plain = await makeMeeting(forum, { session: withNotes() })
    const used = await makeMeeting(forum, { session: withNotes() })
    await writeCards(forum, used, used.groupIds[0], ['Flere boliger'])
    expect(await migrated(plain.meetingId, used.meetingId)).toEqual([[['notes', 3]], [['both', 3]]])
  })

  test('keep notes and cards in all sessions where one of them asked for cards, and their votes', async () => {
    const first = withNotes()
    const top = aSession({ id: randomUUID(), session: { ...usualSession, topThree: true } })
    const { meetingId } = await makeMeeting(forum, { session: first, sheet: { blocks: [first, top] } })
    const untold = await makeMeeting(forum, { session: aSession({ session: usualSession, tasks: [] }) })
    await sql`insert into theme_session (block_id, meeting_id, votes_each) values
      (${first.id}, ${meetingId}, 5), (${top.id}, ${meetingId}, null)`.execute(forum.db)
    expect(await migrated(meetingId, untold.meetingId)).toEqual([
      [
        ['both', 5],
        ['both', null],
      ],
      [['both', 3]],
    ])
  })
})
