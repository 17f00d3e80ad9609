/// <reference lib="dom" />
import { beforeEach, expect, test } from '@jest/globals'
import type { ParticipantsView, PastedPreview } from '../../bot/contract/participants.ts'
import { faultsInEveryLook } from './every-look.ts'
import { personName, scriptBoard } from './fake-product/board.ts'
import { MEETING } from './fake-product/meetings.ts'
import { secretariat } from './fake-product/people.ts'
import { useTab } from './use-tab.ts'

const it = useTab()

beforeEach(() => it.signIn(secretariat))

const hash = `#/meetings/${MEETING}/participants`

test('many participants come a hundred at a time, and one is found by a part of the name', async () => {
  scriptBoard(it.product, { people: 250, groups: 25 })
  const { page, tab } = await it.open({ hash })
  await tab.getByRole('heading', { name: '250 deltagere' }).waitFor()
  const rows = tab.getByRole('button', { name: /^Ret / })
  expect(await rows.count()).toBe(100)
  await tab.getByRole('button', { name: 'Vis 100 flere' }).click()
  await tab.getByRole('button', { name: 'Vis 50 flere' }).press('Enter')
  expect(await rows.count()).toBe(250)
  // The button is gone; the keyboard goes on at the first that came.
  await page.keyboard.press('Tab')
  const next = tab.getByRole('combobox', { name: `Fremmøde for ${personName(200)}`, exact: true })
  expect(await next.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))).toBe(true)
  const search = tab.getByRole('searchbox', { name: 'Søg efter navn eller organisation' })
  await search.fill(personName(3).toUpperCase())
  await tab.getByText(/^\d+ af 250 passer\.$/).waitFor()
  await tab
    .getByRole('button', { name: `Ret ${personName(3)}`, exact: true })
    .first()
    .waitFor()
  expect(await faultsInEveryLook(page, 'meeting-participants')).toEqual([])
  await search.fill('ingen hedder sådan')
  await tab.getByText('Ingen passer.').waitFor()
}, 60_000)

test('a long pasted list shows what must be looked at first, and is searched without being sent', async () => {
  scriptBoard(it.product, { people: 3, groups: 1 })
  const { script } = it.product
  script.previewPasted = () => ({
    people: Array.from({ length: 250 }, (_, nth) => pasted(nth)),
    notPeople: [],
    room: 249,
  })
  script.addPasted = () => ({ added: 250, known: 0, changed: 0 })
  const { page, tab } = await it.open({ hash })
  await tab.getByRole('button', { name: 'Indsæt en liste' }).click()
  const dialog = tab.getByRole('dialog', { name: 'Indsæt en liste' })
  await dialog.getByLabel('Liste').fill('Mange navne')
  await dialog.getByRole('button', { name: 'Læs listen' }).click()
  await dialog.getByText('250 personer er læst. 1 skal ses efter og står øverst.').waitFor()
  const tooMany = dialog.getByText('Her er plads til 249 til, og 250 er valgt')
  await tooMany.waitFor()
  const boxes = dialog.getByRole('checkbox')
  expect(await boxes.count()).toBe(100)
  expect(await boxes.first().getAttribute('aria-label')).toBe('Tag Person 200 med')
  expect(await faultsInEveryLook(page, 'meeting-pasted-long')).toEqual([])
  const search = dialog.getByRole('searchbox', { name: 'Søg efter navn eller organisation' })
  await search.fill('person 249')
  await dialog.getByText('1 af 250 passer.').waitFor()
  await search.press('Enter')
  await boxes.uncheck()
  await tooMany.waitFor({ state: 'detached' })
  await dialog.getByRole('button', { name: 'Tilføj 249 deltagere' }).click()
  await dialog.waitFor({ state: 'detached' })
  const sent = it.product
    .askedFor('addPasted')
    .map(({ body }) => (body as { people: object[] }).people.length)
  expect(sent).toEqual([249])
}, 60_000)

const pasted = (nth: number): PastedPreview['people'][number] => ({
  line: nth,
  written: `Person ${nth}`,
  name: `Person ${nth}`,
  organisation: '',
  organisationId: null,
  mail: null,
  role: 'other',
  facilitator: false,
  personId: null,
  alreadyId: null,
  doubts: nth === 200 ? ['Organisationen er et gæt. Se efter, om den er rigtig.'] : [],
  organisations: [],
})

test('what happened to many participants comes a hundred at a time, and is searched by who it was', async () => {
  const board = scriptBoard(it.product, { people: 3, groups: 1 })
  const { script } = it.product
  const changes = Array.from({ length: 150 }, (_, nth) => ({
    id: nth,
    at: '2026-05-29T11:00:00.000Z',
    participantId: board.participants[nth % 3]?.id ?? '',
    text: `${personName(nth % 3)} kommer.`,
  }))
  const { listParticipants } = script
  script.listParticipants = (asked) => ({ ...(listParticipants?.(asked) as ParticipantsView), changes })
  const { tab } = await it.open({ hash })
  const happened = tab.getByRole('region', { name: 'Hvad er der sket?' })
  await happened.getByRole('button', { name: 'Vis 50 flere' }).click()
  expect(await happened.getByRole('listitem').count()).toBe(150)
  await happened.getByRole('searchbox').fill(board.participants[1]?.organisation ?? '')
  await happened.getByText('50 af 150 passer.').waitFor()
  expect(await happened.getByRole('listitem').count()).toBe(50)
}, 60_000)
