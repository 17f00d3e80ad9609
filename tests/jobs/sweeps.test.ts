import { afterEach, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { startSweeps, type Sweep, type Sweeps } from '../../bot/jobs/sweeps.ts'
import { useDatabase } from '../support/database.ts'
import { sleepUntil } from '../support/sleep-until.ts'

const log = pino({ level: 'silent' })
const database = useDatabase()
let started: Sweeps[] = []

afterEach(async () => {
  await Promise.all(started.map((sweeps) => sweeps.stop()))
  started = []
})

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

test('a sweep runs on one of two instances at a time, again and again', async () => {
  let running = 0
  let most = 0
  let runs = 0
  const sweep: Sweep = {
    name: 'deadlines',
    everySeconds: 0.02,
    run: async () => {
      running += 1
      most = Math.max(most, running)
      await wait(15)
      running -= 1
      runs += 1
    },
  }
  started = [startSweeps(database.db, log, [sweep]), startSweeps(database.connectAgain(), log, [sweep])]
  await sleepUntil(() => runs >= 20, 10_000)
  expect(most).toBe(1)
})

test('a sweep that fails once runs again', async () => {
  let runs = 0
  const run = async () => {
    runs += 1
    if (runs === 1) throw new Error('databasen er væk')
  }
  started = [startSweeps(database.db, log, [{ name: 'bounces', everySeconds: 0.02, run }])]
  await sleepUntil(() => runs >= 3, 10_000)
  expect(runs).toBeGreaterThanOrEqual(3)
})

test('a slow sweep holds up no other', async () => {
  let quick = 0
  const slow: Sweep = { name: 'slow', everySeconds: 1, run: () => wait(500) }
  const other: Sweep = { name: 'quick', everySeconds: 0.02, run: async () => void (quick += 1) }
  started = [startSweeps(database.db, log, [slow, other])]
  await wait(300)
  expect(quick).toBeGreaterThan(2)
})

test('stopping waits for the sweep that runs', async () => {
  let ended = false
  const sweep: Sweep = {
    name: 'last',
    everySeconds: 60,
    run: async () => {
      await wait(200)
      ended = true
    },
  }
  const sweeps = startSweeps(database.db, log, [sweep])
  await wait(100)
  await sweeps.stop()
  expect(ended).toBe(true)
})
