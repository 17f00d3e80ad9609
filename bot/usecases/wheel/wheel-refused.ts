import type { DecisionRefusal } from '../../domain/wheel/cycle/approvals.ts'
import type { AgreementRefusal } from '../../domain/wheel/cycle/agreement.ts'
import type { CycleTemplate, TemplateRefusal } from '../../domain/wheel/cycle/template.ts'
import type { EntryRefusal } from '../../domain/wheel/check-entry.ts'
import type { RingRefusal } from '../../domain/wheel/dependencies.ts'
import { entryLimits } from '../../domain/wheel/entry-limits.ts'
import type { OccurrenceRefusal } from '../../domain/wheel/recurrence/one-occurrence.ts'
import type { TickRefusal } from '../../domain/wheel/tick-off.ts'
import { refused, type Refused } from '../../domain/refusal.ts'

type Hanging = { code: 'others_hang_on_it' | 'step_is_over'; entryIds: readonly string[] }
type WheelSays = EntryRefusal | RingRefusal | OccurrenceRefusal | TickRefusal | Hanging

/** The rules' "no" as the product's own, with titles in place of ids. An id whose title nobody knows is left out. */
export function wheelRefused(no: WheelSays, titleOf: (entryId: string) => string | undefined): Refused {
  const titles = (ids: readonly string[]) =>
    [...new Set(ids)].flatMap((id) => titleOf(id) ?? []).slice(0, MOST_TITLES)
  switch (no.code) {
    case 'cpr_number':
      return refused('cpr_number', { field: 'title' })
    case 'title_missing':
      return refused('title_missing', { field: 'title' })
    case 'text_too_long':
      return refused('text_too_long', { limit: entryLimits[no.field], field: no.field })
    case 'too_many':
      return refused('too_many_of_entry', { limit: entryLimits[no.field], field: no.field })
    case 'not_a_link':
      return refused('not_a_link', { field: 'links' })
    case 'first_not_in_rule':
      return refused('first_not_in_rule', { rule: no.rule, field: 'schedule' })
    case 'occurrence_there_already':
      return refused('occurrence_there_already', { date: no.key })
    case 'ring_of_dependencies':
    case 'ring_of_following':
      return refused(no.code, { titles: titles(no.ring).map(quoted).join(' → ') })
    case 'others_hang_on_it':
    case 'step_is_over':
      return refused(no.code, { titles: listed(titles(no.entryIds)) })
    case 'predecessors_open':
      return refused(no.code, { titles: listed(titles(no.open.map(({ entryId }) => entryId))) })
    case 'successors_ticked':
      return refused(no.code, { titles: listed(titles(no.ticked.map(({ entryId }) => entryId))) })
    case 'not_held_yet':
      return refused(no.code, { date: no.date })
    default:
      return refused(no.code)
  }
}

/** The same of a template, an agreement or a council's decision; steps have titles of their own. */
export function cycleRefused(
  no: TemplateRefusal | AgreementRefusal | DecisionRefusal,
  { steps }: Pick<CycleTemplate, 'steps'>,
): Refused {
  if (no.code !== 'ring_of_steps') return refused(no.code)
  const titles = no.ring.map((id) => quoted(steps.find((step) => step.id === id)?.title ?? id))
  return refused(no.code, { titles: titles.slice(0, MOST_TITLES).join(' → ') })
}

const MOST_TITLES = 8
const quoted = (title: string) => `»${title}«`
const listed = (titles: string[]) => titles.map(quoted).join(', ')
