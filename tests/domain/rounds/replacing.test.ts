import { expect, test } from '@jest/globals'
import { replacedBy } from '../../../bot/domain/rounds/replacing.ts'
import { at } from './a-round.ts'

const sent = at('2026-03-10 09.00')
const first = { revision: 1, state: 'in_solution', startedAt: at('2026-03-02 09.00') } as const

test('a round that looks for a solution is replaced as soon as the next revision has been sent, and not before', () => {
  expect(replacedBy(first, [first])).toBeNull()
  expect(replacedBy(first, [first, { revision: 2, state: 'draft', startedAt: null }])).toBeNull()
  expect(replacedBy(first, [first, { revision: 2, state: 'planned', startedAt: null }])).toBeNull()
  expect(replacedBy(first, [first, { revision: 2, state: 'open', startedAt: sent }])).toBe(2)
  expect(replacedBy(first, [first, { revision: 2, state: 'approved', startedAt: sent }])).toBe(2)
})

test('a revision that was withdrawn gives the place back, and the next one takes it', () => {
  const withdrawn = { revision: 2, state: 'withdrawn', startedAt: sent } as const
  expect(replacedBy(first, [first, withdrawn])).toBeNull()
  expect(replacedBy(first, [first, withdrawn, { revision: 3, state: 'open', startedAt: sent }])).toBe(3)
})

test('what was decided stays what it is, whatever comes after it', () => {
  const second = { revision: 2, state: 'approved', startedAt: sent } as const
  for (const state of ['approved', 'rejected', 'withdrawn', 'corrected'] as const)
    expect(replacedBy({ ...first, state }, [{ ...first, state }, second])).toBeNull()
  expect(replacedBy(second, [first, second])).toBeNull()
})
