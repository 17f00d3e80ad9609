import { beforeAll, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { insertPicture } from '../../../bot/store/wheel-addresses.ts'
import { onDay, useWheelStage } from './wheel-stage.ts'

const stage = useWheelStage()

beforeAll(async () => {
  await stage.plan({ title: 'Direktørmøde', schedule: onDay('2027-05-11') })
})

describe('A picture of somebody’s wheel', () => {
  const picture = async (personId: string) => {
    const token = stage.deps.newSecret()
    const now = stage.clock.now
    const expiresAt = new Date(now.getTime() + 3_600_000)
    const of = { personId, impersonal: false, firstMonth: '2027-01-01' }
    await insertPicture(stage.deps.db, { ...of, token, now, expiresAt })
    const fetched = await stage.fetch(`/hjulbillede/${token}.png`)
    return { token, fetched, sum: Buffer.from(await fetched.arrayBuffer()).toString('base64') }
  }

  test('shows a forum no more to whoever has left it, nor all of it to whoever has left the secretariat', async () => {
    const [member, secretariat, stranger] = ['director-koege', 'secretariat-2', 'case-worker-naestved'].map(
      (key) => stage.forum.personId(key),
    )
    const nobodys = (await picture(stranger ?? '')).sum
    expect((await picture(member ?? '')).sum).not.toBe(nobodys)
    expect((await picture(secretariat ?? '')).sum).not.toBe(nobodys)
    const { db } = stage.deps
    await sql`update seat_holder set to_date = '2027-03-03' where person_id = ${member}`.execute(db)
    await sql`update forum_member set left_at = now() where person_id = ${member}`.execute(db)
    await sql`update person set secretariat = false where id = ${secretariat}`.execute(db)
    expect((await picture(member ?? '')).sum).toBe(nobodys)
    expect((await picture(secretariat ?? '')).sum).toBe(nobodys)
    await sql`update seat_holder set to_date = null where person_id = ${member}`.execute(db)
    await sql`update forum_member set left_at = null where person_id = ${member}`.execute(db)
    await sql`update person set secretariat = true where id = ${secretariat}`.execute(db)
  })

  test('is no calendar, is kept by no shared cache, and expires for whoever holds it too', async () => {
    const { token, fetched } = await picture(stage.forum.personId('director-koege'))
    expect(fetched.headers.get('cache-control')).toBe('private, max-age=300')
    for (const wrong of [
      `/kalender/${token}.ics`,
      `/hjulbillede/${token}`,
      `/hjulbillede/${token.slice(1)}.png`,
    ])
      expect((await stage.fetch(wrong)).status).toBe(404)
    const known = { 'if-none-match': fetched.headers.get('etag') ?? '' }
    expect((await stage.fetch(`/hjulbillede/${token}.png`, known)).status).toBe(304)
    stage.clock.now = new Date(stage.clock.now.getTime() + 3_600_000)
    expect((await stage.fetch(`/hjulbillede/${token}.png`, known)).status).toBe(404)
  })
})
