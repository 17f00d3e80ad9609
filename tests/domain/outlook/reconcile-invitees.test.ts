import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  agreeOnInvitees,
  type CallingSides,
  chooseInvitees,
  reconcileInvitees,
  type Standing,
  standingOf,
  takeInvitees,
} from '../../../bot/domain/outlook/reconcile-invitees.ts'

const people = ['anna', 'bo', 'carla'] as const
type Calling = Partial<Record<(typeof people)[number], Standing>>
const called = (calling: Calling) =>
  people.flatMap((personId) => {
    const standing = calling[personId] ?? 'absent'
    return standing === 'absent' ? [] : [{ personId, needed: standing === 'needed' }]
  })
const sides = (wheel: Calling, outlook: Calling): CallingSides => ({
  wheel: called(wheel),
  outlook: called(outlook).map((one) => ({ ...one, addressHash: `#${one.personId}` })),
})
const both: Calling = { anna: 'needed', bo: 'needed' }
const seen = sides(both, both)
const nothing = { toWheel: [], toOutlook: [], same: [], conflicts: [] }

describe('who is called to a meeting', () => {
  test('is left alone when nobody has changed it, although Outlook knows one of them by another address', () => {
    const known = sides(both, { anna: 'needed' })
    expect(reconcileInvitees(known, known)).toEqual(nothing)
  })

  test('goes to the other side, whoever was added, removed or made optional', () => {
    const changed: Calling = { anna: 'optional', carla: 'needed' }
    const ids = ['anna', 'bo', 'carla']
    expect(reconcileInvitees(seen, sides(changed, both))).toEqual({ ...nothing, toOutlook: ids })
    expect(reconcileInvitees(seen, sides(both, changed))).toEqual({ ...nothing, toWheel: ids })
    expect(takeInvitees(sides(both, changed), ids)).toEqual(called(changed))
  })

  test('takes both when one side adds somebody and the other removes another', () => {
    expect(reconcileInvitees(seen, sides({ ...both, carla: 'optional' }, { anna: 'needed' }))).toEqual({
      ...nothing,
      toOutlook: ['carla'],
      toWheel: ['bo'],
    })
  })

  test('is a person’s to choose where one side removes somebody whom the other makes optional', () => {
    const now = sides({ anna: 'needed' }, { ...both, bo: 'optional' })
    const { conflicts } = reconcileInvitees(seen, now)
    expect(conflicts).toEqual([{ personId: 'bo', wheel: 'absent', outlook: 'optional' }])
    expect(reconcileInvitees(chooseInvitees(seen, conflicts, 'wheel'), now)).toEqual({
      ...nothing,
      toOutlook: ['bo'],
    })
    expect(reconcileInvitees(chooseInvitees(seen, conflicts, 'outlook'), now)).toEqual({
      ...nothing,
      toWheel: ['bo'],
    })
  })

  test('ends alike on both sides whatever was changed, once what was open is chosen', () => {
    const standing = fc.constantFrom<Standing>('needed', 'optional', 'absent')
    const calling = fc.record({ anna: standing, bo: standing, carla: standing })
    fc.assert(
      fc.property(
        calling,
        calling,
        calling,
        fc.constantFrom('wheel', 'outlook'),
        (was, wheel, outlook, side) => {
          const before = sides(was, was)
          const now = sides(wheel, outlook)
          const open = reconcileInvitees(before, now).conflicts
          const chosen = chooseInvitees(before, open, side)
          const steps = reconcileInvitees(chosen, now)
          expect(steps.conflicts).toEqual([])
          const inWheel = takeInvitees(now, steps.toWheel)
          for (const id of people) {
            const inOutlook = standingOf(steps.toOutlook.includes(id) ? now.wheel : now.outlook, id)
            expect(standingOf(inWheel, id)).toBe(inOutlook)
            if (open.some(({ personId }) => personId === id))
              expect(inOutlook).toBe(standingOf(now[side], id))
          }
          const agreed = agreeOnInvitees(chosen, { wheel: inWheel, outlook: now.outlook }, [...people])
          expect(agreed.wheel.map(({ personId }) => personId).sort()).toEqual(
            inWheel.map(({ personId }) => personId).sort(),
          )
        },
      ),
    )
  })
})
