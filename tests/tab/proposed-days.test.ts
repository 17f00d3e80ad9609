import { beforeAll, beforeEach, expect, test } from '@jest/globals'
import { FORUM, secretariat } from './fake-product/people.ts'
import { timeChecked, timesFound, timesSetup } from './fake-product/times.ts'
import { useTab } from './use-tab.ts'

const it = useTab()
beforeAll(() => {
  const { script } = it.product
  // The Monday before Easter: in a week it is Easter Monday.
  script.timesSetup = () => timesSetup('2026-03-30')
  script.findTimes = ({ body }) => timesFound(body)
  script.checkTime = ({ body }) => timeChecked(body)
})
beforeEach(() => it.signIn(secretariat))

test('no date that is proposed when a time is looked for is a closed day', async () => {
  const { tab } = await it.open({ hash: `#/scheduling?forum=${FORUM.id}` })
  expect(await tab.getByLabel('Tidligst').inputValue()).toBe('2026-04-07')
  await tab.getByLabel('Tidligst').fill('2026-04-04')
  await tab.getByRole('button', { name: 'Find tider for 18 personer' }).click()
  const other = tab.getByRole('region', { name: 'En anden tid' })
  expect(await other.getByLabel('Dato').inputValue()).toBe('2026-04-07')
})

test('a poll’s answers are due on an open day, and its first time comes after them', async () => {
  const { tab } = await it.open({ hash: `#/scheduling/polls/new?forum=${FORUM.id}` })
  const times = tab.getByRole('region', { name: 'Tider at vælge imellem' })
  const until = tab.getByRole('group', { name: 'Hvornår skal de have svaret?' })
  expect(await until.getByLabel('Dato').inputValue()).toBe('2026-04-07')
  expect(await times.getByLabel('Dato').inputValue()).toBe('2026-04-08')
})

test('where a poll’s first time comes within the week, its answers are due the open day before', async () => {
  const { tab } = await it.open({ hash: `#/scheduling?forum=${FORUM.id}` })
  await tab.getByRole('button', { name: 'Ingen er med' }).click()
  await tab.getByLabel('Deltagelse: Faxe').selectOption('Skal med')
  await tab.getByLabel('Senest').fill('2026-04-08')
  await tab.getByRole('button', { name: 'Find tider for 1 person' }).click()
  const boxes = tab.getByRole('region', { name: 'Bedste tider' }).getByRole('checkbox')
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await tab.getByRole('button', { name: 'Lav en afstemning om 2 tider' }).click()
  const until = tab.getByRole('group', { name: 'Hvornår skal de have svaret?' })
  expect(await until.getByLabel('Dato').inputValue()).toBe('2026-04-01')
})
