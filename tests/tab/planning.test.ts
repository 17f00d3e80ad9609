import { beforeEach, expect, test } from '@jest/globals'
import type { RoundView } from '../../bot/contract/round.ts'
import { findAccessibilityFaults, saveScreenshot } from '../support/browser.ts'
import { director, idOf, secretariat } from './fake-product/people.ts'
import { can, DRAFT_ROUND, draftRound, listItem, openRound } from './fake-product/rounds.ts'
import { startPlan } from './fake-product/start-plan.ts'
import { narrow } from './open-tab.ts'
import { useTab } from './use-tab.ts'

const it = useTab()
let round: RoundView
beforeEach(() => {
  round = draftRound({ can: can('edit', 'start', 'plan', 'withdraw') })
  const { script } = it.product
  script.showRound = () => round
  script.startPlan = ({ query }) =>
    startPlan({
      ...(query['deadline'] && { deadline: query['deadline'] }),
      sendAtProblem: query['sendAt']?.startsWith('2020') ? 'Tidspunktet er passeret.' : null,
    })
  script.listRounds = () => ({ items: [listItem(round)], next: null })
})

const plan = {
  sendAt: '2026-03-30T06:00:00.000Z',
  deadline: '2026-04-09T10:00:00.000Z',
  byName: 'Konsulent',
  late: false,
}
const START = `#/rounds/${DRAFT_ROUND}/start`
const ROUND = `#/rounds/${DRAFT_ROUND}`

test('a start is planned by Denmark’s clock, also across the change of clocks, and nothing is sent', async () => {
  it.signIn(secretariat)
  it.product.script.plan = () => {
    round = draftRound({ state: 'planned', plan, can: can('start', 'unplan', 'withdraw') })
    return { version: 2, warnings: [] }
  }
  const { tab, page } = await it.open({ hash: START }, narrow)
  await tab.getByRole('radio', { name: 'Send på et tidspunkt' }).click()
  const moment = tab.getByRole('group', { name: 'Hvornår skal den sendes?' })
  await moment.getByLabel('Dato').fill('2020-03-30')
  await tab.getByText('Tidspunktet er passeret.').waitFor()
  const button = tab.getByRole('button', { name: 'Planlæg afsendelse til 17 medlemmer' })
  expect(await button.getAttribute('aria-disabled')).toBe('true')
  await moment.getByLabel('Dato').fill('2026-03-30')
  await moment.getByLabel('Klokkeslæt').fill('08:00')
  const until = tab.getByRole('group', { name: 'Hvornår skal medlemmerne svare?' })
  await until.getByLabel('Dato').fill('2026-04-09')
  await tab.getByText('Tidspunktet er passeret.').waitFor({ state: 'detached' })
  await tab.getByText('Sendes mandag den 30. marts 2026 kl. 08.00 med frist').waitFor()
  expect(await tab.getByRole('button', { name: /^Send til/ }).count()).toBe(0)
  expect(await findAccessibilityFaults(page)).toEqual([])
  await saveScreenshot(page, 'start-later-320')
  await button.click()
  await tab.getByText('Rundspørgen er planlagt.').waitFor()
  expect(it.product.askedFor('plan').map(({ body }) => body)).toEqual([
    { sendAt: '2026-03-30T06:00:00.000Z', deadline: '2026-04-09T10:00:00.000Z', version: 1 },
  ])
  expect(it.product.askedFor('start')).toEqual([])
})

test('who wrote last is told that another must send, and can press nothing that sends', async () => {
  it.signIn(secretariat)
  const releaseProblem = 'Forummet vil have, at en anden end den, der sidst skrev i forslaget, sender det.'
  it.product.script.startPlan = () => startPlan({ releaseProblem })
  const { tab } = await it.open({ hash: START })
  await tab.getByText(releaseProblem).waitFor()
  const send = tab.getByRole('button', { name: 'Send til 17 medlemmer' })
  expect(await send.getAttribute('aria-disabled')).toBe('true')
  await tab.getByRole('radio', { name: 'Send på et tidspunkt' }).click()
  const plan = tab.getByRole('button', { name: 'Planlæg afsendelse til 17 medlemmer' })
  expect(await plan.getAttribute('aria-disabled')).toBe('true')
})

test('a planned round says when it is sent, and can be sent now or taken back', async () => {
  it.signIn(secretariat)
  round = draftRound({ state: 'planned', plan, can: can('start', 'unplan', 'withdraw') })
  it.product.script.unplan = () => {
    round = draftRound({ can: can('edit', 'start', 'plan') })
    return { version: 3, warnings: [] }
  }
  const { tab, page } = await it.open({ hash: ROUND })
  await tab.getByText('Sendes mandag den 30. marts 2026 kl. 08.00').waitFor()
  expect(await tab.getByRole('button', { name: 'Send nu' }).count()).toBe(1)
  await saveScreenshot(page, 'round-planned')
  await tab.getByRole('button', { name: 'Fortryd afsendelsen' }).click()
  const dialog = tab.getByRole('dialog')
  await dialog.getByText('sendes så ikke mandag den 30. marts 2026 kl. 08.00').waitFor()
  await dialog.getByRole('button', { name: 'Fortryd afsendelsen' }).click()
  await tab.getByText('Afsendelsen er fortrudt. Intet er sendt.').waitFor()
})

test('a planned round stands in the list with the moment that it is sent', async () => {
  it.signIn(secretariat)
  round = draftRound({ state: 'planned', plan, can: can('start', 'unplan') })
  const { tab } = await it.open({ hash: '#/rounds' })
  const row = tab.getByRole('main').getByRole('listitem').first()
  await row.getByText('Planlagt til mandag den 30. marts 2026 kl. 08.00').waitFor()
})

test('a planned round sent now is looked over as any other, without a choice of time', async () => {
  it.signIn(secretariat)
  round = draftRound({ state: 'planned', plan, can: can('start', 'unplan', 'withdraw') })
  it.product.script.start = () => ({ version: 3, warnings: [] })
  const { tab } = await it.open({ hash: ROUND })
  await tab.getByRole('button', { name: 'Send nu' }).click()
  await tab.getByRole('button', { name: 'Send til 17 medlemmer' }).click()
  await tab.getByText('Rundspørgen er på vej til 17 medlemmer.').waitFor()
  expect(await tab.getByRole('radio').count()).toBe(0)
})

test('one that should have been sent and was not is said to be late, never to be sent', async () => {
  it.signIn(secretariat)
  round = draftRound({
    state: 'planned',
    plan: { ...plan, late: true },
    can: can('start', 'unplan', 'withdraw'),
  })
  const { tab } = await it.open({ hash: ROUND })
  await tab.getByText('Skulle være sendt mandag den 30. marts 2026 kl. 08.00, men er ikke sendt').waitFor()
  await tab.getByText('Send det nu, eller fortryd.').waitFor()
})

test('an operator whose proposal the secretariat has may add annexes, and change nothing', async () => {
  it.signIn(director)
  round = draftRound({ state: 'submitted', can: can('attach', 'withdraw') })
  it.product.script.addAnnex = () => {
    const annex = { id: idOf(601), name: 'Takster.pdf', size: 1000, mediaType: 'application/pdf' }
    round = { ...round, version: 2, annexes: [annex] }
    return { annex, version: 2 }
  }
  const { tab } = await it.open({ hash: ROUND })
  await tab.getByRole('heading', { name: 'Læg bilag på' }).waitFor()
  const [chooser] = await Promise.all([
    tab.owner().page().waitForEvent('filechooser'),
    tab.getByRole('button', { name: 'Vælg filer' }).click(),
  ])
  await chooser.setFiles({
    name: 'Takster.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  })
  await tab.getByText('Takster.pdf er lagt på.').waitFor()
  await tab.getByRole('button', { name: 'Hent Takster.pdf' }).waitFor()
  expect(await tab.getByRole('button', { name: 'Fjern Takster.pdf' }).count()).toBe(0)
})

test('a round is copied to a new draft, which is then open to be changed', async () => {
  it.signIn(secretariat)
  const copy = draftRound({ id: idOf(77), number: '2026-9', can: can('edit', 'start') })
  round = openRound({ id: DRAFT_ROUND, can: can('duplicate') })
  it.product.script.duplicate = () => {
    round = copy
    return { id: copy.id }
  }
  const { tab } = await it.open({ hash: ROUND })
  await tab.getByRole('button', { name: 'Kopiér til et nyt forslag' }).click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Lav en ny kladde' }).click()
  await tab.getByRole('heading', { name: 'Ret forslaget' }).waitFor()
  await tab.getByText('Rundspørge 2026-9').waitFor()
})

test('the list and a round’s delivery report are downloaded as files, the list as it is narrowed', async () => {
  it.signIn(secretariat)
  const xlsx = { bytes: Buffer.from('PK'), type: 'application/octet-stream', name: 'x.xlsx' }
  it.product.script.exportRounds = () => xlsx
  it.product.script.deliveryReport = () => xlsx
  const { tab, page } = await it.open({ hash: '#/rounds?state=open' })
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      await tab.getByRole('button', { name: 'Hent som Excel' }).click()
      await tab.getByRole('menuitem', { name: 'Listen over rundspørger' }).click()
    })(),
  ])
  expect(list.suggestedFilename()).toBe('Rundspørger.xlsx')
  expect(it.product.askedFor('exportRounds').map(({ query }) => query)).toEqual([{ state: 'open' }])
  it.product.script.participation = () => xlsx
  const [members] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      await tab.getByRole('button', { name: 'Hent som Excel' }).click()
      await tab.getByRole('menuitem', { name: 'Medlemmernes deltagelse' }).click()
    })(),
  ])
  expect(members.suggestedFilename()).toBe('Deltagelse.xlsx')
  round = openRound({ id: DRAFT_ROUND, can: can('report') })
  const second = await it.open({ hash: ROUND })
  const [report] = await Promise.all([
    second.page.waitForEvent('download'),
    second.tab.getByRole('button', { name: 'Hent afleveringsrapport (Excel)' }).click(),
  ])
  expect(report.suggestedFilename()).toBe('Afleveringsrapport 2026-3.xlsx')
})

test('a revision shows which annexes came, went or were exchanged, also where no word was changed', async () => {
  it.signIn(secretariat)
  const annexChanges = { added: ['Tegning.pdf'], removed: ['Plan.pdf'], replaced: ['Takster.pdf'] }
  round = openRound({ id: DRAFT_ROUND, revision: 2, annexChanges })
  const { tab } = await it.open({ hash: ROUND })
  const panel = tab.getByRole('region', { name: 'Ændret siden revision 1' })
  for (const words of [
    /Nye bilag.*Tegning\.pdf/s,
    /Bilag i ny udgave.*Takster\.pdf/s,
    /Bilag taget ud.*Plan\.pdf/s,
  ])
    await panel.getByRole('listitem').filter({ hasText: words }).waitFor()
})

test('nobody but the secretariat is offered the list as a file', async () => {
  it.signIn(director)
  const { tab } = await it.open({ hash: '#/rounds' })
  await tab.getByRole('link', { name: 'Botilbuddet Solgården' }).waitFor()
  expect(await tab.getByRole('button', { name: 'Hent som Excel' }).count()).toBe(0)
})
