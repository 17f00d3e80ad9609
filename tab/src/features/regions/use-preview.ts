import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RegionChangeInput } from '../../../../bot/contract/forum-rules.ts'
import { useSession } from '../../app/session.ts'

/** What the change would do; asked anew when another forum is to end with it. */
export function usePreview(body: RegionChangeInput) {
  const { http } = useSession()
  return useQuery({
    queryKey: ['region-preview', body],
    queryFn: ({ signal }) => http.ask('previewRegionChange', { body, signal }),
    placeholderData: keepPreviousData,
    // An act makes every reading stale: once it is done, the change cannot be previewed any more.
    staleTime: Infinity,
  })
}
