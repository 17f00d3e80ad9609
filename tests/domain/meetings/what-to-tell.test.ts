import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isStillNews, type Person, whatToTell } from '../../../bot/domain/meetings/publishing/what-to-tell.ts'

const inB = { groupId: 'b', essence: 'b at 13.20', look: 'card of b' }
const toldOfB = { groupId: 'b', essence: 'b at 13.20', look: 'card of b' }
const person = (change: Partial<Person>): Person => ({
  standing: inB,
  told: toldOfB,
  absent: false,
  doors: ['teams'],
  cards: [{ id: 'card', queued: false }],
  ...change,
})

describe('somebody in a published group', () => {
  test('is told of it once, by every door that they have', () => {
    const first = person({ told: null, doors: ['teams', 'mail'], cards: [] })
    expect(whatToTell(first)).toEqual({ say: { word: 'card', doors: ['teams', 'mail'] }, update: [] })
    expect(whatToTell(person({}))).toEqual({ say: null, update: [] })
  })

  test('who is moved gets one new message, and the old card is corrected', () => {
    const moved = person({ standing: { groupId: 'c', essence: 'c', look: 'card of c' } })
    expect(whatToTell(moved)).toEqual({ say: { word: 'moved', doors: ['teams'] }, update: ['card'] })
  })

  test('whose colleague has left has the card corrected, and hears nothing', () => {
    const fewer = person({ standing: { ...inB, look: 'card of b with one less' } })
    expect(whatToTell(fewer)).toEqual({ say: null, update: ['card'] })
    expect(whatToTell({ ...fewer, cards: [{ id: 'card', queued: true }] })).toEqual({ say: null, update: [] })
    const byMail = { ...fewer, told: { ...toldOfB, look: null }, doors: ['mail'] as const, cards: [] }
    expect(whatToTell(byMail)).toEqual({ say: null, update: [] })
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
    const out = person({ standing: { groupId: null, essence: '', look: 'no group' } })
    expect(whatToTell({ ...out, absent: true }).say).toBeNull()
    expect(whatToTell(out).say).toEqual({ word: 'moved', doors: ['teams'] })
  })
})

describe('a word that waited', () => {
  test('is dropped where its door has told just that', () => {
    const heard = { groupId: 'b', essence: 'b at 13.20' }
    expect(isStillNews('card', heard, inB)).toBe(false)
    expect(isStillNews('moved', heard, inB)).toBe(false)
    expect(isStillNews('moved', { groupId: 'a', essence: 'a' }, inB)).toBe(true)
    expect(isStillNews('changed', { groupId: 'b', essence: 'b at 13.00' }, inB)).toBe(true)
    expect(isStillNews('card', null, inB)).toBe(true)
    expect(isStillNews('card', null, { groupId: null, essence: '' })).toBe(false)
  })
})

const group = fc.constantFrom('a', 'b', 'c', null)

test('whatever happened, once all is told there is nothing more to tell', () => {
  fc.assert(
    fc.property(
      group,
      fc.option(fc.tuple(group, fc.string(), fc.option(fc.string()))),
      fc.boolean(),
      fc.subarray(['teams', 'mail'] as const, { minLength: 1 }),
      (groupId, told, absent, doors) => {
        const standing = { groupId, essence: `essence of ${groupId}`, look: `look of ${groupId}` }
        const before = person({
          standing,
          told: told && { groupId: told[0], essence: told[1], look: told[2] },
          absent,
          doors,
        })
        const { say } = whatToTell(before)
        const after = say === null && told === null ? null : { ...standing }
        expect(whatToTell({ ...before, told: after })).toEqual({ say: null, update: [] })
      },
    ),
  )
})
