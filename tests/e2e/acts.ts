import type { Page } from 'playwright-core'
import type { DeskPage } from './desk-page.ts'

/** Acts of the walk that are done more than once, by the names that stand on the buttons. */

/** Shows the person's tab, and the round of that facility in it. */
export async function openRound(desk: DeskPage, person: string, facility: string): Promise<void> {
  await desk.be(person, 'tab')
  await desk.tab.getByRole('link', { name: 'Rundspørger', exact: true }).click()
  await desk.tab.getByRole('link', { name: facility }).first().click()
  await desk.tab.getByRole('heading', { level: 1, name: facility }).waitFor()
}

/** The state of the round as the badge at the top of its page says it. */
export async function waitForState(desk: DeskPage, state: string, ms: number): Promise<void> {
  await desk.tab
    .getByRole('region', { name: 'Hvor rundspørgen er nu' })
    .getByText(state, { exact: true })
    .waitFor({ timeout: ms })
}

/** Answers on the round's newest card in the person's chat. Resolves when the card says what was answered. */
export async function answerOnCard(
  desk: DeskPage,
  person: string,
  number: string,
  remark: string | null,
): Promise<void> {
  await desk.be(person, 'chat')
  const card = desk.cardOf(number)
  if (remark === null) await card.getByRole('button', { name: 'Ingen bemærkninger', exact: true }).click()
  else {
    await card.getByRole('textbox', { name: /Bemærkninger/ }).fill(remark)
    await card.getByRole('button', { name: 'Jeg har bemærkninger', exact: true }).click()
  }
  await card.getByText(/^I har svaret:/).waitFor()
}

/** Opens the newest mail and the personal page that it leads to, in a window of its own. */
export async function openPersonalPage(desk: DeskPage, person: string): Promise<Page> {
  await desk.be(person, 'mail')
  await desk.page.locator('button.mail').first().click()
  const link = desk.page.frameLocator('.reader iframe').getByRole('link', { name: 'Læs og svar' })
  const [personal] = await Promise.all([desk.page.context().waitForEvent('page'), link.click()])
  await personal.waitForLoadState()
  return personal
}

/** From "Flere handlinger", or from the button itself where the page offers it as the next step. */
export async function chooseAct(desk: DeskPage, name: string): Promise<void> {
  const next = desk.tab.getByRole('button', { name, exact: true })
  if (!(await next.isVisible())) {
    await desk.tab.getByRole('button', { name: 'Flere handlinger' }).click()
    await desk.tab.getByRole('menuitem', { name, exact: true }).click()
    return
  }
  await next.click()
}
