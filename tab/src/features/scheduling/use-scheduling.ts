import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AnswerOf, JsonRoute } from '../../../../bot/contract/answers.ts'
import { useSession } from '../../app/session.ts'

export function useTimesSetup(forumId: string) {
  const { http } = useSession()
  return useQuery({
    queryKey: ['times-setup', forumId],
    queryFn: ({ signal }) => http.ask('timesSetup', { params: { forumId }, signal }),
    enabled: forumId !== '',
  })
}

/** A question about free time. What comes back lives in the page and is kept nowhere else. */
export function useQuestion<R extends JsonRoute>(route: R, params: Record<string, string>) {
  const { http } = useSession()
  return useMutation<AnswerOf<R>, Error, unknown>({
    mutationFn: (body) => http.ask(route, { params, body }),
  })
}

/** Something that the secretariat does; pages then ask how things stand. */
export function useSchedulingAct<R extends JsonRoute>(route: R, params: Record<string, string>) {
  const { http } = useSession()
  const queries = useQueryClient()
  return useMutation<AnswerOf<R>, Error, unknown>({
    mutationFn: (body) => http.ask(route, { params, body }),
    onSettled: () => queries.invalidateQueries(),
  })
}
