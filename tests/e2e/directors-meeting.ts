import { sleepUntil } from '../support/sleep-until.ts'
import type { DeskPage } from './desk-page.ts'
import { goTo, openMeetings } from './plan-meeting.ts'

/** The virtual meeting of the directors on 29 May 2020, as its run sheet, its task sheets and its lists of groups have it. */
const TASK_SHEET = `Gruppesession 2: kommentér mål, indhold og ønskede resultater for fokusområde 3, 4 og 5.
7 minutter til hvert. Vi er tilbage i plenum kl. 14.15.`
/** Of the forum's 26 these were not there; one who was is in no forum. */
const AWAY = [
  'Direktør, Greve Kommune',
  'Centerleder, Slagelse Kommune',
  'Konsulent, Sorø Kommune',
  'Sekretariatet, medarbejder 1',
  'Stedfortræder, Køge Kommune',
  'Stedfortræder, Sorø Kommune',
]
export const FACILITATORS = ['Sekretariatet, medarbejder 2', 'Stedfortræder, Slagelse Kommune', 'Mette Krogh']

export async function openMeeting(window: DeskPage, person: string, part: string): Promise<void> {
  await window.be(person, 'tab')
  await openMeetings(window)
  await window.tab.getByRole('link', { name: 'Virtuelt direktørmøde' }).first().click()
  await goTo(window, part)
}

/** The second session as its task sheet had it: seven minutes to each of three, and back at 14.15. */
export async function contradictRunSheet({ tab }: DeskPage): Promise<void> {
  await tab.getByRole('button', { name: /^Rediger Gruppesession 2/ }).click()
  for (const nth of [1, 2, 3]) await tab.getByLabel(`Minutter til opgave ${nth}`).fill('7')
  await tab
    .getByLabel('Grupper', { exact: true })
    .selectOption({ label: 'De samme grupper som i Gruppesession 1: fokusområde 1 og 2' })
  await tab
    .getByLabel('Læs opgavearket fra en fil')
    .first()
    .setInputFiles({ name: 'Opgaveark.txt', mimeType: 'text/plain', buffer: Buffer.from(TASK_SHEET) })
  await sleepUntil(
    async () => (await tab.getByLabel('Opgavearkets tekst').inputValue()).includes('14.15'),
    15_000,
  )
  await saveRunSheet({ tab })
}

/** The way out: six minutes to each, and times that are told by the run sheet alone. */
export async function mendRunSheet({ tab }: DeskPage): Promise<void> {
  for (const nth of [1, 2, 3]) await tab.getByLabel(`Minutter til opgave ${nth}`).fill('6')
  await tab.getByRole('button', { name: 'Fjern opgavearket' }).click()
  await saveRunSheet({ tab })
}

export async function saveRunSheet({ tab }: Pick<DeskPage, 'tab'>): Promise<void> {
  await tab.getByRole('button', { name: 'Gem drejebogen' }).click()
  await tab.getByRole('button', { name: 'Gem drejebogen' }).waitFor({ state: 'detached' })
}

/** Reads the list as it is written; nothing is taken before `confirm` is pressed. */
export async function pasteList({ tab }: DeskPage, list: string): Promise<void> {
  await tab.getByRole('button', { name: 'Indsæt en liste' }).click()
  await tab.getByLabel('Liste', { exact: true }).fill(list)
  await tab.getByRole('button', { name: 'Læs listen' }).click()
}

export async function setAttendance({ tab }: DeskPage, name: string, attendance: string): Promise<void> {
  const choice = tab.getByLabel(`Fremmøde for ${name}`, { exact: true })
  await choice.selectOption(attendance)
  await sleepUntil(async () => (await choice.locator('option:checked').textContent()) === attendance, 10_000)
}

/** Who said that they cannot come, and who can lead a group. */
export async function tellParticipants(desk: DeskPage): Promise<void> {
  const { tab } = desk
  for (const name of AWAY) await setAttendance(desk, name, 'Afbud')
  for (const name of FACILITATORS.slice(0, 2)) {
    await tab.getByRole('button', { name: `Ret ${name}`, exact: true }).click()
    await tab.getByRole('checkbox', { name: 'Kan være tovholder' }).check()
    await tab.getByRole('dialog').getByRole('button', { name: 'Gem' }).click()
    await tab.getByRole('dialog').waitFor({ state: 'detached' })
    await tab.getByText('Deltageren er rettet.').waitFor()
  }
}
