import { beforeAll, describe, expect, test } from '@jest/globals'
import { keepInStep } from '../../../bot/usecases/calendar/keep-in-step.ts'
import { useTabApi } from '../../support/tab-api.ts'

const SECRETARY = 'secretariat-1'
const api = useTabApi()
let forumId = ''
let entryId = ''

const key = 'once'
const inStep = () => keepInStep(api.deps)
const view = (who = SECRETARY) => api.ask(who, 'showOutlook', { params: { entryId }, query: { key } })
const refusalOf = async (
  who: string,
  route: 'sendInvitation' | 'chooseSide' | 'tryOutlookAgain',
  body: object,
) => {
  const answered = await api.ask(who, route, { params: { entryId }, body: { key, ...body } })
  return { status: answered.status, code: (answered.body as { code?: string }).code }
}

beforeAll(async () => {
  const body = {
    name: 'Direktørgruppen',
    regionCode: '1085',
    groupId: api.tenant.world.groups[0]!.id,
    organisationIds: ['340', '330', '1085'],
  }
  forumId = (await api.get(SECRETARY, 'createForum', { body })).id
  await api.get(SECRETARY, 'importMembers', { params: { forumId } })
  const entry = {
    kind: 'meeting',
    title: 'Direktørmøde',
    forumId,
    regionCode: '1085',
    location: 'Sorø',
    schedule: {
      by: 'date',
      when: { from: '2026-04-14', to: '2026-04-14', times: { start: '09:00', end: '11:00' } },
    },
    responsible: [],
    links: [],
    serves: [],
    dependsOn: [],
  }
  entryId = (await api.get(SECRETARY, 'createEntry', { body: entry })).id
}, 60_000)

const nobody = { invitees: [], online: false, message: '' }

describe('over the tab’s API a meeting in Outlook', () => {
  test('is sent by the secretariat alone, with what can be read of the request', async () => {
    expect((await view('director-soroe')).body).toMatchObject({
      state: 'none',
      people: [],
      can: { send: false },
    })
    expect(await refusalOf('director-soroe', 'sendInvitation', nobody)).toEqual({
      status: 404,
      code: 'not_found',
    })
    const unreadable = [
      { ...nobody, message: 'x'.repeat(5_001) },
      { ...nobody, invitees: [{ personId: 'x', needed: true }] },
      { ...nobody, key: 'i morgen' },
    ]
    for (const body of unreadable)
      expect(await refusalOf(SECRETARY, 'sendInvitation', body)).toMatchObject({ status: 400 })
    expect(await refusalOf(SECRETARY, 'tryOutlookAgain', {})).toEqual({ status: 409, code: 'not_in_outlook' })
  })

  test('tells the secretariat who is coming, those who are invited how to join, and others nothing', async () => {
    const { people } = await api.get(SECRETARY, 'showOutlook', { params: { entryId }, query: { key } })
    const invited = people.filter(({ name }) => name === 'Direktør, Sorø Kommune')
    expect(invited).toHaveLength(1)
    const invitees = invited.map(({ personId }) => ({ personId, needed: true }))
    const body = { key, invitees, online: true, message: 'Dagsorden følger.' }
    expect(await api.get(SECRETARY, 'sendInvitation', { params: { entryId }, body })).toEqual({ invited: 1 })
    expect(await refusalOf(SECRETARY, 'sendInvitation', nobody)).toEqual({
      status: 409,
      code: 'in_outlook_already',
    })
    await inStep()
    expect((await view()).body).toMatchObject({
      state: 'in_step',
      invitees: [{ name: 'Direktør, Sorø Kommune', answer: 'none' }],
      webLink: expect.stringMatching(/^https:/) as unknown,
    })
    expect((await view('director-soroe')).body).toMatchObject({
      state: 'in_step',
      joinUrl: expect.stringMatching(/^https:/) as unknown,
      webLink: null,
      invitees: [],
      conflicts: [],
    })
    expect((await view('director-lejre')).body).toMatchObject({
      state: 'in_step',
      joinUrl: null,
      invitees: [],
    })
    expect((await view('director-greve')).status).toBe(403)
  })

  test('is chosen about only as it was read', async () => {
    const choice = { field: 'when', side: 'wheel', version: 1 }
    expect(await refusalOf('director-soroe', 'chooseSide', choice)).toMatchObject({ status: 404 })
    expect(await refusalOf(SECRETARY, 'chooseSide', choice)).toEqual({ status: 409, code: 'conflict_gone' })
    expect(await refusalOf(SECRETARY, 'chooseSide', { ...choice, side: 'mine' })).toMatchObject({
      status: 400,
    })
  })
})
