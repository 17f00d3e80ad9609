import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { savePurposes } from '../../../bot/usecases/forums/save-purposes.ts'
import { showCadence } from '../../../bot/usecases/forums/show-cadence.ts'
import { cancelOccurrence } from '../../../bot/usecases/wheel/cancel-occurrence.ts'
import { useRegistry } from '../../support/registry.ts'
import { addMemberOf, makeForums, planMeeting, rulesOf } from '../../support/ruled-forums.ts'

const registry = useRegistry()
const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'
const make = async (kind: 'directors_group' | 'executive_committee' | 'dialogue_forum' | 'tariff_group') =>
  (await makeForums(registry, [{ kind, name: `Forum ${randomUUID()}` }]))[0] ?? ''
const cadence = async (forumId: string, year?: number) => {
  const shown = (await rulesOf(registry, forumId, year)).cadence
  if (shown === null) throw new Error('The forum has no cadence')
  return { tally: shown.tally.map(({ text }) => text), findings: shown.findings.map(({ text }) => text) }
}

describe('the rules of when a forum meets, held against the wheel', () => {
  test('tell 3 in spring: 2 planned, and what is wanting in a sentence', async () => {
    const forumId = await make('executive_committee')
    for (const date of ['2026-01-14', '2026-03-11', '2026-08-19', '2026-10-14', '2026-12-09'])
      await planMeeting(registry, forumId, date)
    expect(await cadence(forumId)).toEqual({
      tally: ['3 i foråret: 2 planlagt', '3 i efteråret: 3 planlagt'],
      findings: ['Der mangler 1 møde i foråret 2026: der er 2, og der skal være 3.'],
    })
    expect((await cadence(forumId, 2027)).tally).toEqual([
      '3 i foråret: 0 planlagt',
      '3 i efteråret: 0 planlagt',
    ])
  })

  test('count real occurrences: a series has as many meetings as it has dates, and one that is cancelled alone is none', async () => {
    const { deps, secretary } = registry
    const forumId = await make('directors_group')
    const id = await planMeeting(registry, forumId, '2026-02-11')
    expect((await cadence(forumId)).findings).toEqual(['Der mangler et møde i juni 2026.'])
    await planMeeting(registry, forumId, '2026-06-10')
    expect((await cadence(forumId)).findings).toEqual([])
    expect(code(await cancelOccurrence(deps, secretary, { entryId: id, key: 'once', version: 1 }))).toBe('ok')
    expect(await cadence(forumId)).toEqual({
      tally: ['1 i februar: 0 planlagt', '1 i juni: 1 planlagt'],
      findings: ['Der mangler et møde i februar 2026.'],
    })
  })

  test('want one meeting on each part, one on the focus areas in winter, and expectations aligned first', async () => {
    const { deps, secretary } = registry
    const forumId = await make('dialogue_forum')
    const may = await planMeeting(registry, forumId, '2026-05-27', { serves: ['development_strategy'] })
    const november = await planMeeting(registry, forumId, '2026-11-25')
    expect((await cadence(forumId)).findings).toEqual([
      'Intet møde i 2026 er sat til at drøfte styringsaftalen.',
      'Intet møde fra 1. november 2026 til 31. januar 2027 er sat til at drøfte fokusområder.',
      'Mødet onsdag den 27. maj 2026 er det første i perioden 2026-2029, men er ikke sat til at afstemme forventninger.',
    ])
    const says = (entryId: string, purposes: ('align_expectations' | 'focus_areas')[], key = 'once') =>
      savePurposes(deps, secretary, { forumId, entryId, key, purposes })
    expect(code(await says(may, ['align_expectations']))).toBe('ok')
    expect(code(await says(november, ['focus_areas', 'align_expectations']))).toBe('ok')
    expect(code(await says(november, ['focus_areas']))).toBe('ok')
    expect((await cadence(forumId)).findings).toEqual([
      'Intet møde i 2026 er sat til at drøfte styringsaftalen.',
    ])
    const { cadence: shown } = await rulesOf(registry, forumId)
    expect(shown?.asked).toEqual(['focus_areas', 'align_expectations'])
    expect(shown?.meetings.map(({ date, purposes }) => [date, purposes])).toEqual([
      ['2026-05-27', ['align_expectations']],
      ['2026-11-25', ['focus_areas']],
    ])
    expect(code(await says(november, ['focus_areas'], '2026-11-25'))).toBe('not_found')
  })

  test('a meeting on a closed day of the forum, or in its summer break, is told', async () => {
    const forumId = await make('tariff_group')
    await planMeeting(registry, forumId, '2026-07-08')
    await planMeeting(registry, forumId, '2026-12-25')
    expect((await cadence(forumId)).findings).toEqual([
      'Mødet onsdag den 8. juli 2026 ligger i sommerpausen.',
      'Mødet fredag den 25. december 2026 ligger på en helligdag.',
    ])
  })

  test('what a meeting is for is said of the forum’s own meetings', async () => {
    const { deps, secretary } = registry
    const [one, other] = [await make('dialogue_forum'), await make('dialogue_forum')]
    const entryId = await planMeeting(registry, other, '2026-05-27')
    const input = { forumId: one, entryId, key: 'once', purposes: ['focus_areas' as const] }
    expect(code(await savePurposes(deps, secretary, input))).toBe('not_found')
  })
})

describe('beside the wheel', () => {
  test('a reader sees how their own forums keep their rules, the secretariat all', async () => {
    const { deps, secretary } = registry
    const [own, other] = [await make('executive_committee'), await make('directors_group')]
    const personId = await addMemberOf(registry, own, '330')
    const shown = await showCadence(deps, { ...secretary, personId, secretariat: false }, 2026)
    expect(shown.ok && shown.forums.map(({ id }) => id)).toEqual([own])
    const all = await showCadence(deps, secretary, 2026)
    expect(all.ok && all.forums.map(({ id }) => id)).toEqual(expect.arrayContaining([own, other]))
    expect(all.ok && all.forums.map(({ id }) => id)).not.toContain(registry.forumId)
  })
})
