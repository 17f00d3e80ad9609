import { instantOf } from '../../../bot/domain/calendar/copenhagen.ts'
import type {
  BusyStatus,
  BusyTime,
  Invitee,
  MeetingRequest,
} from '../../../bot/domain/scheduling/meeting-request.ts'

/** An entry of a calendar, in Danish time. */
export const busy = (date: string, from: string, to: string, status: BusyStatus = 'busy'): BusyTime => ({
  start: instantOf(date, from),
  end: instantOf(date, to),
  status,
})

/** Somebody with an empty calendar and no hours of their own. */
export const invitee = (label: string, over: Partial<Invitee> = {}): Invitee => ({
  personId: `person ${label}`,
  label,
  required: true,
  calendar: [],
  ownHours: null,
  ...over,
})

/** An hour for Greve, Køge and Lolland in the week of Monday 2 March 2026, 9 to 16 with lunch at noon. */
export const aMeeting = (over: Partial<MeetingRequest> = {}): MeetingRequest => ({
  people: [invitee('Greve'), invitee('Køge'), invitee('Lolland')],
  from: '2026-03-02',
  to: '2026-03-06',
  minutes: 60,
  day: { start: '09:00', end: '16:00', lunch: { start: '12:00', end: '12:30' } },
  closedDays: [],
  travelMinutes: 0,
  quorum: null,
  taken: [],
  now: instantOf('2026-03-01', '12:00'),
  ...over,
})

export const namesOf = ({ people }: Pick<MeetingRequest, 'people'>): Map<string, Invitee> =>
  new Map(people.map((person) => [person.personId, person]))
