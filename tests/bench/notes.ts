import { notesOverview } from '../../bot/contract/notes.ts'
import { routes } from '../../bot/contract/routes.ts'
import { makeProductApi } from '../../infra/local/product-api.ts'
import { seedDemoForum } from '../support/demo-forum.ts'
import { seedMeeting } from '../support/meeting-2020.ts'
import { watchDisk } from './disk.ts'
import { largeWorld } from './large-world.ts'
import { openDatabase, startBenchProduct } from './product.ts'
import { startProgram } from './program.ts'
import { seedingDeps } from './seed-rounds.ts'
import type { Stage } from './stage.ts'
import { tabToken } from './tab-token.ts'
import { ms, percentile, perSecond, type Table } from './table.ts'
import type { WritersQuestion, WritersSaw } from './writers.ts'

const WRITERS = 30
/** The two take turns, so that what else the machine does meets them alike. */
const TURNS = 3
const SECONDS = 10
const WARM_UP_SECONDS = 3

/**
 * Thirty people write in one group's note at once: how long until what one writes stands before the others. Beside it the same
 * people at a server that only gives on what it gets.
 */
export async function benchNotes(stage: Stage): Promise<Table> {
  const { dataDir, environment, connectorUrl, microsoft, atEnd } = stage
  const db = await openDatabase(dataDir)
  atEnd(() => db.destroy())
  const deps = seedingDeps(db, environment)
  const forum = await seedDemoForum(db, { world: largeWorld, serviceUrl: `${connectorUrl}/` })
  const people = largeWorld.people.filter(({ account }) => account !== null).slice(0, WRITERS)
  const meeting = await seedMeeting(deps, forum, [people.map(({ key }) => key)])
  const tokens = await signIn(microsoft, people)
  const product = await startBenchProduct(environment, dataDir)
  atEnd(product.program.stop)
  const echo = await startProgram({ file: 'tests/bench/echo-notes.ts' })
  atEnd(echo.stop)
  const hands = await startProgram({ file: 'tests/bench/writers.ts' })
  atEnd(hands.stop)

  const api = makeProductApi(product.url, () => Promise.resolve(tokens[0] ?? ''))
  const params = { meetingId: meeting.id }
  const { sessions } = await api.ask(routes.listNotes, notesOverview, params)
  const block = meeting.block(3)
  const groupId = sessions.find(({ blockId }) => blockId === block.id)?.groups[0]?.id ?? ''
  const field = `${block.tasks[0]?.id}:answer`
  const write = (url: string, seconds: number) => {
    const question: WritersQuestion = {
      url,
      place: { ...params, blockId: block.id, groupId },
      field,
      tokens,
      seconds,
    }
    return hands.ask(question) as Promise<WritersSaw>
  }
  const echoUrl = (echo.ready as { url: string }).url
  await write(echoUrl, WARM_UP_SECONDS)
  await write(product.url, WARM_UP_SECONDS)
  const ours: WritersSaw[] = []
  const echoed: WritersSaw[] = []
  const diskMs: number[] = []
  for (let turn = 0; turn < TURNS; turn++) {
    echoed.push(await write(echoUrl, SECONDS))
    const disk = await watchDisk(dataDir)
    ours.push(await write(product.url, SECONDS))
    diskMs.push(...(await disk.stop()))
  }
  const [own, plain] = [joined(ours), joined(echoed)]
  const after = (percent: number) =>
    [percentile(own.seenAfterMs, percent), percentile(plain.seenAfterMs, percent)] as const
  const [p50, echo50] = after(50)
  const [p99, echo99] = after(99)
  return {
    title: `${WRITERS} people write in one note, four letters a second each`,
    head: ['letters/s', 'lost', 'seen by others p50', 'echo', 'p99 (aim < 300 ms)', 'echo', 'disk alone'],
    rows: [
      [
        perSecond(own.letters / (TURNS * SECONDS)),
        String(own.lost),
        ms(p50),
        ms(echo50),
        ms(p99),
        ms(echo99),
        ms(percentile(diskMs, 99)),
      ],
    ],
    notes: [
      'From the key to the page of each of the other 29, stored by then; by the tab’s own parts over HTTP and its stream.',
      'Disk alone: p99 of keeping a few bytes for certain, meanwhile; when it stalls, so does every commit, and what is told after it.',
      'The echo gives on what it gets: no tokens, no rights, no database, nothing kept.',
    ],
  }
}

async function signIn(microsoft: Stage['microsoft'], people: typeof largeWorld.people): Promise<string[]> {
  const tokens: string[] = []
  for (const { account } of people) tokens.push(await tabToken(microsoft, account))
  return tokens
}

const joined = (runs: readonly WritersSaw[]): WritersSaw => ({
  letters: runs.reduce((sum, { letters }) => sum + letters, 0),
  lost: runs.reduce((sum, { lost }) => sum + lost, 0),
  seenAfterMs: runs.flatMap(({ seenAfterMs }) => seenAfterMs),
})
