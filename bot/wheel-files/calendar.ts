import ICAL from 'ical.js'
import { addDays, type PlainDate, type TimeOfDay } from '../domain/calendar/plain-date.ts'
import { ZONE } from '../domain/calendar/copenhagen.ts'
import type { When } from '../domain/wheel/when.ts'

/** One occurrence, as a calendar keeps it. `changedAt`: when it last came to be as it is. */
export type CalendarEvent = {
  /** The same for as long as the occurrence is there, wherever it is moved. */
  uid: string
  title: string
  text: string
  location: string
  url: string | null
  categories: readonly string[]
  when: When
  cancelled: boolean
  /** People come together for it: at its time of day they have no other. */
  busy: boolean
  changedAt: Date
}

/**
 * A calendar by RFC 5545 that Outlook, Google and Apple subscribe to. Each occurrence is an event of its own: rules by ISO
 * week, offsets from other entries and dates that gave way to closed days have no RRULE that says the same, and a
 * calendar that gets only dates cannot reckon them otherwise. Without METHOD: it is published, nobody is invited. The same
 * events give the same bytes.
 */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Rammehjul//Rammehjul//DA')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  for (const each of ['name', 'x-wr-calname']) calendar.addPropertyWithValue(each, oneLine(name))
  calendar.addPropertyWithValue('x-wr-timezone', ZONE)
  for (const each of ['refresh-interval', 'x-published-ttl']) calendar.addPropertyWithValue(each, EVERY)
  calendar.addSubcomponent(ICAL.Component.fromString(DANISH_TIME))
  for (const event of events) calendar.addSubcomponent(eventOf(event))
  return `${calendar.toString()}\r\n`
}

// Without these the library writes what it does not know as it is: commas and semicolons would end a name. RFC 7986 wants
// the type of a refresh interval said, so another one is made its ordinary one.
const known = ICAL.design.icalendar.property as Record<string, object>
Object.assign(known, {
  name: { defaultType: 'text' },
  'x-wr-calname': { defaultType: 'text' },
  'x-wr-timezone': { defaultType: 'text' },
  'x-published-ttl': { defaultType: 'duration' },
  'refresh-interval': { defaultType: 'text', allowedTypes: ['text', 'duration'] },
})
/** The library counts a folded line without the space that it begins with; with it no line is longer than 75 octets. */
ICAL.foldLength = 74

const EVERY = ICAL.Duration.fromString('PT1H')

/** The rule of the European Union, since 1981 in spring and 1996 in autumn; no wheel begins before 2000. */
const DANISH_TIME = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

function eventOf(event: CalendarEvent): ICAL.Component {
  const { when, changedAt, cancelled, url } = event
  const vevent = new ICAL.Component('vevent')
  vevent.addPropertyWithValue('uid', event.uid)
  // Where nobody is invited, DTSTAMP is when the event last changed (RFC 5545, 3.8.7.2).
  vevent.addPropertyWithValue('dtstamp', utc(changedAt))
  vevent.addPropertyWithValue('last-modified', utc(changedAt))
  vevent.addPropertyWithValue('sequence', sequenceAt(changedAt))
  addTimes(vevent, when)
  vevent.addPropertyWithValue('summary', oneLine(event.title))
  if (event.text !== '') vevent.addPropertyWithValue('description', cleaned(event.text))
  if (event.location !== '') vevent.addPropertyWithValue('location', oneLine(event.location))
  if (url !== null) vevent.addPropertyWithValue('url', url)
  const categories = new ICAL.Property('categories')
  categories.setValues(event.categories.map(oneLine))
  vevent.addProperty(categories)
  vevent.addPropertyWithValue('status', cancelled ? 'CANCELLED' : 'CONFIRMED')
  // A deadline, or a round-robin of ten days, takes nobody's time.
  const opaque = event.busy && when.times !== null && !cancelled
  vevent.addPropertyWithValue('transp', opaque ? 'OPAQUE' : 'TRANSPARENT')
  return vevent
}

/** A whole day is a date, and its end the day after (RFC 5545, 3.6.1); a clock is Danish wall time. */
function addTimes(vevent: ICAL.Component, { from, to, times }: When): void {
  if (times === null) {
    vevent.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(from))
    vevent.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(to, 1)))
    return
  }
  vevent.addProperty(wallTime('dtstart', from, times.start))
  vevent.addProperty(wallTime('dtend', to, times.end))
}

function wallTime(name: 'dtstart' | 'dtend', date: PlainDate, time: TimeOfDay): ICAL.Property {
  const property = new ICAL.Property(name)
  property.setParameter('tzid', ZONE)
  property.setValue(ICAL.Time.fromDateTimeString(`${date}T${time}:00`, property))
  return property
}

const utc = (instant: Date): ICAL.Time => ICAL.Time.fromJSDate(instant, true)

const SEQUENCE_FROM = Date.UTC(2020, 0, 1)

/** Must never fall: the seconds until the last change never do, even when an entry begins to follow another one. */
const sequenceAt = (changedAt: Date): number =>
  Math.max(0, Math.floor((changedAt.getTime() - SEQUENCE_FROM) / 1000))

/** No character of people's can end a line of the file or hide in it. */
const cleaned = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')

const oneLine = (text: string): string =>
  cleaned(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
