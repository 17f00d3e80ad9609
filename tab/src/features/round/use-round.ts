import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AnswerOf, JsonRoute } from '../../../../bot/contract/answers.ts'
import { useSession } from '../../app/session.ts'

/** An answer is seen within two seconds of it: asked this often while the page is shown, and answered 304 mostly. */
const LIVE_MS = 1_500
/** While the product does not answer, it is not asked so often. */
const TROUBLED_MS = 10_000

export function useRound(roundId: string) {
  const { http } = useSession()
  return useQuery({
    queryKey: ['round', roundId],
    queryFn: ({ signal }) => http.watch('showRound', { params: { roundId }, signal }),
    retry: false,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.status === 'error' ? TROUBLED_MS : LIVE_MS),
    refetchIntervalInBackground: false,
  })
}

/** Something that the reader does. Whatever came of it, the page then asks how things stand. */
export function useAct<R extends JsonRoute>(route: R, params: Record<string, string>) {
  const { http } = useSession()
  const queries = useQueryClient()
  return useMutation<AnswerOf<R>, Error, unknown>({
    mutationFn: (body) => http.ask(route, { params, body }),
    // The plan for sending ends with the sending: nothing is left to ask about.
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'start-plan' }),
  })
}
