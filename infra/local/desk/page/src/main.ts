import type { PersonView } from '../../../admin/person-view.ts'
import type { Change } from '../../../changes.ts'
import { drawCalendar } from './calendar.ts'
import { drawChat } from './chat.ts'
import { drawConditions } from './conditions.ts'
import { element } from './element.ts'
import { drawMail } from './mail.ts'
import { drawPeople } from './people-list.ts'
import { addressOf, readPlace, type View } from './place.ts'
import { settings } from './settings.ts'
import { drawTab } from './tab-frame.ts'
import { tenant } from './tenant-api.ts'
import { drawTop } from './top.ts'
import { reachInWords } from './words.ts'

const part = (id: string) => document.getElementById(id) ?? document.body
const header = part('top')
const nav = part('people')
const main = part('indhold')

const viewNames: Record<View, string> = {
  chat: 'Chat med botten',
  group: 'Gruppechat',
  tab: 'Fanen',
  mail: 'Mail',
  calendar: 'Outlook-kalender',
  conditions: 'Forhold',
}

let people: PersonView[] = []
/** What the shown view wants to hear of. */
let shown: { update(): Promise<void>; changeTheme(): void; end(): void } | null = null

async function drawAll() {
  const { person: key } = readPlace()
  people = await tenant.people()
  drawPeople(nav, people, key)
}

async function drawPlace() {
  shown?.end()
  shown = null
  await drawAll()
  const place = readPlace()
  const person = people.find(({ key }) => key === place.person)
  if (!person) return drawWelcome()
  const views: View[] =
    person.reach === 'mail-only'
      ? ['mail', 'calendar', 'conditions']
      : ['chat', ...(person.inGroupChat ? (['group'] as const) : []), 'tab', 'mail', 'calendar', 'conditions']
  const view = views.find((one) => one === place.view) ?? views[0] ?? 'mail'
  document.title = `${viewNames[view]} · ${person.name} · Skrivebordet`
  const body = element('div', { className: `view ${view}` })
  main.replaceChildren(
    element('h2', { textContent: person.name }),
    element('p', { className: 'reach', textContent: `${person.mail} · ${reachInWords(person)}` }),
    element(
      'nav',
      { className: 'views', attributes: { 'aria-label': 'Vis' } },
      ...views.map((one) =>
        element('a', {
          href: addressOf(person.key, one),
          textContent: viewNames[one],
          attributes: one === view ? { 'aria-current': 'page' } : {},
        }),
      ),
    ),
    body,
  )
  const nothing = () => undefined
  const info = await tenant.info()
  if (view === 'tab')
    shown = { update: async () => undefined, ...drawTab(body, person, place.page, info.productUrl) }
  if (view === 'chat' || view === 'group')
    shown = {
      update: drawChat(body, person, view === 'group' ? 'group' : 'personal'),
      changeTheme: () => void shown?.update(),
      end: nothing,
    }
  if (view === 'mail')
    shown = { update: drawMail(body, person, info.secretariatMailbox), changeTheme: nothing, end: nothing }
  if (view === 'calendar')
    shown = {
      update: drawCalendar(body, person, info.secretariatMailbox),
      changeTheme: nothing,
      end: nothing,
    }
  if (view === 'conditions')
    shown = { update: drawConditions(body, person), changeTheme: nothing, end: nothing }
  await shown?.update()
}

function drawWelcome() {
  document.title = 'Skrivebordet · Rammehjuls demoregion'
  main.replaceChildren(
    element('h2', { textContent: 'Velkommen' }),
    element('p', {
      textContent:
        'Her kan du være alle i demoregionen: læse deres chat med botten og deres mail, åbne fanen som dem, stille uret frem og lade noget gå galt. Begynd med at logge ind som sekretariatet.',
    }),
    element(
      'p',
      {},
      element('a', { href: addressOf('secretariat-1', 'tab'), textContent: 'Åbn fanen som sekretariatet' }),
    ),
  )
}

function applyTheme() {
  document.documentElement.dataset.theme = settings.theme
  shown?.changeTheme()
}

function listen(updateClock: () => Promise<void>) {
  new EventSource('/_admin/events').addEventListener('message', (event: MessageEvent<string>) => {
    const change = JSON.parse(event.data) as Change
    const place = readPlace()
    if (change.what === 'clock') return void updateClock()
    if (change.what === 'chat') return void (change.person === place.person && shown?.update())
    if (change.what === 'calendar') return void (place.view === 'calendar' && shown?.update())
    void drawAll()
    // Drawing the conditions anew would take the keyboard's place from whoever just pressed there.
    if (change.what === 'mail') void shown?.update()
  })
}

const updateClock = drawTop(header, applyTheme, () => void drawPlace())
applyTheme()
window.addEventListener('hashchange', () => {
  void drawPlace().then(() => main.focus({ preventScroll: true }))
})
await Promise.all([updateClock(), drawPlace()])
listen(updateClock)
