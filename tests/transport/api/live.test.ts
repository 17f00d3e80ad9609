import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { type LiveMessage, liveMessage } from '../../../bot/contract/live.ts'
import { tellMeeting } from '../../../bot/live/tell-meeting.ts'
import { sleepUntil } from '../../support/sleep-until.ts'
import { useTabApi } from '../../support/tab-api.ts'

const api = useTabApi()

/** Opens the meeting's stream as the person and collects what comes by it. */
async function hear(who: string, meetingId: string) {
  const leaving = new AbortController()
  const response = await fetch(`${api.url}/api/meetings/${meetingId}/live`, {
    headers: {
      authorization: `Bearer ${await api.tenant.admin.tabToken(who)}`,
      'accept-encoding': 'gzip, br',
    },
    signal: leaving.signal,
  })
  const heard: LiveMessage[] = []
  const reading = read(response, heard)
  return {
    response,
    heard,
    leave: async () => {
      leaving.abort()
      await reading
    },
  }
}

async function read(response: Response, heard: LiveMessage[]): Promise<string> {
  let rest = ''
  try {
    for await (const chunk of response.body ?? []) {
      const events = (rest + Buffer.from(chunk).toString('utf8')).split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) heard.push(liveMessage.parse(JSON.parse(event.replace(/^data: /, ''))))
    }
  } catch (error) {
    return (error as Error).name
  }
  return 'ended'
}

describe('a meeting’s stream', () => {
  test('begins with the word to read everything, and the time; then tells what changes', async () => {
    const meetingId = randomUUID()
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
    const { response, leave } = await hear('secretariat-1', randomUUID())
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store, no-transform')
    expect(response.headers.get('x-accel-buffering')).toBe('no')
    expect(response.headers.get('content-encoding')).toBeNull()
    await leave()
  })

  test('is refused in words to who has it open in too many places, and can be had again when one is closed', async () => {
    const meetingId = randomUUID()
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

test('the time of meetings is the product’s', async () => {
  const before = api.deps.clock().getTime()
  const { now } = await api.get('secretariat-1', 'meetingTime', { params: { meetingId: randomUUID() } })
  const after = api.deps.clock().getTime()
  expect(new Date(now).getTime()).toBeGreaterThan(before - 1_000)
  expect(new Date(now).getTime()).toBeLessThan(after + 1_000)
})
