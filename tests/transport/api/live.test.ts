import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { tellMeeting } from '../../../bot/live/tell-meeting.ts'
import { startAnotherInstance } from '../../support/another-instance.ts'
import { seedDemoForum } from '../../support/demo-forum.ts'
import { hearLive } from '../../support/hear-live.ts'
import { type Meeting2020, meetingTime, seedMeeting } from '../../support/meeting-2020.ts'
import { sleepUntil } from '../../support/sleep-until.ts'
import { useTabApi } from '../../support/tab-api.ts'

const begin = meetingTime('12.59').getTime() - Date.now()
const api = useTabApi({ clock: () => new Date(Date.now() + begin) })
let meeting: Meeting2020
const params = () => ({ meetingId: meeting.id })

beforeAll(async () => {
  const { deps, tenant } = api
  const forum = await seedDemoForum(deps.db, { world: tenant.world })
  meeting = await seedMeeting(deps, forum, [['director-slagelse', 'director-greve'], ['director-faxe']])
})

/** Opens the meeting's stream as the person. */
const hear = async (who: string, meetingId: string) =>
  hearLive(`${api.url}/api/meetings/${meetingId}/live`, await api.tenant.admin.tabToken(who))

describe('a meeting’s stream', () => {
  test('begins with the word to read everything, and the time; then tells what changes', async () => {
    const meetingId = meeting.id
    const { response, heard, leave } = await hear('secretariat-1', meetingId)
    await sleepUntil(() => heard.length >= 2, 20_000)
    await api.deps.db.transaction().execute((trx) => tellMeeting(trx, meetingId, 'run'))
    await sleepUntil(() => heard.length >= 3, 20_000)
    expect(response.status).toBe(200)
    expect(heard).toEqual([
      { type: 'anew' },
      { type: 'clock', now: expect.any(String) },
      { type: 'changed', topic: 'run' },
    ])
    await leave()
  })

  test('is neither packed nor held back nor kept on its way', async () => {
    const { response, leave } = await hear('secretariat-1', meeting.id)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store, no-transform')
    expect(response.headers.get('x-accel-buffering')).toBe('no')
    expect(response.headers.get('content-encoding')).toBeNull()
    await leave()
  })

  test('is refused in words to who has it open in too many places, and can be had again when one is closed', async () => {
    const meetingId = meeting.id
    const open = await Promise.all(Array.from({ length: 8 }, () => hear('secretariat-1', meetingId)))
    expect(open.map(({ response }) => response.status)).toEqual(Array(8).fill(200))
    const refused = await api.ask('secretariat-1', 'hearMeeting', { params: { meetingId } })
    expect(refused.status).toBe(429)
    expect(refused.body).toMatchObject({ message: expect.stringContaining('for mange steder') })
    await Promise.all(open.map(({ leave }) => leave()))
    await sleepUntil(async () => {
      const again = await hear('secretariat-1', meetingId)
      await again.leave()
      return again.response.status === 200
    }, 20_000)
  })
})

test('a meeting that is not there, or not theirs, is heard by nobody', async () => {
  const unknown = await api.ask('secretariat-1', 'hearMeeting', { params: { meetingId: randomUUID() } })
  const nobody = await api.ask('secretariat-1', 'hearMeeting', { params: params(), token: null })
  expect([unknown.status, nobody.status]).toEqual([404, 401])
})

test('the time of meetings is the product’s', async () => {
  const before = api.deps.clock().getTime()
  const { now } = await api.get('secretariat-1', 'meetingTime', { params: params() })
  const after = api.deps.clock().getTime()
  expect(new Date(now).getTime()).toBeGreaterThan(before - 1_000)
  expect(new Date(now).getTime()).toBeLessThan(after + 1_000)
})

describe('a meeting that runs', () => {
  const show = (who: string) => api.get(who, 'showRun', { params: params() })

  test('is run by the secretariat alone, and seen by everybody in it as it is', async () => {
    const refused = await api.ask('director-slagelse', 'startMeeting', { params: params() })
    expect(refused.status).toBe(404)
    const { heard, leave } = await hear('director-slagelse', meeting.id)
    await sleepUntil(() => heard.length >= 2, 20_000)
    await api.get('secretariat-1', 'startMeeting', { params: params() })
    await sleepUntil(
      () => heard.some((message) => message.type === 'changed' && message.topic === 'run'),
      20_000,
    )
    await leave()
    const seen = await show('director-slagelse')
    expect(seen).toMatchObject({ state: 'running', currentBlockId: meeting.block(0).id, can: { run: false } })
    expect(seen.session?.own).toMatchObject({ label: 'A', facilitates: true, people: 2 })
    expect([seen.session?.groups, seen.session?.told]).toEqual([[], null])
    expect((await show('secretariat-1')).session?.groups.map(({ label }) => label)).toEqual(['A', 'B'])
  })

  test('goes on by one block when two secretaries press at once', async () => {
    const body = { seen: meeting.block(0).id }
    const pressed = await Promise.all(
      ['secretariat-1', 'secretariat-2'].map((who) => api.ask(who, 'beginBlock', { params: params(), body })),
    )
    expect(pressed.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await show('secretariat-1')).currentBlockId).toBe(meeting.block(1).id)
  })

  test('takes questions of everybody, shows each their own, and the secretariat all with who asked', async () => {
    const ask = (who: string, text: string) =>
      api.ask(who, 'askQuestion', { params: params(), body: { text } })
    expect((await ask('director-slagelse', 'Hvornår kommer referatet?')).status).toBe(200)
    expect((await ask('director-greve', 'Hvem skriver?')).status).toBe(200)
    const stopped = await ask('director-greve', 'Borgeren 010190-1234 venter.')
    expect([stopped.status, (stopped.body as { code: string }).code]).toEqual([422, 'cpr_number'])
    const own = await api.get('director-greve', 'listQuestions', { params: params() })
    expect(own.items.map(({ text, name }) => [text, name])).toEqual([['Hvem skriver?', null]])
    const all = await api.get('secretariat-1', 'listQuestions', { params: params() })
    expect(all.items.map(({ name }) => name === null)).toEqual([false, false])
    const ids = all.items.map(({ id }) => id)
    const taken = { params: params(), body: { ids, taken: true } }
    expect((await api.ask('director-greve', 'takeQuestions', taken)).status).toBe(404)
    await api.get('secretariat-1', 'takeQuestions', taken)
    const after = await api.get('director-greve', 'listQuestions', { params: params() })
    expect(after.items.map(({ takenIn }) => takenIn)).toEqual([meeting.block(1).title])
  })

  test('shows the same clock on two instances, though their machines’ clocks are a minute apart', async () => {
    const seen = await Promise.all([-20_000, 40_000].map((wrongBy) => readTimeAt(wrongBy)))
    const [one = 0, other = 0] = seen
    expect(Math.abs(one - other)).toBeLessThan(1_000)
  })
})

/** How far the time that an instance tells is from this process's, where its machine's clock is wrong by so much. */
async function readTimeAt(wrongBy: number): Promise<number> {
  const instance = await startAnotherInstance(api, wrongBy)
  const authorization = `Bearer ${await api.tenant.admin.tabToken('secretariat-1')}`
  const left = Date.now()
  const response = await fetch(`${instance.url}/api/meetings/${meeting.id}/time`, {
    headers: { authorization },
  })
  const { now } = (await response.json()) as { now: string }
  const came = Date.now()
  await instance.stop()
  return new Date(now).getTime() - (left + came) / 2
}
