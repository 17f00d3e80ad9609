import type { CalendarView } from '../../../admin/calendar-acts.ts'
import type { PersonView } from '../../../admin/person-view.ts'
import { element, noticeLine, workButton } from './element.ts'
import { tenant } from './tenant-api.ts'

const day = new Intl.DateTimeFormat('da-DK', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const answers: Record<CalendarView['response'], string> = {
  none: 'Ikke besvaret',
  notResponded: 'Ikke besvaret',
  organizer: 'Indkalder',
  accepted: 'Accepteret',
  tentativelyAccepted: 'Foreløbigt accepteret',
  declined: 'Afslået',
}

/** The person's Outlook calendar, and for the secretariat the shared one too. Returns what brings it up to date. */
export function drawCalendar(
  main: HTMLElement,
  person: PersonView,
  sharedMailbox: string,
): () => Promise<void> {
  const addresses = person.role === 'secretariat' ? [sharedMailbox, person.mail] : [person.mail]
  const notice = noticeLine()
  const parts = addresses.map((address) => {
    const list = element('ul', { className: 'events' })
    main.append(element('section', {}, element('h3', { textContent: address }), list))
    return { address, list }
  })
  main.append(notice)
  const update = async () => {
    for (const { address, list } of parts) {
      const events = await tenant.calendar(address)
      // Somebody writes in one of the forms: what is there stays until they are done.
      if (list.contains(document.activeElement) && document.activeElement?.tagName === 'INPUT') continue
      list.replaceChildren(
        ...events.map((event) => element('li', {}, drawEvent(address, event, update, notice))),
      )
      if (events.length === 0) list.append(element('li', { textContent: 'Kalenderen er tom.' }))
    }
  }
  return update
}

function drawEvent(
  address: string,
  event: CalendarView,
  update: () => Promise<void>,
  notice: HTMLElement,
): HTMLElement {
  const act = (text: string, work: () => Promise<unknown>) => {
    const button = workButton(text, () => work().then(update), notice)
    button.setAttribute('aria-label', `${text}: ${event.subject}`)
    return button
  }
  const answered = event.attendees.filter(({ response }) => response === 'accepted').length
  const facts = [
    whenText(event),
    event.location,
    answers[event.response],
    // Whoever is invited is not told how the others have answered.
    event.response === 'organizer' && event.attendees.length > 0
      ? `${answered} af ${event.attendees.length} har accepteret`
      : '',
    event.joinUrl === null ? '' : 'Teams-møde',
  ].filter((fact) => fact !== '')
  return element(
    'article',
    { className: 'event' },
    element('h4', { textContent: event.subject }),
    element('p', { className: 'reach', textContent: facts.join(' · ') }),
    event.response === 'organizer' ? ownForm(address, event, act) : answerRow(address, event, act),
  )
}

type Act = (text: string, work: () => Promise<unknown>) => HTMLButtonElement

/** What an organizer does to their own meeting. */
function ownForm(address: string, event: CalendarView, act: Act): HTMLElement {
  const start = element('input', {
    type: 'datetime-local',
    value: event.start.slice(0, 16),
    attributes: { 'aria-label': `Ny start: ${event.subject}` },
  })
  const subject = element('input', {
    value: event.subject,
    attributes: { 'aria-label': `Nyt navn: ${event.subject}` },
  })
  return element(
    'div',
    { className: 'row' },
    start,
    act('Flyt', () => tenant.moveEvent(address, event.id, start.value)),
    subject,
    act('Omdøb', () => tenant.renameEvent(address, event.id, subject.value)),
    act('Aflys', () => tenant.cancelEvent(address, event.id)),
  )
}

function answerRow(address: string, event: CalendarView, act: Act): HTMLElement | null {
  if (event.isCancelled) return null
  const answer = (text: string, response: 'accepted' | 'tentativelyAccepted' | 'declined') =>
    act(text, () => tenant.answerEvent(address, event.id, response))
  return element(
    'div',
    { className: 'row' },
    answer('Acceptér', 'accepted'),
    answer('Måske', 'tentativelyAccepted'),
    answer('Afslå', 'declined'),
  )
}

/** Wall time in Denmark, as the calendar keeps it. */
function whenText({ start, end, isAllDay }: CalendarView): string {
  const dayOf = (wall: string) => day.format(new Date(`${wall.slice(0, 10)}T12:00:00Z`))
  const clock = (wall: string) => wall.slice(11, 16).replace(':', '.')
  if (isAllDay) return dayOf(start)
  const until = start.slice(0, 10) === end.slice(0, 10) ? clock(end) : `${dayOf(end)} kl. ${clock(end)}`
  return `${dayOf(start)} kl. ${clock(start)}–${until}`
}
