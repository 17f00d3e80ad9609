import type { CopyPreview } from '../../contract/wheel-copy.ts'
import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { occurrencesOf } from '../../domain/wheel/recurrence/occurrences.ts'
import { yearInTitle } from '../../domain/wheel/year-in-title.ts'
import { listWheelForums } from '../../store/wheel-readers.ts'
import { leftText, movedText } from '../../views/copy-text.ts'
import { readerIn } from '../../views/read-wheel.ts'
import type { Actor } from '../actor.ts'
import { type CopyInput, planCopy } from './plan-copy.ts'

/** What goes where when a year is copied, and what has to give way; nothing is saved. */
export async function previewCopy(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  input: CopyInput,
): Promise<Result<CopyPreview>> {
  if (!mayPlan(actor)) return refused('not_found')
  const { language } = actor
  const today = localDateOf(deps.clock())
  const forums = await listWheelForums(deps.db, actor.personId, today)
  const reader = await readerIn(deps.db, actor, forums, input)
  const plan = await planCopy(deps, { trx: deps.db, reader, forums }, input)
  const { sources, sourceOf, all, target } = plan
  const titleOf = (id: string) => sources.get(id)?.entry.title ?? ''
  const movedOf = (entryId: string) =>
    plan.moved.filter((moved) => moved.entryId === entryId).map((moved) => movedText(moved, language))

  const copies = plan.copies.map((copy) => {
    const [first] = occurrencesOf(copy, target, all).toSorted((a, b) =>
      a.when.from.localeCompare(b.when.from),
    )
    const moved = movedOf(copy.id)
    return {
      entryId: sourceOf.get(copy.id) ?? copy.id,
      title: copy.title,
      forumId: copy.forumId,
      from: first?.when.from ?? null,
      to: first?.when.to ?? null,
      recurring: copy.schedule.by === 'rule',
      moved: moved.length === 0 ? null : moved.join(' '),
      yearInTitle: yearInTitle(copy.title),
    }
  })
  const goesOn = plan.left
    .filter(({ why }) => why === 'goes_on')
    .map(({ entryId }) => ({ entryId, title: titleOf(entryId), moved: movedOf(entryId) }))
  const left = plan.left
    .filter(({ why }) => why !== 'goes_on')
    .map(({ entryId, why }) => ({ entryId, title: titleOf(entryId), text: leftText(why, language) }))
  const byDate = copies.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
  return { ok: true, copies: byDate, goesOn, left }
}
