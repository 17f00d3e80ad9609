import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AnswerOf, JsonRoute } from '../../../../bot/contract/answers.ts'
import { useSession } from '../../app/session.ts'

export function useForum(forumId: string) {
  const { http } = useSession()
  return useQuery({
    queryKey: ['forum', forumId],
    queryFn: ({ signal }) => http.watch('showForum', { params: { forumId }, signal }),
    refetchInterval: 30_000,
  })
}

type Input = { params?: Record<string, string>; body?: unknown }

/**
 * A change of the forum; the page then asks how it stands. `onDone` is called before that, and so also where the page,
 * once it knows, no longer has what was pressed.
 */
export function useForumAct<R extends JsonRoute>(route: R, onDone?: () => void) {
  const { http } = useSession()
  const queries = useQueryClient()
  return useMutation<AnswerOf<R>, Error, Input>({
    mutationFn: (input) => http.ask(route, input),
    ...(onDone !== undefined && { onSuccess: onDone }),
    onSettled: () => queries.invalidateQueries(),
  })
}
