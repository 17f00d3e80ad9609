/// <reference lib="dom" />
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { rolldown } from 'rolldown'
import type { WheelInput } from '../../bot/domain/wheel/layout/wheel-input.ts'
import { secretariat } from '../tab/fake-product/people.ts'
import { fullYear, wheelView } from '../tab/fake-product/wheel.ts'
import { type OpenTab, startTabTest } from '../tab/open-tab.ts'
import { ms, percentile, ratio, type Table } from './table.ts'

const ENTRIES = 500
const FORUMS = 12
const OPENINGS = 7
const MOVES = 120
const LAYOUTS = 60
const SIZE = { width: 1280, height: 1100 }

/**
 * The wheel in a real browser, as it is built for people. Each figure is time of script on the page's one thread, by the
 * browser's own meter; beside it what the browser needs for the same without any of ours: the finished drawing put into a
 * page as text, a shape that follows the pointer by a handler of three lines, the dates merely turned into angles.
 */
export async function benchWheel(): Promise<Table> {
  const it = await startTabTest()
  try {
    it.signIn(secretariat)
    const year = fullYear(ENTRIES)
    it.product.script.wheel = () => wheelView(year)
    it.product.script.listRounds = () => ({ items: [], next: null })
    const open = await it.open({ hash: '#/?view=next' }, SIZE)
    await open.tab.getByRole('heading', { name: 'Det næste' }).waitFor()
    const meter = await meterOf(open.page)
    const pictures = await firstPictures(open, meter)
    const moves = await dragMoves(open, meter)
    const blank = await it.browser.newPage({ viewport: SIZE })
    const plan = await yearPlans(blank)
    const row = (name: string, aim: string, ours: number[], plain: number[]) => [
      name,
      aim,
      ms(percentile(ours, 50)),
      ms(percentile(ours, 95)),
      ms(percentile(plain, 50)),
      ratio(percentile(ours, 50) / percentile(plain, 50)),
    ]
    return {
      title: `The annual wheel in the browser: ${ENTRIES} entries, ${FORUMS} forums`,
      head: ['', 'aim', 'median', '95 %', 'plain reference', 'ours / plain'],
      rows: [
        row('First picture, script', 'under 100 ms', pictures.ours, pictures.plain),
        row('A pointer move of a drag, script', 'under 8 ms', moves.ours, moves.plain),
        row('A year plan laid out', 'under 20 ms', plan.ours, plan.plain),
      ],
      notes: [
        `${OPENINGS} pictures, ${MOVES} moves, ${LAYOUTS} layouts; of the pictures the first, drawn cold, took ${ms(pictures.ours[0] ?? NaN)}.`,
        'References: the finished drawing as text into a page; a shape that follows the pointer; dates turned into angles.',
      ],
    }
  } finally {
    await it.stop()
  }
}

type Meter = () => Promise<number>

/** Milliseconds of script that the page's process has run. */
async function meterOf(page: Page): Promise<Meter> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN) * 1_000
  }
}

/** From the page of the rounds, which is nearly empty, to the wheel, whose data are there: laid out, measured and drawn. */
async function firstPictures({ page, tab }: OpenTab, meter: Meter) {
  const ours: number[] = []
  const plain: number[] = []
  const link = (name: string) => tab.getByRole('link', { name, exact: true })
  for (let nth = 0; nth < OPENINGS; nth++) {
    await link('Rundspørger').click()
    await tab.getByRole('heading', { name: 'Rundspørger', level: 1 }).waitFor()
    // Found before the clock starts: finding a link by its name is script too.
    const wheel = await link('Årshjul').elementHandle()
    await page.waitForTimeout(400)
    const before = await meter()
    await wheel?.evaluate((element) => (element as HTMLElement).click())
    await page.waitForTimeout(800)
    ours.push((await meter()) - before)
    const drawn = await tab.locator('[data-mark]').count()
    if (drawn !== ENTRIES) throw new Error(`${drawn} of ${ENTRIES} are drawn`)
    const drawing = await tab.locator('svg[role=group]').evaluate((element) => element.outerHTML)
    const blank = await page.context().newPage()
    plain.push(
      await blank.evaluate((text) => {
        const begun = performance.now()
        const box = document.createElement('div')
        box.innerHTML = text
        document.body.append(box)
        return performance.now() - begun
      }, drawing),
    )
    await blank.close()
  }
  return { ours, plain }
}

/** One mark is held and taken on by a day at each move. */
async function dragMoves({ page, tab }: OpenTab, meter: Meter) {
  const drawing = await tab.locator('svg[role=group]').boundingBox()
  const mark = await tab.locator('[data-mark] > path').nth(40).boundingBox()
  if (drawing === null || mark === null)
    throw new Error(`The wheel is not drawn: ${JSON.stringify({ drawing, mark })}`)
  const middle = { x: drawing.x + drawing.width / 2, y: drawing.y + drawing.height / 2 }
  const from = { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 }
  const radius = Math.hypot(from.x - middle.x, from.y - middle.y)
  const begun = Math.atan2(from.y - middle.y, from.x - middle.x)
  const moveBy = (days: number) => {
    const angle = begun + (days * 2 * Math.PI) / 365
    return page.mouse.move(middle.x + radius * Math.cos(angle), middle.y + radius * Math.sin(angle))
  }
  const each = async (moves: number, move: (nth: number) => Promise<void>, now: Meter) => {
    const taken: number[] = []
    for (let nth = 1; nth <= moves; nth++) {
      const before = await now()
      await move(nth)
      await page.waitForTimeout(20)
      taken.push((await now()) - before)
    }
    return taken
  }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  const ours = await each(MOVES, (nth) => moveBy(10 + nth), meter)
  await page.keyboard.press('Escape')
  await page.mouse.up()

  const blank = await page.context().newPage()
  await blank.setContent('<svg viewBox="0 0 800 800" width="800"><path d="M0 0h20v20h-20z"/></svg>')
  await blank.evaluate(() => {
    const path = document.querySelector('path')
    document.addEventListener('pointermove', ({ clientX, clientY }) =>
      path?.setAttribute('transform', `translate(${clientX} ${clientY})`),
    )
  })
  const blankMeter = await meterOf(blank)
  const plain = await each(MOVES, (nth) => blank.mouse.move(100 + nth * 4, 100 + nth * 3), blankMeter)
  await blank.close()
  return { ours, plain }
}

type Layout = {
  layOutWheel: (input: WheelInput) => unknown
  timeAxis: (start: string, months: number) => { sectorOf: (from: string, to: string) => unknown }
}

/** The geometry alone, as the tab has it, with texts measured by the browser; the reference turns dates into angles. */
async function yearPlans(page: Page) {
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'wheel-layout.ts'),
    logLevel: 'silent',
  })
  const { output } = await bundle.generate({ format: 'iife', name: 'wheelLayout' })
  await bundle.close()
  await page.addScriptTag({ content: output[0].code })
  const { forums, items } = fullYear(20 * FORUMS)
  const input = {
    ...{ start: '2026-01-01', months: 12, radius: 350, today: '2026-03-02', closed: [] },
    rings: forums,
    entries: items.map(({ id, title, forumId, from, to }) => ({
      id,
      title,
      from,
      to,
      ringId: forumId ?? '',
    })),
    monthTitles: 'januar februar marts april maj juni juli august september oktober november december'.split(
      ' ',
    ),
  }
  return page.evaluate(
    ({ given, runs }) => {
      const { layOutWheel, timeAxis } = (window as unknown as { wheelLayout: Layout }).wheelLayout
      const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
      pen.font = '100px sans-serif'
      const known = new Map<string, number>()
      const textWidth = (text: string, size: number) => {
        const width = known.get(text) ?? pen.measureText(text).width / 100
        known.set(text, width)
        return width * size
      }
      const timed = (run: () => unknown) =>
        Array.from({ length: runs }, () => {
          const begun = performance.now()
          run()
          return performance.now() - begun
        })
      const angles = () => {
        const axis = timeAxis(given.start, given.months)
        return given.entries.map(({ from, to }) => axis.sectorOf(from, to))
      }
      return { ours: timed(() => layOutWheel({ ...given, textWidth })), plain: timed(angles) }
    },
    { given: input, runs: LAYOUTS },
  )
}
