import { describe, expect, test } from '@jest/globals'
import { type InForum, memberOf } from '../../../bot/domain/forums/member-of.ts'

const slagelse = { id: '330', name: 'Slagelse Kommune', kind: 'municipality' as const }
const nothingSaid: InForum['said'] = { post: null, role: null, body: null }
const somebody = (rest: Partial<InForum> = {}): InForum => ({
  personId: 'p',
  organisation: slagelse,
  secretariat: false,
  seat: null,
  said: nothingSaid,
  ...rest,
})
const asMember = (rest: Partial<InForum>) => {
  const member = memberOf(somebody(rest), 'da')
  return member === null
    ? null
    : [member.organisation.body, member.organisation.name, member.post, member.role]
}

describe('what somebody of a forum counts as', () => {
  test('follows from their seat where nothing is said: its director is a director, its deputy takes nobody’s place', () => {
    expect(asMember({ seat: 'director' })).toEqual(['municipality', 'Slagelse Kommune', 'director', 'member'])
    expect(asMember({ seat: 'deputy' })).toEqual(['municipality', 'Slagelse Kommune', null, 'deputy'])
  })

  test('is not guessed of a member without a seat', () => {
    expect(asMember({})).toEqual(['municipality', 'Slagelse Kommune', null, 'member'])
  })

  test('is secretary of the secretariat, unless something else is said', () => {
    expect(asMember({ secretariat: true, organisation: null })).toEqual([
      'secretariat',
      'sekretariatet',
      null,
      'secretary',
    ])
    expect(
      asMember({
        secretariat: true,
        organisation: slagelse,
        said: { ...nothingSaid, post: 'consultant', role: 'member' },
      }),
    ).toEqual(['secretariat', 'sekretariatet', 'consultant', 'member'])
  })

  test('is what the secretariat says: a mayor speaks for KKR as its chair, and not for the municipality', () => {
    const said = { post: 'chair', role: 'chair', body: 'kkr' } as const
    expect(asMember({ said })).toEqual(['kkr', 'KKR', 'chair', 'chair'])
    expect(asMember({ seat: 'director', said: { ...nothingSaid, body: 'kkr' } })).toEqual([
      'kkr',
      'KKR',
      null,
      'member',
    ])
  })

  test('is a reader where nobody is spoken for: no organisation, or one that is neither municipality nor region', () => {
    expect(asMember({ organisation: null })).toBeNull()
    expect(asMember({ organisation: { id: 'x', name: 'X', kind: 'other' } })).toBeNull()
    expect(
      asMember({ organisation: null, said: { ...nothingSaid, body: 'disability_organisations' } }),
    ).toEqual(['disability_organisations', 'Danske Handicaporganisationer', null, 'member'])
  })
})
