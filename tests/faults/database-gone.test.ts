import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startCluster } from '../../bot/store/postgres/cluster.ts'
import { freePort } from '../support/free-port.ts'
import {
  draftRound,
  openStage,
  SECRETARY,
  showRound,
  startRound,
  type Instance,
  type Stage,
} from '../support/product-stage.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import { byTab, byTeams, passing } from './answers.ts'

const FACILITY = 'Botilbuddet Kildevang'
/** From the database's end to the product's next answer, on a machine that does much else. */
const BACK_WITHIN_MS = 60_000

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 120_000)
afterAll(() => stage?.stop())

const isReady = ({ url }: Instance) =>
  fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status === 200,
    () => false,
  )

/** A round that is being sent while `lose` takes the database away; the product must then go on by itself. */
async function goesOnAfter(product: Instance, lose: () => Promise<unknown>): Promise<void> {
  const secretary = stage.api(product, SECRETARY)
  const roundId = await draftRound(secretary, FACILITY)
  await startRound(secretary, roundId)
  await sleepUntil(async () => {
    const { messages } = stage.tenant.admin.chat('director-slagelse')
    return messages.some(({ card }) => JSON.stringify(card).includes(roundId))
  }, 20_000)
  const before = { person: 'director-slagelse', roundId, facility: FACILITY, text: 'Før databasen var væk.' }
  expect(await byTeams(stage, product, before)).toBe(true)
  await lose()
  await sleepUntil(() => isReady(product), BACK_WITHIN_MS)
  expect(product.process.exitCode).toBeNull()

  const after = { person: 'director-greve', roundId, facility: FACILITY, text: 'Efter databasen kom igen.' }
  // A connection that had not noticed yet may still be lost: then nothing was acknowledged, and it is said once more.
  await sleepUntil(() => byTab(stage, product, after), BACK_WITHIN_MS)
  await stage.tenant.clock.moveTo(new Date(stage.tenant.clock.now().getTime() + 120_000))
  let kept: (string | null | undefined)[] = []
  await sleepUntil(async () => {
    const seats = (await passing(() => showRound(secretary, roundId)))?.seats ?? []
    kept = seats.map(({ answer }) => answer?.text)
    const states = seats.flatMap(({ holders }) => holders.flatMap(({ deliveries }) => deliveries))
    return states.length > 0 && states.every(({ state }) => state !== 'queued' && state !== 'retry')
  }, 60_000)
  expect(kept).toEqual(expect.arrayContaining([before.text, after.text]))
}

test('its own PostgreSQL killed under it is started again, with all that was acknowledged in it', async () => {
  const product = await stage.startInstance(undefined)
  await stage.prepare(product)
  await goesOnAfter(product, async () => {
    const pid = join(stage.dataDir, 'postgres', 'cluster', 'postmaster.pid')
    process.kill(Number((await readFile(pid, 'utf8')).split('\n')[0]), 'SIGKILL')
  })
  await product.stop()
}, 240_000)

test('a PostgreSQL that is restarted elsewhere is found again', async () => {
  const place = { dataDir: join(stage.dataDir, 'elsewhere'), port: await freePort() }
  const cluster = await startCluster(place)
  const product = await stage.startInstance(cluster.url('postgres'))
  await stage.prepare(product)
  await goesOnAfter(product, async () => {
    await cluster.stop()
    await sleepUntil(async () => !(await isReady(product)), 20_000)
    await startCluster(place)
  })
  await product.stop()
  await (await startCluster(place)).stop()
}, 240_000)
