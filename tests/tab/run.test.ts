/// <reference lib="dom" />
import { beforeEach, expect, test } from '@jest/globals'
import type { QuestionList, RunView } from '../../bot/contract/meeting-run.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import { faultsInEveryLook } from './every-look.ts'
import { aMeeting, MEETING } from './fake-product/meetings.ts'
import { director, secretariat } from './fake-product/people.ts'
import { narrow } from './open-tab.ts'
import { faultsOfKeyboardWalk } from './walk-by-keyboard.ts'
import { useTab } from './use-tab.ts'

const idOf = (nth: number) => `22222222-2222-4222-8222-22222222222${nth}`
const MINUTE = 60_000

const it = useTab()
let run: RunView
let questions: QuestionList
/** How far the product's time is ahead of the machine's: the tab must go by the product's. */
const AHEAD = 3 * 60 * MINUTE

beforeEach(() => {
  it.signIn(secretariat)
  run = aRun()
  questions = {
    items: [aQuestion(1, 'Hvornår kommer referatet?'), aQuestion(2, 'Hvem skriver?')],
    can: { take: true },
  }
  const { script } = it.product
  script.showMeeting = () => aMeeting()
  script.showRun = () => run
  script.listQuestions = () => questions
  script.meetingTime = () => ({ now: new Date(Date.now() + AHEAD).toISOString() })
  script.hearMeeting = () => ({ stream: 'data: {"type":"anew"}\n\n' })
  script.addMinutes = () => ({})
  script.beginBlock = () => ({})
  script.takeQuestions = () => ({})
  script.messageGroups = () => ({ people: 21 })
})

const now = () => Date.now() + AHEAD
const iso = (ms: number) => new Date(ms).toISOString()

/** A session of twenty minutes that has three left; it was to be over two minutes earlier. */
function aRun(): RunView {
  const start = now() - 17 * MINUTE
  const block = (
    nth: number,
    title: string,
    kind: RunView['blocks'][number]['kind'],
    from: number,
    minutes: number,
  ) => ({
    id: idOf(nth),
    title,
    who: '',
    kind,
    state: nth === 1 ? ('over' as const) : nth === 2 ? ('current' as const) : ('ahead' as const),
    plannedStart: iso(from - 2 * MINUTE),
    plannedEnd: iso(from + (minutes - 2) * MINUTE),
    start: iso(from),
    end: iso(from + minutes * MINUTE),
    returnAt: kind === 'groups' ? iso(from + minutes * MINUTE) : null,
    tasks: kind === 'groups' ? [{ title: 'Styrket samarbejde med borgere og pårørende', minutes: 10 }] : [],
  })
  const group = (label: string, people: number) => ({
    id: idOf(label.charCodeAt(0) - 60),
    label,
    place: '',
    joinUrl: `https://teams.microsoft.com/l/meetup-join/${label}`,
    facilitator: 'Bo Lund',
    people,
  })
  return {
    meetingId: MEETING,
    title: 'Virtuelt direktørmøde',
    date: '2026-05-29',
    now: iso(now()),
    state: 'running',
    currentBlockId: idOf(2),
    changedAt: iso(start),
    automatic: false,
    blocks: [
      block(1, 'Rids af rammeaftalen', 'plenary', start - 5 * MINUTE, 5),
      block(2, 'Gruppedrøftelse 1', 'groups', start, 20),
      block(3, 'Opsamling på de to første fokusområder', 'collation', start + 20 * MINUTE, 10),
    ],
    groundRules: ['Brug chatten til spørgsmål; de tages samlet op.'],
    session: {
      blockId: idOf(2),
      published: true,
      groups: [group('A', 7), group('B', 7), group('C', 7)],
      own: null,
      told: { begun: 21, reminded: null },
    },
    messages: [{ id: idOf(9), text: 'Vælg én, der fremlægger.', at: iso(start + 3 * MINUTE) }],
    questionsWaiting: 2,
    can: { run: true, ask: true, takeBack: true },
  }
}

const aQuestion = (nth: number, text: string): QuestionList['items'][number] => ({
  id: idOf(nth),
  text,
  at: iso(now() - nth * MINUTE),
  name: 'Anne Holm',
  door: 'teams',
  own: false,
  takenAt: null,
  takenIn: null,
})

const hash = `#/meetings/${MEETING}/run`
const bodiesOf = (route: Parameters<typeof it.product.askedFor>[0]) =>
  it.product.askedFor(route).map(({ body }) => body)

test('the meeting is run from its page: what runs, what is left, groups, questions and messages', async () => {
  const { page, tab } = await it.open({ hash })
  const clock = tab.getByRole('region', { name: 'Uret' })
  await clock.getByText(/^[23]:\d\d$/).waitFor()
  await clock.getByText('2 minutter bagud').waitFor()
  await clock.getByText(/Under en femtedel af tiden er tilbage/).waitFor()
  await tab.getByText('21 personer har fået besked om at gå i gruppe.').waitFor()
  await tab.getByRole('button', { name: '5 minutter mere' }).click()
  await tab.getByRole('button', { name: 'Gå til »Opsamling på de to første fokusområder«' }).click()
  await tab.getByRole('button', { name: 'Tag alle 2 op' }).click()
  await tab.getByLabel('Besked (skal udfyldes)').fill('To minutter endnu.')
  await tab.getByRole('button', { name: 'Send til alle grupper' }).click()
  await tab.getByText('Beskeden er sendt til 21 personer.').waitFor()
  expect(bodiesOf('addMinutes')).toEqual([{ blockId: idOf(2), minutes: 5 }])
  expect(bodiesOf('beginBlock')).toEqual([{ seen: idOf(2) }])
  expect(bodiesOf('takeQuestions')).toEqual([{ ids: [idOf(1), idOf(2)], taken: true }])
  expect(bodiesOf('messageGroups')).toEqual([{ text: 'To minutter endnu.' }])
  expect(await faultsInEveryLook(page, 'meeting-run')).toEqual([])
})

test('every control that runs the meeting has a name and is come to in its order by the Tab key alone, on a narrow screen', async () => {
  const { page, tab } = await it.open({ hash }, narrow)
  await tab.getByRole('button', { name: 'Tag alle 2 op' }).waitFor()
  expect(await faultsOfKeyboardWalk(page)).toEqual([])
})

test('the keyboard is not lost with the button of a question that was taken up', async () => {
  it.product.script.takeQuestions = ({ body }) => {
    const { ids } = body as { ids: string[] }
    const takenAt = iso(now())
    questions.items = questions.items.map((item) => (ids.includes(item.id) ? { ...item, takenAt } : item))
    return {}
  }
  const { tab } = await it.open({ hash })
  await tab.getByRole('button', { name: 'Tag op: Hvem skriver?' }).press('Enter')
  const counted = tab.getByText('1 spørgsmål venter')
  await counted.waitFor()
  await sleepUntil(() => counted.evaluate((element) => element === document.activeElement), 20_000)
})

test('while the clock has focus, keys run the meeting, and what is typed elsewhere does not', async () => {
  const { page, tab } = await it.open({ hash })
  const clock = tab.getByRole('region', { name: 'Uret' })
  await clock.focus()
  await page.keyboard.press('ArrowUp')
  await sleepUntil(() => bodiesOf('addMinutes').length === 1, 20_000)
  await clock.focus()
  await page.keyboard.press('Space')
  await sleepUntil(() => bodiesOf('beginBlock').length === 1, 20_000)
  await tab.getByLabel('Besked (skal udfyldes)').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowUp')
  expect(bodiesOf('addMinutes')).toEqual([{ blockId: idOf(2), minutes: 1 }])
  expect(bodiesOf('beginBlock')).toHaveLength(1)
})

test('who takes part sees the same clock, their own group and its task, and may ask; beside a meeting in Teams too', async () => {
  it.signIn(director)
  const [group] = run.session?.groups ?? []
  if (run.session === null || group === undefined) throw new Error('There is a session')
  run = {
    ...run,
    session: {
      ...run.session,
      groups: [],
      told: null,
      own: {
        ...group,
        facilitates: true,
        members: [{ name: 'Anne Holm', organisation: 'Slagelse Kommune' }],
      },
    },
    can: { run: false, ask: true, takeBack: false },
  }
  questions = { items: [], can: { take: false } }
  const { page, tab } = await it.open({ hash, frame: 'sidePanel' }, { width: 320, height: 800 })
  await tab
    .getByRole('region', { name: 'Uret' })
    .getByText(/^[23]:\d\d$/)
    .waitFor()
  await tab.getByRole('heading', { name: 'Din gruppe: Gruppe A' }).waitFor()
  await tab.getByText('Du er tovholder.').waitFor()
  await tab.getByText('Styrket samarbejde med borgere og pårørende (10 minutter)').waitFor()
  expect(await tab.getByRole('button', { name: 'Afslut mødet' }).count()).toBe(0)
  expect(await tab.getByRole('link', { name: 'Rundspørger' }).count()).toBe(0)
  await tab.getByRole('button', { name: 'Vis uret for alle i mødet' }).click()
  await sleepUntil(async () => {
    const told = await page.evaluate<{ func: string; args: unknown[] }[]>('told')
    return told.some(
      ({ func, args }) =>
        func === 'meeting.shareAppContentToStage' && String(args[0]).includes(`?meeting=${MEETING}`),
    )
  }, 20_000)
  expect(await faultsInEveryLook(page, 'meeting-participant')).toEqual([])
})

test('on the stage of a meeting in Teams the clock stands alone', async () => {
  const { page, tab } = await it.open({ path: `/tab/?meeting=${MEETING}`, frame: 'meetingStage' })
  await tab.getByRole('heading', { name: 'Virtuelt direktørmøde' }).waitFor()
  await tab.getByText(/^[23]:\d\d$/).waitFor()
  expect(await tab.getByRole('button').count()).toBe(0)
  expect(await faultsInEveryLook(page, 'meeting-stage')).toEqual([])
})

const DAY = 24 * 60 * MINUTE
const later = (instant: string, ms: number) => iso(Date.parse(instant) + ms)

/** The same meeting, not begun and planned so much later. */
const aPlan = (ms: number): RunView => ({
  ...run,
  state: 'planned',
  currentBlockId: null,
  changedAt: null,
  blocks: run.blocks.map((block) => ({
    ...block,
    state: 'ahead',
    plannedStart: later(block.plannedStart, ms),
    plannedEnd: later(block.plannedEnd, ms),
    start: later(block.plannedStart, ms),
    end: later(block.plannedEnd, ms),
  })),
  session: null,
  can: { ...run.can, takeBack: false },
})

test('a meeting of another day is started only after a word of what follows', async () => {
  run = aPlan(3 * DAY)
  it.product.script.startMeeting = () => ({})
  const { page, tab } = await it.open({ hash })
  const clock = tab.getByRole('region', { name: 'Uret' })
  await clock.getByText(/^Mødet er først \p{L}+dag den .* kl\. \d\d\.\d\d\.$/u).waitFor()
  await clock.getByRole('button', { name: 'Start mødet' }).click()
  const dialog = tab.getByRole('dialog', { name: 'Start mødet i dag?' })
  await dialog.getByText(/^Mødet er først/).waitFor()
  expect(await faultsInEveryLook(page, 'meeting-run-other-day')).toEqual([])
  await dialog.getByRole('button', { name: 'Annuller' }).click()
  expect(bodiesOf('startMeeting')).toHaveLength(0)
  // The key of the clock asks too.
  await clock.focus()
  await page.keyboard.press('Space')
  await dialog.getByRole('button', { name: 'Start mødet i dag' }).click()
  await sleepUntil(() => bodiesOf('startMeeting').length === 1, 20_000)
})

test('far from its plan a running meeting is told in hours, and on another day by when it was to be', async () => {
  const moved = (ms: number): RunView => ({
    ...run,
    blocks: run.blocks.map((block) => ({
      ...block,
      plannedStart: later(block.plannedStart, ms),
      plannedEnd: later(block.plannedEnd, ms),
    })),
  })
  const planned = run
  run = moved(82 * MINUTE)
  const { page, tab } = await it.open({ hash })
  await tab.getByText('1 time og 20 minutter foran').waitFor()
  run = { ...planned, blocks: moved(2 * DAY).blocks }
  await page.reload()
  await tab.getByText(/^Drejebogen er lagt til \p{L}+dag den /u).waitFor()
})
