/// <reference lib="dom" />
import type { Page } from 'playwright-core'

type Stop = { nth: number; name: string; role: string; top: number; bottom: number }

const MOST_STOPS = 400

/**
 * Goes through the tab from its first control to its last with the Tab key alone, and tells what is wrong on the way: a control
 * that is never reached or has no name, one that comes before what stands above it in the page, and the keyboard lost.
 */
export async function faultsOfKeyboardWalk(page: Page): Promise<string[]> {
  const frame = page.frame({ url: /\/tab\// })
  if (!frame) throw new Error('The tab is not there')
  const wanted = await frame.evaluate(numberControls)
  await frame.evaluate(() => document.querySelector<HTMLElement>('[data-walk="0"]')?.focus())
  const stops: (Stop | null)[] = []
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const here = await frame.evaluate(focused)
    stops.push(here)
    if (here === null || here.nth === wanted.length - 1) break
    await page.keyboard.press('Tab')
  }
  const faults: string[] = []
  const reached = new Set<number>()
  let before = -1
  for (const here of stops) {
    if (here === null) {
      faults.push(`the keyboard is lost after ${wanted[before]?.name ?? 'nothing'}`)
      continue
    }
    if (here.name === '') faults.push(`${here.role} after ${wanted[before]?.name ?? 'nothing'} has no name`)
    if (here.nth < before) faults.push(`${here.name} comes after ${wanted[before]?.name ?? 'nothing'}`)
    if (here.bottom <= 0 || here.top >= page.viewportSize()!.height)
      faults.push(`${here.name} is out of view`)
    before = here.nth
    reached.add(here.nth)
  }
  const missed = wanted.filter(({ nth, roves }) => !roves && !reached.has(nth))
  return [...faults, ...missed.map(({ name }) => `${name} is never reached`)]
}

type Control = { nth: number; name: string; roves: boolean }

/** Runs in the page. What is moved among with the arrows is reached at one of them. */
function numberControls(): Control[] {
  const all = 'a[href], button, input, select, textarea, summary, [tabindex]'
  const shown = [...document.querySelectorAll<HTMLElement>(all)].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.matches(':disabled, [aria-hidden="true"], [data-tabster-dummy], h1, [role=status]'),
  )
  return shown.map((element, nth) => {
    element.dataset['walk'] = String(nth)
    const roves = element.tabIndex < 0 || element.matches('[type=radio]')
    const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
    return { nth, name: name || element.outerHTML.slice(0, 120), roves }
  })
}

/** Runs in the page. */
function focused(): Stop | null {
  const here = document.activeElement as HTMLElement | null
  if (here === null || here === document.body) return null
  const labelled = (here.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id))
  const labels = [...((here as HTMLInputElement).labels ?? []), ...labelled]
  const name =
    here.getAttribute('aria-label') ??
    (labels
      .map((label) => label?.textContent ?? '')
      .join(' ')
      .trim() ||
      here.textContent)
  const { top, bottom } = here.getBoundingClientRect()
  return { nth: Number(here.dataset['walk'] ?? -1), name: name.trim(), role: here.tagName, top, bottom }
}
