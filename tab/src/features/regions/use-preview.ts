import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RegionChangeInput } from '../../../../bot/contract/forum-rules.ts'
import { useSession } from '../../app/session.ts'

/** What the change would do; asked anew when another forum is to end with it, and no more once it is being made. */
export function usePreview(body: RegionChangeInput, enabled: boolean) {
  const { http } = useSession()
  return useQuery({
    queryKey: ['region-preview', body],
    queryFn: ({ signal }) => http.ask('previewRegionChange', { body, signal }),
    placeholderData: keepPreviousData,
    enabled,
  })
}
