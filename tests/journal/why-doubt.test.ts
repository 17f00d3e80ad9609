import { describe, expect, test } from '@jest/globals'
import type { JournalRevision } from '../../bot/journal/journal-data.ts'
import { doubts } from '../../bot/journal/why-doubt.ts'
import { whyItStandsSo } from '../../bot/journal/why.ts'
import {
  aJournal,
  approvedBySilence,
  aRemark,
  aRevision,
  at,
  deadline,
  everybodyReached,
  operatorsAnswer,
} from './a-journal.ts'

const approved = {
  state: 'approved' as const,
  decision: { at: deadline, basis: 'silence' as const, text: null },
}

const doubtsOf = (revision: JournalRevision, madeAt = at(9, '12:10')) => {
  const data = aJournal([revision], { madeAt })
  return { doubts: doubts(data, revision).join(' '), why: whyItStandsSo(data, revision).join(' ') }
}

describe('A file never claims an approval that its facts do not bear out', () => {
  test('an approval that holds raises no doubt', () => {
    const data = approvedBySilence()
    expect(data.revisions.flatMap((revision) => doubts(data, revision))).toEqual([])
  })

  test('a stored approval with a mail that came back later is doubted, and nothing else is said', () => {
    const { doubts, why } = doubtsOf(aRevision(approved, { reach: everybodyReached(['Stevns']) }))
    expect(doubts).toContain('at Stevns Kommune hverken har svaret eller er nået. Brug ikke afgørelsen')
    expect(why).toBe(doubts)
  })

  test('a stored approval with a remark in it is doubted', () => {
    const answers = [operatorsAnswer(), aRemark('Sorø', 'Nej')]
    const { doubts } = doubtsOf(aRevision(approved, { answers }))
    expect(doubts).toContain('Forslaget står som godkendt, men Sorø Kommune har bemærkninger.')
  })

  test('a stored approval before the deadline is doubted', () => {
    const { doubts } = doubtsOf(aRevision(approved), at(4, '12:00'))
    expect(doubts).toContain('men fristen er først mandag den 9. marts 2026 kl. 12.00')
  })

  test('a meeting may approve whatever the round said', () => {
    const decision = { at: at(20, '10:00'), basis: 'meeting' as const, text: 'Ja' }
    const answers = [operatorsAnswer(), aRemark('Sorø', 'Nej')]
    expect(doubtsOf(aRevision({ state: 'approved', decision }, { answers })).doubts).toBe('')
  })
})
