/// <reference lib="dom" />
import { beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { OwnPollView, PollView, VoteInput } from '../../bot/contract/polls.ts'
import { pressTabUntil } from '../e2e/keyboard.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import { director, idOf, secretariat } from './fake-product/people.ts'
import { ownPollView, POLL, pollView, pollWithMore, pollWithTimeOut } from './fake-product/polls.ts'
import { timesSetup } from './fake-product/times.ts'
import { wheelView } from './fake-product/wheel.ts'
import { faultsInEveryLook } from './every-look.ts'
import { narrow } from './open-tab.ts'
import { useTab } from './use-tab.ts'

const it = useTab()
let shown: PollView
let own: OwnPollView
beforeAll(() => {
  const { script } = it.product
  script.wheel = () => wheelView()
  script.showCadence = () => ({ forums: [] })
  script.showPoll = () => shown
  script.timesSetup = () => timesSetup()
  script.addTimes = () => {
    shown = pollWithMore()
    return { people: 14 }
  }
  script.withdrawTime = () => {
    shown = pollWithTimeOut()
    return {}
  }
  script.ownPolls = () => ({
    items: [{ ...own, times: own.options.length, missing: own.options.filter((one) => !one.own).length }],
  })
  script.showOwnPoll = () => own
  script.voteOnPoll = () => ({})
})
beforeEach(() => {
  it.signIn(secretariat)
  shown = pollView()
  const before = ownPollView()
  const [last] = before.options.slice(-1)
  own = {
    ...before,
    answeredAt: '2026-03-04T08:00:00.000Z',
    options: [
      ...before.options.map((option, nth) => ({
        ...option,
        own: nth === 0 ? ('no' as const) : ('yes' as const),
      })),
      {
        ...last!,
        id: idOf(615),
        start: '2026-03-27T09:00:00.000Z',
        end: '2026-03-27T11:00:00.000Z',
        own: null,
        spread: { yes: 1, ifNeeded: 0, no: 0 },
      },
    ],
  }
})

test('a time is taken out of a poll that runs, and stands below the others as taken out', async () => {
  const { page, tab } = await it.open({ hash: `#/scheduling/polls/${POLL}` })
  const out = tab.getByRole('button', { name: 'Tag tiden ud: onsdag den 25. marts 2026 kl. 10.00' })
  await out.click()
  const dialog = tab.getByRole('dialog', { name: 'Tag onsdag den 25. marts 2026 kl. 10.00 ud?' })
  await dialog.getByText(/frigives i sekretariatets kalender/).waitFor()
  expect(await faultsInEveryLook(page, 'poll-withdraw-time')).toEqual([])
  await dialog.getByRole('button', { name: 'Tag tiden ud' }).click()
  await tab.getByText('Der spørges ikke mere om onsdag den 25. marts 2026 kl. 10.00.').waitFor()
  await tab.getByText('Taget ud: onsdag den 25. marts 2026 kl. 10.00.').waitFor()
  await out.waitFor({ state: 'detached' })
  expect(it.product.askedFor('withdrawTime').map(({ body }) => body)).toEqual([{ optionId: idOf(611) }])
  expect(await faultsInEveryLook(page, 'poll-with-time-out')).toEqual([])
}, 60_000)

test('times are added to a poll that runs; none before the deadline, none that stands', async () => {
  const { page, tab } = await it.open({ hash: `#/scheduling/polls/${POLL}` })
  await tab.getByRole('button', { name: 'Tilføj tider' }).click()
  const dialog = tab.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Tilføj tider' }).click()
  await dialog.getByText('Tilføj mindst en tid.').waitFor()
  const add = async (date: string) => {
    await dialog.getByLabel('Dato').fill(date)
    await dialog.getByRole('button', { name: 'Tilføj tiden' }).click()
  }
  await add('2026-03-12')
  await dialog.getByText('En ny tid skal ligge efter svarfristen.').waitFor()
  await add('2026-03-26')
  await dialog.getByText('Den tid er der allerede spurgt om.').waitFor()
  expect(it.product.askedFor('addTimes')).toEqual([])
  await add('2026-03-30')
  await add('2026-03-27')
  expect(await dialog.getByRole('listitem').allTextContents()).toEqual([
    'fredag den 27. marts 2026 kl. 10.00',
    'mandag den 30. marts 2026 kl. 10.00',
  ])
  expect(await faultsInEveryLook(page, 'poll-add-times')).toEqual([])
  await dialog.getByRole('button', { name: 'Spørg om 2 tider mere' }).click()
  await tab.getByText('Der er nu spurgt om 2 tider mere. 14 personer, der har svaret, får besked.').waitFor()
  const starts = ['2026-03-27T09:00:00.000Z', '2026-03-30T08:00:00.000Z']
  expect(it.product.askedFor('addTimes').map(({ body }) => body)).toEqual([{ starts }])
  await tab
    .getByText('14 af 18 har svaret. 13 af dem mangler at svare på tider, der er kommet til.')
    .waitFor()
  expect(await tab.getByText('Tilføjet torsdag den 5. marts 2026 kl. 08.30.').count()).toBe(2)
  const best = tab.getByRole('listitem').filter({ hasText: 'Bedst' })
  expect(await best.textContent()).not.toContain('Tilføjet')
  await tab.getByRole('button', { name: 'Mind 17 personer om at svare' }).waitFor()
}, 90_000)

test('whoever must come and has not answered an added time is asked for in the calendar before it is booked', async () => {
  it.product.script.bookPoll = () => ({ entryId: idOf(700) })
  shown = pollWithMore()
  const { page, tab } = await it.open({ hash: `#/scheduling/polls/${POLL}` })
  await tab.getByRole('heading', { level: 1 }).waitFor()
  expect(await faultsInEveryLook(page, 'poll-with-more')).toEqual([])
  await tab.getByRole('button', { name: 'Book fredag den 27. marts 2026 kl. 10.00' }).click()
  const dialog = tab.getByRole('dialog')
  await dialog
    .getByRole('checkbox', {
      name: 'Book, også hvis nogen, der ikke har svaret på tiden, er optaget i kalenderen',
    })
    .check()
  await dialog.getByRole('button', { name: /^Book .* for 18 personer$/ }).click()
  await tab.getByText('Mødet er booket. Alle får besked.').waitFor()
  const { despite } = it.product.askedFor('bookPoll')[0]?.body as { despite: string[] }
  const lacking = shown.voters.filter(({ required, votes }) => required && votes?.[idOf(615)] === undefined)
  expect(despite.toSorted()).toEqual(lacking.map(({ personId }) => personId).toSorted())
  expect(despite.length).toBeGreaterThan(4)
}, 60_000)

test('a director is told on the first page that a time has been added, and answers it beside the others', async () => {
  it.signIn(director)
  const { page, tab } = await it.open({})
  const asking = tab.getByRole('region', { name: 'Svar på mødetider' })
  await asking
    .getByText('Der er kommet 1 tid til. Svar senest fredag den 13. marts 2026 kl. 12.00.')
    .waitFor()
  await asking.getByRole('link', { name: 'Møde om styringsaftalen' }).click()
  await tab.getByText(/^Der er kommet en tid til, siden du svarede\./).waitFor()
  const added = tab.getByRole('radiogroup', {
    name: 'Ny tid: Kan du fredag den 27. marts 2026 kl. 10.00–12.00? (skal udfyldes)',
  })
  expect(await tab.getByRole('radio', { checked: true }).count()).toBe(3)
  await tab.getByRole('button', { name: 'Send de ændrede svar' }).click()
  await tab.getByText('Svar på alle tiderne, og send igen. Intet er sendt endnu.').waitFor()
  expect(await faultsInEveryLook(page, 'own-poll-with-more')).toEqual([])
  await added.getByRole('radio', { name: 'Hvis nødvendigt' }).check()
  await tab.getByRole('button', { name: 'Send de ændrede svar' }).click()
  await tab.getByText('Tak. Dine svar er modtaget.').waitFor()
  const { votes } = it.product.askedFor('voteOnPoll')[0]?.body as VoteInput
  expect(Object.values(votes)).toEqual(['no', 'yes', 'yes', 'if_needed'])
}, 60_000)

test('times are added and taken away by keyboard alone, on a narrow screen, and the keyboard is never lost', async () => {
  const { page, tab } = await it.open({ hash: `#/scheduling/polls/${POLL}` }, narrow)
  await tab.getByText('14 af 18 har svaret.').waitFor()
  const frame = page.frame({ url: /\/tab\// })!
  const { keyboard } = page
  const focused = () =>
    frame.evaluate(() => {
      const { activeElement: here } = document
      return here?.getAttribute('aria-label') ?? here?.textContent ?? ''
    })
  await pressTabUntil(page, frame, /^Tilføj tider$/)
  await keyboard.press('Enter')
  const dialog = tab.getByRole('dialog')
  const times = dialog.getByRole('listitem')
  const inDate = () => frame.evaluate(() => document.activeElement?.getAttribute('type') === 'date')
  await sleepUntil(inDate, 20_000)
  for (const [nth, day] of ['03272026', '03302026'].entries()) {
    await keyboard.type(day)
    await keyboard.press('Enter')
    await times.nth(nth).waitFor()
    // From the year, where the keyboard is, back to the month.
    await keyboard.press('Shift+Tab')
    await keyboard.press('Shift+Tab')
    expect(await inDate()).toBe(true)
  }
  await keyboard.press('Enter')
  expect([await times.count(), it.product.askedFor('addTimes').length]).toEqual([2, 0])
  await pressTabUntil(page, frame, /^Fjern fredag den 27\. marts/)
  await keyboard.press('Enter')
  expect(await focused()).toBe('Fjern mandag den 30. marts 2026 kl. 10.00')
  await keyboard.press('Enter')
  expect([await times.count(), await focused()]).toEqual([0, 'Tilføj tiden'])
  await keyboard.press('Enter')
  await pressTabUntil(page, frame, /^Spørg om 1 tid mere$/)
  await keyboard.press('Enter')
  await tab.getByText(/^Der er nu spurgt om 1 tid mere\./).waitFor()
  await sleepUntil(async () => (await focused()) === 'Tilføj tider', 20_000)
  const [asked] = it.product.askedFor('addTimes')
  expect(asked?.body).toEqual({ starts: ['2026-03-30T08:00:00.000Z'] })
}, 60_000)

test('no more than ten times in all are chosen, which is said at the field', async () => {
  const { tab } = await it.open({ hash: `#/scheduling/polls/${POLL}` })
  await tab.getByRole('button', { name: 'Tilføj tider' }).click()
  const dialog = tab.getByRole('dialog')
  for (let day = 10; day < 18; day++) {
    await dialog.getByLabel('Dato').fill(`2026-04-${day}`)
    await dialog.getByRole('button', { name: 'Tilføj tiden' }).click()
  }
  await dialog.getByText('Der kan højst spørges om ti tider i alt.').waitFor()
  expect(await dialog.getByRole('listitem').count()).toBe(7)
})
