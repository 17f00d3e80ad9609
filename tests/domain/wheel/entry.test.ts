import { describe, expect, test } from '@jest/globals'
import { roundStates } from '../../../bot/domain/rounds/states.ts'
import { checkEntry } from '../../../bot/domain/wheel/check-entry.ts'
import type { Entry } from '../../../bot/domain/wheel/entry.ts'
import { roundEntry } from '../../../bot/domain/wheel/round-entry.ts'
import { anEntry, before, by, on } from './an-entry.ts'

const refusal = (parts: Partial<Entry>) => {
  const answer = checkEntry(anEntry(parts))
  return answer.ok ? null : answer.refusal
}

describe('an entry', () => {
  test('is kept with its texts trimmed and its rule in plain form', () => {
    const entry = anEntry({
      title: ' KKR ',
      links: [{ title: ' Dagsorden', url: 'https://example.dk/dagsorden ' }],
      schedule: by('byday=2TU;FREQ=YEARLY;BYMONTH=6', '2026-06-09'),
    })
    expect(checkEntry(entry)).toMatchObject({
      ok: true,
      entry: {
        title: 'KKR',
        links: [{ title: 'Dagsorden', url: 'https://example.dk/dagsorden' }],
        schedule: { rule: 'FREQ=YEARLY;BYMONTH=6;BYDAY=2TU' },
      },
    })
  })

  test.each<[string, Partial<Entry>, object]>([
    ['without a title', { title: '  ' }, { code: 'title_missing' }],
    ['with too long a title', { title: 'x'.repeat(151) }, { code: 'text_too_long', field: 'title' }],
    ['that names a person by CPR number', { title: 'Møde om 010190-1234' }, { code: 'cpr_number' }],
    [
      'with a link that is no web address',
      { links: [{ title: 'x', url: 'javascript:alert(1)' }] },
      { code: 'not_a_link', url: 'javascript:alert(1)' },
    ],
    [
      'with more links than anybody reads',
      { links: Array.from({ length: 21 }, () => ({ title: 'x', url: 'https://example.dk' })) },
      { code: 'too_many', field: 'links' },
    ],
    ['on a date that is none', { schedule: on('2026-02-29') }, { code: 'no_such_date', text: '2026-02-29' }],
    [
      'that ends before it starts',
      { schedule: on('2026-03-02', '2026-03-01') },
      { code: 'ends_before_start' },
    ],
    [
      'at a time that is none',
      { schedule: by('FREQ=WEEKLY;BYDAY=TU', '2026-01-06', { start: '9:00', end: '11:00' }) },
      { code: 'no_such_time', text: '9:00' },
    ],
    [
      'by a rule that does not give its first date',
      { schedule: by('FREQ=WEEKLY;BYDAY=TU', '2026-01-05') },
      { code: 'first_not_in_rule', first: '2026-01-05', rule: '2026-01-06' },
    ],
    ['farther from another than a year', { schedule: before('kkr', 60) }, { code: 'offset_too_far' }],
    ['that is a meeting and done', { state: 'done' }, { code: 'state_of_other_kind', state: 'done' }],
    [
      'that is a deadline and held',
      { kind: 'deadline', state: 'held' },
      { code: 'state_of_other_kind', state: 'held' },
    ],
  ])('%s is refused', (_name, parts, expected) => {
    expect(refusal(parts)).toEqual(expected)
  })

  test('of any kind and its own states is kept', () => {
    expect(refusal({ state: 'held' })).toBeNull()
    expect(refusal({ kind: 'approval_step', state: 'done', schedule: before('kkr') })).toBeNull()
    expect(refusal({ kind: 'hearing', schedule: on('2026-09-11', '2026-10-01') })).toBeNull()
  })
})

describe('a round-robin in the wheel', () => {
  const round = {
    id: '7',
    number: '2026-3',
    forumId: 'dassos',
    createdAt: new Date('2026-02-27T10:00:00Z'),
    startedAt: new Date('2026-03-02T23:30:00Z'),
    deadline: new Date('2026-03-09T11:00:00Z'),
    plan: null,
    decision: null,
  }

  test('lasts from its sending to its deadline, by Danish dates and clock', () => {
    expect(roundEntry(round, 'open', 'Rundspørge 2026-3')).toMatchObject({
      id: 'round:7',
      kind: 'round',
      state: 'running',
      forumId: 'dassos',
      schedule: {
        when: { from: '2026-03-03', to: '2026-03-09', times: { start: '00:30', end: '12:00' } },
      },
    })
  })

  test('that is not sent yet stands on the day it was begun', () => {
    const draft = { ...round, startedAt: null, deadline: null }
    expect(roundEntry(draft, 'draft', 'Rundspørge')).toMatchObject({
      state: 'planned',
      schedule: { when: { from: '2026-02-27', to: '2026-02-27', times: null } },
    })
  })

  test('that waits to be sent stands where it will run', () => {
    const plan = {
      sendAt: new Date('2026-03-30T06:00:00Z'),
      deadline: new Date('2026-04-09T10:00:00Z'),
      by: 'secretary',
      plannedFrom: 'draft' as const,
      organisationIds: [],
      needsRound: true,
    }
    const planned = { ...round, startedAt: null, deadline: null, plan }
    expect(roundEntry(planned, 'planned', 'Rundspørge')).toMatchObject({
      state: 'planned',
      schedule: {
        when: { from: '2026-03-30', to: '2026-04-09', times: { start: '08:00', end: '12:00' } },
      },
    })
  })

  test('never says that it was approved, only that nothing more is asked', () => {
    const said = Object.fromEntries(roundStates.map((state) => [state, roundEntry(round, state, 'x').state]))
    expect(said).toEqual({
      draft: 'planned',
      submitted: 'planned',
      planned: 'planned',
      open: 'running',
      remarks: 'running',
      unresolved: 'running',
      in_solution: 'running',
      on_meeting: 'running',
      approved: 'done',
      information: 'done',
      rejected: 'done',
      withdrawn: 'cancelled',
      corrected: 'done',
    })
  })

  test('is an entry like any other to the check', () => {
    expect(checkEntry(roundEntry(round, 'open', 'Rundspørge 2026-3')).ok).toBe(true)
  })
})
