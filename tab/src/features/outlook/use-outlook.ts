import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { JsonRoute } from '../../../../bot/contract/answers.ts'
import { useSession } from '../../app/session.ts'

/** One date of an entry. */
export type OfMeeting = { entryId: string; meetingKey: string }

const SOON_MS = 2_000
const LATER_MS = 10_000

/** How the meeting stands in Outlook; looked at often while it is on its way. What happens to it may move it in the wheel. */
export function useOutlook({ entryId, meetingKey }: OfMeeting) {
  const { http } = useSession()
  const queries = useQueryClient()
  const read = useRef<number>(undefined)
  const outlook = useQuery({
    queryKey: ['outlook', entryId, meetingKey],
    queryFn: ({ signal }) =>
      http.ask('showOutlook', { params: { entryId }, query: { key: meetingKey }, signal }),
    refetchInterval: ({ state }) =>
      state.data?.state === 'sending' || state.data?.state === 'behind' ? SOON_MS : LATER_MS,
  })
  const version = outlook.data?.version
  useEffect(() => {
    const before = read.current
    read.current = version
    if (before !== undefined && before !== version) void queries.invalidateQueries({ queryKey: ['wheel'] })
  }, [version, queries])
  return outlook
}

/** An act on the meeting in Outlook, after which it and the wheel are read anew. */
export function useOutlookAct<R extends JsonRoute>(route: R, { entryId, meetingKey }: OfMeeting) {
  const { http } = useSession()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: object) =>
      http.ask(route, { params: { entryId }, body: { key: meetingKey, ...body } }),
    onSettled: () =>
      Promise.all(
        [['outlook', entryId], ['wheel'], ['wheel-entry']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  })
}
