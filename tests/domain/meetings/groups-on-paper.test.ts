import { expect, test } from '@jest/globals'
import { groupsOnPaper, type PaperReader } from '../../../bot/domain/meetings/publishing/groups-on-paper.ts'

const groups = ['A', 'B', 'C'].map((label) => ({
  ...{ id: label, label, place: '', online: true },
  facilitatorId: label === 'C' ? null : `leads ${label}`,
  members: [`leads ${label}`, 'somebody'],
}))
const on = (reader: Partial<PaperReader>, groupId: string | null = null) =>
  groupsOnPaper(groups, { role: 'facilitator', secretariat: false, participantId: null, ...reader }, groupId)
    .map(({ label }) => label)
    .join('')

test('a facilitator’s paper has the groups that they lead, and no other’s', () => {
  expect(on({ participantId: 'leads B' })).toBe('B')
  expect(on({ participantId: 'leads B' }, 'A')).toBe('')
  expect(on({ participantId: 'somebody' })).toBe('')
  expect(on({ participantId: null })).toBe('')
})

test('what the secretariat prints has all groups, or the one that is asked for; the programme has none', () => {
  expect(on({ secretariat: true })).toBe('ABC')
  expect(on({ secretariat: true, role: 'chair' })).toBe('ABC')
  expect(on({ secretariat: true }, 'C')).toBe('C')
  expect(on({ secretariat: true, role: 'participant' })).toBe('')
})
