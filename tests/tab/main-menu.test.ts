import { expect, test } from '@jest/globals'
import { secretariat } from './fake-product/people.ts'
import { useTab } from './use-tab.ts'

const it = useTab()

test.each([
  ['#/proposals/new', 'Rundspørger'],
  ['#/forums/new', 'Fora'],
  ['#/regions/change', 'Fora'],
])('on %s the main menu says that one is at %s', async (hash, place) => {
  it.signIn(secretariat)
  const { tab } = await it.open({ hash })
  await tab.getByRole('heading', { level: 1 }).waitFor()
  const here = tab.getByRole('navigation', { name: 'Hovedmenu' }).locator('[aria-current=page]')
  expect(await here.allInnerTexts()).toEqual([place])
})
