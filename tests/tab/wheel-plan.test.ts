import { beforeEach, expect, test } from '@jest/globals'
import type { CycleInput } from '../../bot/contract/wheel-cycle.ts'
import type { EntryInput } from '../../bot/contract/wheel.ts'
import { director, idOf, organisationNamed, secretariat } from './fake-product/people.ts'
import { forumIdOf, item, wheelView, yearOf2026 } from './fake-product/wheel.ts'
import {
  copied,
  CYCLE,
  cycleView,
  entryView,
  people,
  previewOf,
  templates,
} from './fake-product/wheel-plan.ts'
import { useTab } from './use-tab.ts'

const KKR = idOf(4500)

const it = useTab()
beforeEach(() => {
  it.signIn(secretariat)
  const { script } = it.product
  const kkr = item({
    title: 'KKR om rammeaftalen',
    from: '2026-11-23',
    entryId: KKR,
    forumId: forumIdOf('KKR Sjælland'),
  })
  script.wheel = () => wheelView({ items: [...yearOf2026(), kkr] })
  script.wheelPeople = () => people
  script.previewSchedule = () => ({
    dates: [
      { from: '2026-06-09', to: '2026-06-09', problem: null },
      { from: '2027-06-08', to: '2027-06-08', problem: 'den dag er lukkedag' },
    ],
  })
  script.createEntry = () => ({ id: idOf(6000), version: 1, warnings: [] })
  script.showEntry = () => entryView()
  script.cycleTemplates = () => templates
  script.listCycles = () => ({ items: [] })
  script.previewCycle = ({ body }) => previewOf(body as CycleInput)
  script.showCycle = () => cycleView()
})

const created = () => it.product.askedFor('createEntry').map(({ body }) => body as EntryInput)

test('a meeting that comes again says its rule and its first dates before it is made', async () => {
  const { tab } = await it.open({ hash: '#/wheel/new' })
  await tab.getByLabel('Titel (skal udfyldes)').fill('  DASSOS-møde ')
  await tab.getByLabel('Forum').selectOption('DASSOS')
  await tab.getByLabel('Dato').fill('2026-06-09')
  await tab.getByLabel('Gentages').selectOption('Den 2. tirsdag i juni hvert år')
  await tab.getByRole('checkbox', { name: 'februar' }).check()
  await tab.getByLabel('Slutter').selectOption('Efter et antal gange')
  await tab.getByLabel('Antal gange').fill('8')
  await tab.getByText('Punktet kommer den 2. tirsdag i februar og juni hvert år, 8 gange i alt.').waitFor()
  await tab.getByText('tirsdag den 8. juni 2027: den dag er lukkedag').waitFor()
  await tab.getByLabel('Tilføj en ansvarlig').selectOption('Chefkonsulent, Roskilde Kommune')
  await tab.getByRole('checkbox', { name: 'Styringsaftale' }).check()
  await tab.getByRole('button', { name: 'Opret punktet' }).click()
  await tab.getByText('DASSOS-møde er gemt.').waitFor()
  expect(created()).toMatchObject([
    {
      ...{ kind: 'meeting', title: 'DASSOS-møde', forumId: forumIdOf('DASSOS'), responsible: [idOf(3)] },
      serves: ['steering_agreement'],
      schedule: {
        by: 'repeat',
        first: { from: '2026-06-09', to: '2026-06-09', times: { start: '09:00', end: '12:00' } },
        repeat: { repeat: 'yearly_weekday', months: [2, 6], nth: 2, weekday: 'TU', end: { after: 8 } },
      },
    },
  ])
})

test('a task is counted from another entry, wherever that goes', async () => {
  const { tab } = await it.open({ hash: '#/wheel/new' })
  await tab.getByLabel('Titel (skal udfyldes)').fill('Udsend dagsorden')
  await tab.getByLabel('Slags').selectOption('Opgave')
  await tab.getByRole('checkbox', { name: 'Har et klokkeslæt' }).uncheck()
  await tab.getByLabel('Gentages').selectOption('Ud fra et andet punkt')
  await tab.getByLabel('Hvilket punkt').selectOption('KKR om rammeaftalen, 23. november 2026')
  await tab.getByText('Punktet kommer 3 uger før »KKR om rammeaftalen, 23. november 2026«.').waitFor()
  await tab.getByRole('button', { name: 'Opret punktet' }).click()
  await tab.getByText('Udsend dagsorden er gemt.').waitFor()
  expect(created()[0]?.schedule).toEqual({
    ...{ by: 'other', entryId: KKR, days: 1, times: null },
    offset: { amount: -3, unit: 'weeks', fromClosedDay: 'before' },
  })
})

test('what is missing is said at its field, and nothing is sent', async () => {
  const { tab } = await it.open({ hash: '#/wheel/new' })
  await tab.getByRole('checkbox', { name: 'Varer flere dage' }).check()
  await tab.getByLabel('Til og med').fill('2026-02-01')
  await tab.getByRole('button', { name: 'Tilføj et link' }).click()
  await tab.getByLabel('Adresse på link 1').fill('ikke en adresse')
  await tab.getByRole('button', { name: 'Opret punktet' }).click()
  await tab.getByText('Skriv en titel.').waitFor()
  await tab.getByText('Den sidste dag ligger før den første.').waitFor()
  await tab.getByText('Adressen skal begynde med https://').waitFor()
  expect(created()).toEqual([])
})

test('who goes elsewhere in the midst of writing an entry is asked, stays with what is written, or has it saved first', async () => {
  const { tab } = await it.open({ hash: '#/wheel/new' })
  const title = tab.getByLabel('Titel (skal udfyldes)')
  const toMeetings = () =>
    tab.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Møder' }).click()
  const asked = tab.getByRole('dialog', { name: 'Du har ændringer, der ikke er gemt' })
  await tab.getByLabel('Sted').fill('Ringsted')
  await toMeetings()
  await asked.getByText('Går du uden at gemme, er det væk, som du har skrevet om punktet.').waitFor()
  await asked.getByRole('button', { name: 'Gem og gå videre' }).click()
  await tab.getByText('Skriv en titel.').waitFor()
  expect(created()).toEqual([])
  await title.fill('Temadag')
  await toMeetings()
  await asked.getByRole('button', { name: 'Bliv her' }).click()
  expect(await title.inputValue()).toBe('Temadag')
  await toMeetings()
  await asked.getByRole('button', { name: 'Gem og gå videre' }).click()
  await tab.getByRole('heading', { level: 1, name: 'Møder' }).waitFor()
  expect(created()).toMatchObject([{ title: 'Temadag', location: 'Ringsted' }])
  const changed = await it.open({ hash: `#/wheel/entries/${entryView().id}` })
  await changed.tab.getByRole('link', { name: 'Tilbage til årshjulet' }).waitFor()
  await changed.tab.getByLabel('Sted').fill('Sorø')
  await changed.tab.getByRole('link', { name: 'Tilbage til årshjulet' }).click()
  await changed.tab.getByRole('dialog').getByRole('button', { name: 'Gå uden at gemme' }).click()
  await changed.tab.getByRole('heading', { level: 1, name: 'Årshjul' }).waitFor()
  expect(it.product.askedFor('editEntry')).toEqual([])
})

test('an entry is changed from what it is, and a new date takes its rule along', async () => {
  it.product.script.editEntry = () => ({ version: 4, warnings: ['»Udsend dagsorden« passer ikke længere.'] })
  const { tab } = await it.open({ hash: `#/wheel/entries/${entryView().id}` })
  const repeats = tab.getByLabel('Gentages')
  await repeats.waitFor()
  expect(await repeats.inputValue()).toBe('yearly_weekday')
  await tab.getByLabel('Første gang').fill('2026-02-18')
  await tab
    .getByText('Punktet kommer den 3. onsdag i februar, juni, september og november hvert år.')
    .waitFor()
  await tab.getByRole('button', { name: 'Gem ændringerne' }).click()
  await tab.getByText('»Udsend dagsorden« passer ikke længere.').waitFor()
  expect(it.product.askedFor('editEntry')[0]?.body).toMatchObject({
    version: 3,
    schedule: { first: { from: '2026-02-18' }, repeat: { nth: 3, weekday: 'WE', months: [2, 6, 9, 11] } },
  })
})

test('an entry that others build on says so; one that is deleted is gone after a question', async () => {
  it.product.script.removeEntry = () => ({})
  it.product.script.showEntry = () => entryView({ can: { edit: true, remove: true } })
  const { tab } = await it.open({ hash: `#/wheel/entries/${entryView().id}` })
  await tab.getByRole('button', { name: 'Slet punktet' }).click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Slet punktet' }).click()
  await tab.getByText('DASSOS-møde er slettet.').waitFor()
  expect(it.product.askedFor('removeEntry')[0]?.query).toEqual({ version: '3' })
  it.product.script.showEntry = () =>
    entryView({ can: { edit: true, remove: false }, neededBy: [{ entryId: KKR, title: 'Udsend dagsorden' }] })
  const again = await it.open({ hash: `#/wheel/entries/${entryView().id}` })
  await again.tab.getByText('for disse bygger på det: Udsend dagsorden.').waitFor()
  expect(await again.tab.getByRole('button', { name: 'Slet punktet' }).count()).toBe(0)
})

test('a year is copied after a look at what gave way, without what was taken out', async () => {
  it.product.script.previewCopy = () => copied
  it.product.script.copyYear = () => ({ copied: 2, moved: 1, left: 1 })
  const { tab } = await it.open({ hash: '#/wheel/copy' })
  await tab.getByText('Torsdag den 25. marts 2027 er helligdag').waitFor()
  await tab.getByText('DASSOS-møde. Tirsdag den 11. maj 2027 er lukkedag').waitFor()
  await tab.getByText('Temadag: Punktet er aflyst og kopieres ikke.').waitFor()
  await tab.getByRole('checkbox', { name: 'Tag Dialogforum med' }).uncheck()
  await tab.getByRole('button', { name: 'Kopiér 2 punkter til 2027' }).click()
  await tab.getByText('2 punkter er kopieret, og 1 er flyttet.').waitFor()
  expect(it.product.askedFor('copyYear')[0]?.body).toMatchObject({
    ...{ regionCode: '1085', from: '2026-01-01', to: '2026-12-31', ahead: 1 },
    leaveOut: [copied.copies[0]?.entryId],
  })
  // The wheel then shows the year that was filled.
  expect(it.product.askedFor('wheel').at(-1)?.query).toEqual({ from: '2027-01-01', to: '2027-12-31' })
})

test('a copy’s title that names a year is pointed at, equal reasons stand once, and what is empty is not shown', async () => {
  it.product.script.previewCopy = () => ({
    goesOn: [],
    copies: copied.copies.map((each, nth) => ({
      ...each,
      ...{ moved: null, title: nth === 0 ? 'Takster for 2027' : each.title },
      yearInTitle: nth === 0 ? '2027' : null,
    })),
    left: ['Høring', 'KKR godkender', 'Temadag'].map((title, nth) => ({
      ...{ entryId: idOf(5200 + nth), title },
      text: nth < 2 ? 'Er et trin i en rammeaftale og planlægges med den.' : 'Er aflyst og kopieres ikke.',
    })),
  })
  const { tab } = await it.open({ hash: '#/wheel/copy' })
  const named = tab.getByRole('rowheader', { name: /^Takster for 2027/ })
  await named.getByText('Titlen nævner 2027. Ret den bagefter, hvis året er et andet.').waitFor()
  expect(await tab.getByText(/^Titlen nævner/).count()).toBe(1)
  expect(await tab.getByRole('columnheader', { name: 'Flyttet' }).count()).toBe(0)
  await tab
    .getByText('2 punkter. Er et trin i en rammeaftale og planlægges med den. Høring, KKR godkender.')
    .waitFor()
  await tab.getByText('Temadag: Er aflyst og kopieres ikke.').waitFor()
})

test('the agreement is planned backwards, and what a date of one’s own breaks stands at the step', async () => {
  it.product.script.saveCycle = () => ({ id: CYCLE, entries: 11, warnings: [] })
  const { tab } = await it.open({ hash: '#/wheel/cycles/new' })
  await tab.getByText('Alle trin passer.').waitFor()
  // The wheel's own pages are pages of the wheel.
  const here = tab.getByRole('navigation', { name: 'Hovedmenu' }).locator('[aria-current=page]')
  expect(await here.innerText()).toBe('Årshjul')
  expect(await tab.getByLabel('KKR', { exact: true }).inputValue()).toBe(forumIdOf('KKR Sjælland'))
  await tab.getByLabel('Fra: KKR godkender forslaget').fill('2026-10-20')
  await tab.getByText(/kan ikke nås inden fristen torsdag den 15. oktober 2026/).waitFor()
  await tab.getByText('Jeres dato: tirsdag den 20. oktober 2026').waitFor()
  expect(await tab.getByText('Alle trin passer.').count()).toBe(0)
  await tab.getByRole('button', { name: 'Beregn igen: KKR godkender forslaget' }).click()
  await tab.getByText('Alle trin passer.').waitFor()
  await tab.getByRole('button', { name: 'Læg 11 trin i årshjulet' }).click()
  await tab.getByText('11 trin er lagt i årshjulet.').waitFor()
  expect(it.product.askedFor('saveCycle')[0]?.body).toMatchObject({
    ...{ regionCode: '1085', firstYear: 2027, years: 2, deadline: '2026-10-15', own: [] },
    template: { id: 'sjaelland-2020' },
    forums: { kkr: forumIdOf('KKR Sjælland'), dialogue_forum: forumIdOf('Dialogforum') },
  })
})

test('the time between two steps is ours until it is changed; then the plan follows it', async () => {
  it.product.script.saveCycle = () => ({ id: CYCLE, entries: 11, warnings: [] })
  const { tab } = await it.open({ hash: '#/wheel/cycles/new' })
  await tab.getByText('tallene er vores forslag').waitFor()
  await tab.getByRole('button', { name: /^Se og ret \d+ tider$/ }).click()
  const lead = tab.getByLabel(/^Mindst så lang tid: Fra .* til »KKR godkender forslaget«$/).first()
  await lead.fill('30')
  await tab.getByText('I har rettet tiderne.').waitFor()
  await tab.getByRole('button', { name: 'Læg 11 trin i årshjulet' }).click()
  await tab.getByText('11 trin er lagt i årshjulet.').waitFor()
  const { template } = it.product.askedFor('saveCycle')[0]?.body as CycleInput
  expect(template.leadTimes).toBe('edited')
  const approves = template.steps.find(({ id }) => id === 'kkr_approves')
  expect(approves?.after.map(({ lead: { amount } }) => amount)).toContain(30)
})

test('a step takes its date from a meeting that stands already', async () => {
  const meeting = { from: '2026-09-04', to: '2026-09-04' }
  it.product.script.wheel = () =>
    wheelView({ items: [item({ title: 'KKR-møde', from: meeting.from, entryId: KKR })] })
  it.product.script.previewCycle = ({ body }) => previewOf(body as CycleInput, new Map([[KKR, meeting]]))
  it.product.script.saveCycle = () => ({ id: CYCLE, entries: 11, warnings: [] })
  const { tab } = await it.open({ hash: '#/wheel/cycles/new' })
  await tab
    .getByLabel('Tag datoen fra et punkt: KKR godkender forslaget')
    .selectOption('KKR-møde, 4. september 2026')
  await tab.getByText('Følger punktet: fredag den 4. september 2026').waitFor()
  await tab.getByRole('button', { name: 'Læg 11 trin i årshjulet' }).click()
  await tab.getByText('11 trin er lagt i årshjulet.').waitFor()
  expect(it.product.askedFor('saveCycle')[0]?.body).toMatchObject({
    own: [{ stepId: 'kkr_approves', entryId: KKR }],
  })
})

test('each council’s decision is written in with its date, and who is missing is told', async () => {
  const faxe = organisationNamed('Faxe')
  it.product.script.recordApproval = () => ({ version: 5, text: '4 af 18 har godkendt.' })
  const { tab } = await it.open({ hash: `#/wheel/cycles/${CYCLE}` })
  await tab.getByText('3 af 18 har godkendt. 15 mangler.').waitFor()
  await tab.getByRole('button', { name: `Skriv ind: ${faxe.name}` }).click()
  const dialog = tab.getByRole('dialog')
  await dialog.getByLabel('Besluttet den').fill('2026-02-26')
  await dialog.getByRole('button', { name: 'Gem beslutningen' }).click()
  await tab.getByText('4 af 18 har godkendt.').waitFor()
  expect(it.product.askedFor('recordApproval')[0]?.body).toEqual({
    ...{ organisationId: faxe.id, decision: 'approved', on: '2026-02-26', version: 4 },
  })
})

test('who plans nothing finds no form, also by its address', async () => {
  it.signIn(director)
  it.product.script.wheel = () => wheelView({ mayEdit: false })
  for (const hash of ['#/wheel/new', '#/wheel/copy', '#/wheel/cycles/new']) {
    const { page, tab } = await it.open({ hash })
    await tab.getByRole('heading', { name: 'Siden findes ikke' }).waitFor()
    await page.context().close()
  }
})
