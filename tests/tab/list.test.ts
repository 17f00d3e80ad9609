import { beforeEach, expect, test } from '@jest/globals'
import { director, idOf, organisationNamed, reader, secretariat } from './fake-product/people.ts'
import { draftRound, listItem, openRound } from './fake-product/rounds.ts'
import { useTab } from './use-tab.ts'

const it = useTab()
beforeEach(() => {
  it.product.script.listRounds = () => ({
    items: [listItem(draftRound()), listItem(openRound(), true)],
    next: null,
  })
})

test('the round that awaits the reader stands first, under a heading of its own', async () => {
  it.signIn(director)
  const { tab } = await it.open({ hash: '#/rounds' })
  await tab.getByRole('heading', { name: 'Venter på jeres svar' }).waitFor()
  expect(await tab.getByRole('main').getByRole('listitem').first().textContent()).toContain('2026-3')
  await tab.getByText('Frist mandag den 9. marts 2026 kl. 12.00').waitFor()
})

test('filters and search are the product’s to answer, and stand in the address', async () => {
  it.signIn(secretariat)
  const { page, tab } = await it.open({ hash: '#/rounds' })
  await tab.getByLabel('Tilstand').selectOption('Åben')
  await tab.getByLabel('Driftsherre').selectOption('Slagelse Kommune')
  await tab.getByRole('searchbox', { name: 'Søg i tilbud og nummer' }).fill('solgård')
  const wanted = { state: 'open', operator: organisationNamed('Slagelse').id, q: 'solgård' }
  await page.waitForResponse((response) => response.url().includes('solg'))
  expect(it.product.askedFor('listRounds').at(-1)?.query).toEqual(wanted)
  expect(page.frame({ url: /\/tab\// })?.url()).toContain('state=open')
})

test('the next page is fetched by its cursor and put below', async () => {
  it.signIn(secretariat)
  it.product.script.listRounds = ({ query }) =>
    query['cursor'] === 'two'
      ? { items: [listItem(openRound({ id: idOf(5), number: '2025-9' }))], next: null }
      : { items: [listItem(openRound())], next: 'two' }
  const { tab } = await it.open({ hash: '#/rounds' })
  await tab.getByRole('button', { name: 'Vis flere' }).click()
  await tab.getByText('2025-9').waitFor()
  await tab.getByRole('status').filter({ hasText: '2 rundspørger vises' }).waitFor()
  expect(await tab.getByRole('button', { name: 'Vis flere' }).count()).toBe(0)
})

test('an empty list says what comes next: to propose, or to wait', async () => {
  it.product.script.listRounds = () => ({ items: [], next: null })
  it.signIn(secretariat)
  const { tab, page } = await it.open({ hash: '#/rounds' })
  await tab.getByText('Skriv det første forslag.').waitFor()
  await page.context().close()
  it.signIn(reader)
  const readers = await it.open({ hash: '#/rounds' })
  await readers.tab.getByText('Når sekretariatet sender en rundspørge').waitFor()
  expect(await readers.tab.getByRole('button', { name: 'Nyt forslag' }).count()).toBe(0)
})

test('a list that cannot be read says why and can be asked for again', async () => {
  it.signIn(secretariat)
  const problem = { code: 'too_many', message: 'Du spørger for tit. Vent et øjeblik, og prøv igen.' }
  it.product.script.listRounds = () => ({ status: 429, problem })
  const { tab } = await it.open({ hash: '#/rounds' })
  await tab.getByRole('alert').getByText(problem.message).waitFor()
  it.product.script.listRounds = () => ({ items: [listItem(openRound())], next: null })
  await tab.getByRole('button', { name: 'Prøv igen' }).click()
  await tab.getByRole('link', { name: 'Botilbuddet Solgården' }).waitFor()
})

test('a product that has lost its database is asked again, and the reader is not troubled', async () => {
  const list = it.product.script.listRounds
  let asked = 0
  const problem = { code: 'database_unavailable', message: 'Vi har ikke forbindelse til vores database.' }
  it.product.script.listRounds = (one) => {
    asked += 1
    return asked < 3 ? { status: 503, problem, headers: { 'retry-after': '1' } } : list?.(one)
  }
  it.signIn(director)
  const { tab } = await it.open({ hash: '#/rounds' })
  await tab.getByRole('heading', { name: 'Venter på jeres svar' }).waitFor()
  expect(asked).toBe(3)
})

test('a product that does not get its database back says so', async () => {
  const problem = { code: 'database_unavailable', message: 'Vi har ikke forbindelse til vores database.' }
  it.product.script.listRounds = () => ({ status: 503, problem, headers: { 'retry-after': '1' } })
  it.signIn(director)
  const { tab } = await it.open({ hash: '#/rounds' })
  await tab.getByText(problem.message).waitFor()
})
