import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSession } from '../../app/session.ts'
import { instantIn, type WallClock } from '../../time/copenhagen.ts'

const TYPING_MS = 400

/** The plan for the deadline and the moment of sending that are wished; without a wish the product's own, and now. */
export function useStartPlan(roundId: string, wished: WallClock | null, sendAt: WallClock | null) {
  const { http } = useSession()
  const deadline = useRested(isoOf(wished))
  const moment = useRested(isoOf(sendAt))
  return useQuery({
    queryKey: ['start-plan', roundId, deadline, moment],
    queryFn: ({ signal }) =>
      http.ask('startPlan', { params: { roundId }, query: { deadline, sendAt: moment }, signal }),
    placeholderData: (before) => before,
    staleTime: 0,
  })
}

const isoOf = (clock: WallClock | null) => (clock === null ? undefined : instantIn(clock)?.toISOString())

/** The value once it has stood still. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), TYPING_MS)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
