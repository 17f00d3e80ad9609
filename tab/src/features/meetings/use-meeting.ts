import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AnswerOf, JsonRoute } from '../../../../bot/contract/answers.ts'
import type { Call } from '../../http.ts'
import { useSession } from '../../app/session.ts'
import { meetingKey } from './live-channel.ts'

/** Changes are heard of at once; asked for now and then all the same, should the stream be cut on the way. */
const NOW_AND_THEN_MS = 60_000

export function useMeeting(meetingId: string) {
  const { http } = useSession()
  return useQuery({
    queryKey: meetingKey(meetingId, 'run-sheet'),
    queryFn: ({ signal }) => http.watch('showMeeting', { params: { meetingId }, signal }),
    refetchInterval: NOW_AND_THEN_MS,
  })
}

export function useParticipants(meetingId: string) {
  const { http } = useSession()
  return useQuery({
    queryKey: meetingKey(meetingId, 'participants'),
    queryFn: ({ signal }) => http.watch('listParticipants', { params: { meetingId }, signal }),
    refetchInterval: NOW_AND_THEN_MS,
  })
}

export function useGroups(meetingId: string) {
  const { http } = useSession()
  return useQuery({
    queryKey: meetingKey(meetingId, 'groups'),
    queryFn: ({ signal }) => http.watch('showGroups', { params: { meetingId }, signal }),
    refetchInterval: NOW_AND_THEN_MS,
  })
}

type Input = Pick<Call, 'params' | 'body'>

/** A change of one meeting, after which all that is shown of it is read anew. */
export function useMeetingAct<R extends JsonRoute>(
  route: R,
  meetingId: string,
  onDone?: (answer: AnswerOf<R>) => void,
) {
  const { http } = useSession()
  const queries = useQueryClient()
  return useMutation<AnswerOf<R>, Error, Input>({
    mutationFn: ({ params, body }) => http.ask(route, { params: { meetingId, ...params }, body }),
    ...(onDone !== undefined && { onSuccess: onDone }),
    onSettled: () => {
      const queryKey = ['meeting', meetingId]
      // Parts that are not shown are forgotten, or the next would be acted on as it was before.
      queries.removeQueries({ queryKey, type: 'inactive' })
      return queries.invalidateQueries({ queryKey })
    },
  })
}
