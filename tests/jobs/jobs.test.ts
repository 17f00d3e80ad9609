import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { pino } from 'pino'
import { type Jobs, startJobs } from '../../bot/jobs/jobs.ts'
import type { JobData } from '../../bot/jobs/queues.ts'
import { useDatabase } from '../support/database.ts'
import { sleepUntil } from '../support/sleep-until.ts'

const log = pino({ level: 'silent' })
const database = useDatabase()
const started: Jobs[] = []

async function startInstance(): Promise<Jobs> {
  const jobs = await startJobs({ url: database.url, log })
  started.push(jobs)
  return jobs
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((jobs) => jobs.stop()))
  await sql`delete from pgboss.job`.execute(database.db)
})

/** The other queues have nothing to do here. */
/** What a job is about, whatever it is. */
const idOf = (job: JobData<'deliver'>): string => ('roundId' in job ? job.roundId : job.meetingId)
const idle = { outlook: async () => undefined }

describe('a job', () => {
  test('is not there when the transaction that added it is rolled back, and neither is its row', async () => {
    const { enqueue } = await startInstance()
    const attempt = database.db.transaction().execute(async (trx) => {
      await trx.insertInto('organisation').values(organisation('fortrudt')).execute()
      await enqueue(trx, 'deliver', { roundId: randomUUID() })
      throw new Error('fortrudt')
    })
    await expect(attempt).rejects.toThrow('fortrudt')
    expect(await countJobs()).toBe(0)
    expect(await countOrganisations('fortrudt')).toBe(0)
  })

  test('is there with its row when the transaction commits', async () => {
    const { enqueue } = await startInstance()
    await database.db.transaction().execute(async (trx) => {
      await trx.insertInto('organisation').values(organisation('gemt')).execute()
      await enqueue(trx, 'deliver', { roundId: randomUUID() })
    })
    expect(await countJobs()).toBe(1)
    expect(await countOrganisations('gemt')).toBe(1)
  })

  test('is run once, by one of two instances that started at the same time', async () => {
    const [one, other] = await Promise.all([startInstance(), startInstance()])
    const ran: string[] = []
    const run = async (batch: JobData<'deliver'>[]) => void ran.push(...batch.map(idOf))
    await one.work({ ...idle, deliver: run })
    await other.work({ ...idle, deliver: run })
    const rounds = Array.from({ length: 20 }, () => randomUUID())
    for (const roundId of rounds)
      await database.db.transaction().execute((trx) => one.enqueue(trx, 'deliver', { roundId }))
    await sleepUntil(async () => (await countJobs('completed')) === rounds.length, 15_000)
    expect(ran.toSorted()).toEqual(rounds.toSorted())
  })

  test('is run together with those that wait beside it', async () => {
    const { enqueue, work } = await startInstance()
    const rounds = Array.from({ length: 20 }, () => randomUUID())
    await database.db.transaction().execute(async (trx) => {
      for (const roundId of rounds) await enqueue(trx, 'deliver', { roundId })
    })
    const batches: string[][] = []
    await work({
      ...idle,
      deliver: async (batch) => void batches.push(batch.map(idOf).toSorted()),
    })
    await sleepUntil(async () => (await countJobs('completed')) === rounds.length, 15_000)
    expect(batches.flat().toSorted()).toEqual(rounds.toSorted())
    expect(batches.length).toBeLessThan(rounds.length)
  })

  test('is begun soon after the commit, by itself', async () => {
    const { enqueue, work } = await startInstance()
    let begun = false
    await work({ ...idle, deliver: async () => void (begun = true) })
    await database.db.transaction().execute((trx) => enqueue(trx, 'deliver', { roundId: randomUUID() }))
    await sleepUntil(() => begun, 10_000)
    expect(begun).toBe(true)
  })

  test('is tried again when its worker fails', async () => {
    const { enqueue, work } = await startInstance()
    let attempts = 0
    await work({
      ...idle,
      deliver: async () => {
        attempts += 1
        if (attempts === 1) throw new Error('Teams svarer ikke')
      },
    })
    await database.db.transaction().execute((trx) => enqueue(trx, 'deliver', { roundId: randomUUID() }))
    await sleepUntil(async () => (await countJobs('completed')) === 1, 20_000)
    expect(attempts).toBe(2)
  })
})

test('an instance that stops lets the job that it runs come to its end', async () => {
  const { enqueue, work, stop } = await startInstance()
  const progress: string[] = []
  await work({
    ...idle,
    deliver: async () => {
      progress.push('begun')
      await new Promise((resolve) => setTimeout(resolve, 700))
      progress.push('done')
    },
  })
  await database.db.transaction().execute((trx) => enqueue(trx, 'deliver', { roundId: randomUUID() }))
  await sleepUntil(() => progress.length === 1, 10_000)
  await stop()
  expect(progress).toEqual(['begun', 'done'])
  expect(await countJobs('completed')).toBe(1)
})

const organisation = (id: string) => ({ id, kind: 'other' as const, name: id, region_code: null })

async function countOrganisations(id: string): Promise<number> {
  const rows = await database.db.selectFrom('organisation').select('id').where('id', '=', id).execute()
  return rows.length
}

async function countJobs(state?: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from pgboss.job where name = 'deliver' and (${state ?? null}::text is null or state::text = ${state ?? null})
  `.execute(database.db)
  return rows[0]?.count ?? 0
}
