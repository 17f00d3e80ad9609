import type { Locator } from 'playwright-core'
import { sleepUntil } from '../support/sleep-until.ts'
import type { DeskPage } from './desk-page.ts'

type Seated = { name: string; organisation: string }

/** The part of the board that shows the meeting's first or second session. */
export const sessionOf = ({ tab }: DeskPage, nth: 1 | 2): Locator =>
  tab.getByRole('region', { name: new RegExp(`^Gruppesession ${nth}`) })
const columnsOf = (desk: DeskPage, nth: 1 | 2): Locator =>
  sessionOf(desk, nth).getByRole('group', { name: /^Gruppe [A-C]: / })

/** The groups of a session as they stand on the board. */
export async function groupsOf(desk: DeskPage, nth: 1 | 2): Promise<Seated[][]> {
  const groups: Seated[][] = []
  for (const column of await columnsOf(desk, nth).all()) {
    const people = await column
      .getByRole('listitem')
      .evaluateAll((items) =>
        items.map((item) => [...item.querySelectorAll('div > span')].map((span) => span.textContent ?? '')),
      )
    groups.push(
      people.map(([name = '', facts = '']) => ({ name, organisation: facts.split(' · ')[0] ?? '' })),
    )
  }
  return groups
}

/** Who leads each group, as its column says it. */
export const leadersOf = async (desk: DeskPage, nth: 1 | 2): Promise<string[]> =>
  (
    await columnsOf(desk, nth)
      .getByText(/^Tovholder: /)
      .allTextContents()
  ).map((text) => text.replace('Tovholder: ', ''))

/** Presses the button, and gives the groups when they have these sizes. */
export async function proposed(
  desk: DeskPage,
  nth: 1 | 2,
  button: string,
  sizes: number[],
): Promise<Seated[][]> {
  await Promise.all([
    desk.page.waitForResponse((answer) => answer.url().endsWith('/propose')),
    sessionOf(desk, nth).getByRole('button', { name: button, exact: true }).click(),
  ])
  let groups: Seated[][] = []
  await sleepUntil(async () => {
    groups = await groupsOf(desk, nth)
    return (
      groups
        .map((group) => group.length)
        .toSorted()
        .join() === sizes.join()
    )
  }, 20_000)
  return groups
}

/** Sends the session's groups, and waits until the board says that they are sent. */
export async function sendGroups({ tab }: DeskPage, session: Locator): Promise<void> {
  await session.getByRole('button', { name: /^Send til \d+ deltagere/ }).click()
  await tab
    .getByRole('dialog')
    .getByRole('button', { name: /^Send til/ })
    .click()
  await session.getByText(/^Sendt /).waitFor()
}

/** Groups in which two come from one organisation. */
export const groupsWithColleagues = (groups: Seated[][]): Seated[][] =>
  groups.filter((group) => new Set(group.map(({ organisation }) => organisation)).size < group.length)

/** Who sat before and sits now, but in another group. */
export function movedBetween(before: Seated[][], after: Seated[][]): string[] {
  const placeOf = (groups: Seated[][]) =>
    new Map(groups.flatMap((group, at) => group.map(({ name }): [string, number] => [name, at])))
  const now = placeOf(after)
  return [...placeOf(before)].flatMap(([name, at]) => {
    const place = now.get(name)
    return place === undefined || place === at ? [] : [name]
  })
}
