import type { Frame, Page } from 'playwright-core'

const MOST_STOPS = 80

/** Goes on with the Tab key alone until what has the keyboard bears the name. Rejects when nothing does. */
export async function pressTabUntil(page: Page, frame: Frame, name: RegExp): Promise<void> {
  const passed: string[] = []
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab')
    const here = await frame.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return ''
      const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent)
      return labels.join(' ') || element.getAttribute('aria-label') || element.textContent || element.tagName
    })
    if (name.test(here)) return
    passed.push(here)
  }
  throw new Error(`The keyboard never came to ${String(name)}, but past: ${passed.join(' | ')}`)
}
