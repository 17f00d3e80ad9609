import { useQuery } from '@tanstack/react-query'
import { useSession } from '../../../app/session.ts'
import { inDenmark } from '../../../time/copenhagen.ts'
import { addDays, daysBetween } from '../../../time/plain-days.ts'

const DAYS_BACK = 400
const DAYS_AHEAD = 400

/** The meetings of the wheel around today, or around a day that lies outside that. */
export function useMeetings(around?: string | null) {
  const { http } = useSession()
  const today = inDenmark(new Date()).date
  const far = around !== null && around !== undefined && Math.abs(daysBetween(today, around)) >= DAYS_AHEAD
  const middle = far ? around : today
  const query = { from: addDays(middle, -DAYS_BACK), to: addDays(middle, DAYS_AHEAD) }
  return useQuery({
    queryKey: ['meetings', query.from, query.to],
    queryFn: ({ signal }) => http.watch('listMeetings', { query, signal }),
    refetchInterval: 60_000,
  })
}
