import { describe, expect, test } from '@jest/globals'
import { type SeatHolder, takeSeat } from '../../../bot/domain/members/seating.ts'

const seat = { organisationId: '330', from: '2026-01-01', to: null }
const person = { personId: 'a', organisationId: '330', guessed: false }
const director: SeatHolder = { personId: 'b', role: 'director', from: '2026-01-01', to: null }
const seating = (change: Partial<Parameters<typeof takeSeat>[0]> = {}) =>
  takeSeat({ seat, holders: [], person, role: 'director', from: '2026-03-02', ...change })
const code = (result: ReturnType<typeof seating>) => (result.ok ? 'taken' : result.refusal.code)

describe('a seat', () => {
  test('is taken by somebody of the organisation, until further notice', () => {
    expect(seating()).toEqual({
      ok: true,
      holder: { personId: 'a', role: 'director', from: '2026-03-02', to: null },
    })
  })

  test('is not for somebody of another organisation', () => {
    expect(code(seating({ person: { ...person, organisationId: '259' } }))).toBe('other_organisation')
  })

  test('is not for somebody whose organisation is only guessed, or is none', () => {
    expect(code(seating({ person: { ...person, guessed: true } }))).toBe('organisation_unconfirmed')
    expect(code(seating({ person: { ...person, organisationId: null } }))).toBe('organisation_unconfirmed')
  })

  test('has one director at a time and any number of deputies', () => {
    const holders = [director, { ...director, personId: 'c', role: 'deputy' as const }]
    expect(code(seating({ holders }))).toBe('director_exists')
    expect(code(seating({ holders, role: 'deputy' }))).toBe('taken')
  })

  test('goes to the new director the day after the old one’s last', () => {
    const holders = [{ ...director, to: '2026-03-31' }]
    expect(code(seating({ holders, from: '2026-03-31' }))).toBe('director_exists')
    expect(code(seating({ holders, from: '2026-04-01' }))).toBe('taken')
  })

  test('is not taken from a director who is yet to come', () => {
    expect(code(seating({ holders: [{ ...director, from: '2026-06-01' }] }))).toBe('director_exists')
  })

  test('is held by the same person once: a director is no deputy of their own', () => {
    expect(code(seating({ holders: [{ ...director, personId: 'a' }], role: 'deputy' }))).toBe('holder_exists')
  })

  test('is held for as long as the organisation has it, and no longer', () => {
    const ending = { ...seat, to: '2026-12-31' }
    expect(seating({ seat: ending })).toMatchObject({ holder: { to: '2026-12-31' } })
    expect(code(seating({ seat: ending, from: '2027-01-01' }))).toBe('starts_outside_seat')
    expect(code(seating({ from: '2025-12-31' }))).toBe('starts_outside_seat')
  })
})
