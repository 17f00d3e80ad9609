import { beforeEach, expect, test } from '@jest/globals'
import type { ReplanInput } from '../../bot/contract/wheel-cycle.ts'
import { director, idOf, secretariat } from './fake-product/people.ts'
import { forumIdOf, wheelView } from './fake-product/wheel.ts'
import { CYCLE, cycleView, people, replanOf } from './fake-product/wheel-plan.ts'
import { useTab } from './use-tab.ts'

const it = useTab()

/** The dialogue forum has been held; KKR has been called together in Outlook; the directors' meeting follows an entry. */
const standing = () => {
  const cycle = cycleView()
  const steps = cycle.steps.map((step) => ({
    ...step,
    forumId: step.stepId.startsWith('kkr') ? forumIdOf('KKR Sjælland') : null,
    ...(step.stepId === 'dialogue_forum' && { state: 'held' as const, fixed: true }),
    inOutlook: step.stepId === 'kkr_approves',
    follows: step.stepId === 'directors' ? idOf(4600) : null,
  }))
  return { ...cycle, steps }
}

beforeEach(() => {
  it.signIn(secretariat)
  const { script } = it.product
  script.wheel = () => wheelView()
  script.wheelPeople = () => people
  script.showCycle = () => standing()
  script.previewReplan = ({ body }) => replanOf(standing(), body as ReplanInput)
  script.replanCycle = () => ({ moved: 3, added: 0, removed: 0, warnings: ['»Høring« er for kort.'] })
})

const HASH = `#/wheel/cycles/${CYCLE}/replan`
const sent = () => it.product.askedFor('replanCycle').map(({ body }) => body as ReplanInput)

test('a plan that stands is given a later deadline: what moves, what stands and what has been sent is told first', async () => {
  const { tab } = await it.open({ hash: `#/wheel/cycles/${CYCLE}` })
  await tab.getByRole('button', { name: 'Læg planen om' }).click()
  await tab.getByText('Ingen trin flyttes.').waitFor()
  await tab.getByText('Står fast: holdt.').waitFor()
  await tab.getByText('Er sendt ud i Outlook og holdes derfor på sin dag.').waitFor()
  await tab.getByLabel('Frist for kommunernes godkendelse').fill('2026-11-02')
  await tab.getByText(/^\d+ trin flyttes\./).waitFor()
  expect(await tab.getByText(/^Flyttes fra /).count()).toBeGreaterThan(0)
  // What people have been called to moves only when somebody says so.
  await tab.getByRole('button', { name: 'Beregn igen: KKR godkender forslaget' }).click()
  await tab.getByText('mødet flyttes også der, og de inviterede får den nye tid').waitFor()
  await tab.getByRole('button', { name: /^Gem planen, og flyt \d+ trin$/ }).click()
  await tab.getByText('Planen er lagt om, og 3 trin er flyttet.').waitFor()
  await tab.getByText('»Høring« er for kort.').waitFor()
  expect(sent()).toMatchObject([
    {
      ...{ version: 4, years: 2, deadline: '2026-11-02', forums: { kkr: forumIdOf('KKR Sjælland') } },
      own: [{ stepId: 'directors', entryId: idOf(4600) }],
    },
  ])
})

test('a pause of the chain stands in the plan as a pause, and is neither a step that is new nor one that follows a meeting', async () => {
  const { tab } = await it.open({ hash: HASH })
  await tab.getByText('Ingen trin flyttes.').waitFor()
  const rows = tab.getByRole('table', { name: 'Trin' }).getByRole('row')
  const pause = rows.filter({ hasText: 'Sommerferie' })
  await pause.getByText('Pause, ikke et trin.').waitFor()
  expect(await pause.textContent()).not.toContain('Nyt trin')
  expect(await pause.getByRole('combobox').count()).toBe(0)
  expect(await tab.getByText('Nyt trin.').count()).toBe(0)
  // The heading and the pause stand there besides the steps that the button counts.
  const [, steps] =
    /(\d+) trin/.exec(
      (await tab.getByRole('button', { name: /^Se og ret \d+ trin$/ }).textContent()) ?? '',
    ) ?? []
  expect(await rows.count()).toBe(Number(steps) + 2)
})

test('what has been sent in Outlook keeps its day in what is asked, until it is let go', async () => {
  const { tab } = await it.open({ hash: HASH })
  await tab.getByText('Ingen trin flyttes.').waitFor()
  await tab.getByRole('button', { name: 'Gem planen' }).click()
  await tab.getByText('Planen er lagt om').waitFor()
  const kkr = standing().steps.find(({ stepId }) => stepId === 'kkr_approves')
  expect(sent()[0]?.own).toContainEqual({ stepId: 'kkr_approves', from: kkr?.from, to: kkr?.to })
})

test('a step is given another name and comes after another, by keyboard alone', async () => {
  const { tab, page } = await it.open({ hash: HASH })
  await tab.getByRole('button', { name: /^Se og ret \d+ trin$/ }).press('Enter')
  const name = tab.getByLabel('Navn på trinnet: KKR godkender forslaget')
  await name.fill('')
  await tab.getByText('Skriv et navn.').waitFor()
  expect(await tab.getByRole('button', { name: /^Gem planen/ }).getAttribute('aria-disabled')).toBe('true')
  await page.keyboard.type('KKR siger ja')
  const after = tab.getByLabel('Kommer efter: KKR siger ja')
  await after.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await tab.getByRole('rowheader', { name: 'KKR siger ja' }).waitFor()
  await tab.getByRole('button', { name: /^Gem planen/ }).click()
  await tab.getByText('Planen er lagt om').waitFor()
  const steps = sent()[0]?.template.steps ?? []
  const step = steps.find(({ id }) => id === 'kkr_approves')
  expect(step?.title).toBe('KKR siger ja')
  expect(step?.after.map(({ step: other }) => other)).toContain(steps[0]?.id)
  expect(sent()[0]?.template.leadTimes).toBe('edited')
})

test('a plan that a colleague has changed meanwhile is told, and read again', async () => {
  const refused = { code: 'wheel_changed_meanwhile', message: 'Planen er ændret imens.' }
  it.product.script.replanCycle = () => ({ status: 409, problem: refused })
  const { tab } = await it.open({ hash: HASH })
  await tab.getByText('Ingen trin flyttes.').waitFor()
  await tab.getByRole('button', { name: 'Gem planen' }).click()
  await tab.getByText('Planen er ændret imens.').waitFor()
  it.product.script.showCycle = () => ({ ...standing(), version: 9 })
  it.product.script.replanCycle = () => ({ moved: 0, added: 0, removed: 0, warnings: [] })
  await tab.getByRole('button', { name: 'Hent planen igen' }).click()
  await tab.getByText('Planen er ændret imens.').waitFor({ state: 'detached' })
  await tab.getByRole('button', { name: 'Gem planen' }).click()
  await tab.getByText('Planen er gemt.').waitFor()
  expect(sent().map(({ version }) => version)).toEqual([4, 9])
})

test('who plans nothing finds no form, also by its address', async () => {
  it.signIn(director)
  it.product.script.wheel = () => wheelView({ mayEdit: false })
  it.product.script.showCycle = () => ({
    ...standing(),
    can: { record: false, remove: false, replan: false },
  })
  const { tab } = await it.open({ hash: HASH })
  await tab.getByRole('heading', { name: 'Siden findes ikke' }).waitFor()
})
