import { describe, expect, test } from '@jest/globals'
import { attendanceAfterAnswer } from '../../../bot/domain/meetings/participants/taking-part.ts'
import {
  correctedBetween,
  groupOf,
  movedBetween,
  saysTheSame,
  without,
} from '../../../bot/domain/meetings/publishing/publication.ts'
import { whatTheyGot } from '../../../bot/domain/meetings/publishing/who-got-what.ts'

describe('what is answered in Outlook', () => {
  test('is followed when it is new', () => {
    expect(attendanceAfterAnswer('expected', 'none', 'accepted')).toBe('coming')
    expect(attendanceAfterAnswer('coming', 'accepted', 'declined')).toBe('declined')
    expect(attendanceAfterAnswer('declined', 'declined', 'tentative')).toBe('expected')
  })

  test('changes nothing that was said by hand since, nor who has been seen in the room', () => {
    expect(attendanceAfterAnswer('coming', 'declined', 'declined')).toBeNull()
    expect(attendanceAfterAnswer('present', 'none', 'declined')).toBeNull()
    expect(attendanceAfterAnswer('left', 'none', 'accepted')).toBeNull()
  })
})

const group = (id: string, members: string[]) => ({
  id,
  label: id,
  place: '',
  online: true,
  facilitatorId: members[0] ?? null,
  members,
})

describe('two publications', () => {
  const before = [group('a', ['1', '2']), group('b', ['3'])]

  test('say who was moved, came or went', () => {
    expect(movedBetween(before, [group('a', ['2']), group('b', ['1', '4'])]).toSorted()).toEqual([
      '1',
      '3',
      '4',
    ])
    expect(movedBetween(before, before)).toEqual([])
  })

  test('say who stays, and has somebody else beside them or another room', () => {
    const after = [group('a', ['1']), { ...group('b', ['3', '2']), place: 'Bord 2' }]
    expect(correctedBetween(before, after).toSorted()).toEqual(['1', '3'])
    expect(correctedBetween(before, before)).toEqual([])
  })

  test('are the same in whatever order their people stand', () => {
    const other = [{ ...group('a', ['1', '2']), members: ['2', '1'] }, group('b', ['3'])]
    expect(saysTheSame(before, other)).toBe(true)
    expect(saysTheSame(before, without(before, '2'))).toBe(false)
  })

  test('leave out whoever does not come, also as the one who leads', () => {
    const groups = without(before, '1')
    expect(groupOf({ groups }, '1')).toBeNull()
    expect(groups[0]).toMatchObject({ facilitatorId: null, members: ['2'] })
  })
})

describe('who got what', () => {
  const sent = { kind: 'breakout_card', door: 'mail', state: 'sent', returned: false } as const
  const at = new Date('2026-05-29T10:00:00Z')
  const told = { groupId: 'a', heard: { mail: { groupId: 'a' }, teams: { groupId: 'a' } }, seenAt: null }
  const byMail = { groupId: 'a', reachedBy: 'mail' } as const

  test('is what has arrived: a mail that came back has not', () => {
    expect(whatTheyGot([{ ...sent, sentAt: at }], told, byMail)).toEqual({ state: 'sent', by: 'mail', at })
    expect(whatTheyGot([{ ...sent, sentAt: at, returned: true }], told, byMail).state).toBe('failed')
  })

  test('is by each door its newest word: a mail with other times that failed is not made good by the first', () => {
    const first = { ...sent, sentAt: at }
    const changed = { ...sent, kind: 'breakout_changed', state: 'failed', sentAt: null } as const
    expect(whatTheyGot([first, changed], told, byMail).state).toBe('failed')
    expect(whatTheyGot([{ ...first, door: 'teams' }, changed], told, byMail)).toMatchObject({ by: 'teams' })
  })

  test('is nothing where only a card was drawn anew, or nobody can be reached', () => {
    const update = { ...sent, kind: 'breakout_update', sentAt: at }
    const nobody = { groupId: 'a', reachedBy: 'none' } as const
    expect(whatTheyGot([update], null, nobody)).toEqual({ state: 'not_sent', by: 'none', at: null })
  })

  test('is seen once somebody has had the card of that group before their eyes', () => {
    const seen = { ...told, seenAt: at }
    const card = { ...sent, door: 'teams', sentAt: at } as const
    expect(whatTheyGot([card], seen, { groupId: 'a', reachedBy: 'teams' }).state).toBe('seen')
    expect(whatTheyGot([card], seen, { groupId: 'b', reachedBy: 'teams' }).state).toBe('not_sent')
  })
})
