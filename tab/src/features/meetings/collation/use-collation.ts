import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSession } from '../../../app/session.ts'
import { meetingKey, useMeetingTopics } from '../live-channel.ts'

const NOW_AND_THEN_MS = 60_000

/** The collation as it stands; made anew when somebody changes it, or what it is made of. */
export function useCollation(meetingId: string) {
  const { http } = useSession()
  const queries = useQueryClient()
  const queryKey = meetingKey(meetingId, 'collation')
  useMeetingTopics(meetingId, ['cards', 'notes', 'groups', 'participants'], () => {
    void queries.invalidateQueries({ queryKey })
  })
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => http.watch('showCollation', { params: { meetingId }, signal }),
    refetchInterval: NOW_AND_THEN_MS,
  })
}
