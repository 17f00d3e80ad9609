import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { RoundView } from '../../bot/contract/round.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
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
import { byMail, byTab, byTeams, type Door, type Said } from './answers.ts'

/** Given from outside, a run that failed can be had again as it was. */
const SEED = Number(process.env.SEED ?? 20260302)
const ROUNDS = 4
/** Longer than a worker's claim on what it sends. */
const CLAIM_ENDS_MS = 120_000

const doors: [door: Door, people: string[]][] = [
  [byTeams, ['director-slagelse', 'director-greve', 'director-soroe', 'director-roskilde']],
  [byMail, ['director-faxe', 'director-lejre', 'director-stevns', 'director-odsherred']],
  [byTab, ['director-koege', 'director-holbaek', 'director-ringsted', 'director-kalundborg']],
]

let database: TestDatabase
let stage: Stage
let product: Instance
let port: number
beforeAll(async () => {
  database = await freshDatabase()
  stage = await openStage()
  port = await freePort()
  product = await stage.startInstance(database.url, port)
  // Every member can be reached here: who is without a card was forgotten.
  stage.tenant.admin.setBouncing('direktoer@lolland.dk', false)
  await stage.prepare(product)
}, 120_000)
afterAll(async () => {
  await stage?.stop()
  await database?.drop()
})

/** mulberry32: small, and the same everywhere. */
function dice(seed: number) {
  let state = seed
  return (most: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most)
  }
}
const roll = dice(SEED)
const within = (ms: number) => () => sleep(roll(ms))
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

let kills = 0
/** Begins the work, kills the product when the moment has come, starts it anew, and lets what it held fall due. */
async function killDuring<T>(
  work: () => Promise<T>,
  moment: () => Promise<unknown>,
): Promise<PromiseSettledResult<T>> {
  const begun = Promise.allSettled([work()])
  await moment()
  await product.kill()
  kills += 1
  const [done] = await begun
  product = await stage.startInstance(database.url, port)
  await stage.tenant.clock.moveTo(new Date(stage.tenant.clock.now().getTime() + CLAIM_ENDS_MS))
  return done
}

const show = (roundId: string) => showRound(stage.api(product, SECRETARY), roundId)
const settled = ({ seats }: RoundView) =>
  seats.every(({ holders }) =>
    holders.every(
      ({ deliveries }) =>
        deliveries.length > 0 && deliveries.every(({ state }) => state !== 'queued' && state !== 'retry'),
    ),
  )

test('killed at 20 moments of a round, the product loses no answer that it acknowledged, and no member is without a card', async () => {
  process.stderr.write(`SEED=${SEED}\n`)
  const acknowledged: Said[] = []
  const rounds: string[] = []
  for (let nth = 0; nth < ROUNDS; nth++) {
    const facility = `Tilbud ${nth}`
    const roundId = await draftRound(stage.api(product, SECRETARY), facility)
    rounds.push(roundId)
    await killDuring(() => startRound(stage.api(product, SECRETARY), roundId), within(80))
    if ((await show(roundId)).state === 'draft') await startRound(stage.api(product, SECRETARY), roundId)
    await killDuring(async () => undefined, within(400))
    await sleepUntil(async () => settled(await show(roundId)), 60_000)
    for (const [door, people] of doors) {
      const said = people.map((person) => ({ person, roundId, facility, text: `Svar ${nth} fra ${person}.` }))
      // In the middle of them: some have been acknowledged, the others are under way.
      const enough = roll(people.length)
      let taken = 0
      const answer = async (one: Said) => {
        const isTaken = await door(stage, product, one)
        taken += Number(isTaken)
        return isTaken
      }
      const answers = await killDuring(
        () => Promise.all(said.map(answer)),
        async () => {
          await sleepUntil(() => taken >= enough, 60_000)
          await sleep(roll(20))
        },
      )
      if (answers.status === 'rejected') throw answers.reason
      acknowledged.push(...said.filter((_, index) => answers.value[index]))
    }
  }

  const lost: string[] = []
  const without: string[] = []
  for (const roundId of rounds) {
    const round = await show(roundId)
    const kept = round.seats.map(({ answer }) => answer?.text)
    lost.push(
      ...acknowledged
        .filter((one) => one.roundId === roundId && !kept.includes(one.text))
        .map(({ text }) => text),
    )
    without.push(
      ...round.seats.filter((seat) => !hasGotIt(round, seat)).map((seat) => seat.organisation.name),
    )
  }
  process.stderr.write(
    `${kills} kills, ${acknowledged.length} answers acknowledged, ${lost.length} lost, ${without.length} members without a card\n`,
  )
  expect({ kills, lost, without }).toEqual({ kills: 20, lost: [], without: [] })
  // Fewer would mean that the product was always killed before it had said anything.
  expect(acknowledged.length).toBeGreaterThan(10)
}, 400_000)

/** A card in the chat, or a mail, of somebody of the seat: as the local tenant has it, not as the product says. */
function hasGotIt(round: RoundView, seat: RoundView['seats'][number]): boolean {
  const people = stage.tenant.world.people.filter(
    ({ role, organisationCode }) =>
      organisationCode === seat.organisation.id && (role === 'director' || role === 'deputy'),
  )
  return people.some(({ key, mail, account }) => {
    const messages = account === null ? [] : stage.tenant.admin.chat(key).messages
    const inChat = messages.some(({ card }) => JSON.stringify(card)?.includes(round.id))
    const inMail = stage.tenant.admin
      .mails(mail)
      .some(({ subject }) => subject.includes(`Rundspørge ${round.number},`))
    return inChat || inMail
  })
}
