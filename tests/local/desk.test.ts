/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { buildIfStale, pages } from '../../infra/local/pages.ts'
import { startLocalTenant, type LocalTenant } from '../../infra/local/tenant.ts'
import { findAccessibilityFaults, launchBrowser, saveScreenshot } from '../support/browser.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import { ask, chatUrl, graphUrl, tokenFor } from './ask.ts'
import { startStandInBot, type StandInBot } from './stand-in-bot.ts'

let tenant: LocalTenant
let bot: StandInBot
let browser: Browser
let page: Page
beforeAll(async () => {
  tenant = await startLocalTenant({ bounceAfterMs: 10 })
  ;[bot, browser] = await Promise.all([startStandInBot(tenant), launchBrowser(), buildIfStale(pages.desk)])
  const context = await browser.newContext({ colorScheme: 'light', locale: 'da-DK' })
  page = await context.newPage()
  bot.answer = ({ value }) => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: card(
      `Modtaget: ${String((value as { action: { data: { remark: string } } }).action.data.remark)}`,
    ),
  })
  await Promise.all([sendCard(), sendMail('direktoer@faxekommune.dk'), sendMail('direktoer@lolland.dk')])
}, 120_000)
afterAll(async () => {
  await browser.close()
  bot.stop()
  await tenant.stop()
})

const context = encodeURIComponent(JSON.stringify({ subEntityId: 'round-7' }))
const linkIntoTab = `https://teams.microsoft.com/l/entity/app/rundspoerger?context=${context}`
const card = (text: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text, wrap: true, style: 'heading' },
    { type: 'TextBlock', text: '**Fed** [henvisning](https://example.com) # ikke overskrift', wrap: true },
    { type: 'Input.Text', id: 'remark', label: 'Bemærkning (skal udfyldes)', isMultiline: true },
    {
      type: 'ActionSet',
      actions: [
        { type: 'Action.Execute', verb: 'remark', title: 'Send bemærkning' },
        { type: 'Action.OpenUrl', title: 'Åbn i fanen', url: linkIntoTab },
      ],
    },
  ],
})
const sendCard = async () =>
  ask('POST', chatUrl(tenant, 'director-slagelse'), {
    token: await tokenFor(tenant, 'bot'),
    body: {
      type: 'message',
      summary: 'Rundspørge',
      attachments: [
        { contentType: 'application/vnd.microsoft.card.adaptive', content: card('Rundspørge 1') },
      ],
    },
  })
const sendMail = async (address: string) =>
  ask('POST', graphUrl(tenant, `/users/${tenant.world.secretariatMailbox}/sendMail`), {
    token: await tokenFor(tenant, 'graph'),
    body: {
      message: {
        subject: 'Rundspørge 1',
        body: {
          contentType: 'html',
          content: '<h1>Hej</h1><p><a href="https://example.com/svar">Svar her</a></p>',
        },
        toRecipients: [{ emailAddress: { address } }],
      },
    },
  })
const isInView = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}
const goTo = async (person: string, view: string) => {
  await page.goto(`${tenant.urls.desk}#${person}/${view}`)
  await page.getByRole('heading', { name: tenant.admin.person(person).name, level: 2 }).waitFor()
}

describe('the desk', () => {
  test('lets one be everybody: 26 people, by organisation and with how they are reached', async () => {
    await page.goto(tenant.urls.desk)
    await page
      .getByRole('link', { name: /Stedfortræder/ })
      .first()
      .waitFor()
    expect(await page.getByRole('navigation', { name: 'Log ind som' }).getByRole('link').count()).toBe(
      tenant.world.people.length,
    )
    await page.getByRole('link', { name: /Kun mail, og den kommer retur/ }).waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
  })

  test("shows a person's card, sends what is written on it, and shows the card that comes back", async () => {
    await goTo('director-slagelse', 'chat')
    await page.getByRole('heading', { name: 'Rundspørge 1' }).waitFor()
    expect(await page.getByRole('link', { name: 'henvisning' }).getAttribute('target')).toBe('_blank')
    await page.getByRole('textbox', { name: 'Bemærkning' }).fill('For mange pladser')
    await page.getByRole('button', { name: 'Send bemærkning' }).press('Enter')
    await page.getByText('Modtaget: For mange pladser').waitFor()
    await page.getByLabel('Skriv til botten').fill('status')
    await page.keyboard.press('Enter')
    await page.getByText('status', { exact: true }).waitFor()
    expect(bot.heard.map(({ type }) => type)).toEqual(['invoke', 'message'])
    expect(await findAccessibilityFaults(page)).toEqual([])
    await saveScreenshot(page, 'desk-chat')
  })

  test('opens a chat at what was said last', async () => {
    const token = await tokenFor(tenant, 'bot')
    const say = async (text: string) =>
      ask('POST', chatUrl(tenant, 'director-greve'), { token, body: { type: 'message', text } })
    for (let nth = 1; nth <= 30; nth++) await say(`Besked ${nth}.`)
    const opensAtLast = async () => {
      await goTo('director-greve', 'chat')
      const last = page.getByText('Besked 30.')
      await last.waitFor()
      await sleepUntil(() => last.evaluate(isInView), 5_000)
      await sleepUntil(() => page.getByLabel('Skriv til botten').evaluate(isInView), 5_000)
    }
    await goTo('director-slagelse', 'chat')
    await opensAtLast()
    // In a window of its own too, where nothing was drawn before.
    await page.goto('about:blank')
    await opensAtLast()
  })

  test('shows a card as it arrives, without reloading', async () => {
    await goTo('director-koege', 'chat')
    await ask('POST', chatUrl(tenant, 'director-koege'), {
      token: await tokenFor(tenant, 'bot'),
      body: { type: 'message', text: 'Lige nu' },
    })
    await page.getByText('Lige nu').waitFor({ timeout: 20_000 })
  })

  test("shows a person's mail, whose links open in a window of their own", async () => {
    await goTo('director-faxe', 'mail')
    await page.getByRole('button', { name: /Rundspørge 1/ }).click()
    const link = page.frameLocator('iframe').getByRole('link', { name: 'Svar her' })
    await link.waitFor()
    expect(await page.frameLocator('iframe').locator('base').getAttribute('target')).toBe('_blank')
    expect(await findAccessibilityFaults(page)).toEqual([])
  })

  test('shows the secretariat the report of the mail that came back', async () => {
    await goTo('secretariat-1', 'mail')
    await page.getByRole('button', { name: /Kan ikke leveres: Rundspørge 1/ }).waitFor()
  })

  test('holds the tab as Teams does: context, token and a change of theme', async () => {
    await page.selectOption('#theme', 'default')
    await goTo('director-slagelse', 'tab')
    const tab = page.frameLocator('iframe')
    await tab.getByText('content web 4').waitFor()
    await tab.getByText('da-DK default').waitFor()
    await tab.getByText('true direktoer@slagelse.dk').waitFor()
    await page.selectOption('#theme', 'dark')
    await tab.getByText('tema dark').waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
  })

  test("opens a card's link into the tab there, at the page that it names", async () => {
    await goTo('director-slagelse', 'chat')
    await page.getByRole('link', { name: 'Åbn i fanen' }).click()
    await page.frameLocator('iframe').getByText('side round-7').waitFor()
  })

  test('moves the clock', async () => {
    await page.getByRole('button', { name: '+1 døgn' }).click()
    await page.getByText('tirsdag den 3. marts 2026').waitFor()
    await page.getByLabel('Til', { exact: true }).fill('2026-03-30T12:00')
    await page.getByRole('button', { name: 'Stil uret frem' }).click()
    await page.getByText('mandag den 30. marts 2026 kl. 12.00').waitFor()
    expect(tenant.clock.now().toISOString()).toMatch(/^2026-03-30T10:00/)
  })

  test('lets things go wrong and be mended', async () => {
    await goTo('director-lolland', 'conditions')
    await page.getByRole('button', { name: 'Ret adressen, så mail kommer frem' }).click()
    await page.getByText('Mail til direktoer@lolland.dk kommer frem.').waitFor()
    await goTo('director-greve', 'conditions')
    await page.getByRole('button', { name: 'Blokér botten' }).click()
    await page.getByText('Botten er blokeret.').waitFor()
    await page.getByRole('button', { name: 'Fjern appen' }).click()
    await page.getByText('Appen er ikke installeret.').waitFor()
    await page.getByRole('button', { name: 'Lad besked gå tabt' }).click()
    await page.getByText('Besked om ændringer i Outlook går tabt.').waitFor()
    await page.getByRole('button', { name: 'Lad dem fejle' }).click()
    await page.getByText('1 fejl venter på at ske.').waitFor()
    expect(tenant.admin.chat('director-greve')).toMatchObject({ blocked: true, installed: false })
    await page.selectOption('#theme', 'contrast')
    expect(await findAccessibilityFaults(page)).toEqual([])
  })

  test("shows a person's Outlook calendar: the organizer moves and cancels, the invited answer", async () => {
    await page.selectOption('#theme', 'default')
    const box = tenant.world.secretariatMailbox
    await ask('POST', graphUrl(tenant, `/users/${box}/events`), {
      token: await tokenFor(tenant, 'graph'),
      body: {
        subject: 'Direktørmøde',
        start: { dateTime: '2026-04-10T09:00:00', timeZone: 'Romance Standard Time' },
        end: { dateTime: '2026-04-10T12:00:00', timeZone: 'Romance Standard Time' },
        attendees: [{ emailAddress: { address: 'direktoer@slagelse.dk' }, type: 'required' }],
      },
    })
    await goTo('director-slagelse', 'calendar')
    await page
      .getByText('fredag den 10. april 2026 kl. 09.00–12.00 · Ikke besvaret', { exact: false })
      .waitFor()
    expect(await page.getByText('har accepteret').count()).toBe(0)
    await page.getByRole('button', { name: 'Acceptér: Direktørmøde' }).click()
    await page.getByText('12.00 · Accepteret', { exact: false }).waitFor()
    await goTo('secretariat-1', 'calendar')
    await page.getByText('1 af 1 har accepteret', { exact: false }).waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
    await saveScreenshot(page, 'desk-calendar')
    await page.getByLabel('Ny start: Direktørmøde').fill('2026-04-13T13:00')
    await page.getByRole('button', { name: 'Flyt: Direktørmøde' }).click()
    await page.getByText('mandag den 13. april 2026 kl. 13.00–16.00', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Aflys: Direktørmøde' }).click()
    await page.getByText('Kalenderen er tom.').first().waitFor()
    await goTo('director-slagelse', 'calendar')
    await page.getByRole('heading', { name: 'Aflyst: Direktørmøde' }).waitFor()
  })

  test('fits a screen of 320 pixels', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    for (const view of ['chat', 'mail', 'calendar', 'conditions', 'tab']) {
      await goTo('director-slagelse', view)
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
      expect({ view, wide }).toEqual({ view, wide: 320 })
    }
    expect(await findAccessibilityFaults(page)).toEqual([])
  })
})
