import { useSearchParams } from 'react-router'
import { roundListQuery, type RoundListQuery } from '../../../../bot/contract/round.ts'

export type Filters = Pick<RoundListQuery, 'state' | 'forum' | 'operator' | 'q'>

/** The chosen filters stand in the page's address, so that they are still there when the reader comes back. */
export function useFilters(): [Filters, (change: Partial<Record<keyof Filters, string>>) => void] {
  const [params, setParams] = useSearchParams()
  const parsed = roundListQuery.safeParse(Object.fromEntries(params))
  const { state, forum, operator, q } = parsed.success ? parsed.data : {}
  const change = (changed: Partial<Record<keyof Filters, string>>) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changed)) {
          if (value === '') next.delete(name)
          else next.set(name, value)
        }
        return next
      },
      { replace: true },
    )
  return [{ state, forum, operator, q }, change]
}
