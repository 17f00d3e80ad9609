import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  approvalStanding,
  recordDecision,
  type CouncilDecision,
} from '../../../../bot/domain/wheel/cycle/approvals.ts'

/** Region Sjælland: 17 municipalities and the region. */
const councils = Array.from({ length: 18 }, (_, at) => `${300 + at}`)
const yes = (organisationId: string, on = '2020-09-28'): CouncilDecision => ({
  organisationId,
  decision: 'approved',
  on,
})
const standing = (decisions: CouncilDecision[], today = '2020-10-01') =>
  approvalStanding(councils, decisions, '2020-10-15', today)

describe('the approval of an agreement', () => {
  test('is told as 14 of 18, with who is missing', () => {
    const said = standing(councils.slice(0, 14).map((id) => yes(id)))
    expect(said).toMatchObject({ state: 'waiting', approved: 14, of: 18, missing: councils.slice(14) })
    expect(said.approvedOn).toBeNull()
  })

  test('needs every council: seventeen of eighteen are not enough, and silence is no consent', () => {
    const seventeen = councils.slice(1).map((id) => yes(id))
    expect(standing(seventeen, '2020-10-15').state).toBe('waiting')
    expect(standing(seventeen, '2020-10-16').state).toBe('late')
    expect(standing([...seventeen, yes('300', '2020-10-12')])).toMatchObject({
      state: 'approved',
      approved: 18,
      approvedOn: '2020-10-12',
    })
  })

  test('is none as soon as one says no', () => {
    const but = councils.slice(1).map((id) => yes(id))
    expect(standing([...but, { ...yes('300'), decision: 'rejected' }])).toMatchObject({
      state: 'rejected',
      approved: 17,
      against: ['300'],
    })
  })

  test('after the statutory date counts, and is told as late', () => {
    const all = councils.map((id) => yes(id, id === '305' ? '2020-10-20' : '2020-10-01'))
    expect(standing(all, '2020-10-21')).toMatchObject({ state: 'approved', approvedLate: ['305'] })
  })

  test('is never there without anybody to approve', () => {
    expect(approvalStanding([], [yes('300')], '2020-10-15', '2020-10-01').state).toBe('waiting')
  })

  test('counts a council once, and nobody who was not asked', () => {
    const stranger = yes('999')
    expect(standing([yes('300'), yes('300'), stranger]).approved).toBe(1)
    expect(recordDecision(councils, [], stranger, '2020-10-01')).toEqual({
      ok: false,
      refusal: { code: 'not_asked', organisationId: '999' },
    })
  })

  test('is recorded on the day it was given or later, and a newer decision takes the older’s place', () => {
    expect(recordDecision(councils, [], yes('300', '2020-10-02'), '2020-10-01')).toEqual({
      ok: false,
      refusal: { code: 'decided_in_future', on: '2020-10-02' },
    })
    const no: CouncilDecision = { organisationId: '300', decision: 'rejected', on: '2020-09-20' }
    expect(recordDecision(councils, [no], yes('300'), '2020-10-01')).toEqual({
      ok: true,
      decisions: [yes('300')],
    })
  })

  test('is approved exactly when nobody is missing and nobody is against', () => {
    const decision = fc.record({
      organisationId: fc.constantFrom(...councils.slice(0, 4), '999'),
      decision: fc.constantFrom('approved' as const, 'approved' as const, 'rejected' as const),
      on: fc.constantFrom('2020-09-01', '2020-10-14', '2020-10-16'),
    })
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), (decisions) => {
        const four = councils.slice(0, 4)
        const { state, approved, missing, against } = approvalStanding(
          four,
          decisions,
          '2020-10-15',
          '2020-10-20',
        )
        expect(approved + missing.length + against.length).toBe(4)
        expect(state === 'approved').toBe(missing.length + against.length === 0)
      }),
    )
  })
})
