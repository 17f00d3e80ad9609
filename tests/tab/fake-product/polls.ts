import type { OwnPollView, PollView } from '../../../bot/contract/polls.ts'
import type { PlanSeriesInput, SeriesPlanned, SeriesWindows } from '../../../bot/contract/scheduling.ts'
import { instantOf } from '../../../bot/domain/calendar/copenhagen.ts'
import { findOrganisation } from '../../../bot/domain/organisations/organisations.ts'
import type { Poll, PollVote } from '../../../bot/domain/scheduling/poll/poll.ts'
import { planSeries } from '../../../bot/domain/scheduling/plan-series.ts'
import { seriesWindows } from '../../../bot/domain/scheduling/series-windows.ts'
import type { PollPerson } from '../../../bot/store/poll-people.ts'
import { pollViewOf } from '../../../bot/views/poll-view.ts'
import { calendarReaders, timeView, unknownText } from '../../../bot/views/time-views.ts'
import { directorIdOf, FORUM, idOf, members } from './people.ts'
import { requestOf } from './times.ts'

export const POLL = idOf(600)

const options = ['2026-03-24', '2026-03-25', '2026-03-26'].map((date, nth) => ({
  id: idOf(610 + nth),
  start: instantOf(date, '10:00'),
  end: instantOf(date, '12:00'),
  addedAt: null,
}))

const voteOf = (person: number, option: number): PollVote =>
  person % 5 === 0 && option === 0 ? 'no' : (person + option) % 3 === 0 ? 'if_needed' : 'yes'

/** A poll that most have answered; Lejre has left a message. */
export function pollView(over: Partial<Poll> = {}): PollView {
  const people = members.map(({ id }, nth) => ({ personId: directorIdOf(id), required: nth % 6 !== 5 }))
  const poll: Poll = {
    id: POLL,
    forumId: FORUM.id,
    title: 'Møde om styringsaftalen',
    minutes: 120,
    place: 'online',
    location: '',
    message: '',
    deadline: instantOf('2026-03-13', '12:00'),
    results: 'everyone',
    state: 'open',
    bookedOptionId: null,
    entryId: null,
    options,
    withdrawn: [],
    people: people.map((person) => ({ ...person, left: false })),
    answers: people.slice(0, 14).map(({ personId }, nth) => ({
      personId,
      votes: Object.fromEntries(options.map(({ id }, at) => [id, voteOf(nth, at)])),
      comment: nth === 3 ? 'Helst ikke om onsdagen.' : null,
      at: instantOf('2026-03-04', '09:30'),
      door: nth % 2 === 0 ? 'teams' : 'mail',
    })),
    createdBy: idOf(1),
    createdAt: instantOf('2026-03-02', '10:00'),
    ...over,
  }
  const asked = members.map(({ id, name }, nth): PollPerson => ({
    personId: directorIdOf(id),
    required: nth % 6 !== 5,
    name: `Direktør, ${name}`,
    mail: null,
    role: 'director',
    organisationId: id,
    organisation: findOrganisation(id)?.name ?? name,
    sent:
      nth === 9 ? null : { door: nth % 2 === 0 ? 'teams' : 'mail', state: nth === 10 ? 'failed' : 'sent' },
  }))
  return pollViewOf(poll, FORUM, asked, { now: instantOf('2026-03-05', '09:00'), language: 'da' })
}

/** The same poll after its second time was taken out. */
export function pollWithTimeOut(): PollView {
  const withdrawnAt = instantOf('2026-03-05', '08:30')
  return pollView({
    options: options.filter((_, nth) => nth !== 1),
    withdrawn: options.flatMap((option, nth) => (nth === 1 ? [{ ...option, withdrawnAt }] : [])),
  })
}

/** The same poll after two times were added: one has answered them too. */
export function pollWithMore(): PollView {
  const added = ['2026-03-27', '2026-03-30'].map((date, nth) => ({
    id: idOf(615 + nth),
    start: instantOf(date, '10:00'),
    end: instantOf(date, '12:00'),
    addedAt: instantOf('2026-03-05', '08:30'),
  }))
  const answers = members.slice(0, 14).map(({ id }, nth) => ({
    personId: directorIdOf(id),
    votes: Object.fromEntries(
      (nth === 0 ? [...options, ...added] : options).map((option, at) => [option.id, voteOf(nth, at)]),
    ),
    comment: null,
    at: instantOf('2026-03-04', '09:30'),
    door: 'teams' as const,
  }))
  return pollView({ options: [...options, ...added], answers })
}

/** The same poll as a director sees it who has not answered, and is busy at the second time. */
export function ownPollView(over: Partial<OwnPollView> = {}): OwnPollView {
  return {
    id: POLL,
    title: 'Møde om styringsaftalen',
    forum: FORUM.name,
    place: 'place',
    location: 'Sorø Rådhus',
    message: 'Vi skal nå det før sommer.',
    state: 'open',
    deadline: instantOf('2026-03-13', '12:00').toISOString(),
    options: options.map(({ id, start, end }, nth) => ({
      id,
      start: start.toISOString(),
      end: end.toISOString(),
      own: null,
      spread: { yes: 8 - nth, ifNeeded: 3, no: nth },
      conflict: nth === 1 ? 'busy' : null,
    })),
    booked: null,
    mayAnswer: true,
    answeredAt: null,
    comment: null,
    ...over,
  }
}

export const windowsOf = (year: number): SeriesWindows => ({
  rule: '3 møder i foråret og 3 i efteråret',
  standing: [],
  meetings: seriesWindows([{ cadence: 'seasons', spring: 3, autumn: 3 }], year).map((window, nth) => ({
    ...window,
    title: `${FORUM.name}: ${nth + 1}. møde ${year}`,
  })),
})

/** What the product would answer, by its own rules. */
export function seriesPlanned(body: unknown): SeriesPlanned {
  const asked = body as PlanSeriesInput
  const { request, readers } = requestOf(asked)
  const planned = planSeries(
    request,
    asked.meetings.map((one) => ({ ...one, chosen: one.chosen === null ? null : new Date(one.chosen) })),
    asked.apartDays,
  )
  return {
    people: calendarReaders(readers, 'da'),
    unknown: unknownText(readers, 'da'),
    meetings: planned.map(({ key, chosen, proposals }, nth) => ({
      key,
      title: asked.meetings[nth]?.title ?? '',
      from: asked.meetings[nth]?.from ?? '',
      to: asked.meetings[nth]?.to ?? '',
      chosen: chosen && timeView(chosen, readers, 'da'),
      proposals: proposals.map((time) => timeView(time, readers, 'da')),
      none: [],
    })),
  }
}
