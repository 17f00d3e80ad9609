import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { MeetingView } from '../../../../../bot/contract/meetings.ts'
import { useSession } from '../../../app/session.ts'

/** A focus area as a session's tasks name it. */
export type AreaName = { id: string; position: number; title: string; agreement: string }

/** The focus areas of the meeting's region, newest agreement first, and those that the run sheet already has. */
export function useAreas({ regionCode, focusAreas }: MeetingView): AreaName[] {
  const { http } = useSession()
  const { data } = useQuery({
    queryKey: ['focus-areas', regionCode],
    queryFn: ({ signal }) => http.ask('listFocusAreas', { query: { region: regionCode }, signal }),
    enabled: regionCode !== '',
  })
  return useMemo(() => {
    const named = (data?.items ?? []).map(({ id, position, title, agreement }) => ({
      ...{ id, position, title, agreement },
    }))
    return [...named, ...focusAreas.filter(({ id }) => !named.some((each) => each.id === id))]
  }, [data, focusAreas])
}
