import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { EntryInput } from '../../../bot/contract/wheel.ts'
import { startAnotherInstance } from '../../support/another-instance.ts'
import { seedDemoForum } from '../../support/demo-forum.ts'
import { hearLive } from '../../support/hear-live.ts'
import { sleepUntil } from '../../support/sleep-until.ts'
import { useTabApi } from '../../support/tab-api.ts'

const SECRETARY = 'secretariat-1'
const api = useTabApi()
let forumId: string
let other: Awaited<ReturnType<typeof startAnotherInstance>>

beforeAll(async () => {
  forumId = (await seedDemoForum(api.deps.db, { world: api.tenant.world })).forumId
  other = await startAnotherInstance(api)
})
afterAll(() => other.stop())

const when = { from: '2026-04-14', to: '2026-04-14', times: { start: '09:00', end: '11:00' } }
const input = (): EntryInput => ({
  ...{ kind: 'meeting', title: 'Direktørmøde', forumId, regionCode: '1085', location: 'Sorø' },
  ...{ responsible: [], links: [], serves: [], dependsOn: [] },
  schedule: { by: 'date', when },
})
/** Opens the wheel's stream as the person, and waits until it has begun. */
async function hear(who: string, url: string) {
  const stream = await hearLive(`${url}/api/wheel/live`, await api.tenant.admin.tabToken(who))
  if (stream.response.status === 200) await sleepUntil(() => stream.heard.length >= 2, 20_000)
  return stream
}
const changes = ({ heard }: Awaited<ReturnType<typeof hear>>) =>
  heard.slice(2).filter(({ type }) => type !== 'clock')

test('whoever has the wheel open, on whichever instance, hears that it has changed, and nothing of what', async () => {
  const streams = [await hear(SECRETARY, other.url), await hear('director-slagelse', api.url)]
  const { id } = await api.get(SECRETARY, 'createEntry', { body: input() })
  await sleepUntil(() => streams.every((stream) => changes(stream).length === 1), 20_000)
  const moved = { key: 'once', version: 1, to: { ...when, from: '2026-04-15', to: '2026-04-15' } }
  await api.get(SECRETARY, 'moveOccurrence', { params: { entryId: id }, body: moved })
  await sleepUntil(() => streams.every((stream) => changes(stream).length === 2), 20_000)
  for (const stream of streams) expect(changes(stream)).toEqual([{ type: 'anew' }, { type: 'anew' }])
  await Promise.all(streams.map(({ leave }) => leave()))
})

test('what is refused is no change', async () => {
  const { id } = await api.get(SECRETARY, 'createEntry', { body: input() })
  const stream = await hear('director-slagelse', other.url)
  const to = { ...when, from: '2026-04-16', to: '2026-04-16' }
  const move = (version: number) =>
    api.ask(SECRETARY, 'moveOccurrence', { params: { entryId: id }, body: { key: 'once', version, to } })
  expect((await move(7)).status).toBe(409)
  expect((await move(1)).status).toBe(200)
  await sleepUntil(() => changes(stream).length > 0, 20_000)
  expect(changes(stream)).toEqual([{ type: 'anew' }])
  await stream.leave()
})

test('somebody without a token, or without a forum, hears nothing', async () => {
  const none = await api.ask(SECRETARY, 'hearWheel', { token: null })
  const stranger = await api.ask('case-worker-naestved', 'hearWheel')
  expect([none.status, stranger.status]).toEqual([401, 404])
})
