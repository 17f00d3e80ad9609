import type { PersonView } from '../../../admin/person-view.ts'
import { element, noticeLine, workButton } from './element.ts'
import { tenant } from './tenant-api.ts'

const kinds: [value: string, text: string][] = [
  ['429', 'for mange kald (429)'],
  ['412', 'prøv igen (412)'],
  ['500', 'intern fejl (500)'],
  ['403', 'skrivning afvist (403)'],
  ['not-found', 'beskeden findes ikke (ActivityNotFoundInConversation)'],
  ['time-out', 'intet svar (time-out)'],
]

/** What can go wrong for this person, and for Microsoft 365 as a whole. Returns what brings it up to date. */
export function drawConditions(main: HTMLElement, initial: PersonView): () => Promise<void> {
  const notice = noticeLine()
  const own = element('section', {})
  const common = element('section', {})
  main.append(own, common, notice)

  const update = async () => {
    const [people, state] = await Promise.all([tenant.people(), tenant.faults()])
    const person = people.find(({ key }) => key === initial.key) ?? initial
    const act = (text: string, work: () => Promise<unknown>) =>
      workButton(text, () => work().then(update), notice)
    own.replaceChildren(
      element('h3', { textContent: person.name }),
      ...(person.reach === 'mail-only' ? [] : teamsConditions(person, act)),
      row(
        person.bounces ? `Mail til ${person.mail} kommer retur.` : `Mail til ${person.mail} kommer frem.`,
        act(person.bounces ? 'Ret adressen, så mail kommer frem' : 'Lad mail komme retur', () =>
          tenant.setBouncing(person.mail, !person.bounces),
        ),
      ),
    )
    const waiting = state.faults.reduce((sum, { times }) => sum + times, 0)
    common.replaceChildren(
      element('h3', { textContent: 'Microsoft 365' }),
      row(
        state.throttled ? "Teams' grænser for antal beskeder håndhæves." : "Teams' grænser håndhæves ikke.",
        act(state.throttled ? 'Fjern grænserne' : 'Håndhæv grænserne', () =>
          tenant.setThrottle(!state.throttled),
        ),
      ),
      row(
        state.notifications === 'lost'
          ? 'Besked om ændringer i Outlook går tabt.'
          : 'Besked om ændringer i Outlook kommer frem.',
        act(state.notifications === 'lost' ? 'Lad besked komme frem' : 'Lad besked gå tabt', () =>
          tenant.setNotifications(state.notifications === 'lost' ? 'prompt' : 'lost'),
        ),
      ),
      faultForm(person, update, notice),
      row(
        `${waiting} fejl venter på at ske.`,
        act('Fjern ventende fejl', () => tenant.clearFaults()),
      ),
    )
  }
  return update
}

type ActButton = (text: string, work: () => Promise<unknown>) => HTMLButtonElement

function teamsConditions(person: PersonView, act: ActButton): HTMLElement[] {
  return [
    row(
      person.appInstalled ? 'Appen er installeret.' : 'Appen er ikke installeret.',
      act(person.appInstalled ? 'Fjern appen' : 'Installér appen', () =>
        tenant.setInstalled(person.key, !person.appInstalled),
      ),
    ),
    row(
      person.blocked ? 'Botten er blokeret.' : 'Botten er ikke blokeret.',
      act(person.blocked ? 'Ophæv blokeringen' : 'Blokér botten', () =>
        tenant.setBlocked(person.key, !person.blocked),
      ),
    ),
  ]
}

function row(text: string, ...buttons: HTMLElement[]): HTMLElement {
  return element('div', { className: 'row' }, element('p', { textContent: text }), ...buttons)
}

function faultForm(person: PersonView, update: () => Promise<void>, notice: HTMLElement): HTMLElement {
  const times = element('input', { id: 'fault-times', type: 'number', min: '1', max: '1000', value: '1' })
  const kind = element(
    'select',
    { id: 'fault-kind' },
    ...kinds.map(([value, textContent]) => element('option', { value, textContent })),
  )
  const onlyThis = element('input', { id: 'fault-person', type: 'checkbox' })
  return element(
    'fieldset',
    {},
    element('legend', { textContent: 'Lad de næste kald til Teams fejle' }),
    element('label', { htmlFor: 'fault-times', textContent: 'Antal kald' }),
    times,
    element('label', { htmlFor: 'fault-kind', textContent: 'Svar' }),
    kind,
    element('label', { className: 'check' }, onlyThis, ` Kun for ${person.name}`),
    workButton(
      'Lad dem fejle',
      () =>
        tenant
          .addFault({
            service: 'connector',
            kind: kind.value,
            times: Number(times.value),
            ...(onlyThis.checked && { person: person.key }),
          })
          .then(update),
      notice,
    ),
  )
}
