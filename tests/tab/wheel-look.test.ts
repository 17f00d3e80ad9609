/// <reference lib="dom" />
import { beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { CycleInput, ReplanInput } from '../../bot/contract/wheel-cycle.ts'
import { findAccessibilityFaults, saveScreenshot } from '../support/browser.ts'
import { inOutlook } from './fake-product/outlook.ts'
import { secretariat } from './fake-product/people.ts'
import { fullYear, wheelView } from './fake-product/wheel.ts'
import {
  copied,
  CYCLE,
  cycleView,
  replanOf,
  entryView,
  people,
  previewOf,
  templates,
} from './fake-product/wheel-plan.ts'
import { faultsInEveryLook } from './every-look.ts'
import { narrow, type OpenTab } from './open-tab.ts'
import { useTab } from './use-tab.ts'

const it = useTab()
beforeAll(() => {
  it.signIn(secretariat)
  const { script } = it.product
  script.wheelPeople = () => people
  script.showEntry = () => entryView()
  script.showOutlook = () => inOutlook()
  script.previewSchedule = () => ({
    dates: [
      { from: '2026-02-10', to: '2026-02-10', problem: null },
      { from: '2026-06-09', to: '2026-06-09', problem: null },
      { from: '2027-02-09', to: '2027-02-09', problem: 'den dag er lukkedag' },
    ],
  })
  script.previewCopy = () => copied
  script.cycleTemplates = () => templates
  script.listCycles = () => ({ items: [] })
  script.previewCycle = ({ body }) => previewOf(body as CycleInput)
  script.showCycle = () => cycleView()
  script.previewReplan = ({ body }) => replanOf(cycleView(), body as ReplanInput)
  script.wheelAddresses = () => ({
    own: { createdAt: '2026-02-01T09:00:00.000Z', fetchedAt: '2026-03-01T09:00:00.000Z' },
    forums: [],
  })
})
beforeEach(() => {
  it.product.script.wheel = () => wheelView()
})

type Look = { page: string; hash: string; ready: string; then?: (open: OpenTab) => Promise<void> }

const looks: Look[] = [
  { page: 'wheel', hash: '', ready: '[data-mark]' },
  { page: 'wheel-choices', hash: '#/?rings=kind', ready: 'search' },
  { page: 'wheel-quarter', hash: '#/?quarter=2026-04', ready: '[data-mark]' },
  { page: 'wheel-details', hash: '', ready: '[data-mark]', then: openDetails },
  { page: 'wheel-table', hash: '#/?view=table', ready: 'table' },
  { page: 'wheel-next', hash: '#/?view=next', ready: 'h3' },
  { page: 'wheel-feed', hash: '', ready: '[data-mark]', then: openFeed },
  { page: 'wheel-new-entry', hash: '#/wheel/new', ready: 'form' },
  { page: 'wheel-entry', hash: `#/wheel/entries/${entryView().id}`, ready: 'form li' },
  { page: 'wheel-copy', hash: '#/wheel/copy', ready: 'table' },
  { page: 'wheel-new-cycle', hash: '#/wheel/cycles/new', ready: 'table' },
  { page: 'wheel-cycle', hash: `#/wheel/cycles/${CYCLE}`, ready: 'table' },
  { page: 'wheel-replan', hash: `#/wheel/cycles/${CYCLE}/replan`, ready: 'table', then: openChain },
]

test.each(looks)(
  '$page is readable in every theme, wide and narrow, and has no accessibility fault',
  async ({ page: name, hash, ready, then }) => {
    const open = await it.open({ hash })
    const { page, tab } = open
    await tab.locator(ready).first().waitFor()
    await then?.(open)
    expect(await faultsInEveryLook(page, name)).toEqual([])
    await page.context().close()
  },
  90_000,
)

test('two hundred entries keep their titles and numbers apart, letter by letter, also where there is little room', async () => {
  const year = fullYear(200)
  it.product.script.wheel = () => wheelView(year)
  for (const size of [{ width: 1440, height: 1400 }, { width: 1024, height: 1200 }, narrow]) {
    const { page, tab } = await it.open({}, size)
    await tab.locator('[data-mark]').first().waitFor()
    const { labels, overlaps, lost } = await tab.locator('svg[role=group]').evaluate(lettersThatMeet)
    await saveScreenshot(page, `tab-wheel-200-${size.width}`)
    expect({ overlaps, lost }).toEqual({ overlaps: [], lost: [] })
    const free = await tab.locator('svg[role=group]').evaluate((drawing) => {
      const [wheel, legend] = [drawing, drawing.parentElement?.nextElementSibling]
      return (legend?.getBoundingClientRect().top ?? Infinity) - wheel.getBoundingClientRect().bottom
    })
    expect(free).toBeLessThan(20)
    if (size.width > 1400) expect(labels).toBeGreaterThan(150)
    // What has no title in the picture stands below it by its number.
    const numbered = await tab
      .getByRole('region', { name: 'Punkter uden plads til titel' })
      .getByRole('button')
      .count()
    const titled = await tab
      .locator('[data-label]')
      .evaluateAll((all) => all.filter((each) => !/^\d+$/.test(each.textContent ?? '')).length)
    expect(numbered + titled).toBe(200)
    await page.context().close()
  }
}, 90_000)

test('printed, the wheel fills one page that lies down, without menus and buttons', async () => {
  // An A4 page within its margins, at 96 dots an inch.
  const paper = { width: 1046, height: 718 }
  const { page, tab } = await it.open({}, paper)
  await tab.locator('[data-mark]').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  await page.waitForTimeout(400)
  await saveScreenshot(page, 'tab-wheel-print')
  const root = tab.locator('html')
  expect(await root.evaluate(({ scrollHeight }) => scrollHeight)).toBeLessThanOrEqual(paper.height)
  expect(await tab.getByRole('button', { name: 'Nyt punkt' }).isVisible()).toBe(false)
  expect(await tab.getByRole('navigation').isVisible()).toBe(false)
  await page.context().close()
})

test('with forced colours every mark still stands out from the page', async () => {
  const { page, tab } = await it.open({})
  await tab.locator('[data-mark]').first().waitFor()
  await page.emulateMedia({ forcedColors: 'active' })
  await page.waitForTimeout(300)
  await saveScreenshot(page, 'tab-wheel-forced')
  const colors = await tab
    .locator('[data-mark] > path:first-child')
    .evaluateAll((all) => [...new Set(all.map((each) => getComputedStyle(each).stroke))])
  expect(colors).toHaveLength(1)
  expect(await findAccessibilityFaults(page)).toEqual([])
  await page.context().close()
})

/** Runs in the page: letters of one label that meet letters of another, and labels whose letters are not all drawn. */
function lettersThatMeet(drawing: Element) {
  type Point = { x: number; y: number }
  const labels = [...drawing.querySelectorAll('[data-label]')].map((label) => {
    const text = label as SVGTextElement
    const size = Number(text.getAttribute('font-size'))
    const letters: Point[][] = []
    for (let nth = 0; nth < text.getNumberOfChars(); nth++) {
      const [from, to] = [text.getStartPositionOfChar(nth), text.getEndPositionOfChar(nth)]
      const long = Math.hypot(to.x - from.x, to.y - from.y)
      if (long < 0.01) continue
      // Square to the line of reading: from a little under it to the top of the capitals.
      const up = { x: (to.y - from.y) / long, y: -(to.x - from.x) / long }
      const at = (point: Point, height: number) => ({
        x: point.x + up.x * size * height,
        y: point.y + up.y * size * height,
      })
      const onPage = text.getCTM() as DOMMatrix
      const corners = [at(from, -0.15), at(to, -0.15), at(to, 0.72), at(from, 0.72)]
      letters.push(corners.map(({ x, y }) => new DOMPoint(x, y).matrixTransform(onPage)))
    }
    const said = label.textContent ?? ''
    return { id: `${said} ${label.getAttribute('data-label')}`, said, letters }
  })
  const spread = (shape: Point[], axis: Point) => {
    const along = shape.map(({ x, y }) => x * axis.x + y * axis.y)
    return [Math.min(...along), Math.max(...along)] as const
  }
  const meet = (one: Point[], other: Point[]) =>
    [one, other].every((shape) =>
      [0, 1].every((side) => {
        const [a, b] = [shape[side] as Point, shape[side + 1] as Point]
        const axis = { x: b.y - a.y, y: a.x - b.x }
        const [[low, high], [otherLow, otherHigh]] = [spread(one, axis), spread(other, axis)]
        return low < otherHigh && otherLow < high
      }),
    )
  const overlaps = labels.flatMap((one, at) =>
    labels
      .slice(at + 1)
      .filter((other) => one.letters.some((a) => other.letters.some((b) => meet(a, b))))
      .map((other) => `${one.id} / ${other.id}`),
  )
  const shown = (said: string) => said.replace(/\s/g, '').length
  const lost = labels.filter(({ said, letters }) => letters.length < shown(said)).map(({ id }) => id)
  return { labels: labels.length, overlaps, lost }
}

async function openDetails({ page, tab }: OpenTab) {
  await tab
    .getByRole('button', { name: /^KKR godkender forslaget/ })
    .first()
    .locator('path')
    .first()
    .click()
  await tab.getByRole('dialog').waitFor()
  await page.waitForTimeout(600)
}

async function openChain({ page, tab }: OpenTab) {
  await tab.getByLabel('Frist for kommunernes godkendelse').fill('2026-11-02')
  await tab.getByRole('button', { name: /^Se og ret \d+ trin$/ }).click()
  await tab
    .getByText(/^Flyttes fra /)
    .first()
    .waitFor()
  await page.waitForTimeout(400)
}

async function openFeed({ page, tab }: OpenTab) {
  await tab.getByRole('button', { name: 'Hent' }).click()
  await tab.getByRole('menuitem', { name: 'Vis i min kalender …' }).click()
  await tab.getByText('Adresse lavet').waitFor()
  await page.waitForTimeout(400)
}
