import { noteChange, noteDocument, notesWritten } from '../../bot/contract/notes.ts'
import { routes } from '../../bot/contract/routes.ts'
import { makeProductApi } from '../../infra/local/product-api.ts'
import { readLiveStream } from '../../tab/src/features/meetings/live-stream.ts'
import { createNoteSync } from '../../tab/src/features/meetings/notes/note-sync.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import { serveParent } from './program.ts'

/** People who have one note open and write in it, each with a token of their own. `field`: where they write. */
export type WritersQuestion = {
  url: string
  place: { meetingId: string; blockId: string; groupId: string }
  field: string
  tokens: readonly string[]
  seconds: number
}
/** `seenAfterMs`: of each letter at each of the others, in no order. `lost`: those that did not come within ten seconds of the end. */
export type WritersSaw = { letters: number; lost: number; seenAfterMs: number[] }

/** A fast hand: four letters a second. */
const BETWEEN_LETTERS_MS = 250
const LONGEST_WAIT_MS = 10_000

/** When each letter was written: by its writer's mark in the document, in order. */
const writtenAt = new Map<number, number[]>()

serveParent({}, async (question: WritersQuestion): Promise<WritersSaw> => {
  const { tokens, seconds } = question
  writtenAt.clear()
  const seenAfterMs: number[] = []
  const leaving = new AbortController()
  const writers = await Promise.all(
    tokens.map((token) => writer(question, token, leaving.signal, (ms) => seenAfterMs.push(ms))),
  )
  const end = performance.now() + seconds * 1000
  await Promise.all(writers.map((one) => one.write(end)))
  const letters = [...writtenAt.values()].reduce((sum, own) => sum + own.length, 0)
  const wanted = letters * (tokens.length - 1)
  await sleepUntil(() => seenAfterMs.length >= wanted, LONGEST_WAIT_MS).catch(() => undefined)
  leaving.abort()
  writers.forEach((one) => one.stop())
  return { letters, lost: wanted - seenAfterMs.length, seenAfterMs }
})

/** Somebody with the note open: the tab's own parts, without the page around them. */
async function writer(
  { url, place, field }: WritersQuestion,
  token: string,
  leaving: AbortSignal,
  seen: (afterMs: number) => void,
) {
  const api = makeProductApi(url, () => Promise.resolve(token))
  const sync = createNoteSync(
    {
      read: (since) => {
        const { method, path } = routes.showNotes
        return api.ask({ method, path: `${path}?since=${since}` }, noteDocument, place)
      },
      write: (update) => api.ask(routes.writeNotes, notesWritten, place, { update }),
      isFinal: () => true,
      isGap: () => false,
    },
    place.groupId,
    () => undefined,
  )
  const own: number[] = []
  writtenAt.set(sync.doc.clientID, own)
  sync.doc.on('afterTransaction', ({ local, beforeState, afterState }) => {
    if (local) return
    const now = performance.now()
    for (const [client, upTo] of afterState)
      for (const at of writtenAt.get(client)?.slice(beforeState.get(client) ?? 0, upTo) ?? []) seen(now - at)
  })
  await hear({ url, place, token, leaving }, sync)
  return {
    async write(end: number): Promise<void> {
      const text = sync.doc.getText(field)
      await pause(Math.random() * BETWEEN_LETTERS_MS)
      while (performance.now() < end && sync.problem() === null) {
        own.push(performance.now())
        // All at the same place, where they are most in each other's way.
        text.insert(text.length, 'x')
        await pause(BETWEEN_LETTERS_MS)
      }
      if (sync.problem() !== null) throw new Error('A writer was refused', { cause: sync.problem() })
    },
    stop: () => sync.stop(),
  }
}

type Hearing = Pick<WritersQuestion, 'url' | 'place'> & { token: string; leaving: AbortSignal }

/** Opens the meeting's stream for the note; resolves when the note is read. */
async function hear(
  { url, place, token, leaving }: Hearing,
  sync: ReturnType<typeof createNoteSync>,
): Promise<void> {
  const path = routes.hearMeeting.path.replace(':meetingId', place.meetingId)
  const { body } = await fetch(`${url}${path}?room=${place.groupId}`, {
    headers: { authorization: `Bearer ${token}` },
    signal: leaving,
  })
  if (body === null) throw new Error('The stream could not be had')
  void readLiveStream(body, (message) => {
    if (message.type === 'anew') return void sync.catchUp()
    if (message.type !== 'said') return
    const { data: change } = noteChange.safeParse(message.said)
    if (change === undefined || change.missed) void sync.catchUp()
    else sync.hear(change)
  }).catch(() => undefined)
  await sleepUntil(() => sync.view() !== null || sync.problem() !== null, LONGEST_WAIT_MS)
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
