import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { CycleInput } from '../../../bot/contract/wheel-cycle.ts'
import type { CreatePollInput } from '../../../bot/contract/polls.ts'
import type { BookMeetingInput } from '../../../bot/contract/scheduling.ts'
import { type RouteName, routes } from '../../../bot/contract/routes.ts'
import { sumOfRows } from '../../support/sum-of-rows.ts'
import { type DemoForum, seedDemoForum } from '../../support/demo-forum.ts'
import { type Asked, useTabApi } from '../../support/tab-api.ts'

const SECRETARY = 'secretariat-1'
/** Of a forum in Midtjylland: known to the product, and nobody in the region that is asked about. */
const STRANGER = 'case-worker-naestved'
const api = useTabApi()
const real: Record<string, string> = {}
const SECRET = 'Fortrolig drøftelse'
let forum: DemoForum

beforeAll(async () => {
  forum = await seedDemoForum(api.deps.db, { world: api.tenant.world })
  await makeOtherRegion()
  const params = { forumId: forum.forumId }
  await api.get(SECRETARY, 'giveKind', { params, body: { kind: 'directors_group', municipalityId: null } })
  const { seats } = await api.get(SECRETARY, 'showForum', { params })
  const entry = await api.get(SECRETARY, 'createEntry', { body: entryBody(forum.forumId) })
  Object.assign(real, {
    forumId: forum.forumId,
    entryId: entry.id,
    cycleId: (await api.get(SECRETARY, 'saveCycle', { body: await cycleBody() })).id,
    pollId: (await api.get(SECRETARY, 'createPoll', { params, body: pollBody() })).id,
    personId: forum.personId('director-slagelse'),
    seatId: forum.seatId('director-slagelse'),
    holderId: seats[0]?.holders[0]?.id ?? '',
    tenantId: api.tenant.admin.person('director-koege').account?.tenantId ?? '',
  })
  const { options } = await api.get(SECRETARY, 'showPoll', { params: { pollId: real['pollId'] ?? '' } })
  real['optionId'] = options[0]?.id ?? ''
})

async function makeOtherRegion(): Promise<void> {
  const body = {
    name: 'Midtjyllands direktører',
    regionCode: '1082',
    groupId: null,
    organisationIds: ['751'],
  }
  const { id } = await api.get(SECRETARY, 'createForum', { body })
  const personId = forum.personId(STRANGER)
  await api.deps.db
    .insertInto('forum_member')
    .values({ forum_id: id, person_id: personId, source: 'hand', guess: null, left_at: null })
    .execute()
  const own = { ...entryBody(id), title: 'Midtjyllands møde', regionCode: '1082', responsible: [personId] }
  await api.get(SECRETARY, 'createEntry', { body: own })
}

const entryBody = (forumId: string) => ({
  ...{ kind: 'meeting', title: SECRET, forumId, regionCode: '1085', location: 'Sorø', links: [] },
  schedule: { by: 'date', when: { from: '2026-05-12', to: '2026-05-12', times: null } },
  ...{ responsible: [], serves: [], dependsOn: [] },
})
async function cycleBody(): Promise<CycleInput> {
  const { items } = await api.get(SECRETARY, 'cycleTemplates')
  const template = items.find(({ id }) => id === 'sjaelland-2020')
  if (template === undefined) throw new Error('The chain of 2020 is not there')
  return {
    ...{ regionCode: '1085', template, firstYear: 2029, years: 2, deadline: null, own: [] },
    ...{ forums: { directors: forum.forumId }, responsible: [] },
  }
}
const pollBody = (): CreatePollInput => ({
  ...{ title: SECRET, minutes: 60, required: [forum.personId('director-slagelse')], optional: [] },
  ...{ place: 'online', location: '', message: '', results: 'everyone' },
  starts: ['2026-05-11T08:00:00.000Z', '2026-05-12T08:00:00.000Z'],
  deadline: '2026-03-06T11:00:00.000Z',
})
const meeting = {
  minutes: 60,
  optional: [] as string[],
  place: 'online' as const,
  travelMinutes: 0,
  quorum: null,
  day: { start: '09:00', end: '16:00', lunch: null },
} satisfies Partial<BookMeetingInput>
const booking = (personId: string): BookMeetingInput => ({
  ...{ ...meeting, required: [personId], start: '2026-05-12T08:00:00.000Z', title: 'Møde' },
  ...{ location: '', message: '', despite: [] },
})

type Made = { query?: Record<string, string>; body?: unknown }
type Ids = Record<string, string>
const when = { from: '2026-05-13', to: '2026-05-13', times: null }
const once = { key: 'once', version: 1 }
const nothing = () => ({})

/** What names one thing of the other region. It must be answered as if that thing did not exist. */
const naming: Partial<Record<RouteName, (ids: Ids) => Made | Promise<Made>>> = {
  showForum: nothing,
  saveSettings: async () => {
    const { settings } = await api.get(SECRETARY, 'showForum', { params: { forumId: forum.forumId } })
    return { body: { settings, meetings: [] } }
  },
  importMembers: nothing,
  addMember: () => ({ body: { name: 'A', mail: 'a@greve.dk', organisationId: null } }),
  editMember: () => ({ body: { name: 'A', mail: 'a@greve.dk' } }),
  confirmMember: () => ({ body: { organisationId: '330' } }),
  addSeat: () => ({ body: { organisationId: '101', from: '2026-03-02' } }),
  endSeat: () => ({ body: { to: '2026-03-31' } }),
  addHolder: ({ personId }) => ({ body: { personId, role: 'deputy', from: '2026-03-02' } }),
  endHolder: () => ({ body: { to: '2026-03-31' } }),
  linkIdentity: ({ personId, tenantId }) => ({ body: { tenantId, objectId: randomUUID(), personId } }),
  showForumRules: nothing,
  saveForumRules: async () => {
    const { rules } = await api.get(SECRETARY, 'showForumRules', { params: { forumId: forum.forumId } })
    return { body: { version: 0, name: 'Overtaget', groupId: null, rules, closedDays: [] } }
  },
  giveKind: () => ({ body: { kind: 'directors_group', municipalityId: null } }),
  savePost: () => ({ body: { post: null, role: null, body: null } }),
  savePurposes: ({ entryId }) => ({ body: { entryId, key: 'once', purposes: [] } }),
  showRetention: nothing,
  saveRetention: () => ({ body: { months: 12 } }),
  createEntry: ({ forumId }) => ({ body: entryBody(forumId ?? '') }),
  showEntry: nothing,
  editEntry: ({ forumId }) => ({ body: { ...entryBody(forumId ?? ''), version: 1 } }),
  removeEntry: () => ({ query: { version: '1' } }),
  cancelEntry: () => ({ body: { version: 1 } }),
  restoreEntry: () => ({ body: { version: 1 } }),
  moveOccurrence: () => ({ body: { ...once, to: when } }),
  cancelOccurrence: () => ({ body: once }),
  restoreOccurrence: () => ({ body: once }),
  tickOff: () => ({ body: once }),
  untick: () => ({ body: once }),
  showOutlook: () => ({ query: { key: 'once' } }),
  sendInvitation: () => ({ body: { key: 'once', invitees: [], online: false, message: '' } }),
  changeInvitees: () => ({ body: { ...once, invitees: [] } }),
  chooseSide: () => ({ body: { ...once, field: 'when', side: 'wheel' } }),
  tryOutlookAgain: () => ({ body: { key: 'once' } }),
  showCycle: nothing,
  previewReplan: async () => ({ body: { ...(await cycleBody()), version: 1 } }),
  replanCycle: async () => ({ body: { ...(await cycleBody()), version: 1 } }),
  removeCycle: () => ({ query: { version: '1' } }),
  recordApproval: () => ({
    body: { organisationId: '330', decision: 'approved', on: '2026-03-02', version: 1 },
  }),
  withdrawApproval: () => ({ body: { organisationId: '330', version: 1 } }),
  timesSetup: nothing,
  findTimes: ({ personId }) => ({
    body: { ...meeting, required: [personId], from: '2026-05-11', to: '2026-05-15' },
  }),
  checkTime: ({ personId }) => ({ body: booking(personId ?? '') }),
  bookMeeting: ({ personId }) => ({ body: booking(personId ?? '') }),
  seriesWindows: () => ({ query: { year: '2027' } }),
  planSeries: ({ personId }) => ({
    body: {
      ...{ ...meeting, required: [personId], apartDays: 0 },
      meetings: [{ key: 'a', title: 'A', from: '2026-05-11', to: '2026-05-15', chosen: null }],
    },
  }),
  bookSeries: ({ personId }) => ({
    body: {
      ...{ ...meeting, required: [personId], location: '', message: '' },
      meetings: [{ title: 'A', start: '2026-05-12T08:00:00.000Z', despite: [] }],
    },
  }),
  listPolls: nothing,
  createPoll: () => ({ body: pollBody() }),
  showOwnPoll: nothing,
  voteOnPoll: ({ optionId }) => ({ body: { votes: { [optionId ?? '']: 'yes' }, comment: '', seen: null } }),
  showPoll: nothing,
  askMore: ({ personId }) => ({ body: { required: [personId], optional: [] } }),
  addTimes: () => ({ body: { starts: ['2026-06-15T08:00:00.000Z'] } }),
  withdrawTime: ({ optionId }) => ({ body: { optionId } }),
  remindPoll: nothing,
  extendPoll: () => ({ body: { deadline: '2026-03-09T11:00:00.000Z' } }),
  bookPoll: ({ optionId }) => ({ body: { optionId, despite: [] } }),
  cancelPoll: nothing,
  pollVotes: nothing,
  renewWheelAddress: ({ forumId }) => ({ body: { forumId } }),
  stopWheelAddress: ({ forumId }) => ({ body: { forumId } }),
  removePartnerTenant: nothing,
}

/** What is the secretariat's, though it names nothing of anybody. */
const closed: Partial<Record<RouteName, () => Made | Promise<Made>>> = {
  createForum: () => ({
    body: { name: 'Nyt', regionCode: '1085', groupId: null, organisationIds: ['330'] },
  }),
  saveWheelSettings: () => ({ body: { regionCode: '1085', remindWorkingDays: 3 } }),
  previewCopy: () => ({ body: copyBody }),
  copyYear: () => ({ body: copyBody }),
  previewCycle: async () => ({ body: await cycleBody() }),
  saveCycle: async () => ({ body: { ...(await cycleBody()), firstYear: 2031 } }),
  showRegionSetup: () => ({ query: { region: '1085' } }),
  setUpRegion: () => ({
    body: {
      ...{ regionId: '1085', hostId: null, confirmProposed: true },
      forums: [{ kind: 'directors_group', name: 'K17', municipalityId: null, groupId: null }],
    },
  }),
  saveRegionSetting: () => ({ body: { regionId: '1085', hostId: null, areas: null } }),
  previewRegionChange: () => ({ body: renaming }),
  changeRegions: () => ({ body: renaming }),
  listPartnerTenants: nothing,
  addPartnerTenant: () => ({ body: { tenantId: randomUUID(), organisationId: '330' } }),
  previewSchedule: () => ({
    body: { schedule: { by: 'date', when }, forumId: forum.forumId, from: '2026-03-02', limit: 3 },
  }),
}
const copyBody = {
  ...{ regionCode: '1085', from: '2026-01-01', to: '2026-12-31', ahead: 1 },
  ...{ forumIds: null, leaveOut: [] },
}
const renaming = {
  change: { change: 'rename', date: '2027-01-01', region: '1085', name: 'Region Overtaget' },
  ending: [],
}

/** What anybody who is known may ask, and which tells them of their own alone. */
const open: Partial<Record<RouteName, () => Made>> = {
  wheel: () => ({ query: { from: '2026-01-01', to: '2027-12-31' } }),
  wheelNext: () => ({ query: { forum: forum.forumId, limit: '100' } }),
  wheelPeople: nothing,
  wheelSettings: nothing,
  wheelAddresses: nothing,
  wheelFile: () => ({ query: { format: 'ics', from: '2026-01-01', forum: forum.forumId } }),
  cycleTemplates: nothing,
  listCycles: nothing,
  showCadence: () => ({ query: { year: '2026' } }),
  showRegions: nothing,
}

const prefixes = ['/api/wheel', '/api/forums', '/api/seats', '/api/holders', '/api/regions', '/api/cadence']
const walked = (Object.keys(routes) as RouteName[]).filter(
  (name) =>
    // It goes on for as long as one listens, and tells that something has changed, never what (wheel-live.test.ts).
    name !== 'hearWheel' &&
    [...prefixes, '/api/polls', '/api/partner-tenants'].some((prefix) =>
      routes[name].path.startsWith(prefix),
    ),
)
const unknown = (): Ids => Object.fromEntries(Object.keys(real).map((name) => [name, randomUUID()]))

async function asked(route: RouteName, ids: Ids): Promise<Asked> {
  return { params: ids, ...(await naming[route]?.(ids)) }
}

describe('somebody of another region', () => {
  test('is thought of in every route of wheel, forums, regions, times, polls and Outlook', () => {
    const thoughtOf = [naming, closed, open].flatMap((table) => Object.keys(table))
    expect(walked.filter((name) => !thoughtOf.includes(name))).toEqual([])
    expect(thoughtOf.filter((name) => !walked.includes(name as RouteName))).toEqual([])
  })

  test('sees their own', async () => {
    const { items } = await api.get(STRANGER, 'wheel', { query: { from: '2026-01-01', to: '2026-12-31' } })
    expect(items.map(({ title }) => title)).toEqual(['Midtjyllands møde'])
  })

  test('is answered of ours as of what does not exist, and changes nothing', async () => {
    await api.ask(STRANGER, 'me')
    const before = await sumOfRows(api.deps.db)
    for (const route of Object.keys(naming) as RouteName[]) {
      const existing = await api.ask(STRANGER, route, await asked(route, real))
      const none = await api.ask(STRANGER, route, await asked(route, unknown()))
      expect([route, existing.status]).toEqual([route, 404])
      expect([route, existing.body]).toEqual([route, none.body])
    }
    for (const route of Object.keys(closed) as RouteName[]) {
      const answer = await api.ask(STRANGER, route, await closed[route]?.())
      expect([route, answer.status]).toEqual([route, 404])
    }
    expect(await sumOfRows(api.deps.db)).toBe(before)
  })

  test('hears nothing of ours where everybody may ask', async () => {
    const { people } = await api.get(SECRETARY, 'timesSetup', { params: { forumId: forum.forumId } })
    const names = people.map(({ name }) => name).filter((name) => name !== '')
    expect(names.length).toBeGreaterThan(20)
    for (const route of Object.keys(open) as RouteName[]) {
      const { status, bytes } = await api.ask(STRANGER, route, open[route]?.())
      const text = bytes.toString('utf8')
      expect([route, status < 500]).toEqual([route, true])
      for (const secret of [SECRET, 'Rammeaftale 2029', forum.forumId, '@'])
        expect([route, secret, text.replaceAll('@rammehjul', '').includes(secret)]).toEqual([
          route,
          secret,
          false,
        ])
      expect([route, names.filter((name) => name !== nameOf(STRANGER) && text.includes(name))]).toEqual([
        route,
        [],
      ])
    }
  })
})

const nameOf = (key: string) => api.tenant.admin.person(key).name
