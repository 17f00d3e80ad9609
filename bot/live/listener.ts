import { Client } from 'pg'
import type { Logger } from 'pino'
import { z } from 'zod'
import { liveTopics } from '../domain/meetings/run/live-topic.ts'
import { aheadOfDatabase, type ClockReading, READINGS_KEPT } from './agreed-time.ts'
import { CHANNEL, type Told } from './told.ts'

/** A connection that nothing comes from is asked this often: that it still lives, and what time it is. */
const ASK_EVERY_MS = 15_000
const ANSWER_WITHIN_MS = 5_000
const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 10_000

const ofMeeting = z.object({
  meetingId: z.guid(),
  topic: z.enum(liveTopics),
  in: z.object({ room: z.string(), refs: z.array(z.string()) }).optional(),
})
const told = z.union([ofMeeting, z.object({ wheel: z.literal(true) })])

export type Listener = {
  /** How far this machine's clock is ahead of the database's, in ms. */
  ahead: () => number
  stop: () => Promise<void>
}

type Options = {
  url: string
  log: Logger
  /** The machine's own clock in ms, which nobody has set. */
  machine: () => number
  onTold: (told: Told) => void
  /** The connection was lost and is back: what was told meanwhile was not heard. */
  onBack: () => void
}

/**
 * Listens to what instances tell of meetings and of the wheel, on a connection of its own that is made anew whenever it breaks. Resolves when
 * it listens; rejects when that cannot be had to begin with.
 */
export async function startListener(options: Options): Promise<Listener> {
  const stopping = new AbortController()
  const state: State = { ...options, stopping: stopping.signal, readings: [] }
  const first = await open(state)
  const loop = keepOpen(state, first)
  return {
    ahead: () => aheadOfDatabase(state.readings),
    stop: async () => {
      stopping.abort()
      await loop
    },
  }
}

type State = Options & { stopping: AbortSignal; readings: ClockReading[] }
type Connection = { client: Client; broken: Promise<void> }

/** Never throws: a connection that cannot be had is tried again until the product stops. */
async function keepOpen(state: State, first: Connection): Promise<void> {
  let connection: Connection | null = first
  let failures = 0
  while (!state.stopping.aborted) {
    if (connection !== null) {
      failures = 0
      await watch(state, connection)
      await connection.client.end().catch(() => undefined)
      if (state.stopping.aborted) return
      state.log.warn('no longer hears what changes; connects anew')
    }
    connection = await open(state).catch(() => null)
    if (connection !== null) state.onBack()
    else await pause(waitAfter(failures++), state.stopping)
  }
  await connection?.client.end().catch(() => undefined)
}

/** Half of it by chance, so that instances do not come back all at once. */
function waitAfter(failures: number): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures)
  return longest / 2 + (longest / 2) * Math.random()
}

async function open(state: State): Promise<Connection> {
  const client = new Client({
    connectionString: state.url,
    application_name: 'rammehjul live',
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
    keepAlive: true,
  })
  const broken = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
  })
  client.on('notification', ({ payload }) => hear(state, payload ?? ''))
  try {
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
    await readClock(state, client)
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
  return { client, broken }
}

/** Resolves when the connection is broken, does not answer any more, or is to be closed. */
async function watch(state: State, { client, broken }: Connection): Promise<void> {
  const lost = new AbortController()
  void broken.then(() => lost.abort())
  const over = AbortSignal.any([lost.signal, state.stopping])
  while (!over.aborted) {
    await pause(ASK_EVERY_MS, over)
    if (over.aborted) return
    const answered = await readClock(state, client).then(
      () => true,
      () => false,
    )
    if (!answered) return
  }
}

async function readClock(state: State, client: Client): Promise<void> {
  const left = state.machine()
  const { rows } = await client.query<{ ms: string }>(
    'select extract(epoch from clock_timestamp()) * 1000 as ms',
  )
  state.readings.push({ left, came: state.machine(), database: Number(rows[0]?.ms) })
  state.readings.splice(0, state.readings.length - READINGS_KEPT)
}

function hear(state: State, payload: string): void {
  const parsed = told.safeParse(parseJson(payload))
  // Another version of the product may tell what this one does not know.
  if (!parsed.success) return
  if ('wheel' in parsed.data) return state.onTold(parsed.data)
  const { meetingId, topic, in: inRoom } = parsed.data
  state.onTold({ meetingId, topic, ...(inRoom && { in: inRoom }) })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
}
