import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  isStillNews,
  type Person,
  whatToTell,
  type Word,
} from '../../../bot/domain/meetings/publishing/what-to-tell.ts'

const inB = { groupId: 'b', essence: 'b at 13.20', look: 'card of b', callLook: 'call to b' }
const toldOfB = { groupId: 'b', essence: 'b at 13.20', look: 'card of b', callLook: 'call to b', anew: false }
const person = (change: Partial<Person>): Person => ({
  standing: inB,
  told: toldOfB,
  absent: false,
  doors: ['teams'],
  cards: [{ id: 'card', queued: false, call: false }],
  ...change,
})

describe('somebody in a published group', () => {
  test('is told of it once, by every door that they have', () => {
    const first = person({ told: null, doors: ['teams', 'mail'], cards: [] })
    expect(whatToTell(first)).toEqual({ say: { word: 'card', doors: ['teams', 'mail'] }, update: [] })
    expect(whatToTell(person({}))).toEqual({ say: null, update: [] })
  })

  test('who is moved gets one new message, and the old card is corrected', () => {
    const moved = person({
      standing: { groupId: 'c', essence: 'c', look: 'card of c', callLook: 'call to c' },
    })
    expect(whatToTell(moved)).toEqual({ say: { word: 'moved', doors: ['teams'] }, update: ['card'] })
  })

  test('whose older word arrived after a newer one had been queued is told by every door what is so', () => {
    const overtaken = person({ told: { ...toldOfB, anew: true }, doors: ['teams', 'mail'] })
    expect(whatToTell(overtaken)).toEqual({ say: { word: 'moved', doors: ['teams', 'mail'] }, update: [] })
  })

  test('whose colleague has left has the card corrected, and hears nothing', () => {
    const fewer = person({ standing: { ...inB, look: 'card of b with one less' } })
    expect(whatToTell(fewer)).toEqual({ say: null, update: ['card'] })
    expect(whatToTell({ ...fewer, cards: [{ id: 'card', queued: true, call: false }] })).toEqual({
      say: null,
      update: [],
    })
    const byMail = { ...fewer, told: { ...toldOfB, look: null }, doors: ['mail'] as const, cards: [] }
    expect(whatToTell(byMail)).toEqual({ say: null, update: [] })
  })

  test('has the card that called them drawn anew where what it says is another, and not for a colleague who left', () => {
    const card = { id: 'card', queued: false, call: false }
    const called = person({ cards: [card, { id: 'call', queued: false, call: true }] })
    expect(whatToTell({ ...called, standing: { ...inB, look: 'one less' } }).update).toEqual(['card'])
    const later = { ...inB, look: 'back at 13.45', callLook: 'back at 13.45' }
    expect(whatToTell({ ...called, standing: later }).update).toEqual(['card', 'call'])
  })

  test('by mail is told of what one must act on, such as another room', () => {
    const elsewhere = person({
      standing: { ...inB, essence: 'b in another room' },
      doors: ['mail'],
      cards: [],
    })
    expect(whatToTell(elsewhere).say).toEqual({ word: 'changed', doors: ['mail'] })
    expect(whatToTell({ ...elsewhere, doors: ['teams'] }).say).toBeNull()
  })

  test('who has gone by themselves is not told that they sit nowhere; who was taken out is', () => {
    const out = person({ standing: { groupId: null, essence: '', look: 'no group', callLook: 'no group' } })
    expect(whatToTell({ ...out, absent: true }).say).toBeNull()
    expect(whatToTell(out).say).toEqual({ word: 'moved', doors: ['teams'] })
  })
})

describe('a word that waited', () => {
  const heard = { groupId: 'b', essence: 'b at 13.20' }
  const inNone = { groupId: null, essence: '' }
  const first = (word: Word) => ({ word, door: 'teams', tried: false }) as const

  test('is dropped where its door has told just that', () => {
    expect(isStillNews(first('card'), { teams: heard }, inB)).toBe(false)
    expect(isStillNews(first('moved'), { teams: heard }, inB)).toBe(false)
    expect(isStillNews(first('moved'), { teams: { groupId: 'a', essence: 'a' } }, inB)).toBe(true)
    expect(isStillNews(first('changed'), { teams: { groupId: 'b', essence: 'b at 13.00' } }, inB)).toBe(true)
    expect(isStillNews(first('card'), {}, inB)).toBe(true)
    expect(isStillNews(first('card'), {}, inNone)).toBe(false)
  })

  test('that there is no group is said to whoever has heard of one, by whichever door, and to nobody else', () => {
    expect(isStillNews(first('moved'), {}, inNone)).toBe(false)
    expect(isStillNews(first('moved'), { mail: heard }, inNone)).toBe(true)
    expect(isStillNews(first('moved'), { mail: { groupId: null, essence: '' } }, inNone)).toBe(false)
  })

  test('that was tried before may have arrived: who may have got it is told what is so', () => {
    expect(isStillNews({ ...first('card'), tried: true }, {}, inNone)).toBe(true)
    expect(isStillNews({ ...first('card'), tried: true }, { teams: heard }, inB)).toBe(false)
  })
})

const group = fc.constantFrom('a', 'b', 'c', null)

test('whatever happened, once all is told there is nothing more to tell', () => {
  fc.assert(
    fc.property(
      group,
      fc.option(fc.tuple(group, fc.string(), fc.option(fc.string()), fc.boolean())),
      fc.boolean(),
      fc.subarray(['teams', 'mail'] as const, { minLength: 1 }),
      (groupId, told, absent, doors) => {
        const standing = {
          groupId,
          essence: `essence of ${groupId}`,
          look: `look of ${groupId}`,
          callLook: '',
        }
        const before = person({
          standing,
          told: told && { groupId: told[0], essence: told[1], look: told[2], callLook: '', anew: told[3] },
          absent,
          doors,
        })
        const { say } = whatToTell(before)
        const after = say === null && told === null ? null : { ...standing, anew: false }
        expect(whatToTell({ ...before, told: after })).toEqual({ say: null, update: [] })
      },
    ),
  )
})
