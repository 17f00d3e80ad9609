import { describe, expect, test } from '@jest/globals'
import type { FindTimesInput } from '../../../bot/contract/scheduling.ts'
import { localTimeOf } from '../../../bot/domain/calendar/copenhagen.ts'
import { checkTime } from '../../../bot/usecases/scheduling/check-time.ts'
import { findTimes } from '../../../bot/usecases/scheduling/find-times.ts'
import { showTimesSetup } from '../../../bot/usecases/scheduling/show-times-setup.ts'
import { askedOf, useSchedulingStage } from '../../support/scheduling-stage.ts'

const stage = useSchedulingStage()
const week = { from: '2026-03-09', to: '2026-03-13' }
/** Long enough for something to stand in everybody's calendar. */
const month = { from: '2026-03-09', to: '2026-04-10' }
const ids = (...keys: string[]) => keys.map((key) => stage.forum.personId(key))

async function found(asked: FindTimesInput) {
  const result = await findTimes(stage.deps, stage.secretary, { forumId: stage.forum.forumId, ...asked })
  if (!result.ok) throw new Error(result.refusal.code)
  return result
}

describe('whom a forum’s meeting may call', () => {
  test('goes by municipality, and by name too where there are two from it', async () => {
    const setup = await showTimesSetup(stage.deps, stage.secretary, stage.forum.forumId)
    const people = setup.ok ? setup.people : []
    const labels = new Map(people.map(({ personId, label }) => [personId, label]))
    const [koege, deputy, secretariat] = ids('director-koege', 'deputy-koege', 'secretariat-1')
    expect(labels.get(koege ?? '')).toBe('Køge')
    expect(labels.get(deputy ?? '')).toMatch(/^Køge \(.+\)$/)
    expect(labels.get(secretariat ?? '')).toContain('Sekretariatet')
    expect(new Set(labels.values()).size).toBe(people.length)
  })

  test('is told to the secretariat alone', async () => {
    const director = stage.forum.actor('director-koege', 'tab')
    const setup = await showTimesSetup(stage.deps, director, stage.forum.forumId)
    const times = await findTimes(stage.deps, director, {
      forumId: stage.forum.forumId,
      ...askedOf(ids('director-slagelse')),
      ...week,
    })
    expect([setup, times]).toEqual([
      { ok: false, refusal: { code: 'not_found' } },
      { ok: false, refusal: { code: 'not_found' } },
    ])
  })
})

describe('times for a meeting', () => {
  test('are found in the calendars of tenants that have consented, and the others are unknown and named', async () => {
    const required = ids(
      'director-koege',
      'director-slagelse',
      'director-roskilde',
      'director-faxe',
      'director-greve',
    )
    const { people, proposals, unknown, heat } = await found({ ...askedOf(required), ...week })
    expect(people.map(({ label, why }) => [label, why])).toEqual([
      ['Faxe', expect.any(String)],
      ['Greve', 'Organisationen har ikke givet samtykke til, at Rammehjul læser ledig tid.'],
      ['Køge', null],
      ['Roskilde', 'Organisationen har ikke givet samtykke til, at Rammehjul læser ledig tid.'],
      ['Slagelse', null],
    ])
    expect(unknown).toBe(
      'Kalenderen kan ikke læses for 3: Faxe, Greve og Roskilde. De er ikke talt med blandt dem, der kan.',
    )
    // Who is unknown is the same at every time, and is said once.
    expect(proposals[0]?.text).toMatch(/^Alle 2 med kendt kalender kan\b/)
    expect(proposals.filter(({ text }) => text.includes('ukendt'))).toEqual([])
    expect(proposals.every(({ able }) => able <= 2)).toBe(true)
    expect(heat.days).toHaveLength(5)
    expect(heat.people.map(({ cells }) => cells.length)).toEqual(Array.from({ length: 5 }, () => 70))
  })

  test('avoid what stands in a required person’s calendar', async () => {
    const [koege = ''] = ids('director-koege')
    const { heat, proposals } = await found({ ...askedOf([koege], { minutes: 30 }), ...month })
    const cells = heat.people[0]?.cells ?? ''
    expect(cells).toMatch(/6/)
    for (const { start, date } of proposals) {
      const day = heat.days.findIndex((one) => one.date === date)
      const [hour = 0, minute = 0] = localTimeOf(new Date(start)).split(':').map(Number)
      expect(cells[day * 14 + (hour - 9) * 2 + Math.floor(minute / 30)]).not.toBe('6')
    }
  })

  test('are asked for people of the forum, and for somebody at all', async () => {
    const stranger = await findTimes(stage.deps, stage.secretary, {
      forumId: stage.forum.forumId,
      ...askedOf(['00000000-0000-4000-8000-000000000000']),
      ...week,
    })
    const nobody = await findTimes(stage.deps, stage.secretary, {
      forumId: stage.forum.forumId,
      ...askedOf([]),
      ...week,
    })
    expect([stranger, nobody]).toMatchObject([
      { refusal: { code: 'not_a_member' } },
      { refusal: { code: 'nobody_to_meet' } },
    ])
  })

  test('can be none, and it is said why', async () => {
    const { proposals, none } = await found({
      ...askedOf(ids('director-koege')),
      from: '2026-03-14',
      to: '2026-03-15',
    })
    expect([proposals, none]).toEqual([[], ['Der er ingen arbejdsdage tilbage i perioden.']])
  })
})

test('any one time is asked of the calendars anew, and who is busy is named', async () => {
  const { heat } = await found({ ...askedOf(ids('director-koege')), ...month })
  const busy = heat.people[0]?.cells.indexOf('6') ?? -1
  const day = heat.days[Math.floor(busy / 14)]
  const start = new Date(Date.parse(day?.from ?? '') + (busy % 14) * 30 * 60_000).toISOString()
  const checked = await checkTime(stage.deps, stage.secretary, {
    forumId: stage.forum.forumId,
    ...askedOf(ids('director-koege', 'director-slagelse')),
    start,
  })
  expect(checked).toMatchObject({ ok: true, checked: { clear: false, past: false, time: { start } } })
  expect(checked.ok && checked.hindered).toContain(ids('director-koege')[0])
  expect(checked.ok && checked.checked.time.text).toContain('Køge')
})
