import { beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { RulesInput } from '../../bot/contract/forum-rules.ts'
import { forum } from './fake-product/forum.ts'
import { cadence, forumRules, MEETING, unkinded } from './fake-product/forum-rules.ts'
import { director, directorIdOf, FORUM, organisationNamed, secretariat } from './fake-product/people.ts'
import { wheelView } from './fake-product/wheel.ts'
import { useTab } from './use-tab.ts'

const it = useTab()
beforeAll(() => {
  it.product.script.showForum = () => forum()
})
beforeEach(() => {
  it.signIn(secretariat)
  it.product.script.showForumRules = () => forumRules()
})

const PAGE = `#/forums/${FORUM.id}`

test('a forum’s page says what is missing, where its people come from, and 3 in spring: 2 planned', async () => {
  const { tab } = await it.open({ hash: `${PAGE}/about` })
  await tab.getByText('Der mangler 1 socialdirektør fra kommunerne: der er 6, og der skal være 7.').waitFor()
  await tab.getByText('7 af 17 kommuner er med.').waitFor()
  await tab.getByText('Ikke med: Vordingborg Kommune').waitFor()
  const spring = tab.getByRole('listitem').filter({ hasText: '3 i foråret: 2 planlagt' })
  await spring.getByRole('img', { name: 'Er ikke opfyldt' }).waitFor()
  await tab.getByText('7 socialdirektører fra kommunerne, med geografisk spredning').waitFor()
})

test('another year is asked for by its arrow', async () => {
  it.product.script.showForumRules = ({ query }) => {
    const view = forumRules()
    const year = Number(query['year'] ?? 2026)
    return { ...view, cadence: view.cadence === null ? null : { ...view.cadence, year, meetings: [] } }
  }
  const { tab } = await it.open({ hash: `${PAGE}/about` })
  await tab.getByRole('button', { name: 'Vis 2027' }).click()
  await tab.getByRole('heading', { name: 'Møder i 2027' }).waitFor()
  await tab.getByText('Der er ingen møder i årshjulet dette år.').waitFor()
})

test('the secretariat says what a meeting is for', async () => {
  it.product.script.savePurposes = () => ({})
  const { tab } = await it.open({ hash: `${PAGE}/about` })
  const group = tab.getByRole('group', {
    name: 'Hvad er mødet til? Styregruppemøde, onsdag den 11. marts 2026',
  })
  await group.getByRole('checkbox', { name: 'Drøfte fokusområder' }).click()
  await tab.getByText('Mødets formål er gemt.').waitFor()
  expect(it.product.askedFor('savePurposes')[0]?.body).toEqual({
    entryId: MEETING,
    key: 'once',
    purposes: ['focus_areas'],
  })
})

test('rules are read before they are sent, and what is wrong is told at the rule', async () => {
  it.product.script.saveForumRules = () => ({})
  const { tab } = await it.open({ hash: `${PAGE}/edit-rules` })
  const second = tab.getByRole('group', { name: 'Regel 2' })
  await second.getByText('7 socialdirektører fra kommunerne, med geografisk spredning').waitFor()
  await second.getByRole('button', { name: 'Ret regel 2' }).click()
  await second.getByLabel('Mindst').fill('otte')
  await tab.getByLabel('Fra og med (dag.måned)').fill('31.6')
  await tab.getByRole('button', { name: 'Gem reglerne' }).click()
  await second.getByText('Skriv hele tal, og højst skal være mindst lige så stort som mindst.').waitFor()
  await tab.getByText('Skriv to dage, der findes, som 1.7 og 31.7, med den første først.').first().waitFor()
  expect(it.product.askedFor('saveForumRules')).toEqual([])

  await second.getByLabel('Mindst').fill('6')
  await tab.getByLabel('Fra og med (dag.måned)').fill('29.6')
  await tab.getByRole('button', { name: 'Ret mødekrav 1' }).click()
  await tab.getByRole('group', { name: 'Mødekrav 1' }).getByLabel('I foråret (januar-juni)').fill('4')
  await tab.getByRole('switch', { name: 'Alle må se, hvornår forummet mødes' }).check()
  await tab.getByRole('button', { name: 'Gem reglerne' }).click()
  await tab.getByText('Reglerne er gemt.').waitFor()
  const sent = it.product.askedFor('saveForumRules')[0]?.body as RulesInput
  expect(sent).toMatchObject({
    version: 3,
    name: 'Styregruppen',
    closedDays: ['2026-05-15'],
    rules: {
      cadence: [{ cadence: 'seasons', spring: 4, autumn: 3 }],
      publishesWheel: true,
      summerBreak: { from: '06-29', to: '07-31' },
    },
  })
  expect(sent.rules.composition[1]).toEqual({
    rule: 'in_all',
    who: { bodies: ['municipality'], posts: ['social_director'] },
    count: { least: 6, most: 7 },
    spread: true,
  })
})

test('a rule is added, taken away, and of another sort, without losing what was typed', async () => {
  it.product.script.saveForumRules = () => ({})
  const { tab } = await it.open({ hash: `${PAGE}/edit-rules` })
  await tab.getByRole('button', { name: 'Fjern regel 5' }).click()
  await tab.getByRole('button', { name: 'Fjern regel 4' }).click()
  await tab.getByRole('button', { name: 'Tilføj et mødekrav' }).click()
  const added = tab.getByRole('group', { name: 'Mødekrav 2' })
  await added.getByRole('checkbox', { name: 'februar' }).check()
  await added
    .getByLabel('Krav', { exact: true })
    .selectOption('Perioder, hvor det første møde afstemmer forventninger')
  await added.getByLabel('Krav', { exact: true }).selectOption('Ét møde i bestemte måneder')
  await tab.getByRole('button', { name: 'Gem reglerne' }).click()
  await tab.getByText('Reglerne er gemt.').waitFor()
  const { rules } = it.product.askedFor('saveForumRules')[0]?.body as RulesInput
  expect(rules.composition).toHaveLength(3)
  expect(rules.cadence[1]).toEqual({ cadence: 'months', months: [2] })
})

test('what somebody else has saved meanwhile is said, and what was typed stays', async () => {
  it.product.script.saveForumRules = () => ({
    status: 409,
    problem: {
      code: 'rules_changed_meanwhile',
      message: 'En anden har ændret forummets regler i mellemtiden.',
    },
  })
  const { tab } = await it.open({ hash: `${PAGE}/edit-rules` })
  await tab.getByLabel('Opgave (skal udfyldes)').fill('Ny opgave.')
  await tab.getByRole('button', { name: 'Gem reglerne' }).click()
  await tab.getByText('En anden har ændret forummets regler i mellemtiden.').waitFor()
  expect(await tab.getByLabel('Opgave (skal udfyldes)').inputValue()).toBe('Ny opgave.')
})

test('a forum from before is given its kind; a handicapråd its municipality too', async () => {
  it.product.script.showForumRules = () => unkinded()
  // Once it is given, the page no longer asks for it.
  it.product.script.giveKind = () => {
    it.product.script.showForumRules = () => forumRules()
    return {}
  }
  const { tab } = await it.open({ hash: `${PAGE}/about` })
  await tab.getByRole('button', { name: 'Giv forummet dets regler' }).click()
  await tab.getByText('Vælg, hvilken slags forum det er.').waitFor()
  await tab.getByLabel('Slags forum', { exact: true }).selectOption('Handicapråd')
  await tab.getByLabel('Kommune', { exact: true }).selectOption('Slagelse Kommune')
  await tab.getByRole('button', { name: 'Giv forummet dets regler' }).click()
  await tab.getByText('Forummet har fået sine regler.').waitFor()
  expect(it.product.askedFor('giveKind').map(({ body }) => body)).toEqual([
    { kind: 'disability_council', municipalityId: '330' },
  ])
})

test('a person’s post is said in the list of members', async () => {
  it.product.script.savePost = () => ({})
  const { tab } = await it.open({ hash: `${PAGE}/people` })
  await tab.getByRole('button', { name: 'Ret stilling: Direktør, Greve Kommune' }).click()
  await tab.getByLabel('Stilling', { exact: true }).selectOption('Formand')
  await tab.getByLabel('Taler for', { exact: true }).selectOption('KKR')
  await tab.getByLabel('Rolle i forummet', { exact: true }).selectOption('Formand for forummet')
  await tab.getByRole('button', { name: 'Gem stilling' }).click()
  await tab.getByText('Direktør, Greve Kommune er gemt.').waitFor()
  expect(it.product.askedFor('savePost')[0]).toMatchObject({
    params: { personId: directorIdOf(organisationNamed('Greve').id) },
    body: { post: 'chair', body: 'kkr', role: 'chair' },
  })
})

test('beside the wheel stands what each forum’s rules ask of the year, and the year can be turned', async () => {
  it.product.script.wheel = () => wheelView()
  it.product.script.showCadence = ({ query }) => cadence(Number(query['year']))
  const { tab } = await it.open({ hash: '' })
  const beside = tab.getByRole('region', { name: 'Møder og regler' })
  await beside.getByText('3 i foråret: 2 planlagt').waitFor()
  await beside.getByText('Der mangler 1 møde i foråret 2026: der er 2, og der skal være 3.').waitFor()
  await beside.getByRole('button', { name: 'Regler og møder i 2027' }).click()
  await beside.getByText('Hvad reglerne kræver i 2027, og hvad der er planlagt.').waitFor()
  await beside.getByRole('link', { name: 'Styregruppen' }).click()
  await tab.getByRole('heading', { name: 'Sammensætning' }).waitFor()
})

test('a director reads the rules and changes nothing', async () => {
  it.signIn(director)
  it.product.script.showForumRules = () => forumRules({ mayEdit: false, history: [] })
  const { tab } = await it.open({ hash: `${PAGE}/about` })
  await tab.getByText('7 af 17 kommuner er med.').waitFor()
  expect(await tab.getByRole('button', { name: 'Ret reglerne' }).count()).toBe(0)
  expect(await tab.getByRole('checkbox').count()).toBe(0)
  expect(await tab.getByRole('heading', { name: 'Ændringer' }).count()).toBe(0)
})
