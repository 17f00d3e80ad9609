import type { Logger } from 'pino'
import { THE_WHEEL } from '../domain/meetings/run/live-topic.ts'
import { startListener } from './listener.ts'
import { createRoomTalk, type RoomReaders } from './room-talk.ts'
import { createStreams, type Opened, type Stream } from './streams.ts'
import type { Told } from './told.ts'

/** So often every stream hears the time, also as a sign that it lives: proxies cut off what is silent for a minute. */
const HEARTBEAT_MS = 15_000

export type LiveChannel = {
  open: (stream: Stream) => Opened
  /**
   * The time of meetings: the product's, corrected by how far this machine's clock is from the database's. So instances agree
   * on it, and events that they write down stand in their true order.
   */
  clock: () => Date
  stop: () => Promise<void>
}

type Options = {
  url: string
  log: Logger
  clock: () => Date
  rooms: RoomReaders
  /** The machine's own clock, in ms, by which the product's runs. */
  machine?: () => number
}

/** The instance's ear for what changes in meetings and in the wheel, wherever it changed, and the streams that it gives it on to. */
export async function startLive({
  url,
  log,
  clock,
  rooms,
  machine = Date.now,
}: Options): Promise<LiveChannel> {
  const streams = createStreams()
  const talk = createRoomTalk(rooms, streams, log)
  const listener = await startListener({
    url,
    log,
    machine,
    onTold: (told) => giveOn(told),
    onBack: () => streams.toAll({ type: 'anew' }),
  })
  const now = () => new Date(clock().getTime() - listener.ahead())
  const heart = setInterval(
    () => streams.toAll({ type: 'clock', now: now().toISOString() }),
    HEARTBEAT_MS,
  ).unref()

  function giveOn(told: Told): void {
    if ('wheel' in told) return streams.soon(THE_WHEEL, { type: 'anew' })
    const { meetingId, topic, in: inRoom } = told
    if (inRoom === undefined) streams.soon(meetingId, { type: 'changed', topic })
    else void talk(meetingId, topic, inRoom)
  }

  return {
    open: (stream) => streams.open(stream),
    clock: now,
    stop: async () => {
      clearInterval(heart)
      streams.closeAll()
      await listener.stop()
    },
  }
}
