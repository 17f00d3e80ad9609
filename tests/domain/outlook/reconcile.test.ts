import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  isSame,
  type MeetingField,
  meetingFields,
  type MeetingFields,
} from '../../../bot/domain/outlook/meeting-fields.ts'
import { agreeOn, choose, type LastSeen, reconcile } from '../../../bot/domain/outlook/reconcile.ts'

const meeting: MeetingFields = {
  title: 'Direktørmøde',
  when: { from: '2026-03-27', to: '2026-03-27', times: { start: '09:00', end: '12:00' } },
  location: 'Sorø Rådhus',
  cancelled: false,
}
const seen: LastSeen = { wheel: meeting, outlook: { ...meeting, location: 'Sorø Rådhus, mødelokale 1' } }
const friday = { from: '2026-04-10', to: '2026-04-10', times: { start: '09:00', end: '12:00' } }
const monday = { from: '2026-04-13', to: '2026-04-13', times: { start: '09:00', end: '12:00' } }
const nothing = { toWheel: [], toOutlook: [], same: [], conflicts: [] }
const steps = (
  wheel: Partial<MeetingFields>,
  outlook: Partial<MeetingFields>,
  ofSeries: MeetingField[] = [],
) =>
  reconcile(seen, { wheel: { ...seen.wheel, ...wheel }, outlook: { ...seen.outlook, ...outlook } }, ofSeries)

describe('a meeting in the wheel and in Outlook', () => {
  test('that nobody has touched stays as it is, although Outlook words the place differently', () => {
    expect(steps({}, {})).toEqual(nothing)
  })

  test('that was moved in Outlook moves in the wheel, and the other way round', () => {
    expect(steps({}, { when: friday })).toEqual({ ...nothing, toWheel: ['when'] })
    expect(steps({ when: friday }, {})).toEqual({ ...nothing, toOutlook: ['when'] })
  })

  test('that was moved here and renamed there takes both', () => {
    expect(steps({ when: friday }, { title: 'Ekstra møde' })).toEqual({
      toWheel: ['title'],
      toOutlook: ['when'],
      same: [],
      conflicts: [],
    })
  })

  test('that was moved on both sides to the same day is in step', () => {
    expect(steps({ when: friday }, { when: friday })).toEqual({ ...nothing, same: ['when'] })
  })

  test('that was moved on both sides to different days is for a person to choose', () => {
    expect(steps({ when: friday }, { when: monday })).toEqual({
      ...nothing,
      conflicts: [{ field: 'when', why: 'both' }],
    })
  })

  test('that lost its hours on one side has changed', () => {
    expect(steps({}, { when: { ...meeting.when, times: null } })).toEqual({ ...nothing, toWheel: ['when'] })
  })

  test('of a series is moved alone, but renamed only when somebody says that all dates are meant', () => {
    expect(steps({}, { when: friday, title: 'Nyt navn' }, ['title', 'location'])).toEqual({
      toWheel: ['when'],
      toOutlook: [],
      same: [],
      conflicts: [{ field: 'title', why: 'whole_series' }],
    })
  })

  test('that is cancelled on one side is cancelled on the other', () => {
    expect(steps({ cancelled: true }, {})).toEqual({ ...nothing, toOutlook: ['cancelled'] })
    expect(steps({}, { cancelled: true })).toEqual({ ...nothing, toWheel: ['cancelled'] })
    expect(steps({ cancelled: true }, { cancelled: true })).toEqual({ ...nothing, same: ['cancelled'] })
  })

  test('that is cancelled on one side and moved on the other is for a person to choose', () => {
    const open = { ...nothing, conflicts: [{ field: 'cancelled', why: 'both' }] }
    expect(steps({ cancelled: true }, { when: friday })).toEqual(open)
    expect(steps({ when: friday }, { cancelled: true })).toEqual(open)
  })
})

test.each(['wheel', 'outlook'] as const)(
  'cancelled in %s and moved on the other side, it is cancelled once somebody says so',
  (side) => {
    const other = side === 'wheel' ? 'outlook' : 'wheel'
    const now = {
      ...seen,
      [side]: { ...seen[side], cancelled: true },
      [other]: { ...seen[other], when: friday },
    }
    const chosen = choose(seen, now, 'cancelled', side)
    expect(reconcile(chosen, now, [])).toEqual({
      ...nothing,
      [side === 'wheel' ? 'toOutlook' : 'toWheel']: ['cancelled'],
    })
  },
)

const days = fc.constantFrom('2026-03-27', '2026-04-10', '2026-04-13')
const someFields: fc.Arbitrary<MeetingFields> = fc.record({
  title: fc.constantFrom('Direktørmøde', 'Ekstra møde', 'KKR'),
  when: days.map((day) => ({ from: day, to: day, times: null })),
  location: fc.constantFrom('', 'Sorø', 'Ringsted'),
  cancelled: fc.boolean(),
})
const someSeen = fc.record({ wheel: someFields, outlook: someFields }).map(({ wheel, outlook }) => ({
  wheel: { ...wheel, cancelled: false },
  outlook: { ...outlook, cancelled: false },
}))
const someNow = fc.record({ wheel: someFields, outlook: someFields })

describe('whatever happens on both sides', () => {
  test('no field is carried both ways, and none that nobody changed is carried at all', () => {
    fc.assert(
      fc.property(someSeen, someNow, (before, now) => {
        const { toWheel, toOutlook, conflicts } = reconcile(before, now, [])
        const named = [...toWheel, ...toOutlook, ...conflicts.map(({ field }) => field)]
        expect(new Set(named).size).toBe(named.length)
        for (const field of toWheel) expect(isSame(field, before.outlook, now.outlook)).toBe(false)
        for (const field of toOutlook) expect(isSame(field, before.wheel, now.wheel)).toBe(false)
        for (const field of toWheel) expect(isSame(field, before.wheel, now.wheel)).toBe(true)
      }),
    )
  })

  test('every change is carried over, shown, or the same on both sides', () => {
    fc.assert(
      fc.property(someSeen, someNow, (before, now) => {
        if (now.wheel.cancelled || now.outlook.cancelled) return
        const { toWheel, toOutlook, conflicts } = reconcile(before, now, [])
        const handled = [...toWheel, ...toOutlook, ...conflicts.map(({ field }) => field)]
        for (const field of meetingFields) {
          const here = !isSame(field, before.wheel, now.wheel)
          const there = !isSame(field, before.outlook, now.outlook)
          if (here !== there) expect(handled).toContain(field)
          if (here && there && !isSame(field, now.wheel, now.outlook)) expect(handled).toContain(field)
        }
      }),
    )
  })

  test('once all is carried over and every conflict chosen, both are in step', () => {
    fc.assert(
      fc.property(
        someSeen,
        someNow,
        fc.constantFrom('wheel' as const, 'outlook' as const),
        (before, now, side) => {
          let known = before
          if (now.wheel.cancelled || now.outlook.cancelled) return
          for (const { field } of reconcile(known, now, []).conflicts) known = choose(known, now, field, side)
          const { toWheel, toOutlook, conflicts } = reconcile(known, now, [])
          expect(conflicts).toEqual([])
          const after = {
            wheel: { ...now.wheel, ...pick(now.outlook, toWheel) },
            outlook: { ...now.outlook, ...pick(now.wheel, toOutlook) },
          }
          const settled = agreeOn(known, after, meetingFields)
          expect(reconcile(settled, after, [])).toEqual(nothing)
        },
      ),
    )
  })
})

const pick = (from: MeetingFields, fields: readonly MeetingField[]) =>
  Object.fromEntries(fields.map((field) => [field, from[field]]))
