/// <reference lib="dom" />
import { beforeEach, expect, test } from '@jest/globals'
import type { RoundView } from '../../bot/contract/round.ts'
import { director, FORUM, organisationNamed, secretariat } from './fake-product/people.ts'
import { can, DRAFT_ROUND, draftRound } from './fake-product/rounds.ts'
import { startPlan } from './fake-product/start-plan.ts'
import { useTab } from './use-tab.ts'

const it = useTab()
let round: RoundView
beforeEach(() => {
  round = draftRound()
  const { script } = it.product
  script.showRound = () => round
  script.listRounds = () => ({ items: [], next: null })
  script.createRound = () => ({ id: DRAFT_ROUND })
  script.editRound = () => ({ version: 2, warnings: [] })
})

const EDIT = `#/rounds/${DRAFT_ROUND}/edit`

test('an operator proposes for the own municipality alone, and a half-filled draft can be saved', async () => {
  it.signIn(director)
  const { tab } = await it.open({ hash: '#/proposals/new' })
  const operator = tab.getByLabel('Driftsherre (skal udfyldes)')
  await operator.waitFor()
  expect(await operator.locator('option').allTextContents()).toEqual(['Stevns Kommune'])
  await tab.getByLabel('Tilbud (skal udfyldes)').fill('Solgården')
  await tab.getByRole('button', { name: 'Gem kladde' }).click()
  await tab.getByRole('heading', { name: 'Ret forslaget' }).waitFor()
  const [created] = it.product.askedFor('createRound')
  expect(created?.body).toMatchObject({
    forumId: FORUM.id,
    operatorOrganisationId: organisationNamed('Stevns').id,
    content: { facility: 'Solgården', placesBefore: null, effectiveDate: null },
  })
})

test('what is missing is said at the field and in a list that leads there', async () => {
  it.signIn(secretariat)
  const { tab } = await it.open({ hash: '#/proposals/new' })
  await tab.getByRole('button', { name: 'Fortsæt til afsendelse' }).click()
  const summary = tab.getByRole('alert').filter({ hasText: 'Der er 10 felter, du skal se på' })
  await summary.getByRole('button', { name: 'Skriv, hvor mange pladser der er i dag.' }).click()
  const field = tab.getByLabel('Pladser i dag (skal udfyldes)')
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(it.product.askedFor('createRound')).toEqual([])
})

test('a fault is gone as soon as its field is written anew, and typing goes on undisturbed', async () => {
  it.signIn(secretariat)
  const { page, tab } = await it.open({ hash: '#/proposals/new' })
  await tab.getByRole('button', { name: 'Fortsæt til afsendelse' }).click()
  await tab.getByText('Skriv, hvorfor ændringen foreslås.').first().waitFor()
  await tab.getByRole('textbox', { name: /^Begrundelse/ }).focus()
  await page.keyboard.type('Ventelisten er lang')
  expect(await tab.getByRole('textbox', { name: /^Begrundelse/ }).inputValue()).toBe('Ventelisten er lang')
  await tab.getByText('Skriv, hvorfor ændringen foreslås.').first().waitFor({ state: 'detached' })
  await tab.getByText('Skriv, hvem man kan spørge.').first().waitFor()
})

test('a number that is none and an address that is none are refused in Danish', async () => {
  it.signIn(secretariat)
  const { tab } = await it.open({ hash: EDIT })
  await tab.getByLabel('Pladser efter (skal udfyldes)').fill('atten')
  await tab.getByLabel('Adresse på link 1').fill('tilbudsportalen')
  await tab.getByRole('button', { name: 'Gem', exact: true }).click()
  await tab.getByRole('button', { name: 'Skriv et helt tal fra 0 til 9999.' }).waitFor()
  await tab.getByRole('button', { name: 'Skriv en adresse, der begynder med https://.' }).waitFor()
  expect(it.product.askedFor('editRound')).toEqual([])
})

test('what was typed and not saved is there again, and forgotten once it is saved', async () => {
  it.signIn(secretariat)
  const { page, tab } = await it.open({ hash: EDIT })
  await tab.getByLabel('Begrundelse (skal udfyldes)').fill('Skrevet, men ikke gemt')
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await tab.getByText('Det, du skrev sidst uden at gemme, er sat ind igen.').waitFor()
  expect(await tab.getByLabel('Begrundelse (skal udfyldes)').inputValue()).toBe('Skrevet, men ikke gemt')
  await tab.getByRole('button', { name: 'Gem', exact: true }).click()
  await tab.getByText('Kladden er gemt.').waitFor()
  const frame = page.frame({ url: /\/tab\// })
  expect(await frame?.evaluate('localStorage.length')).toBe(0)
  expect(it.product.askedFor('editRound')[0]?.body).toMatchObject({ version: 1 })
})

test('leaving what is not saved asks first', async () => {
  it.signIn(secretariat)
  const { tab } = await it.open({ hash: EDIT })
  await tab.getByLabel('Begrundelse (skal udfyldes)').fill('Ny begrundelse')
  await tab.getByRole('link', { name: 'Rundspørger', exact: true }).click()
  await tab.getByRole('dialog', { name: 'Du har ændringer, der ikke er gemt' }).waitFor()
  await tab.getByRole('button', { name: 'Gem og gå videre' }).click()
  await tab.getByRole('heading', { name: 'Rundspørger', level: 1 }).waitFor()
  expect(it.product.askedFor('editRound')).toHaveLength(1)
})

test('somebody else’s newer text is not overwritten', async () => {
  it.signIn(secretariat)
  const message = 'Nogen har ændret forslaget, mens du skrev.'
  it.product.script.editRound = () => ({ status: 409, problem: { code: 'changed_meanwhile', message } })
  const { tab } = await it.open({ hash: EDIT })
  await tab.getByLabel('Kontakt (skal udfyldes)').fill('En anden')
  round = { ...round, version: 5, content: { ...round.content, contact: 'Den nye kontakt' } }
  await tab.getByRole('button', { name: 'Gem', exact: true }).click()
  await tab.getByText(message).waitFor()
  await tab.getByRole('button', { name: 'Hent den nyeste udgave' }).click()
  await tab.getByLabel('Kontakt (skal udfyldes)').and(tab.locator('[value="Den nye kontakt"]')).waitFor()
})

test('a file over 10 MB is refused before it is sent, and a smaller one is stored', async () => {
  it.signIn(secretariat)
  const annex = { id: FORUM.id, name: 'budget.pdf', size: 20, mediaType: 'application/pdf' }
  it.product.script.addAnnex = () => ({ annex, version: 2 })
  const { tab } = await it.open({ hash: EDIT })
  const input = tab.locator('input[type=file]')
  const file = (name: string, size: number) => ({
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.alloc(size),
  })
  await input.setInputFiles([file('for stor.pdf', 10 * 1024 * 1024 + 1), file('budget å.pdf', 20)])
  await tab.getByText('for stor.pdf fylder over 10 MB.').waitFor()
  await tab.getByText('budget å.pdf er lagt på.').waitFor()
  const sent = it.product.askedFor('addAnnex')
  expect(sent.map(({ body, headers }) => [body, headers['x-file-name']])).toEqual([
    [20, encodeURIComponent('budget å.pdf')],
  ])
})

test('the usual legal bases are suggested, and one that begins like them can be written', async () => {
  it.signIn(secretariat)
  const { tab } = await it.open({ hash: '#/proposals/new' })
  const field = tab.getByLabel('Lovgrundlag (skal udfyldes)')
  await field.waitFor()
  const list = await field.getAttribute('list')
  const suggested = await tab
    .locator(`datalist#${list} option`)
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
  expect(suggested).toEqual(expect.arrayContaining(['SEL § 103', 'SEL § 104', 'SEL § 107', 'SEL § 108']))
  await field.fill('SEL § 109 a')
  await field.press('Tab')
  expect(await field.inputValue()).toBe('SEL § 109 a')
})

test('before sending the secretariat sees who gets it, and the button says to how many', async () => {
  it.signIn(secretariat)
  it.product.script.startPlan = ({ query }) =>
    startPlan({
      ...(query['deadline'] && { deadline: query['deadline'] }),
      deadlineProblem: query['deadline']?.startsWith('2026-03-14') ? 'Lørdag er ikke en arbejdsdag.' : null,
    })
  it.product.script.start = () => ({ version: 2, warnings: [] })
  const { tab } = await it.open({ hash: `#/rounds/${DRAFT_ROUND}/start` })
  const send = tab.getByRole('button', { name: 'Send til 17 medlemmer' })
  await tab.getByRole('row', { name: /Greve Kommune.*Får kort i Teams/ }).waitFor()
  await tab.getByLabel('Dato').fill('2026-03-14')
  await tab.getByText('Lørdag er ikke en arbejdsdag.').waitFor()
  expect(await send.getAttribute('aria-disabled')).toBe('true')
  await tab.getByLabel('Dato').fill('2026-03-13')
  await tab.getByText('Lørdag er ikke en arbejdsdag.').waitFor({ state: 'detached' })
  await send.click()
  await tab.getByText('Rundspørgen er på vej til 17 medlemmer.').waitFor()
  expect(it.product.askedFor('start').map(({ body }) => body)).toEqual([
    { deadline: '2026-03-13T11:00:00.000Z', version: 1 },
  ])
})

test('under the gate the information comes first, and the rule that applied is said', async () => {
  it.signIn(secretariat)
  round = draftRound({ can: can('edit', 'start', 'inform') })
  const text = 'Ændringen på 6 pladser er ikke over bagatelgrænsen på 10 pladser.'
  const gate = {
    rule: 'under_gate' as const,
    needsRound: false,
    gatePlaces: 10,
    size: 6,
    sumOverYear: 6,
    text,
  }
  it.product.script.startPlan = () => startPlan({ gate })
  it.product.script.inform = () => ({ version: 2, warnings: [] })
  const { tab } = await it.open({ hash: `#/rounds/${DRAFT_ROUND}/start` })
  await tab.getByText(text).waitFor()
  await tab.getByRole('button', { name: 'Send orientering' }).click()
  await tab.getByText('Orienteringen er på vej.').waitFor()
})
