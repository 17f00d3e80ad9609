import type { PlainDate } from '../../calendar/plain-date.ts'
import type { Entry, Note, Repeating } from '../entry.ts'
import type { When, WhenRefusal } from '../when.ts'
import { refuseWhen } from '../when.ts'
import { readRule, refuseRule, ruleDates, type RuleRefusal } from './rule.ts'

/**
 * Gives an entry another rule. What was said of single occurrences stays with those that come on the same dates still, and
 * with those before `today`, which stay as they were (keep-past.ts); what was said of others is handed back in `dropped`, so
 * that nobody loses a move or a tick unseen.
 */
export function changeRule(
  entry: Entry,
  first: When,
  text: string,
  today: PlainDate,
): { ok: true; entry: Entry; dropped: readonly Note[] } | { ok: false; refusal: RuleRefusal | WhenRefusal } {
  const refusal = refuseWhen(first) ?? refuseRule(text, first.from)
  if (refusal !== null) return { ok: false, refusal }
  const rule = readRule(text) ?? text
  const notes = entry.schedule.by === 'rule' ? entry.schedule.notes : []
  const comes = ({ key }: Note) =>
    key < today || ruleDates(rule, first.from, { from: key, to: key }).length > 0
  const { former, since } = entry.schedule.by === 'rule' ? entry.schedule : {}
  const schedule: Repeating = {
    by: 'rule',
    first,
    rule,
    notes: notes.filter(comes),
    ...(former && { former }),
    ...(since && { since }),
  }
  return { ok: true, entry: { ...entry, schedule }, dropped: notes.filter((note) => !comes(note)) }
}
