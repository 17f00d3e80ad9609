import type { PersonView } from '../../../admin/person-view.ts'
import { element } from './element.ts'
import { addressOf } from './place.ts'
import { reachInWords, roleInWords } from './words.ts'

/** Everybody of the demo region, the secretariat first, then by organisation. */
export function drawPeople(nav: HTMLElement, people: readonly PersonView[], chosen: string | null) {
  const wasOpen =
    nav.querySelector('details')?.open ?? (chosen === null || matchMedia('(min-width: 800px)').matches)
  const organisations = [...new Set(people.map(({ organisation }) => organisation))]
  const secretariat = people.find(({ role }) => role === 'secretariat')?.organisation ?? ''
  organisations.sort(
    (a, b) => Number(b === secretariat) - Number(a === secretariat) || a.localeCompare(b, 'da'),
  )
  nav.replaceChildren(
    element(
      'details',
      { open: wasOpen },
      element('summary', {}, 'Log ind som'),
      ...organisations.flatMap((organisation) => [
        element('h2', { textContent: organisation }),
        element(
          'ul',
          {},
          ...people
            .filter((person) => person.organisation === organisation)
            .map((person) => element('li', {}, personLink(person, person.key === chosen))),
        ),
      ]),
    ),
  )
}

function personLink(person: PersonView, isChosen: boolean): HTMLAnchorElement {
  const view = person.reach === 'mail-only' ? 'mail' : person.role === 'secretariat' ? 'tab' : 'chat'
  const unread =
    person.unreadMails > 0
      ? ` · ${person.unreadMails} ${person.unreadMails === 1 ? 'ulæst mail' : 'ulæste mails'}`
      : ''
  return element(
    'a',
    { href: addressOf(person.key, view), attributes: isChosen ? { 'aria-current': 'page' } : {} },
    element('span', {
      className: 'name',
      textContent: person.role === 'secretariat' ? person.name : roleInWords[person.role],
    }),
    element('span', { className: 'reach', textContent: reachInWords(person) + unread }),
  )
}
