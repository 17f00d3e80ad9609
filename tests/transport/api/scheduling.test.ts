import { beforeAll, describe, expect, test } from '@jest/globals'
import { instantOf } from '../../../bot/domain/calendar/copenhagen.ts'
import type { TimesSetup } from '../../../bot/contract/scheduling.ts'
import { useTabApi } from '../../support/tab-api.ts'

const api = useTabApi()
const SECRETARY = 'secretariat-1'
let forumId: string
let setup: TimesSetup

beforeAll(async () => {
  const created = await api.get(SECRETARY, 'createForum', {
    body: {
      name: 'Direktørgruppen',
      regionCode: '1085',
      groupId: api.tenant.world.groups[0]!.id,
      organisationIds: ['340', '350', '330', '1085'],
    },
  })
  forumId = created.id
  const params = { forumId }
  await api.get(SECRETARY, 'importMembers', { params })
  setup = await api.get(SECRETARY, 'timesSetup', { params })
}, 60_000)

const asked = (over: object = {}) => ({
  minutes: 60,
  required: setup.people.filter(({ role }) => role === 'member').map(({ personId }) => personId),
  optional: [],
  place: 'online',
  travelMinutes: 45,
  day: setup.day,
  quorum: null,
  ...over,
})
const period = { from: '2026-04-07', to: '2026-04-24' }

describe('over the tab’s API', () => {
  test('a time is found, looked at and booked, and the meeting stands in the wheel', async () => {
    const params = { forumId }
    const found = await api.get(SECRETARY, 'findTimes', { params, body: { ...asked(), ...period } })
    expect(found.proposals).toHaveLength(10)
    expect(found.people.some(({ why }) => why !== null)).toBe(true)
    const [best] = found.proposals
    const start = best?.start ?? ''
    const checked = await api.get(SECRETARY, 'checkTime', { params, body: { ...asked(), start } })
    const beyond = { ...asked(), start: '9999-12-31T00:00:00Z' }
    expect((await api.ask(SECRETARY, 'checkTime', { params, body: beyond })).status).toBe(400)
    expect(checked).toMatchObject({ clear: true, past: false })
    // By itself it says who is unknown too, which stands once above the times.
    expect(checked.time.text.startsWith(`${best?.text} Kalenderen er ukendt for `)).toBe(true)
    const meeting = { ...asked(), start, title: 'Direktørmøde', location: '', message: '' }
    const { entryId } = await api.get(SECRETARY, 'bookMeeting', { params, body: meeting })
    const entry = await api.get(SECRETARY, 'showEntry', { params: { entryId } })
    expect(entry).toMatchObject({ title: 'Direktørmøde', kind: 'meeting', forumId })
  })

  test('a year is planned by periods, and booked', async () => {
    const params = { forumId }
    const { rule, standing } = await api.get(SECRETARY, 'seriesWindows', { params, query: { year: '2027' } })
    expect([rule, standing]).toEqual([null, []])
    const meetings = ['2026-09', '2026-11'].map((month, nth) => ({
      key: String(nth),
      title: `${nth + 1}. møde`,
      from: `${month}-01`,
      to: `${month}-28`,
      chosen: null,
    }))
    const body = { ...asked(), meetings, apartDays: 21 }
    const planned = await api.get(SECRETARY, 'planSeries', { params, body })
    const chosen = planned.meetings.map(({ title, chosen: time }) => ({ title, start: time?.start ?? '' }))
    const book = { ...asked(), location: '', message: '', meetings: chosen }
    const { entryIds } = await api.get(SECRETARY, 'bookSeries', { params, body: book })
    expect(entryIds).toHaveLength(2)
    // What is booked stands in the next plan's periods, and is kept clear of.
    const after = await api.get(SECRETARY, 'seriesWindows', { params, query: { year: '2026' } })
    const september = after.standing.find(({ entryId }) => entryId === entryIds[0])
    expect(september).toMatchObject({ title: '1. møde', date: chosen[0]?.start.slice(0, 10) })
    const again = await api.get(SECRETARY, 'planSeries', { params, body: { ...body, apartDays: 3 } })
    const [first = '', second = ''] = [again.meetings[0]?.chosen?.date, september?.date]
    expect(Math.abs(Date.parse(first) - Date.parse(second))).toBeGreaterThanOrEqual(3 * 86_400_000)
  })

  test('a poll is made, listed, shown, reminded of, given more times, fetched as a file and booked', async () => {
    const params = { forumId }
    const { minutes, required, optional, place } = asked()
    const { id: pollId } = await api.get(SECRETARY, 'createPoll', {
      params,
      body: {
        title: 'Direktørmøde',
        minutes,
        required,
        optional,
        place,
        location: '',
        message: '',
        starts: ['2026-05-11', '2026-05-12'].map((date) => instantOf(date, '10:00').toISOString()),
        deadline: instantOf('2026-04-06', '12:00').toISOString(),
        results: 'secretariat',
      },
    })
    expect((await api.get(SECRETARY, 'listPolls', { params })).items).toMatchObject([
      { id: pollId, times: 2 },
    ])
    const of = { params: { pollId } }
    const shown = await api.get(SECRETARY, 'showPoll', of)
    expect(shown.voters).toHaveLength(required.length)
    expect(await api.get(SECRETARY, 'remindPoll', of)).toEqual({ people: required.length })
    const more = { starts: [instantOf('2026-05-18', '10:00').toISOString()] }
    expect(await api.get(SECRETARY, 'addTimes', { ...of, body: more })).toEqual({ people: 0 })
    expect(await api.ask(SECRETARY, 'addTimes', { ...of, body: more })).toMatchObject({
      status: 422,
      body: { code: 'poll_time_stands' },
    })
    expect((await api.ask(SECRETARY, 'addTimes', { ...of, body: { starts: [] } })).status).toBe(400)
    expect((await api.get(SECRETARY, 'showPoll', of)).options).toHaveLength(3)
    const out = { optionId: (await api.get(SECRETARY, 'showPoll', of)).options[2]?.id }
    expect(await api.get(SECRETARY, 'withdrawTime', { ...of, body: out })).toEqual({})
    expect(await api.ask(SECRETARY, 'withdrawTime', { ...of, body: out })).toMatchObject({
      status: 409,
      body: { code: 'poll_changed' },
    })
    expect((await api.ask(SECRETARY, 'withdrawTime', { ...of, body: {} })).status).toBe(400)
    const file = await api.ask(SECRETARY, 'pollVotes', of)
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(String(file.body)).toContain('Person;Skal med;')
    const body = { optionId: shown.options[0]?.id, despite: required }
    const { entryId } = await api.get(SECRETARY, 'bookPoll', { ...of, body })
    expect(await api.get(SECRETARY, 'showPoll', of)).toMatchObject({ state: 'booked', entryId })
    expect((await api.ask(SECRETARY, 'cancelPoll', of)).status).toBe(409)
  })

  test('somebody who is asked finds the poll, answers it in the tab, and overrules no answer unseen', async () => {
    const { minutes, place } = asked()
    const { personId } = await api.get('director-soroe', 'me')
    const body = {
      ...{ title: 'Møde i juni', minutes, place, location: '', message: '', results: 'everyone' },
      ...{ required: [personId], optional: [] },
      starts: ['2026-06-11', '2026-06-12'].map((date) => instantOf(date, '10:00').toISOString()),
      deadline: instantOf('2026-04-06', '12:00').toISOString(),
    }
    const { id } = await api.get(SECRETARY, 'createPoll', { params: { forumId }, body })
    const of = { params: { pollId: id } }
    const items = async () => (await api.get('director-soroe', 'ownPolls')).items
    expect(await items()).toMatchObject([{ id, title: 'Møde i juni', times: 2, missing: 2 }])
    const shown = await api.get('director-soroe', 'showOwnPoll', of)
    expect(shown).toMatchObject({ mayAnswer: true, answeredAt: null, state: 'open' })
    const votes = Object.fromEntries(shown.options.map((option) => [option.id, 'if_needed']))
    const vote = (seen: string | null) =>
      api.ask('director-soroe', 'voteOnPoll', { ...of, body: { votes, comment: 'Ring', seen } })
    expect((await vote(null)).status).toBe(200)
    expect(await vote(null)).toMatchObject({ status: 409, body: { code: 'poll_changed' } })
    const after = await api.get('director-soroe', 'showOwnPoll', of)
    expect(after).toMatchObject({ comment: 'Ring', options: [{ own: 'if_needed' }, { own: 'if_needed' }] })
    expect((await vote(after.answeredAt)).status).toBe(200)
    expect(await items()).toMatchObject([{ id, missing: 0 }])
    // Whoever is not asked has no such poll; and it is no poll of the list any more once it is over.
    expect((await api.ask(SECRETARY, 'showOwnPoll', of)).status).toBe(404)
    await api.get(SECRETARY, 'cancelPoll', of)
    expect(await items()).toEqual([])
    expect(await api.get('director-soroe', 'showOwnPoll', of)).toMatchObject({
      state: 'cancelled',
      mayAnswer: false,
    })
  })

  test('nobody but the secretariat learns anything, and what cannot be read is told at its field', async () => {
    const params = { forumId }
    const statuses = await Promise.all([
      api.ask('director-soroe', 'timesSetup', { params }),
      api.ask('director-soroe', 'findTimes', { params, body: { ...asked(), ...period } }),
      api.ask('director-soroe', 'listPolls', { params }),
      api.ask('director-soroe', 'seriesWindows', { params, query: { year: '2027' } }),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    const wrong = await api.ask(SECRETARY, 'findTimes', {
      params,
      body: { ...asked({ minutes: 7 }), from: period.to, to: period.from },
    })
    expect(wrong).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
    const tooLong = { ...asked(), from: '2026-04-01', to: '2026-12-31' }
    expect((await api.ask(SECRETARY, 'findTimes', { params, body: tooLong })).status).toBe(400)
  })
})
