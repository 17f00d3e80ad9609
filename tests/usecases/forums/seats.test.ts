import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { addHolder } from '../../../bot/usecases/forums/add-holder.ts'
import { addSeat } from '../../../bot/usecases/forums/add-seat.ts'
import { endHolder } from '../../../bot/usecases/forums/end-holder.ts'
import { endSeat } from '../../../bot/usecases/forums/end-seat.ts'
import { addMember } from '../../../bot/usecases/members/add-member.ts'
import { useRegistry } from '../../support/registry.ts'

const registry = useRegistry()
const TODAY = '2026-03-02'

const seatOf = async (organisationId: string) => {
  const seat = (await registry.view()).seats.find(({ organisation }) => organisation.id === organisationId)
  if (seat === undefined) throw new Error(`No seat for ${organisationId}`)
  return seat
}
async function member(name: string, organisationId: string | null): Promise<string> {
  const input = { forumId: registry.forumId, name, mail: `${randomUUID()}@mail.dk`, organisationId }
  const added = await addMember(registry.deps, registry.secretary, input)
  if (!added.ok) throw new Error(added.refusal.code)
  return added.id
}
const sit = async (personId: string, role: 'director' | 'deputy', from = TODAY, organisationId = '330') =>
  addHolder(registry.deps, registry.secretary, {
    seatId: (await seatOf(organisationId)).id,
    personId,
    role,
    from,
  })
const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'

describe('the holders of a seat', () => {
  test('are a director and any number of deputies, directors first', async () => {
    const [director, one, other] = [
      await member('Direktør', '330'),
      await member('Stedfortræder 1', '330'),
      await member('Stedfortræder 2', '330'),
    ]
    for (const deputy of [one, other]) expect(code(await sit(deputy, 'deputy'))).toBe('ok')
    expect((await seatOf('330')).text).toBe(
      'Der er kun en stedfortræder på pladsen. Stedfortræder 1: får en mail med et personligt link.',
    )
    expect(code(await sit(director, 'director'))).toBe('ok')
    const seat = await seatOf('330')
    expect(seat.holders.map(({ name }) => name)[0]).toBe('Direktør')
    expect(seat).toMatchObject({ vacant: false, text: 'Direktør: får en mail med et personligt link.' })
  })

  test('are members of the forum, of the seat’s own organisation', async () => {
    const [fromKoege, reader] = [await member('Direktør, Køge', '259'), await member('Konsulent', null)]
    expect(code(await sit(fromKoege, 'director'))).toBe('other_organisation')
    expect(code(await sit(reader, 'director'))).toBe('organisation_unconfirmed')
    expect(code(await sit(randomUUID(), 'director'))).toBe('not_a_member')
    expect((await seatOf('330')).vacant).toBe(true)
  })

  test('change at an election: the old director until the last day, the new one from the next', async () => {
    const [old, next] = [await member('Direktør, gammel', '330'), await member('Direktør, ny', '330')]
    await sit(old, 'director')
    expect(code(await sit(next, 'director', '2026-04-01'))).toBe('director_exists')
    const [holder] = (await seatOf('330')).holders
    const ended = await endHolder(registry.deps, registry.secretary, {
      holderId: holder!.id,
      to: '2026-03-31',
    })
    expect(code(ended)).toBe('ok')
    expect(code(await sit(next, 'director', '2026-04-01'))).toBe('ok')

    const inMarch = await seatOf('330')
    expect(inMarch.text).toContain('Direktør, gammel')
    expect(inMarch.holders.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Direktør, gammel', TODAY, '2026-03-31'],
      ['Direktør, ny', '2026-04-01', null],
    ])
    registry.on('2026-04-01')
    expect((await seatOf('330')).holders.map(({ name }) => name)).toEqual(['Direktør, ny'])
  })

  test('who never came to sit there can be taken back', async () => {
    const next = await member('Direktør, ny', '330')
    await sit(next, 'director', '2026-06-01')
    const [holder] = (await seatOf('330')).holders
    const input = { holderId: holder!.id, to: TODAY }
    expect(code(await endHolder(registry.deps, registry.secretary, input))).toBe('ok')
    expect((await seatOf('330')).holders).toEqual([])
  })

  test('two of the secretariat who seat two directors at once leave one of them', async () => {
    const people = [await member('Direktør A', '330'), await member('Direktør B', '330')]
    const results = await Promise.all(people.map((personId) => sit(personId, 'director')))
    expect(results.map(code).sort()).toEqual(['director_exists', 'ok'])
    expect((await seatOf('330')).holders).toHaveLength(1)
  })
})

describe('a seat in the forum', () => {
  const add = (organisationId: string, from = TODAY) =>
    addSeat(registry.deps, registry.secretary, { forumId: registry.forumId, organisationId, from })
  const end = async (organisationId: string, to: string) =>
    endSeat(registry.deps, registry.secretary, { seatId: (await seatOf(organisationId)).id, to })

  test('is one for each organisation, also when two give it at once', async () => {
    const given = await Promise.all([add('265'), add('265')])
    expect(given.map(code).sort()).toEqual(['ok', 'seat_exists'])
    expect(code(await add('330'))).toBe('seat_exists')
    expect(code(await add('000'))).toBe('unknown_organisation')
  })

  test('that ends takes its holders with it, and may be given again', async () => {
    await sit(await member('Direktør, Køge', '259'), 'director', TODAY, '259')
    expect(code(await end('259', '2026-12-31'))).toBe('ok')
    expect(await seatOf('259')).toMatchObject({ to: '2026-12-31', holders: [{ to: '2026-12-31' }] })
    expect(code(await add('259', '2026-12-31'))).toBe('seat_exists')
    expect(code(await add('259', '2027-01-01'))).toBe('ok')
    registry.on('2027-01-04')
    expect(await seatOf('259')).toMatchObject({ from: '2027-01-01', vacant: true, holders: [] })
  })

  test('never ends before it began, and not twice', async () => {
    expect(code(await end('370', '2026-03-01'))).toBe('ends_before_start')
    expect(code(await end('370', '2026-03-31'))).toBe('ok')
    expect(code(await end('370', '2026-04-30'))).toBe('already_ended')
  })
})

describe('nobody but the secretariat', () => {
  let outsider: typeof registry.secretary
  beforeEach(() => {
    outsider = { ...registry.secretary, secretariat: false }
  })

  test('learns that there is a seat to change', async () => {
    const seatId = (await seatOf('330')).id
    const personId = await member('Direktør', '330')
    const { deps, forumId } = registry
    const tried = [
      await addSeat(deps, outsider, { forumId, organisationId: '265', from: TODAY }),
      await endSeat(deps, outsider, { seatId, to: TODAY }),
      await addHolder(deps, outsider, { seatId, personId, role: 'director', from: TODAY }),
      await endHolder(deps, outsider, { holderId: randomUUID(), to: TODAY }),
    ]
    expect(tried.map(code)).toEqual(['not_found', 'not_found', 'not_found', 'not_found'])
  })
})
