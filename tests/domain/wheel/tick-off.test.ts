import { describe, expect, test } from '@jest/globals'
import type { Entry } from '../../../bot/domain/wheel/entry.ts'
import { among, occurrenceOf } from '../../../bot/domain/wheel/recurrence/occurrences.ts'
import { cancelOccurrence } from '../../../bot/domain/wheel/recurrence/one-occurrence.ts'
import { tickOff, untick, type Ticked } from '../../../bot/domain/wheel/tick-off.ts'
import { anEntry, before, by, on } from './an-entry.ts'

const today = '2026-10-01'
const code = (answer: Ticked) => (answer.ok ? 'ok' : answer.refusal.code)
const ticked = (answer: { ok: true; entry: Entry } | { ok: false; refusal: { code: string } }): Entry => {
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.entry
}

const draft = anEntry({ id: 'draft', kind: 'task', schedule: on('2026-08-14') })
const kkr = anEntry({ dependsOn: ['draft'] })

describe('ticking off', () => {
  test('says of a meeting that it is held, of all else that it is done', () => {
    const all = among([draft, kkr])
    expect(ticked(tickOff(draft, 'once', today, all)).state).toBe('done')
    expect(ticked(tickOff(anEntry(), 'once', today, all)).state).toBe('held')
  })

  test('is refused while what it depends on is open, which is named', () => {
    expect(tickOff(kkr, 'once', today, among([draft, kkr]))).toEqual({
      ok: false,
      refusal: { code: 'predecessors_open', open: [{ entryId: 'draft', key: 'once' }] },
    })
    const done = { ...draft, state: 'done' as const }
    expect(code(tickOff(kkr, 'once', today, among([done, kkr])))).toBe('ok')
  })

  test('waits for nobody who is cancelled', () => {
    const cancelled = { ...draft, state: 'cancelled' as const }
    expect(code(tickOff(kkr, 'once', today, among([cancelled, kkr])))).toBe('ok')
  })

  test('is not for a meeting that lies ahead, but for a task that is finished early', () => {
    const all = among([draft, kkr])
    expect(tickOff(anEntry(), 'once', '2026-09-06', all)).toEqual({
      ok: false,
      refusal: { code: 'not_held_yet', date: '2026-09-07' },
    })
    expect(code(tickOff(draft, 'once', '2026-01-01', all))).toBe('ok')
  })

  test('is not for what is cancelled, what never comes, or a round-robin', () => {
    const all = among([draft])
    expect(code(tickOff({ ...draft, state: 'cancelled' }, 'once', today, all))).toBe('occurrence_cancelled')
    expect(code(tickOff(draft, '2026-08-14', today, all))).toBe('no_such_occurrence')
    expect(code(tickOff(anEntry({ kind: 'round' }), 'once', today, all))).toBe('round_is_live')
  })

  test('is taken back only while nothing stands ticked off on the ground of it', () => {
    const done = { ...draft, state: 'done' as const }
    const held = { ...kkr, state: 'held' as const }
    expect(untick(done, 'once', among([done, held]))).toEqual({
      ok: false,
      refusal: { code: 'successors_ticked', ticked: [{ entryId: 'kkr', key: 'once' }] },
    })
    expect(ticked(untick(done, 'once', among([done, kkr]))).state).toBe('planned')
  })
})

describe('ticking off one of many', () => {
  const monthly = anEntry({
    id: 'monthly',
    kind: 'task',
    schedule: by('FREQ=MONTHLY;BYDAY=1MO', '2026-01-05'),
  })
  const dassos = anEntry({
    id: 'dassos',
    schedule: by('FREQ=YEARLY;BYMONTH=2,6;BYDAY=2TU', '2026-02-10'),
    dependsOn: ['monthly'],
  })
  const papers = anEntry({
    id: 'papers',
    kind: 'deadline',
    schedule: before('dassos'),
    dependsOn: ['dassos'],
  })

  test('leaves the others open', () => {
    const one = ticked(tickOff(monthly, '2026-02-02', today, among([monthly])))
    const all = among([one])
    expect(occurrenceOf(one, '2026-02-02', all)?.state).toBe('done')
    expect(occurrenceOf(one, '2026-03-02', all)?.state).toBe('planned')
  })

  test('waits for what came since its own last time, and no longer', () => {
    const all = among([monthly, dassos])
    expect(tickOff(dassos, '2026-06-09', today, all)).toEqual({
      ok: false,
      refusal: {
        code: 'predecessors_open',
        open: ['2026-03-02', '2026-04-06', '2026-05-04', '2026-06-01'].map((key) => ({
          entryId: 'monthly',
          key,
        })),
      },
    })
  })

  test('waits for the very one that it follows', () => {
    const all = among([dassos, papers])
    expect(tickOff(papers, '2026-06-09', today, all)).toMatchObject({
      refusal: { open: [{ entryId: 'dassos', key: '2026-06-09' }] },
    })
    const cancelled = ticked(cancelOccurrence(dassos, '2026-02-10', all))
    const mixed = among([cancelled, papers])
    expect(code(tickOff(papers, '2026-02-10', today, mixed))).toBe('occurrence_cancelled')
    expect(code(tickOff(papers, '2026-06-09', today, mixed))).toBe('predecessors_open')
  })

  test('is taken back where only other times hang on it', () => {
    const note = { key: '2026-06-09', when: null, state: 'held' as const }
    const held = { ...dassos, schedule: { ...dassos.schedule, notes: [note] } } as Entry
    const all = among([monthly, held])
    expect(code(untick(monthly, '2026-05-04', all))).toBe('successors_ticked')
    expect(code(untick(monthly, '2026-01-05', all))).toBe('ok')
  })
})
