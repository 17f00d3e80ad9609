import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { AdaptiveCard } from '../../bot/cards/adaptive-card.ts'
import { launchBrowser, saveScreenshot } from '../support/browser.ts'
import { everyCard } from './every-card.ts'
import { hostConfig } from './host-config.ts'
import { remarkedRound, sampleRound } from './sample-round.ts'

const require = createRequire(import.meta.url)
const scripts = ['adaptivecards/dist/adaptivecards.min.js', 'markdown-it/browser']

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 90_000)
afterAll(() => browser.close())

/** Draws the cards with the registry's renderer, Markdown on, as Teams does. Returns what the renderer warned of. */
async function draw(page: Page, cards: [string, AdaptiveCard][], theme: 'light' | 'dark'): Promise<string[]> {
  await page.setContent(`<!doctype html><html lang="da"><title>Kort</title><body><main id="cards"></main>`)
  for (const script of scripts)
    await page.addScriptTag({ content: readFileSync(require.resolve(script), 'utf8') })
  return page.evaluate(
    // A text, since the browser's own types are none of these files' business.
    `(${drawInPage})(${JSON.stringify({ cards, config: hostConfig(theme) })})`,
  )
}

const drawInPage = `({ cards, config }) => {
  const { AdaptiveCard, HostConfig, SerializationContext } = window.AdaptiveCards
  const markdown = window.markdownit()
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text)
    result.didProcess = true
  }
  return cards.flatMap(([name, json]) => {
    const card = new AdaptiveCard()
    card.hostConfig = new HostConfig(config)
    const context = new SerializationContext()
    card.parse(json, context)
    const place = document.createElement('section')
    place.className = 'card'
    place.style.cssText = 'margin:8px;background:' + config.containerStyles.default.backgroundColor
    place.append(card.render())
    document.getElementById('cards').append(place)
    const warnings = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
    // The renderer tests "lang" with a regular expression that remembers: it takes and refuses "da" by turns.
    return warnings.filter((warning) => !warning.includes('"lang"')).map((warning) => name + ': ' + warning)
  })
}`

const smuggler = '[klik](https://evil.example) **fed** <b>x</b> {{DATE(2026-03-09T12:00:00Z, LONG)}}'

test('what a person wrote is drawn as it was written: no link, no formatting, no date of the client', async () => {
  const page = await browser.newPage()
  const { content, viewer } = sampleRound()
  const round = remarkedRound({
    operator: smuggler,
    forum: smuggler,
    content: {
      ...content,
      facility: smuggler,
      legalBasis: smuggler,
      reason: smuggler,
      consequence: smuggler,
    },
    contacted: [smuggler],
    annexes: [{ name: smuggler, url: 'https://example.dk/bilag' }],
    remarks: [{ organisation: smuggler, text: smuggler, at: new Date('2026-03-04T09:12:00Z') }],
    viewer: {
      ...viewer,
      ownAnswer: {
        door: 'teams',
        kind: 'remark',
        text: smuggler,
        at: new Date('2026-03-04T09:12:00Z'),
        byName: smuggler,
      },
    },
  })
  const cards = everyCard(round)
  await draw(page, cards, 'light')
  const links = await page
    .locator('#cards a')
    .evaluateAll((all) => all.map((link) => (link as unknown as { href: string }).href))
  expect(links.filter((href) => href.includes('evil'))).toEqual([])
  expect(await page.locator('#cards strong, #cards b').count()).toBe(0)
  const words = ((await page.locator('#cards').textContent()) ?? '').replaceAll('\u2060', '')
  expect(words.split(smuggler).length).toBeGreaterThan(cards.length)
  await page.close()
}, 60_000)

test.each(['light', 'dark'] as const)(
  'every card is drawn without a warning and fits a phone, %s',
  async (theme) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } })
    expect(await draw(page, everyCard(remarkedRound()), theme)).toEqual([])
    const cut = await page.evaluate(
      `[...document.querySelectorAll('#cards button, #cards textarea, #cards p, #cards span')]
      .filter((each) => each.getBoundingClientRect().right > 320).map((each) => each.textContent)`,
    )
    expect(cut).toEqual([])
    await saveScreenshot(page, `cards-${theme}-320`)
    await page.close()
  },
  60_000,
)
