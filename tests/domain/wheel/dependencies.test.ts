import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { refuseRemoval, refuseRings } from '../../../bot/domain/wheel/dependencies.ts'
import type { Entry } from '../../../bot/domain/wheel/entry.ts'
import { findRing, inOrder } from '../../../bot/domain/wheel/find-ring.ts'
import { anEntry, before } from './an-entry.ts'

const chain = [
  anEntry({ id: 'draft' }),
  anEntry({ id: 'dassos', dependsOn: ['draft'] }),
  anEntry({ id: 'kkr', dependsOn: ['dassos'] }),
]
const [draft, , kkr] = chain as [Entry, Entry, Entry]

const waiting = (entry: Entry, on: string): Entry => ({ ...entry, dependsOn: [...entry.dependsOn, on] })

describe('a dependency', () => {
  test('that closes a ring is refused, and the ring is named', () => {
    expect(refuseRings(waiting(draft, 'kkr'), chain)).toEqual({
      code: 'ring_of_dependencies',
      ring: ['draft', 'kkr', 'dassos', 'draft'],
    })
    expect(refuseRings(waiting(draft, 'draft'), chain)).toEqual({
      code: 'ring_of_dependencies',
      ring: ['draft', 'draft'],
    })
    expect(refuseRings(waiting(kkr, 'draft'), chain)).toBeNull()
  })

  test('on what is not there is refused', () => {
    expect(refuseRings(waiting(draft, 'gone'), chain)).toEqual({ code: 'unknown_entry', entryId: 'gone' })
  })

  test('of dates is refused in a ring too: nothing is three weeks before itself', () => {
    const agenda = anEntry({ id: 'agenda', schedule: before('kkr') })
    const follows = { ...kkr, schedule: before('agenda') }
    expect(refuseRings(follows, [...chain, agenda])).toEqual({
      code: 'ring_of_following',
      ring: ['kkr', 'agenda', 'kkr'],
    })
    expect(refuseRings(agenda, chain)).toBeNull()
  })

  test('keeps an entry from being removed while others hang on it', () => {
    const agenda = anEntry({ id: 'agenda', schedule: before('kkr') })
    expect(refuseRemoval('kkr', [...chain, agenda])).toEqual({
      code: 'others_hang_on_it',
      entryIds: ['agenda'],
    })
    expect(refuseRemoval('draft', chain)).toEqual({ code: 'others_hang_on_it', entryIds: ['dassos'] })
    expect(refuseRemoval('agenda', [...chain, agenda])).toBeNull()
  })

  test('never makes a ring, whichever are added in whatever order', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 40 }), (wishes) => {
        let entries: Entry[] = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => anEntry({ id }))
        for (const [of, on] of wishes) {
          const entry = entries.find(({ id }) => id === of)
          if (entry === undefined) continue
          const changed = waiting(entry, on)
          const refusal = refuseRings(changed, entries)
          if (refusal === null) entries = entries.map((each) => (each.id === of ? changed : each))
          else {
            const ring = refusal.code === 'ring_of_dependencies' ? refusal.ring : []
            expect(ring[0]).toBe(ring.at(-1))
            expect(ring).toContain(of)
          }
        }
        const pointing = new Map(entries.map(({ id, dependsOn }) => [id, dependsOn]))
        expect(findRing(pointing)).toBeNull()
        const order = inOrder(pointing)
        for (const { id, dependsOn } of entries)
          for (const on of dependsOn) expect(order.indexOf(on)).toBeLessThan(order.indexOf(id))
      }),
    )
  })

  test('chain of ten thousand is no danger', () => {
    const long = new Map(Array.from({ length: 10_000 }, (_, at) => [`${at}`, [`${at + 1}`]]))
    expect(findRing(long)).toBeNull()
    expect(inOrder(long)).toHaveLength(10_000)
  })
})
