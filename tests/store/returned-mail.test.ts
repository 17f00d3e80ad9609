import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { peopleWithReturnedMail } from '../../bot/store/returned-mail.ts'
import { useDatabase } from '../support/database.ts'
import { demoDeps } from '../support/demo-deps.ts'
import { type DemoForum, seedDemoForum } from '../support/demo-forum.ts'
import { draftDemoRound } from '../support/demo-round.ts'

const database = useDatabase()
let forum: DemoForum
let roundId: string

beforeAll(async () => {
  forum = await seedDemoForum(database.db)
  const { deps, stop } = await demoDeps(database)
  roundId = await draftDemoRound(deps, forum)
  await stop()
})

const mailed = (key: string, day: string, bounced: boolean) =>
  database.db
    .insertInto('delivery')
    .values({
      id: randomUUID(),
      round_id: roundId,
      person_id: forum.personId(key),
      door: 'mail',
      kind: 'proposal',
      data: JSON.stringify({}),
      state: 'sent',
      counts: true,
      next_attempt_at: new Date(day),
      created_at: new Date(day),
      sent_at: new Date(day),
      bounced_at: bounced ? new Date(day) : null,
    })
    .execute()
const returned = async (key: string) =>
  (await peopleWithReturnedMail(database.db, [forum.personId(key)])).has(forum.personId(key))

describe('whose mail came back', () => {
  test('is told by the latest mail alone: one that arrived since makes it good', async () => {
    await mailed('director-lolland', '2026-03-02', true)
    expect(await returned('director-lolland')).toBe(true)
    await mailed('director-lolland', '2026-03-05', false)
    expect(await returned('director-lolland')).toBe(false)
    await mailed('director-lolland', '2026-03-09', true)
    expect(await returned('director-lolland')).toBe(true)
  })

  test('is nobody who was never written to', async () => {
    expect(await returned('director-faxe')).toBe(false)
  })
})
