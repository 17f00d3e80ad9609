/// <reference lib="dom" />
import { beforeAll, beforeEach, expect, test } from '@jest/globals'
import { director, FORUM, idOf, secretariat } from './fake-product/people.ts'
import { POLL, pollView, seriesPlanned, windowsOf } from './fake-product/polls.ts'
import { timeChecked, timesFound, timesSetup } from './fake-product/times.ts'
import { faultsInEveryLook } from './every-look.ts'
import { useTab } from './use-tab.ts'

const it = useTab()
beforeAll(() => {
  const { script } = it.product
  script.timesSetup = () => timesSetup()
  script.findTimes = ({ body }) => timesFound(body)
  script.checkTime = ({ body }) => timeChecked(body)
  script.listPolls = () => ({ items: [pollView()] })
  script.showPoll = () => pollView()
  script.createPoll = () => ({ id: POLL })
  script.seriesWindows = ({ query }) => windowsOf(Number(query['year']))
  script.planSeries = ({ body }) => seriesPlanned(body)
  script.bookSeries = () => ({ entryIds: [idOf(701), idOf(702)] })
})
beforeEach(() => {
  it.signIn(secretariat)
})

test('times ticked among the ranked ones become a poll, with one written by hand beside them', async () => {
  const { tab } = await it.open({ hash: `#/scheduling?forum=${FORUM.id}` })
  await tab.getByRole('button', { name: 'Find tider for 18 personer' }).click()
  const boxes = tab.getByRole('checkbox', { name: /med i en afstemning$/ })
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await tab.getByRole('button', { name: 'Lav en afstemning om 2 tider' }).click()
  await tab.getByRole('heading', { level: 1, name: 'Ny afstemning om en tid' }).waitFor()
  const times = tab.getByRole('region', { name: 'Tider at vælge imellem' })
  await times.getByLabel('Dato').fill('2026-04-20')
  await times.getByRole('button', { name: 'Tilføj tiden' }).click()
  expect(await times.getByRole('listitem').count()).toBe(3)
  await tab.getByLabel('Besked til dem, der spørges (kan udelades)').fill('Vi skal nå det før sommer.')
  await tab.getByRole('button', { name: 'Spørg 18 personer' }).click()
  await tab.getByText('Spørgsmålet er på vej til 18 personer.').waitFor()
  const [created] = it.product.askedFor('createPoll')
  expect(created?.body).toMatchObject({
    minutes: 120,
    results: 'everyone',
    message: 'Vi skal nå det før sommer.',
  })
  expect((created?.body as { starts: string[] }).starts).toContain('2026-04-20T08:00:00.000Z')
})

test('a poll with fewer than two times, or a deadline after them, is not sent', async () => {
  const { tab } = await it.open({ hash: `#/scheduling/polls/new?forum=${FORUM.id}` })
  await tab.getByRole('button', { name: 'Spørg 18 personer' }).click()
  await tab.getByText('Vælg mindst to tider.').waitFor()
  const times = tab.getByRole('region', { name: 'Tider at vælge imellem' })
  for (const date of ['2026-03-05', '2026-03-06']) {
    await times.getByLabel('Dato').fill(date)
    await times.getByRole('button', { name: 'Tilføj tiden' }).click()
  }
  await tab.getByRole('button', { name: 'Spørg 18 personer' }).click()
  await tab.getByText('Vælg en frist, der ligger før den første tid.').waitFor()
  expect(it.product.askedFor('createPoll')).toEqual([])
})

test('the best time is booked in one press; a time at which somebody required cannot only when that is said', async () => {
  it.product.script.bookPoll = () => ({ entryId: idOf(700) })
  const { tab } = await it.open({ hash: `#/scheduling/polls/${POLL}` })
  await tab.getByText('14 af 18 har svaret.').waitFor()
  await tab.getByText(/^Skal med, men kan ikke: /).waitFor()
  await tab.getByRole('button', { name: 'Book tirsdag den 24. marts 2026 kl. 10.00' }).click()
  const dialog = tab.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Book .* for 18 personer$/ }).click()
  await dialog.getByText(/Sæt kryds, hvis I vil mødes/).waitFor()
  await dialog.getByRole('button', { name: 'Annuller' }).click()
  const best = tab.getByRole('listitem').filter({ hasText: 'Bedst' })
  await best.getByRole('button', { name: /^Book/ }).click()
  await dialog.getByRole('button', { name: /^Book .* for 18 personer$/ }).click()
  await tab.getByText('Mødet er booket. Alle får besked.').waitFor()
  expect(it.product.askedFor('bookPoll')).toHaveLength(1)
  expect(it.product.askedFor('bookPoll')[0]?.body).toMatchObject({ despite: [] })
})

test('those who have not answered are reminded, and the votes are fetched as a file', async () => {
  it.product.script.remindPoll = () => ({ people: 4 })
  it.product.script.pollVotes = () => ({ bytes: 'Person;Skal med', type: 'text/csv', name: 'x.csv' })
  const { page, tab } = await it.open({ hash: `#/scheduling/polls/${POLL}` })
  await tab.getByRole('button', { name: 'Mind 4 personer om at svare' }).click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Mind 4 personer om at svare' }).click()
  await tab.getByText('Påmindelsen er på vej til 4 personer.').waitFor()
  const download = page.waitForEvent('download')
  await tab.getByRole('button', { name: 'Hent svarene som CSV' }).click()
  expect((await download).suggestedFilename()).toBe('Møde om styringsaftalen.csv')
})

test('somebody else of the forum is asked in a poll that runs, and nobody whom it asks already is offered', async () => {
  const setup = timesSetup()
  const [newcomer] = setup.people
  it.product.script.showPoll = () => {
    const poll = pollView()
    return { ...poll, voters: poll.voters.filter(({ personId }) => personId !== newcomer?.personId) }
  }
  it.product.script.askMore = () => ({ people: 1 })
  const { page, tab } = await it.open({ hash: `#/scheduling/polls/${POLL}` })
  await tab.getByRole('button', { name: 'Spørg flere' }).click()
  const dialog = tab.getByRole('dialog')
  const choice = dialog.getByRole('combobox').first()
  await choice.waitFor()
  const offered = await dialog.getByRole('combobox').count()
  expect(offered).toBe(setup.people.length - pollView().voters.length + 1)
  await dialog.getByRole('button', { name: 'Spørg flere' }).click()
  await dialog.getByText('Vælg, hvem der også skal spørges.').waitFor()
  expect(await faultsInEveryLook(page, 'poll-ask-more')).toEqual([])
  await choice.selectOption('required')
  await dialog.getByRole('button', { name: 'Spørg 1 person' }).click()
  await tab.getByText('Spørgsmålet er på vej til 1 person.').waitFor()
  expect(it.product.askedFor('askMore')[0]?.body).toEqual({ required: [newcomer?.personId], optional: [] })
  it.product.script.showPoll = () => pollView()
}, 60_000)

test('a poll gets a later deadline, a week after the first unless another is chosen', async () => {
  it.product.script.extendPoll = () => ({ people: 4 })
  const { tab } = await it.open({ hash: `#/scheduling/polls/${POLL}` })
  await tab.getByRole('button', { name: 'Forlæng svarfristen' }).click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Forlæng svarfristen' }).click()
  await tab.getByText('Der kan nu svares indtil fredag den 20. marts 2026 kl. 12.00.').waitFor()
  expect(it.product.askedFor('extendPoll')[0]?.body).toEqual({ deadline: '2026-03-20T11:00:00.000Z' })
})

test('a year’s meetings are planned by the forum’s rule, one is moved, and all are booked', async () => {
  const { tab } = await it.open({ hash: `#/scheduling/series?forum=${FORUM.id}` })
  await tab.getByText('Forummets regel: 3 møder i foråret og 3 i efteråret.').waitFor()
  await tab.getByRole('button', { name: 'Find tider til 6 møder' }).click()
  const planned = tab.getByRole('region', { name: 'Forslag til årets møder' })
  const choices = planned.getByRole('combobox')
  await choices.first().waitFor()
  const other = await choices.first().locator('option').nth(1).getAttribute('value')
  await choices.first().selectOption(other ?? '')
  await expectPlans(2)
  const [, second] = it.product.askedFor('planSeries')
  expect((second?.body as { meetings: { chosen: string | null }[] }).meetings[0]?.chosen).toBe(other)
  await tab.getByRole('button', { name: 'Book 6 møder for 18 personer' }).click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Book 6 møder for 18 personer' }).click()
  await tab.getByText('2 møder er booket. Outlook indkalder nu.').waitFor()
  const body = it.product.askedFor('bookSeries')[0]?.body as { meetings: { start: string }[] }
  const days = body.meetings.map(({ start }) => start.slice(0, 10))
  expect(new Set(days).size).toBe(6)
})

test('a period in which the forum meets already gets no second meeting, unless somebody asks for it', async () => {
  const meeting = { entryId: idOf(801), key: 'once', title: 'Direktørmøde om takster', date: '2027-01-20' }
  it.product.script.seriesWindows = ({ query }) => ({
    ...windowsOf(Number(query['year'])),
    standing: [meeting],
  })
  const { tab } = await it.open({ hash: `#/scheduling/series?forum=${FORUM.id}` })
  await tab.getByRole('link', { name: 'Direktørmøde om takster' }).waitFor()
  await tab.getByText(', onsdag den 20. januar 2027').waitFor()
  expect(await tab.getByLabel('Møde 1: navn').count()).toBe(0)
  await tab.getByRole('button', { name: 'Find tider til 5 møder' }).click()
  await tab.getByRole('button', { name: 'Book 5 møder for 18 personer' }).waitFor()
  const keys = (nth: number) =>
    (it.product.askedFor('planSeries')[nth]?.body as { meetings: { key: string }[] }).meetings.map(
      ({ key }) => key,
    )
  expect(keys(0)).toEqual(['2', '3', '4', '5', '6'])
  await tab.getByRole('checkbox', { name: 'Møde 1: find en tid til endnu et møde her' }).check()
  await tab.getByLabel('Møde 1: navn').waitFor()
  await tab.getByRole('button', { name: 'Find tider til 6 møder' }).click()
  await expectPlans(2)
  expect(keys(1)).toEqual(['1', '2', '3', '4', '5', '6'])
})

async function expectPlans(count: number) {
  const until = Date.now() + 20_000
  while (it.product.askedFor('planSeries').length < count && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect(it.product.askedFor('planSeries')).toHaveLength(count)
}

test('polls and plans are the secretariat’s', async () => {
  it.signIn(director)
  for (const hash of ['#/scheduling/polls', '#/scheduling/series', `#/scheduling/polls/${POLL}`]) {
    const { page, tab } = await it.open({ hash })
    await tab.getByRole('heading', { level: 1 }).waitFor()
    await page.context().close()
  }
  expect(it.product.asked.filter(({ route }) => route !== 'me').map(({ route }) => route)).toEqual([])
})
