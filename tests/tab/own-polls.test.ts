/// <reference lib="dom" />
import { beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { OwnPollView, VoteInput } from '../../bot/contract/polls.ts'
import { director } from './fake-product/people.ts'
import { ownPollView, POLL } from './fake-product/polls.ts'
import { wheelView } from './fake-product/wheel.ts'
import { faultsInEveryLook } from './every-look.ts'
import { useTab } from './use-tab.ts'

const it = useTab()
let poll: OwnPollView
beforeAll(() => {
  const { script } = it.product
  script.wheel = () => wheelView()
  script.showCadence = () => ({ forums: [] })
  script.ownPolls = () => ({
    items: [{ ...poll, times: poll.options.length, missing: poll.options.filter((one) => !one.own).length }],
  })
  script.showOwnPoll = () => poll
})
beforeEach(() => {
  it.signIn(director)
  poll = ownPollView()
  it.product.script.voteOnPoll = ({ body }) => {
    const { votes, comment } = body as VoteInput
    const options = poll.options.map((option) => ({ ...option, own: votes[option.id] ?? null }))
    poll = { ...poll, options, comment, answeredAt: '2026-03-05T08:00:00.000Z' }
    return {}
  }
})

const first = 'Kan du tirsdag den 24. marts 2026 kl. 10.00–12.00? (skal udfyldes)'
const rest = [
  'Kan du onsdag den 25. marts 2026 kl. 10.00–12.00? (skal udfyldes)',
  'Kan du torsdag den 26. marts 2026 kl. 10.00–12.00? (skal udfyldes)',
]

test('a director finds the poll from the first page, answers every time, and sees there that they have', async () => {
  const { tab } = await it.open({})
  const asking = tab.getByRole('region', { name: 'Svar på mødetider' })
  await asking.getByText('Svar på 3 tider senest fredag den 13. marts 2026 kl. 12.00.').waitFor()
  await asking.getByRole('link', { name: 'Møde om styringsaftalen' }).click()
  await tab.getByText('Du er optaget i din kalender på det tidspunkt.').waitFor()
  await tab.getByRole('radiogroup', { name: first }).getByRole('radio', { name: 'Ja' }).check()
  await tab.getByRole('button', { name: 'Send mine svar' }).click()
  await tab.getByText('Svar på alle tiderne, og send igen. Intet er sendt endnu.').waitFor()
  expect(it.product.askedFor('voteOnPoll')).toEqual([])
  for (const name of rest)
    await tab.getByRole('radiogroup', { name }).getByRole('radio', { name: 'Nej' }).check()
  await tab.getByLabel('Besked til sekretariatet (kan udelades)').fill('Gerne formiddag')
  await tab.getByRole('button', { name: 'Send mine svar' }).click()
  await tab.getByText('Tak. Dine svar er modtaget.').waitFor()
  const [sent] = it.product.askedFor('voteOnPoll')
  expect(sent).toMatchObject({ params: { pollId: POLL }, body: { comment: 'Gerne formiddag', seen: null } })
  expect(Object.values((sent?.body as VoteInput).votes)).toEqual(['yes', 'no', 'no'])
  await tab.getByText(/^Du svarede torsdag den 5. marts 2026/).waitFor()
  await tab.getByRole('link', { name: 'Tilbage til årshjulet' }).click()
  await asking.getByText(/^Du har svaret. Det kan ændres indtil fredag den 13. marts/).waitFor()
})

test('an answer given elsewhere meanwhile is told, and what was chosen here stays', async () => {
  const { tab } = await it.open({ hash: `#/polls/${POLL}` })
  for (const name of [first, ...rest])
    await tab.getByRole('radiogroup', { name }).getByRole('radio', { name: 'Hvis nødvendigt' }).check()
  const take = it.product.script.voteOnPoll
  it.product.script.voteOnPoll = () => {
    const options = poll.options.map((option) => ({ ...option, own: 'no' as const }))
    poll = { ...poll, options, answeredAt: '2026-03-05T07:00:00.000Z' }
    it.product.script.voteOnPoll = take!
    return { status: 409, problem: { code: 'poll_changed', message: 'Dit svar har ændret sig imens.' } }
  }
  await tab.getByRole('button', { name: 'Send mine svar' }).click()
  await tab.getByText('Dit svar har ændret sig imens.').waitFor()
  await tab.getByText('Du svarede torsdag den 5. marts 2026 kl. 08.00.').waitFor()
  await tab.getByRole('button', { name: 'Send de ændrede svar' }).click()
  await tab.getByText('Tak. Dine svar er modtaget.').waitFor()
  expect(it.product.askedFor('voteOnPoll')[1]?.body).toMatchObject({ seen: '2026-03-05T07:00:00.000Z' })
  expect(poll.options.map(({ own }) => own)).toEqual(['if_needed', 'if_needed', 'if_needed'])
})

test('a poll that is over shows how it ended and what was said, and takes no answer', async () => {
  const { options } = poll
  poll = ownPollView({
    state: 'booked',
    mayAnswer: false,
    booked: options[0] ?? null,
    options: options.map((option) => ({ ...option, own: 'yes' })),
  })
  const { tab } = await it.open({ hash: `#/polls/${POLL}` })
  await tab.getByText('Mødet er booket tirsdag den 24. marts 2026 kl. 10.00–12.00.').waitFor()
  expect(await tab.getByRole('region', { name: 'Dine svar' }).getByRole('listitem').count()).toBe(3)
  expect(await tab.getByRole('button', { name: /^Send/ }).count()).toBe(0)
})

test('the page is readable in every theme, wide and narrow, and has no accessibility fault', async () => {
  const { page, tab } = await it.open({ hash: `#/polls/${POLL}` })
  await tab.getByRole('button', { name: 'Send mine svar' }).click()
  await tab.getByText('Svar på alle tiderne, og send igen. Intet er sendt endnu.').waitFor()
  expect(await faultsInEveryLook(page, 'own-poll')).toEqual([])
}, 60_000)

test('the first page with a poll that waits is readable in every theme, wide and narrow', async () => {
  const { page, tab } = await it.open({})
  await tab.getByRole('region', { name: 'Svar på mødetider' }).waitFor()
  expect(await faultsInEveryLook(page, 'wheel-asked')).toEqual([])
}, 60_000)
