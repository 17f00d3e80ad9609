import { useQuery, useQueryClient } from '@tanstack/react-query'
import { use } from 'react'
import { personLine } from '../../../../../bot/domain/text/person-line.ts'
import { useSession } from '../../../app/session.ts'
import { LanguageContext } from '../../../texts/texts.ts'
import { shortDateText } from '../../../time/date-text.ts'
import { addMonths, lastOfMonth } from '../../../time/plain-days.ts'
import { knownToday } from '../use-wheel.ts'

const FAR = { before: -3, months: 24 }

/** What an entry may be of and hang on: forums, people, and the other entries from three months ago on. */
export function useEntryChoices() {
  const { http } = useSession()
  const language = use(LanguageContext)
  const from = addMonths(knownToday(useQueryClient()), FAR.before)
  const to = lastOfMonth(addMonths(from, FAR.months))
  const wheel = useQuery({
    queryKey: ['wheel', from, to],
    queryFn: ({ signal }) => http.ask('wheel', { query: { from, to }, signal }),
  })
  const people = useQuery({
    queryKey: ['wheel-people'],
    queryFn: ({ signal }) => http.ask('wheelPeople', { signal }),
    enabled: wheel.data?.mayEdit === true,
  })
  const firsts = new Map<string, { id: string; name: string }>()
  for (const { entryId, title, from: date, roundId } of wheel.data?.items ?? [])
    if (roundId === null && !firsts.has(entryId))
      firsts.set(entryId, { id: entryId, name: `${title}, ${shortDateText(date, language)}` })
  return {
    view: wheel.data,
    error: wheel.error ?? people.error,
    retry: () => void wheel.refetch(),
    entries: [...firsts.values()],
    people: (people.data?.items ?? []).map(({ personId, name, organisation, forumIds }) => ({
      id: personId,
      name: personLine(name, organisation),
      forumIds,
    })),
  }
}
