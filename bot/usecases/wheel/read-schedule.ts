import type { ScheduleInput } from '../../contract/wheel.ts'
import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import type { EntryRefusal } from '../../domain/wheel/check-entry.ts'
import type { Entry, Note, Schedule } from '../../domain/wheel/entry.ts'
import { changeRule } from '../../domain/wheel/recurrence/change-rule.ts'
import { ruleOf } from '../../domain/wheel/recurrence/rule-choice.ts'

type Read = { ok: true; schedule: Schedule; dropped: readonly Note[] } | { ok: false; refusal: EntryRefusal }

/**
 * The schedule that a form asks for. What was said of single occurrences of the entry as it was stays with those that
 * come still, or came before `today`; the rest is handed back in `dropped`.
 */
export function readSchedule(input: ScheduleInput, before: Entry | null, today: PlainDate): Read {
  switch (input.by) {
    case 'date': {
      const place = before?.schedule.by === 'date' ? before.schedule.place : null
      const stays = before?.schedule.by === 'date' && before.schedule.when.from === input.when.from
      return kept({ by: 'date', when: input.when, place: stays ? place : null }, before)
    }
    case 'repeat': {
      const rule = ruleOf(input.repeat)
      if (rule === null) return { ok: false, refusal: { code: 'not_a_rule', text: '' } }
      return readSchedule({ by: 'rule', first: input.first, rule }, before, today)
    }
    case 'rule': {
      const base = before ?? blank
      const changed = changeRule(base, input.first, input.rule, today)
      if (!changed.ok) return changed
      const lost = before !== null && before.schedule.by !== 'rule' ? notesOf(before) : []
      return { ok: true, schedule: changed.entry.schedule, dropped: [...changed.dropped, ...lost] }
    }
    case 'other': {
      const same = before?.schedule.by === 'other' && before.schedule.entryId === input.entryId
      const { notes = [], former = [] } = same && before?.schedule.by === 'other' ? before.schedule : {}
      return kept({ ...input, notes, ...(former.length > 0 && { former }) }, same ? null : before)
    }
  }
}

const kept = (schedule: Schedule, before: Entry | null): Read => ({
  ok: true,
  schedule,
  dropped: before === null ? [] : notesOf(before),
})

const notesOf = ({ schedule }: Entry): readonly Note[] => (schedule.by === 'date' ? [] : schedule.notes)

/** An entry that nothing is said of yet. */
const blank: Entry = {
  id: '',
  kind: 'task',
  title: '',
  forumId: null,
  location: '',
  schedule: { by: 'date', when: { from: '', to: '', times: null }, place: null },
  state: 'planned',
  responsible: [],
  links: [],
  serves: [],
  dependsOn: [],
}
