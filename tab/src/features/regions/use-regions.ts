import { useQuery } from '@tanstack/react-query'
import type { RegionSetupView, RegionsView } from '../../../../bot/contract/forum-rules.ts'
import { useSession } from '../../app/session.ts'

export function useRegions({ enabled = true }: { enabled?: boolean } = {}) {
  const { http } = useSession()
  return useQuery({
    queryKey: ['regions'],
    queryFn: ({ signal }) => http.watch('showRegions', { signal }),
    enabled,
  })
}

export function useRegionSetup(region: string) {
  const { http } = useSession()
  return useQuery({
    queryKey: ['region-setup', region],
    queryFn: ({ signal }) => http.watch('showRegionSetup', { query: { region }, signal }),
    // A form is being filled in: what was read when it was opened is what is shown.
    refetchOnWindowFocus: false,
  })
}

export type Region = RegionsView['regions'][number]
export type KindOfSetup = RegionSetupView['kinds'][number]
