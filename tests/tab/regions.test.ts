import { beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { z } from 'zod'
import type {
  RegionChangeInput,
  regionSettingInput,
  regionSetupInput,
} from '../../bot/contract/forum-rules.ts'
import { forumRules, regionPreview, regions, regionSetup } from './fake-product/forum-rules.ts'
import { director, FORUM, secretariat } from './fake-product/people.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import { useTab } from './use-tab.ts'

const it = useTab()
beforeAll(() => {
  it.product.script.showForumRules = () => forumRules()
})
beforeEach(() => {
  const { script } = it.product
  script.showRegions = () => regions()
  script.showRegionSetup = ({ query }) => regionSetup(query['region'] ?? '')
  script.previewRegionChange = ({ body }) => regionPreview((body as RegionChangeInput).ending)
  it.signIn(secretariat)
})

type SetUp = z.infer<typeof regionSetupInput>
type Setting = z.infer<typeof regionSettingInput>
const setUpSent = () => it.product.askedFor('setUpRegion')[0]?.body as SetUp

test('Midtjylland is set up with what the documents tell, Viborg as host, in one press', async () => {
  it.product.script.setUpRegion = () => ({ made: 11, ids: [] })
  const { tab } = await it.open({ hash: '#/forums' })
  await tab.getByRole('link', { name: 'Opret fora i Region Midtjylland' }).click()
  await tab.getByRole('button', { name: 'Opret 11 fora' }).click()
  await tab.getByText('11 fora er oprettet.').waitFor()
  const sent = setUpSent()
  expect(sent).toMatchObject({ regionId: '1082', hostId: '791', confirmProposed: false })
  expect(sent.forums.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['DASSOS', 'Forretningsudvalget', 'KKR Midtjylland', 'Januarkonferencen']),
  )
})

test('in Sjælland our proposals are told from what the documents say, and are made only when they are confirmed', async () => {
  it.product.script.setUpRegion = () => ({ made: 5, ids: [] })
  const { tab } = await it.open({ hash: '#/regions/1085/setup' })
  const proposed = tab.getByRole('region', { name: 'Vores forslag' })
  await proposed.getByRole('checkbox', { name: 'Takstgruppe' }).check()
  await tab.getByLabel('Navn: Forretningsudvalg eller styregruppe').fill('Styregruppen for Sjælland')
  await tab.getByRole('button', { name: 'Opret 5 fora' }).click()
  await tab.getByText('Bekræft, at forslagene passer, før de oprettes.').waitFor()
  expect(it.product.askedFor('setUpRegion')).toEqual([])
  await tab
    .getByRole('checkbox', {
      name: 'Jeg har set, at ét af de valgte fora er jeres forslag, og det passer hos os',
    })
    .check()
  await tab.getByRole('button', { name: 'Opret 5 fora' }).click()
  await tab.getByText('5 fora er oprettet.').waitFor()
  expect(setUpSent().confirmProposed).toBe(true)
  expect(setUpSent().forums.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Styregruppen for Sjælland', 'Takstgruppen', 'Dialogforum']),
  )
})

test('a handicapråd is made in each municipality that is ticked, under its name', async () => {
  it.product.script.setUpRegion = () => ({ made: 10, ids: [] })
  const { tab } = await it.open({ hash: '#/regions/1081/setup' })
  await tab.getByRole('checkbox', { name: 'Handicapråd' }).check()
  await tab.getByRole('checkbox', { name: 'Læsø Kommune' }).uncheck()
  await tab.getByRole('checkbox', { name: /Jeg har set/ }).check()
  await tab.getByRole('button', { name: 'Opret 10 fora' }).click()
  await tab.getByText('10 fora er oprettet.').waitFor()
  expect(setUpSent().forums).toContainEqual({
    kind: 'disability_council',
    name: 'Handicaprådet i Aalborg Kommune',
    municipalityId: '851',
    groupId: null,
  })
})

test('the host municipality and the areas are the secretariat’s to say; a municipality lies in one area', async () => {
  it.product.script.saveRegionSetting = () => ({})
  const { tab } = await it.open({ hash: '#/regions/1085/setup' })
  await tab.getByLabel('Værtskommune', { exact: true }).selectOption('Sorø Kommune')
  await tab.getByRole('button', { name: 'Ret området Lolland-Falster' }).click()
  const area = tab.getByRole('group', { name: 'Lolland-Falster' })
  await area.first().getByRole('checkbox', { name: 'Vordingborg Kommune' }).check()
  await tab.getByRole('button', { name: 'Gem værtskommune og områder' }).click()
  await tab.getByText('Værtskommune og områder er gemt.').waitFor()
  const { areas, ...rest } = it.product.askedFor('saveRegionSetting')[0]?.body as Setting
  expect(rest).toEqual({ regionId: '1085', hostId: '340' })
  const within = (id: string) => areas?.find((one) => one.id === id)?.municipalities.toSorted()
  expect([within('sj-lolland-falster'), within('sj-syd')]).toEqual([
    ['360', '376', '390'],
    ['320', '370'],
  ])
})

test('a forum without a name is told at its field, and nothing is sent', async () => {
  const { tab } = await it.open({ hash: '#/regions/1082/setup' })
  await tab.getByLabel('Navn: Dialogforum').fill(' ')
  await tab.getByRole('button', { name: 'Opret 11 fora' }).click()
  await tab.getByText('Skriv et navn.').waitFor()
  expect(it.product.askedFor('setUpRegion')).toEqual([])
})

test('the merger of 2027 lies ready: what it means is seen, forum by forum, before it is made', async () => {
  // Once it is made, it is no proposal any more, and cannot be previewed.
  it.product.script.changeRegions = () => {
    it.product.script.showRegions = () => regions({ proposals: [] })
    it.product.script.previewRegionChange = () => ({
      status: 422,
      problem: { code: 'region_gone', message: 'En af regionerne findes ikke på den dag.' },
    })
    return {}
  }
  const { tab } = await it.open({ hash: '#/forums' })
  await tab.getByText('én region: Region Østdanmark.').waitFor()
  await tab.getByRole('button', { name: 'Se, hvad det betyder' }).click()
  await tab.getByText('Fortsætter under Region Østdanmark og dækker 46 kommuner.').waitFor()
  await tab.getByRole('checkbox', { name: `Lad ${FORUM.name} slutte dagen før` }).check()
  await tab.getByText('Slutter 31. december 2026.').waitFor()
  expect(it.product.askedFor('changeRegions')).toEqual([])
  await tab.getByRole('button', { name: 'Meld ændringen ind' }).click()
  await tab.getByText('Ændringen er meldt ind.').waitFor()
  expect(it.product.askedFor('changeRegions')[0]?.body).toEqual({
    change: {
      change: 'merge',
      date: '2027-01-01',
      from: ['1084', '1085'],
      into: { id: 'oestdanmark', name: 'Region Østdanmark' },
    },
    ending: [FORUM.id],
  })
})

test('another change is typed: a region split in two, every municipality in one of them', async () => {
  const { tab } = await it.open({ hash: '#/regions/change' })
  await tab.getByRole('radio', { name: 'En region deles' }).check()
  await tab.getByLabel('Region', { exact: true }).selectOption('Region Nordjylland')
  await tab.getByLabel('Navn på del 1').fill('Region Vendsyssel')
  await tab.getByLabel('Navn på del 2').fill('Region Sydvest-Ø')
  await tab.getByRole('checkbox', { name: 'Hjørring Kommune' }).check()
  await tab.getByRole('button', { name: 'Se, hvad det betyder' }).click()
  await tab.getByRole('heading', { name: 'Det sker der' }).waitFor()
  const { change } = it.product.askedFor('previewRegionChange')[0]?.body as RegionChangeInput
  expect(change).toMatchObject({ change: 'split', date: '2027-01-01', from: '1081' })
  const parts = change.change === 'split' ? change.into : []
  expect(parts.map(({ id, municipalities }) => [id, municipalities.length])).toEqual([
    ['vendsyssel', 1],
    ['sydvest-oe', 10],
  ])
})

test('a director sees the own forums alone', async () => {
  it.signIn(director)
  const { tab } = await it.open({ hash: '#/forums' })
  await tab.getByRole('link', { name: FORUM.name }).waitFor()
  expect(it.product.askedFor('showRegions')).toEqual([])
  await it.open({ hash: '#/regions/1085/setup' })
})

test('whoever is responsible in the wheel is reminded when the region wants it, or not at all', async () => {
  let days: number | null = 5
  it.product.script.wheelSettings = () => ({
    items: [{ regionCode: '1085', name: 'Region Sjælland', remindWorkingDays: days }],
  })
  it.product.script.saveWheelSettings = ({ body }) => {
    days = (body as { remindWorkingDays: number | null }).remindWorkingDays
    return {}
  }
  const { tab } = await it.open({ hash: '#/regions/1085/setup' })
  const field = tab.getByLabel('Så mange arbejdsdage før')
  expect(await field.inputValue()).toBe('5')
  await field.fill('61')
  await tab.getByRole('button', { name: 'Gem påmindelser' }).click()
  await tab.getByText('Skriv et helt tal fra 0 til 60.').waitFor()
  expect(it.product.askedFor('saveWheelSettings')).toEqual([])
  await field.fill('10')
  await tab.getByRole('button', { name: 'Gem påmindelser' }).click()
  await tab.getByText('Påmindelserne er gemt.').waitFor()
  expect(days).toBe(10)
  await tab.getByRole('switch', { name: 'Påmind de ansvarlige' }).uncheck()
  await tab.getByRole('button', { name: 'Gem påmindelser' }).click()
  await sleepUntil(() => days === null, 20_000)
})
