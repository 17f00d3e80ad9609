import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ForumRulesView } from '../../../../bot/contract/forum-rules.ts'
import { useSession } from '../../app/session.ts'

/** The forum's rules; `year` undefined: the year that it is. */
export function useForumRules(forumId: string, year?: number) {
  const { http } = useSession()
  return useQuery({
    queryKey: ['forum-rules', forumId, year],
    queryFn: ({ signal }) =>
      http.watch('showForumRules', {
        params: { forumId },
        query: { year: year === undefined ? undefined : String(year) },
        signal,
      }),
    // The other parts of the page stay while another year is fetched.
    placeholderData: keepPreviousData,
  })
}

/** `onTold` gets the sentence that says what was done. */
export type RulesProps = { rules: ForumRulesView; onTold: (told: string) => void }
export type Finding = NonNullable<ForumRulesView['composition']>['findings'][number]
export type Spread = NonNullable<ForumRulesView['composition']>['spread']
export type CadenceOfYear = NonNullable<ForumRulesView['cadence']>
export type PersonOfForum = ForumRulesView['people'][number]
