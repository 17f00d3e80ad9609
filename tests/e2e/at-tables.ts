import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { extractText } from 'unpdf'
import { sleepUntil } from '../support/sleep-until.ts'
import type { DeskPage } from './desk-page.ts'

/** The sheets of a session's tables as they are printed, one address for each, in their order. */
export async function printSheets({ page, tab }: DeskPage, session: Locator): Promise<string[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    session.getByRole('button', { name: /^Hent ark(?:et)? til/ }).click(),
  ])
  await tab.getByText('Arkene er hentet.').waitFor()
  const { text } = await extractText(new Uint8Array(await readFile(await download.path())))
  return text.map((each) => /https?:\S+\/bord\/[\w-]{43}/.exec(each.replaceAll(/\s/g, ''))?.[0] ?? '')
}

/** A telephone that reads the code of a sheet. */
export async function openTable(
  browser: Browser,
  address: string,
  label: string,
  locale: 'da-DK' | 'en-GB' = 'da-DK',
): Promise<Page> {
  const telephone = await browser.newContext({ viewport: { width: 390, height: 844 }, locale })
  const table = await telephone.newPage()
  table.setDefaultTimeout(15_000)
  await table.goto(address)
  await table
    .getByRole('heading', { level: 1, name: `${locale === 'da-DK' ? 'Gruppe' : 'Group'} ${label}` })
    .waitFor()
  return table
}

/** The group's answer to the question of that place, from 0. */
export const answerTo = (on: Pick<Page, 'getByRole'>, nth: number): Locator =>
  on.getByRole('textbox', { name: 'Gruppens svar' }).nth(nth)

/** Resolves with the note as soon as both show the same, of at least that length. */
export async function sameNote(one: Locator, other: Locator, length: number): Promise<string> {
  let note = ''
  await sleepUntil(async () => {
    note = await one.inputValue()
    return note.length >= length && note === (await other.inputValue())
  }, 45_000)
  return note
}

/** The text's letters in the order of the alphabet: where several write at once, none may be lost or come twice. */
export const lettersOf = (...texts: string[]): string => [...texts.join('')].toSorted().join('')

export const newCard = (on: Pick<Page, 'getByLabel'>): Locator =>
  on.getByLabel('Skriv et tema på et nyt kort')
export const cardOn = (on: Pick<Page, 'locator'>, theme: string): Locator =>
  on.locator('li p', { hasText: theme }).first()

export async function writeCards(
  on: Pick<Page, 'getByLabel' | 'getByRole'>,
  themes: readonly string[],
): Promise<void> {
  for (const theme of themes) {
    await newCard(on).fill(theme)
    await on.getByRole('button', { name: 'Læg kortet på bordet' }).click()
    await sleepUntil(async () => (await newCard(on).inputValue()) === '', 15_000)
  }
}
