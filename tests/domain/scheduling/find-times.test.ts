import { describe, expect, test } from '@jest/globals'
import { instantOf, localTimeOf } from '../../../bot/domain/calendar/copenhagen.ts'
import { findTimes, timeAt } from '../../../bot/domain/scheduling/find-times.ts'
import { heatMap } from '../../../bot/domain/scheduling/heat-map.ts'
import type { MeetingRequest } from '../../../bot/domain/scheduling/meeting-request.ts'
import { knownText, timeText, whyNoneText } from '../../../bot/domain/scheduling/time-text.ts'
import { aMeeting, busy, invitee, namesOf } from './a-meeting.ts'

const week = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06']
const wholeWeek = week.map((date) => busy(date, '08:00', '17:00'))

/** "2026-03-03 10:00" of each proposal, in their order. */
const starts = (request: MeetingRequest) =>
  findTimes(request).proposals.map(({ date, start }) => `${date} ${localTimeOf(start)}`)

const said = (request: MeetingRequest) =>
  findTimes(request).proposals.map((time) => timeText(time, namesOf(request), 'da'))

const why = (request: MeetingRequest, language: 'da' | 'en' = 'da') => {
  const { none } = findTimes(request)
  return none === null ? [] : whyNoneText(none, namesOf(request), language)
}

describe('times for a meeting', () => {
  test('are spread over the days when everybody is free, on the hour and before Friday afternoon', () => {
    expect(starts(aMeeting()).slice(0, 5)).toEqual([
      '2026-03-02 09:00',
      '2026-03-03 09:00',
      '2026-03-04 09:00',
      '2026-03-05 09:00',
      '2026-03-06 09:00',
    ])
    expect(starts(aMeeting())).toHaveLength(10)
  })

  test('leave lunch alone, unless the meeting is longer than the morning and the afternoon', () => {
    const noon = aMeeting({
      people: [invitee('Greve', { calendar: [busy('2026-03-02', '08:00', '11:30')] })],
    })
    expect(starts({ ...noon, to: '2026-03-02' })).toEqual(['2026-03-02 13:00', '2026-03-02 14:00'])
    expect(starts(aMeeting({ minutes: 240, to: '2026-03-02' }))).toEqual(['2026-03-02 09:00'])
  })

  test('never lie on a weekend, a holiday, Grundlovsdag, or the forum’s own closed days', () => {
    const around = aMeeting({ from: '2026-06-04', to: '2026-06-08', closedDays: ['2026-06-08'] })
    expect(new Set(findTimes(around).proposals.map(({ date }) => date))).toEqual(new Set(['2026-06-04']))
  })

  test('keep the clock of Denmark over both changes of it', () => {
    const spring = findTimes(aMeeting({ from: '2026-03-27', to: '2026-03-30' })).proposals
    expect(
      spring
        .map(({ start }) => start.toISOString())
        .toSorted()
        .slice(0, 1),
    ).toEqual(['2026-03-27T08:00:00.000Z'])
    expect(spring.some(({ start }) => start.toISOString() === '2026-03-30T07:00:00.000Z')).toBe(true)
    const autumn = findTimes(aMeeting({ from: '2026-10-23', to: '2026-10-26' })).proposals
    expect(autumn.some(({ start }) => start.toISOString() === '2026-10-23T07:00:00.000Z')).toBe(true)
    expect(autumn.some(({ start }) => start.toISOString() === '2026-10-26T08:00:00.000Z')).toBe(true)
  })

  test('leave room for the way to a meeting at a place, and none for one online', () => {
    const people = [
      invitee('Lolland', {
        calendar: [busy('2026-03-02', '08:00', '10:00'), busy('2026-03-02', '12:00', '16:00')],
      }),
    ]
    const online = aMeeting({ people, to: '2026-03-02' })
    expect(starts(online)).toEqual(['2026-03-02 10:00', '2026-03-02 11:00'])
    expect(starts({ ...online, travelMinutes: 30 })).toEqual(['2026-03-02 10:30'])
    expect(why({ ...online, travelMinutes: 45 })).toEqual([
      'Der er ingen tid, hvor alle, der skal med, kan.',
      'Uden Lolland er der 6 tider.',
      'Som onlinemøde er der 2 tider.',
      'Med et møde på 30 minutter er der 1 tid.',
    ])
  })

  test('do not touch what is taken already', () => {
    const taken = week.map((date) => ({ start: instantOf(date, '09:00'), end: instantOf(date, '15:00') }))
    expect(new Set(starts(aMeeting({ taken })).map((start) => start.slice(11)))).toEqual(new Set(['15:00']))
  })

  test('put an optional person who is away after one who is only tentatively busy', () => {
    const away = [busy('2026-03-02', '08:00', '17:00'), busy('2026-03-03', '08:00', '17:00', 'tentative')]
    const people = [invitee('Greve'), invitee('Møn', { required: false, calendar: away })]
    const dates = findTimes(aMeeting({ people, to: '2026-03-03' })).proposals.map(({ date }) => date)
    expect(dates).toEqual(['2026-03-03', '2026-03-03', '2026-03-02', '2026-03-02'])
  })
})

describe('what is said of a time', () => {
  test('is that all can, and who is only tentatively busy', () => {
    const people = Array.from({ length: 16 }, (_, nth) => invitee(`Kommune ${nth}`))
    const lolland = invitee('Lolland', {
      calendar: week.map((date) => busy(date, '08:00', '17:00', 'tentative')),
    })
    expect(said(aMeeting({ people: [...people, lolland] }))[0]).toBe(
      'Alle 17 kan; kun Lolland er foreløbig optaget.',
    )
  })

  test('counts those whose calendar cannot be read, and names them, and never says that they can', () => {
    const people = [invitee('Greve'), invitee('Køge'), invitee('DH', { calendar: null })]
    expect(said(aMeeting({ people }))[0]).toBe('Alle 2 med kendt kalender kan. Kalenderen er ukendt for DH.')
    const [first] = findTimes(aMeeting({ people })).proposals
    expect(first).toMatchObject({ able: 2, people: 3 })
    expect(knownText(first!, namesOf(aMeeting({ people })), 'da')).toBe('Alle 2 med kendt kalender kan.')
    const none = aMeeting({ people: [invitee('DH', { calendar: null })] })
    expect(said(none)[0]).toBe('Ingen af kalenderne kan læses.')
  })

  test('names an optional person who is away, and one for whom it is outside working hours', () => {
    const people = [
      invitee('Greve'),
      invitee('Møn', { required: false, calendar: wholeWeek }),
      invitee('Stevns', { ownHours: { days: [6], start: '08:00', end: '16:00', zone: 'Europe/Copenhagen' } }),
    ]
    expect(said(aMeeting({ people }))[0]).toBe(
      '1 af 3 kan; Møn er optaget; det er uden for arbejdstiden for Stevns.',
    )
  })

  test('is asked of any time, also of one that is not proposed', () => {
    const people = [invitee('Greve'), invitee('Køge', { calendar: wholeWeek })]
    const request = aMeeting({ people })
    const time = timeAt(request, instantOf('2026-03-03', '17:00'))
    expect(timeText(time, namesOf(request), 'da')).toBe('Alle 2 kan.')
    const earlier = timeAt(request, instantOf('2026-03-03', '16:30'))
    expect(timeText(earlier, namesOf(request), 'en')).toBe('1 of 2 can; Køge is busy.')
  })
})

describe('when there is no time', () => {
  test('it is said without whom there would be one', () => {
    const request = aMeeting({
      people: [invitee('Greve', { calendar: wholeWeek.slice(1) }), invitee('Køge', { calendar: wholeWeek })],
    })
    expect(why(request)).toEqual([
      'Der er ingen tid, hvor alle, der skal med, kan.',
      'Uden Køge er der 6 tider.',
    ])
    expect(why(request, 'en')[1]).toBe('Without Køge there are 6 times.')
  })

  test('the fewest are named who stand in the way together', () => {
    const people = [
      invitee('Greve', { calendar: wholeWeek }),
      invitee('Køge', { calendar: wholeWeek }),
      invitee('Faxe'),
    ]
    expect(why(aMeeting({ people }))[1]).toBe('Uden Greve og Køge er der 30 tider.')
  })

  test('it is said how many can at the best time, where a quorum asks for more', () => {
    const people = [
      invitee('Greve', { required: false, calendar: wholeWeek }),
      invitee('Køge'),
      invitee('DH', { calendar: null }),
    ]
    expect(why(aMeeting({ people, quorum: 2 }))).toEqual([
      'Der er ingen tid, hvor nok med sikkerhed kan.',
      'Hvis 1 er nok, er der 30 tider.',
    ])
  })

  test('it is said that no working day is left, or that the meeting is too long for a day', () => {
    expect(why(aMeeting({ from: '2026-03-07', to: '2026-03-08' }))).toEqual([
      'Der er ingen arbejdsdage tilbage i perioden.',
    ])
    expect(why(aMeeting({ minutes: 480 }))[0]).toBe('Mødet er længere, end der er plads til på en dag.')
    expect(why(aMeeting({ now: instantOf('2026-04-01', '08:00') }))).toEqual([
      'Der er ingen tider i perioden, hvor mødet kan ligge.',
    ])
  })
})

test('the heat map shows half hours of working days, and what is worst in each', () => {
  const calendar = [busy('2026-03-02', '10:10', '10:20', 'tentative'), busy('2026-03-02', '15:45', '17:00')]
  const map = heatMap(
    aMeeting({
      people: [invitee('Greve', { calendar }), invitee('DH', { calendar: null })],
      to: '2026-03-03',
    }),
  )
  expect(map.days.map(({ date, cells }) => [date, cells])).toEqual([
    ['2026-03-02', 14],
    ['2026-03-03', 14],
  ])
  expect(map.people.map(({ cells }) => cells)).toEqual(['0020000000000600000000000000', '4'.repeat(28)])
})
