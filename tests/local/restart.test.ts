import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { startLocalTenant } from '../../infra/local/tenant.ts'
import { ask, chatUrl, tokenFor } from './ask.ts'

const folder = mkdtempSync(join(tmpdir(), 'rammehjul-local-tenant-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a demo that is started again goes on where it was: time, chats, mail and what was mended', async () => {
  const stateFile = join(folder, 'local-tenant.json')
  const first = await startLocalTenant({ stateFile })
  await first.clock.moveTo(new Date('2026-03-10T12:00:00Z'))
  await ask('POST', chatUrl(first, 'director-greve'), {
    token: await tokenFor(first, 'bot'),
    body: { type: 'message', text: 'Hej' },
  })
  first.admin.setBouncing('direktoer@lolland.dk', false)
  await first.stop()

  const second = await startLocalTenant({ stateFile })
  const { messages } = second.admin.chat('director-greve')
  const lolland = second.admin.people().find(({ key }) => key === 'director-lolland')
  const now = second.clock.now().getTime()
  await second.stop()
  expect(messages).toMatchObject([{ text: 'Hej' }])
  expect(lolland?.bounces).toBe(false)
  expect(now).toBeGreaterThanOrEqual(Date.parse('2026-03-10T12:00:00Z'))
})
