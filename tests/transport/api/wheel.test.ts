import { beforeAll, describe, expect, test } from '@jest/globals'
import type { EntryInput } from '../../../bot/contract/wheel.ts'
import { useTabApi } from '../../support/tab-api.ts'

const SECRETARY = 'secretariat-1'
const api = useTabApi()
let forumId = ''
let me = ''

const input = (parts: Partial<EntryInput> = {}): EntryInput => ({
  kind: 'meeting',
  title: 'Direktørmøde',
  forumId,
  regionCode: '1085',
  location: 'Sorø',
  schedule: {
    by: 'repeat',
    first: { from: '2026-04-14', to: '2026-04-14', times: { start: '09:00', end: '11:00' } },
    repeat: { repeat: 'monthly_weekday', nth: 2, weekday: 'TU', every: 1, end: null },
  },
  responsible: [me],
  links: [],
  serves: [],
  dependsOn: [],
  ...parts,
})

beforeAll(async () => {
  const body = { name: 'Direktørgruppen', regionCode: '1085', groupId: null, organisationIds: ['330'] }
  forumId = (await api.get(SECRETARY, 'createForum', { body })).id
  me = (await api.get(SECRETARY, 'me')).personId
})

const year = { from: '2026-01-01', to: '2026-12-31' }
const refusalOf = async (
  route: 'wheel' | 'createEntry' | 'previewSchedule',
  asked: object,
  who = SECRETARY,
) => {
  const { status, body } = await api.ask(who, route, asked)
  const { code, message, field } = body as { code: string; message: string; field?: string }
  return { status, code, message, field }
}

describe('the wheel over HTTP', () => {
  test('goes from the form into the picture and back into the form, in the contract’s own shapes', async () => {
    const { id } = await api.get(SECRETARY, 'createEntry', { body: input() })
    const view = await api.get(SECRETARY, 'wheel', { query: year })
    expect(view).toMatchObject({ ...year, today: '2026-03-02', mayEdit: true, truncated: false })
    expect(view.items).toHaveLength(9)
    expect(view.items[0]).toMatchObject({ entryId: id, key: '2026-04-14', location: 'Sorø', recurring: true })
    const entry = await api.get(SECRETARY, 'showEntry', { params: { entryId: id } })
    const { schedule, ...rest } = entry
    if (schedule.by !== 'rule' || schedule.repeat === null) throw new Error('The rule is not one of the form')
    const again = {
      ...input(),
      ...rest,
      responsible: rest.responsible.map(({ personId }) => personId),
      dependsOn: [],
      schedule: { by: 'repeat', first: schedule.first, repeat: schedule.repeat },
    }
    const edited = await api.get(SECRETARY, 'editEntry', { params: { entryId: id }, body: again })
    expect(edited).toEqual({ version: 2, warnings: [] })
    expect((await api.get(SECRETARY, 'wheelNext', { query: { limit: '1' } })).items).toMatchObject([
      { entryId: id, from: '2026-04-14' },
    ])
    await api.get(SECRETARY, 'removeEntry', { params: { entryId: id }, query: { version: '2' } })
    expect((await api.get(SECRETARY, 'wheel', { query: year })).items).toEqual([])
  })

  test('shows which dates a schedule would give, and which lie badly, before it is saved', async () => {
    const { dates } = await api.get(SECRETARY, 'previewSchedule', {
      body: {
        schedule: {
          by: 'repeat',
          first: { from: '2026-04-02', to: '2026-04-02', times: null },
          repeat: { repeat: 'monthly_weekday', nth: 1, weekday: 'TH', every: 1, end: null },
        },
        forumId,
        from: '2026-04-01',
        limit: 4,
      },
    })
    expect(dates).toEqual([
      { from: '2026-04-02', to: '2026-04-02', problem: 'den dag er helligdag' },
      { from: '2026-05-07', to: '2026-05-07', problem: null },
      { from: '2026-06-04', to: '2026-06-04', problem: null },
      { from: '2026-07-02', to: '2026-07-02', problem: 'den dag er i sommerferien' },
    ])
  })

  test('lets one of two edits at the same instant through, and tells the other in plain words', async () => {
    const { id } = await api.get(SECRETARY, 'createEntry', { body: input() })
    const edit = (who: string, title: string) =>
      api.ask(who, 'editEntry', { params: { entryId: id }, body: { ...input({ title }), version: 1 } })
    await api.get('secretariat-2', 'me')
    const answers = await Promise.all([edit(SECRETARY, 'Første'), edit('secretariat-2', 'Anden')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'wheel_changed_meanwhile',
      message: expect.stringMatching(/^En anden har ændret punktet, siden du åbnede det\. Intet er gemt:/),
    })
    await api.get(SECRETARY, 'removeEntry', { params: { entryId: id }, query: { version: '2' } })
  })

  test.each([
    ['an address that is none', { links: [{ title: 'x', url: 'javascript:alert(1)' }] }, 'links.0.url'],
    ['too long a title', { title: 'x'.repeat(151) }, 'title'],
    ['a round as its kind', { kind: 'round' }, 'kind'],
    [
      'a date that does not exist',
      { schedule: { by: 'date', when: { from: '2026-02-30', to: '2026-02-30', times: null } } },
      'schedule.when.from',
    ],
    [
      'a time that is none',
      {
        schedule: {
          by: 'date',
          when: { from: '2026-02-03', to: '2026-02-03', times: { start: '25:00', end: '26:00' } },
        },
      },
      'schedule.when.times.start',
    ],
  ])('refuses %s at its field', async (_, parts, field) => {
    expect(await refusalOf('createEntry', { body: { ...input(), ...parts } })).toMatchObject({
      status: 400,
      code: 'invalid_input',
      field,
    })
  })

  test('refuses windows that are too long or turned around', async () => {
    for (const query of [
      { from: '2026-01-01', to: '2029-01-01' },
      { from: '2026-12-31', to: '2026-01-01' },
      { from: '2026-01-01' },
    ])
      expect(await refusalOf('wheel', { query })).toMatchObject({ status: 400, code: 'invalid_input' })
  })

  test('tells who may not plan that there is nothing of the kind', async () => {
    // A director whom nobody has put into the forum yet.
    await api.get('director-soroe', 'me')
    expect(await refusalOf('createEntry', { body: input() }, 'director-soroe')).toMatchObject({
      status: 404,
      code: 'not_found',
    })
    expect((await api.ask('director-soroe', 'wheelPeople')).status).toBe(404)
    expect((await api.get('director-soroe', 'wheel', { query: year })).mayEdit).toBe(false)
  })

  test('reminds five working days before, until a region chooses otherwise', async () => {
    const chosen = async () =>
      (await api.get(SECRETARY, 'wheelSettings')).items.find(({ regionCode }) => regionCode === '1085')
    expect(await chosen()).toMatchObject({ name: 'Region Sjælland', remindWorkingDays: 5 })
    await api.get(SECRETARY, 'saveWheelSettings', { body: { regionCode: '1085', remindWorkingDays: null } })
    expect(await chosen()).toMatchObject({ remindWorkingDays: null })
  })

  test('answers a reader who has seen it already with nothing new', async () => {
    const first = await api.ask(SECRETARY, 'wheel', { query: year })
    const etag = first.headers.get('etag') ?? ''
    const again = await api.ask(SECRETARY, 'wheel', { query: year, headers: { 'if-none-match': etag } })
    expect([etag !== '', again.status]).toEqual([true, 304])
  })

  test('copies a year, not a century and nothing backwards', async () => {
    const ofYears = (from: string, to: string) => ({
      body: { regionCode: '1085', from, to, ahead: 1, forumIds: null, leaveOut: [] },
    })
    for (const [from, to] of [
      ['2000-01-01', '2099-12-31'],
      ['2026-12-31', '2026-01-01'],
    ] as const)
      expect((await api.ask(SECRETARY, 'previewCopy', ofYears(from, to))).status).toBe(400)
    expect((await api.ask(SECRETARY, 'previewCopy', ofYears('2028-01-01', '2028-12-31'))).status).toBe(200)
  })

  test('knows no date after its own last one', async () => {
    const { id } = await api.get(SECRETARY, 'createEntry', { body: input() })
    const body = { key: '9999-12-31', version: 1, invitees: [], online: false, message: '' }
    for (const route of ['cancelOccurrence', 'sendInvitation'] as const)
      expect((await api.ask(SECRETARY, route, { params: { entryId: id }, body })).status).toBe(400)
  })
})
