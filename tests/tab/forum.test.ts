import { beforeAll, beforeEach, expect, test } from '@jest/globals'
import { forum, partners } from './fake-product/forum.ts'
import {
  director,
  directorIdOf,
  FORUM,
  idOf,
  organisationNamed,
  seatIdOf,
  secretariat,
} from './fake-product/people.ts'
import { useTab } from './use-tab.ts'

const it = useTab()
beforeAll(() => {
  it.product.script.listPartnerTenants = () => partners
})
beforeEach(() => {
  it.product.script.showForum = () => forum()
  it.signIn(secretariat)
})

const PAGE = `#/forums/${FORUM.id}`
const odsherred = organisationNamed('Odsherred')

test('a guess stands chosen and holds only when the secretariat has confirmed it', async () => {
  // Once it is confirmed, nothing is asked about that person any more.
  it.product.script.confirmMember = () => {
    const members = forum().members.map((member) => ({ ...member, guess: null }))
    it.product.script.showForum = () => forum({ members })
    return {}
  }
  const { tab } = await it.open({ hash: `${PAGE}/people` })
  await tab.getByText('Vi gætter på Odsherred Kommune: mailadressen minder om kommunens.').waitFor()
  expect(it.product.askedFor('confirmMember')).toEqual([])
  await tab.getByRole('button', { name: 'Bekræft: Socialdirektør (gæst)' }).click()
  await tab.getByText('Socialdirektør (gæst) er bekræftet.').waitFor()
  expect(it.product.askedFor('confirmMember')[0]).toMatchObject({
    params: { personId: idOf(400) },
    body: { organisationId: odsherred.id },
  })
})

test('directors are put on all vacant seats in one step', async () => {
  it.product.script.addHolder = () => ({})
  const { tab } = await it.open({ hash: PAGE })
  await tab.getByRole('button', { name: 'Sæt direktører på 1 ledig plads' }).click()
  await tab.getByRole('button', { name: 'Sæt 1 person på plads' }).click()
  await tab.getByText('Det er gemt.').waitFor()
  expect(it.product.askedFor('addHolder')[0]).toMatchObject({
    params: { seatId: seatIdOf(odsherred.id) },
    body: { personId: directorIdOf(odsherred.id), role: 'director', from: '2026-03-02' },
  })
})

test('the import says what it found', async () => {
  it.product.script.importMembers = () => ({ members: 18, added: 2, left: 1, toConfirm: 3 })
  const { tab } = await it.open({ hash: `${PAGE}/people` })
  await tab.getByRole('button', { name: 'Hent fra Microsoft 365-gruppen' }).click()
  await tab.getByText('Gruppen har 18 personer: 2 nye, 1 er gået ud, og 3 skal bekræftes.').waitFor()
})

test('rules are read before they are sent: a gate of ten places, and a meeting without a name is refused', async () => {
  it.product.script.saveSettings = () => ({})
  const { tab } = await it.open({ hash: `${PAGE}/rules` })
  await tab.getByRole('switch', { name: 'Forummet har en bagatelgrænse' }).check()
  await tab.getByLabel('Navn').fill('')
  await tab.getByRole('button', { name: 'Gem regler og møder' }).click()
  await tab.getByText('Skriv et navn.').waitFor()
  expect(it.product.askedFor('saveSettings')).toEqual([])
  await tab.getByLabel('Navn').fill('DASSOS')
  await tab.getByRole('button', { name: 'Gem regler og møder' }).click()
  await tab.getByText('Det er gemt.').waitFor()
  expect(it.product.askedFor('saveSettings')[0]?.body).toMatchObject({
    settings: { gatePlaces: 10, closedDays: ['2026-05-15'] },
    meetings: [{ date: '2026-06-11', title: 'DASSOS' }],
  })
})

test('a forum is made from a group, a region and its municipalities', async () => {
  it.signIn({ ...secretariat, forums: [] })
  it.product.script.createForum = () => ({ id: FORUM.id })
  const { tab } = await it.open({ hash: '#/rounds' })
  await tab.getByRole('button', { name: 'Opret forum' }).click()
  await tab.getByLabel('Forummets navn (skal udfyldes)').fill('Direktørgruppen')
  await tab.getByLabel('Microsoft 365-gruppens id (kan udelades)').fill('ikke et id')
  await tab.getByLabel('Region (skal udfyldes)').selectOption('Region Sjælland')
  await tab.getByRole('checkbox', { name: 'Faxe Kommune' }).uncheck()
  await tab.getByRole('button', { name: 'Opret forum med 17 pladser' }).click()
  await tab.getByText('Id’et skal se sådan ud').waitFor()
  await tab.getByLabel('Microsoft 365-gruppens id (kan udelades)').fill(idOf(950))
  await tab.getByRole('button', { name: 'Opret forum med 17 pladser' }).click()
  await tab.getByRole('heading', { name: 'Medlemmer og pladser' }).waitFor()
  const body = it.product.askedFor('createForum')[0]?.body as { organisationIds: string[] }
  expect(body).toMatchObject({ name: 'Direktørgruppen', regionCode: '1085', groupId: idOf(950) })
  expect(body.organisationIds).not.toContain(organisationNamed('Faxe').id)
})

test('a director may look at the seats and change nothing', async () => {
  it.signIn(director)
  const { tab } = await it.open({ hash: PAGE })
  await tab.getByRole('heading', { name: 'Greve Kommune' }).waitFor()
  expect(await tab.getByRole('button').count()).toBe(0)
})

test('what the group’s own reading found is told, and who has left stands in the history', async () => {
  const { tab } = await it.open({ hash: `${PAGE}/people` })
  await tab.getByText('Hentet automatisk i dag kl. 10.00: 1 ny, 1 gået. Gruppen er set efter igen').waitFor()
  const history = tab.getByRole('region', { name: 'Hvad der er sket' })
  await history
    .getByText('Direktør, Odsherred har derfor ikke længere pladsen for Odsherred Kommune.')
    .waitFor()
  expect(await history.getByRole('listitem').count()).toBe(3)
})

test('a group that cannot be found is told on every part of the forum’s page', async () => {
  const trouble = 'Microsoft 365-gruppen findes ikke længere. Det har været sådan siden i dag kl. 10.00.'
  it.product.script.showForum = () => forum({ reading: { text: '', trouble } })
  for (const part of ['', '/people', '/rules']) {
    const { tab } = await it.open({ hash: `${PAGE}${part}` })
    await tab.getByText(trouble).waitFor()
  }
  it.product.script.showForum = () => forum()
})

test('the address of somebody written in by hand is corrected, and what follows from it is said before', async () => {
  it.product.script.editMember = () => ({})
  const { tab } = await it.open({ hash: `${PAGE}/people` })
  await tab.getByRole('button', { name: 'Ret Konsulent, Brugerorganisationen' }).click()
  const dialog = tab.getByRole('dialog')
  await dialog.getByText('tæller ikke som nået').waitFor()
  await dialog.getByLabel('Mail (skal udfyldes)').fill('ny@bruger.example')
  await dialog.getByRole('button', { name: 'Gem rettelsen' }).click()
  await tab.getByText('Konsulent, Brugerorganisationen er rettet.').waitFor()
  expect(it.product.askedFor('editMember')[0]).toMatchObject({
    params: { personId: idOf(401) },
    body: { name: 'Konsulent, Brugerorganisationen', mail: 'ny@bruger.example' },
  })
})
