import type { Transaction } from 'kysely'
import { carriedPurposes, inPlaceOf } from '../../domain/forums/carried-purposes.ts'
import { occurrencesOf } from '../../domain/wheel/recurrence/occurrences.ts'
import { addYears, type Window } from '../../domain/wheel/when.ts'
import type { Database } from '../../store/database.ts'
import { listRuledForums } from '../../store/forum-rules.ts'
import { listPurposes, meetingId, savePurposes } from '../../store/meeting-purposes.ts'
import type { CopyInput, PlannedCopy } from './plan-copy.ts'

/**
 * What the meetings of a copied year are for, said of those that stand in their place in the new one: copies, and the further
 * dates of series that go on. What somebody has said of a meeting of the new year stays.
 */
export async function carryPurposes(
  trx: Transaction<Database>,
  { copies, left, sources, sourceOf, target, all }: PlannedCopy,
  { from, to, ahead }: CopyInput,
): Promise<void> {
  const goOn = left.filter(({ why }) => why === 'goes_on').map(({ entryId }) => entryId)
  const pairs = [
    ...copies.map(({ id }) => ({ before: sourceOf.get(id) ?? id, after: id })),
    ...goOn.map((id) => ({ before: id, after: id })),
  ]
  const forumIds = [...new Set(pairs.flatMap(({ before }) => sources.get(before)?.entry.forumId ?? []))]
  const said = await listPurposes(trx, forumIds)
  if (said.size === 0) return
  const rules = new Map((await listRuledForums(trx)).map((forum) => [forum.id, forum.rules?.cadence ?? []]))
  const datesIn = (entryId: string, window: Window) => {
    const entry = all.byId.get(entryId)
    if (entry === undefined) return []
    return occurrencesOf(entry, window, all).map(({ key, when }) => ({ entryId, key, date: when.from }))
  }
  for (const { before, after } of pairs) {
    const forumId = sources.get(before)?.entry.forumId ?? null
    if (forumId === null) continue
    const coming = datesIn(after, target).filter((meeting) => !said.has(meetingId(meeting)))
    for (const meeting of datesIn(before, { from, to })) {
      const purposes = carriedPurposes(said.get(meetingId(meeting)) ?? [], rules.get(forumId) ?? [])
      const place = inPlaceOf(addYears(meeting.date, ahead), coming)
      if (purposes.length > 0 && place !== null) await savePurposes(trx, forumId, place, purposes)
    }
  }
}
