import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSession } from '../../app/session.ts'
import { instantIn, type WallClock } from '../../time/copenhagen.ts'

const TYPING_MS = 400

/** The plan for the deadline that is wished; without a wish the product's own. */
export function useStartPlan(roundId: string, wished: WallClock | null) {
  const { http } = useSession()
  const deadline = useRested(wished === null ? undefined : instantIn(wished)?.toISOString())
  return useQuery({
    queryKey: ['start-plan', roundId, deadline],
    queryFn: ({ signal }) => http.ask('startPlan', { params: { roundId }, query: { deadline }, signal }),
    placeholderData: (before) => before,
    staleTime: 0,
  })
}

/** The value once it has stood still. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), TYPING_MS)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
