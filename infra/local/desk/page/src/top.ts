import { asInput, fromInput, longTime } from './danish-time.ts'
import { element, noticeLine, workButton } from './element.ts'
import { locales, settings, themes, type Locale, type Theme } from './settings.ts'
import { tenant } from './tenant-api.ts'

const themeNames: Record<Theme, string> = { default: 'Lyst', dark: 'Mørkt', contrast: 'Høj kontrast' }
const localeNames: Record<Locale, string> = { 'da-DK': 'Dansk', 'en-US': 'Engelsk' }

/** The head of the desk: the demo's clock and how Teams is set up. Returns what reads the clock anew. */
export function drawTop(header: HTMLElement, onTheme: () => void, onLocale: () => void): () => Promise<void> {
  const shown = element('span', { className: 'clock' })
  const notice = noticeLine()
  const date = element('input', { id: 'clock-to', type: 'datetime-local' })
  let offset = 0
  const tick = () => (shown.textContent = longTime(new Date(Date.now() + offset)))
  const update = async () => {
    const { now } = await tenant.clock()
    offset = Date.parse(now) - Date.now()
    date.value = asInput(new Date(now))
    tick()
  }
  setInterval(tick, 1000)
  const move = (text: string, work: () => Promise<unknown>) =>
    workButton(text, () => work().then(update), notice)

  header.replaceChildren(
    element('h1', { textContent: 'Skrivebordet' }),
    element(
      'section',
      { attributes: { 'aria-label': 'Uret' } },
      element('p', {}, 'Klokken i demoen er ', shown),
      element(
        'div',
        { className: 'row' },
        move('+1 time', () => tenant.moveClock({ forwardMinutes: 60 })),
        move('+1 døgn', () => tenant.moveClock({ forwardMinutes: 24 * 60 })),
        move('Til efter fristen', () => tenant.moveAfterDeadline()),
        element('label', { htmlFor: 'clock-to', textContent: 'Til' }),
        date,
        move('Stil uret frem', () => tenant.moveClock({ to: fromInput(date.value).toISOString() })),
      ),
      notice,
    ),
    element(
      'div',
      { className: 'row' },
      choice('Tema', 'theme', themes, themeNames, settings.theme, (theme) => {
        settings.theme = theme
        onTheme()
      }),
      choice('Sprog i Teams', 'locale', locales, localeNames, settings.locale, (locale) => {
        settings.locale = locale
        onLocale()
      }),
    ),
  )
  return update
}

function choice<T extends string>(
  label: string,
  id: string,
  values: readonly T[],
  names: Record<T, string>,
  chosen: T,
  onChange: (value: T) => void,
): HTMLElement {
  const select = element(
    'select',
    { id },
    ...values.map((value) =>
      element('option', { value, textContent: names[value], selected: value === chosen }),
    ),
  )
  select.addEventListener('change', () => {
    const value = values.find((one) => one === select.value)
    if (value) onChange(value)
  })
  return element(
    'span',
    { className: 'choice' },
    element('label', { htmlFor: id, textContent: label }),
    select,
  )
}
