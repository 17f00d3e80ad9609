import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { AnswerOf, JsonRoute } from '../../../../../bot/contract/answers.ts'
import { useSession } from '../../../app/session.ts'
import { meetingKey } from '../live-channel.ts'
import { useMeetingMessages } from '../live-channel.ts'
import { useMeetingDoor } from '../meeting-door.ts'

/** Changes are heard of at once; asked for now and then all the same, should the stream be cut on the way. */
const NOW_AND_THEN_MS = 20_000

export function useRun(meetingId: string) {
  const { http } = useSession()
  return useQuery({
    queryKey: meetingKey(meetingId, 'run'),
    queryFn: ({ signal }) => http.ask('showRun', { params: { meetingId }, signal }),
    refetchInterval: NOW_AND_THEN_MS,
  })
}

export function useQuestions(meetingId: string) {
  const { http } = useSession()
  return useQuery({
    queryKey: meetingKey(meetingId, 'questions'),
    queryFn: ({ signal }) => http.ask('listQuestions', { params: { meetingId }, signal }),
    refetchInterval: NOW_AND_THEN_MS,
  })
}

/** Something that is done while the meeting runs; then all that is shown of it is read anew. */
export function useRunAct<R extends JsonRoute>(
  route: R,
  meetingId: string,
  onDone?: (answer: AnswerOf<R>) => void,
) {
  const { http } = useSession()
  const queries = useQueryClient()
  return useMutation<AnswerOf<R>, Error, unknown>({
    mutationFn: (body) => http.ask(route, { params: { meetingId }, body }),
    ...(onDone !== undefined && { onSuccess: onDone }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['meeting', meetingId] }),
  })
}

/** Readings are taken this many times on end, and the one that was answered fastest is believed. */
const READINGS = 3
/** What the stream says of the time may be late, but never early: when it is ahead by more than this, the clock is read anew. */
const DRIFT_MS = 1_000
const READ_EVERY_MS = 5 * 60_000

/** By how much the product's time of meetings is ahead of this machine's, in ms; measured, so that all clocks agree. */
function useAhead(meetingId: string): number | null {
  const door = useMeetingDoor()
  const [ahead, setAhead] = useState<number | null>(null)
  const [reading, setReading] = useState(0)
  useEffect(() => {
    const stopping = new AbortController()
    const read = async () => {
      let best = { took: Infinity, ahead: 0 }
      for (let nth = 0; nth < READINGS && !stopping.signal.aborted; nth++) {
        const left = Date.now()
        const { now } = await door.readTime(meetingId, stopping.signal)
        const came = Date.now()
        if (came - left < best.took)
          best = { took: came - left, ahead: new Date(now).getTime() - (left + came) / 2 }
      }
      if (!stopping.signal.aborted) setAhead(best.ahead)
    }
    // Without an answer the last reading holds, or the machine's own clock; the next one comes.
    const readOrWait = () => void read().catch(() => setAhead((known) => known ?? 0))
    readOrWait()
    const timer = setInterval(readOrWait, READ_EVERY_MS)
    return () => {
      stopping.abort()
      clearInterval(timer)
    }
  }, [door, meetingId, reading])
  useMeetingMessages(meetingId, (message) => {
    if (message.type !== 'clock') return
    const said = new Date(message.now).getTime() - Date.now()
    if (ahead !== null && Math.abs(said - ahead) > DRIFT_MS) setReading((times) => times + 1)
  })
  return ahead
}

/** The time of meetings, in ms, anew with every second of it; null until it is known. */
export function useMeetingNow(meetingId: string): number | null {
  const ahead = useAhead(meetingId)
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    if (ahead === null) return
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const time = Date.now() + ahead
      setNow(time)
      timer = setTimeout(tick, 1000 - (time % 1000) + 5)
    }
    tick()
    return () => clearTimeout(timer)
  }, [ahead])
  return now
}
