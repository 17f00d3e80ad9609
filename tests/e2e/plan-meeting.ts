import { dateText } from '../../bot/domain/calendar/date-text.ts'
import type { DeskPage } from './desk-page.ts'

type Meeting = {
  title: string
  forum: string
  date: string
  from: string
  to: string
  template: RegExp
  /** Where people meet; without it they meet in Teams. */
  location?: string
}

/** Puts a meeting into the wheel, in the secretariat's tab. */
export async function planMeeting({ tab }: DeskPage, meeting: Meeting): Promise<void> {
  await tab.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Årshjul' }).click()
  await tab.getByRole('button', { name: 'Nyt punkt' }).first().click()
  await tab.getByLabel('Titel (skal udfyldes)').fill(meeting.title)
  await tab.getByLabel('Forum', { exact: true }).selectOption(meeting.forum)
  await tab.getByLabel('Dato', { exact: true }).fill(meeting.date)
  await tab.getByLabel('Fra kl.').fill(meeting.from)
  await tab.getByLabel('Til kl.').fill(meeting.to)
  if (meeting.location !== undefined) await tab.getByLabel('Sted', { exact: true }).fill(meeting.location)
  await tab.getByRole('button', { name: 'Opret punktet' }).click()
  await tab.getByText(`${meeting.title} er gemt.`).waitFor()
}

export async function openMeetings({ tab }: DeskPage): Promise<void> {
  await tab.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Møder' }).click()
  await tab.getByRole('heading', { level: 1, name: 'Møder' }).waitFor()
}

/** From the list of meetings: a run sheet that begins as the template. */
export async function makeRunSheet({ tab }: DeskPage, { title, template }: Meeting): Promise<void> {
  await tab.getByRole('button', { name: new RegExp(`^Forbered mødet ${title} `) }).click()
  await tab.getByRole('radio', { name: template }).click()
  await tab.getByRole('button', { name: 'Lav drejebogen' }).click()
  await tab.getByText('Drejebogen er lavet.').waitFor()
}

/** Shows another part of the meeting that is open. */
export const goTo = ({ tab }: DeskPage, part: string): Promise<void> =>
  tab.getByRole('navigation', { name: 'Mødets dele' }).getByRole('link', { name: part }).click()

/** Moves the demo's clock forward to that time of that day: '2026-05-29', '13:20'. */
export async function setClock({ page }: DeskPage, date: string, time: string): Promise<void> {
  await page.getByLabel('Til', { exact: true }).fill(`${date}T${time}`)
  await page.getByRole('button', { name: 'Stil uret frem' }).click()
  const shown = `${dateText(date, 'da')} kl. ${time.replace(':', '.')}`
  await page.locator('.clock', { hasText: shown }).waitFor()
}
