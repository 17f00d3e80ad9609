import { dateText } from '../domain/calendar/date-text.ts'
import { layOutWheel, type WheelPicture } from '../domain/wheel/layout/lay-out-wheel.ts'
import type { Figure, Shape } from '../journal/figure.ts'
import { drawLegend, type LegendPart } from './draw-legend.ts'
import { drawWheel } from './draw-wheel.ts'
import { lengthOf } from './letters.ts'
import { papers, type Theme } from './looks.ts'
import type { SheetItem, WheelSheet } from './wheel-sheet.ts'
import { wheelText, whenText, wordsIn } from '../domain/wheel/wheel-words.ts'

/**
 * `legend`: what stands below the circle: the looks, or the looks and every title that has no room in the circle. Letters
 * keep their size whatever the radius, so a smaller circle holds fewer titles, and is easier to read where it is shown as
 * large as a larger one: of the radii, growing, the first is taken that has room for all titles, else the last.
 */
export type FigureChoice = { theme: Theme; radii: readonly number[]; legend: 'looks' | 'all' }

export type WheelFigure = { figure: Figure; picture: WheelPicture }

const MARGIN = 16
/** Letters on a circle stand a little farther from each other than in a line. */
const SAFETY = 1.02

/** The wheel as a drawing, with its legend, on paper of its theme. */
export function wheelFigure(sheet: WheelSheet, { theme, radii, legend }: FigureChoice): WheelFigure {
  const words = wordsIn(sheet.language)
  const shownTitle = (item: SheetItem) =>
    item.state === 'cancelled' ? words.cancelled(item.title) : item.title
  const entries = sheet.items.map((item) => ({ ...item, title: shownTitle(item) }))
  const { picture, radius } = layOutIn(radii, { ...sheet, entries, monthTitles: words.months })
  const items = new Map(
    sheet.items.map((item) => [
      item.id,
      { item, hint: `${whenText(item, sheet.language)}: ${shownTitle(item)}` },
    ]),
  )
  const wheel = drawWheel(picture, items, { theme, radius, hub: hubLines(sheet, picture) })
  const side = 2 * (radius + MARGIN)
  const titles = new Map(
    [...items].map(([id, { item }]) => [id, `${briefDates(item, sheet)}: ${shownTitle(item)}`]),
  )
  const below = drawLegend(
    [
      ...looksPart(sheet),
      ...(sheet.notShown === 0
        ? []
        : [{ title: words.notAll, lines: [{ sample: null, text: words.notShown(sheet.notShown) }] }]),
      ...(legend === 'all'
        ? [
            {
              title: words.numbers,
              lines: picture.legend.map(({ number, id }) => ({
                sample: { number },
                text: titles.get(id) ?? '',
              })),
            },
          ]
        : []),
    ],
    { x: MARGIN, y: side, width: side - 2 * MARGIN },
    theme,
  )
  const height = side + below.height
  const ground: Shape = { kind: 'area', path: `M0,0H${side}V${height}H0Z`, fill: papers[theme].page }
  const centred: Shape[] = wheel.map((shape) => moved(shape, side / 2))
  return { figure: { width: side, height, shapes: [ground, ...centred, ...below.shapes] }, picture }
}

/** '9. jun.' or '9. jun. – 3. jul.'; with the year where the wheel has several. */
function briefDates({ from, to }: SheetItem, { language, months, start }: WheelSheet): string {
  const oneYear = months <= 12 && start.slice(5, 7) === '01'
  const brief = (date: string) => {
    const [year = '', month = '1', day = '1'] = date.split('-')
    const name = shortMonth(Number(month), language)
    const text = language === 'en' ? `${Number(day)} ${name}` : `${Number(day)}. ${name}`
    return oneYear && year === start.slice(0, 4) ? text : `${text} ${year}`
  }
  return from === to ? brief(from) : `${brief(from)} – ${brief(to)}`
}

type ToLayOut = Omit<Parameters<typeof layOutWheel>[0], 'radius' | 'textWidth'>

function layOutIn(radii: readonly number[], input: ToLayOut): { picture: WheelPicture; radius: number } {
  const textWidth = (text: string, size: number) => lengthOf(text, size) * SAFETY
  const [radius = 500, ...larger] = radii
  const picture = layOutWheel({ ...input, radius, textWidth })
  return picture.legend.length === 0 || larger.length === 0 ? { picture, radius } : layOutIn(larger, input)
}

/** Drawn around (0, 0), set into the square. */
function moved(shape: Shape, by: number): Shape {
  if (shape.kind === 'letters')
    return { ...shape, letters: shape.letters.map((each) => ({ ...each, x: each.x + by, y: each.y + by })) }
  const at = shape.at ?? { x: 0, y: 0 }
  return { ...shape, at: { x: at.x + by, y: at.y + by } }
}

function looksPart(sheet: WheelSheet): LegendPart[] {
  const words = wordsIn(sheet.language)
  const byName = new Map(sheet.items.map(({ look, lookName }) => [lookName, look]))
  const order = (look: number | null) => look ?? Infinity
  const named = [...byName].toSorted((a, b) => order(a[1]) - order(b[1]))
  const rings = sheet.rings.map(({ title }, at) => ({ sample: { number: at + 1 }, text: title }))
  const looks = named.map(([text, look]) => ({ sample: { look }, text }))
  const same = sheet.rings.every(({ title }) => byName.has(title))
  // Where each ring has a look of its own, one list says both.
  if (same)
    return [
      {
        title: words.rings,
        lines: sheet.rings.map(({ title }) => ({
          sample: { look: byName.get(title) ?? null },
          text: title,
        })),
      },
    ]
  return [
    { title: words.rings, lines: rings },
    { title: words.forums, lines: looks },
  ]
}

/** 'Årshjul' and '2027', or the months of a wheel that begins elsewhere in the year. */
function hubLines({ language }: WheelSheet, { axis }: WheelPicture): string[] {
  const words = wordsIn(language)
  const [first, last] = [axis.months[0], axis.months.at(-1)]
  if (first === undefined || last === undefined) return [words.wheel]
  const whole = first.month === 1 && last.month === 12
  if (whole) return [words.wheel, first.year === last.year ? `${first.year}` : `${first.year}–${last.year}`]
  const short = ({ year, month }: typeof first) => `${shortMonth(month, language)} ${year}`
  return [words.wheel, `${short(first)} –`, short(last)]
}

/** 'jun.', 'maj', 'Jun': Danish marks what is cut. */
function shortMonth(month: number, language: WheelSheet['language']): string {
  const name = wordsIn(language).months[month - 1] ?? ''
  const short = name.slice(0, 3)
  return language === 'en' || short === name ? short : `${short}.`
}

/** What the picture shows, for whoever cannot see it; everything in it stands in the list. */
export function describeWheel(sheet: WheelSheet, { axis }: WheelPicture): string {
  const { language, items, rings } = sheet
  const words = wordsIn(language)
  const [first] = items.filter(({ to }) => to >= axis.from)
  const parts = [
    `${words.pictured(sheet.title, dateText(axis.from, language), dateText(axis.to, language))} ${rings.map(({ title }) => title).join(', ')}.`,
    ...(first === undefined
      ? [words.noItems]
      : [`${words.items(items.length)}. ${words.first} ${wheelText(first, language)}.`, words.list]),
    ...(sheet.notShown === 0 ? [] : [words.notShown(sheet.notShown)]),
  ]
  return parts.join(' ')
}
