import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { JsonRoute } from '../../../../bot/contract/answers.ts'
import { useSession } from '../../app/session.ts'
import { inDenmark } from '../../time/copenhagen.ts'
import { periodOf, type WheelAddress } from './filters/wheel-address.ts'

/** The reader's clock says which year is asked for first; the product's says which day it is. */
export const knownToday = (queries: QueryClient): string =>
  queries.getQueryData<string>(['wheel-today']) ?? inDenmark(new Date()).date

const REFRESH_MS = 30_000

/** The wheel for the period of the address, and that period by the product's own day. */
export function useWheel(address: WheelAddress) {
  const { http } = useSession()
  const queries = useQueryClient()
  const today = knownToday(queries)
  const { from, to } = periodOf(address, today)
  const wheel = useQuery({
    queryKey: ['wheel', from, to],
    queryFn: async ({ signal }) => {
      const answer = await http.watch('wheel', { query: { from, to }, signal })
      queries.setQueryData(['wheel-today'], answer.today)
      return answer
    },
    refetchInterval: REFRESH_MS,
    placeholderData: (before) => before,
  })
  return { wheel, period: periodOf(address, wheel.data?.today ?? today) }
}

/** An act on the wheel, after which everything that shows it is read anew. */
export function useWheelAct<R extends JsonRoute>(route: R) {
  const { http } = useSession()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ params, body, query }: Act) => http.ask(route, { params, body, query }),
    onSuccess: () => readWheelAnew(queries),
  })
}

/** Everything that shows something of the wheel. */
export const readWheelAnew = (queries: QueryClient): Promise<unknown> =>
  Promise.all(
    [['wheel'], ['wheel-entry'], ['cycles'], ['cycle']].map((queryKey) =>
      queries.invalidateQueries({ queryKey }),
    ),
  )

type Act = { params?: Record<string, string>; body?: unknown; query?: Record<string, string> }
