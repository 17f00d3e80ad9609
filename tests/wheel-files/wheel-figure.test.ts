import { describe, expect, test } from '@jest/globals'
import { lengthOf, around, cutTo } from '../../bot/wheel-files/letters.ts'
import { lookOf, papers, type Theme } from '../../bot/wheel-files/looks.ts'
import { wheelFigure } from '../../bot/wheel-files/wheel-figure.ts'
import { aBusySheet, anItem, aSheet } from './a-sheet.ts'

const themes: Theme[] = ['light', 'dark']

/** WCAG 2.1's contrast of two colours. */
function contrast(one: string, other: string): number {
  const luminance = (color: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe('The drawing of 200 entries', () => {
  const sizes = [
    [500, 'all'],
    [450, 'looks'],
    [410, 'looks'],
  ] as const

  test.each(sizes)('with radius %i has no mark or title upon another', (radius, legend) => {
    const { picture } = wheelFigure(aBusySheet(200), { theme: 'light', radii: [radius], legend })
    const rows = Map.groupBy(picture.marks, ({ band }) => band.inner.toFixed(3))
    const upon = [...rows.values()].flatMap((marks) => {
      const places = marks.flatMap(({ id, sector, title }) => [
        { id, ...sector },
        ...(title === null ? [] : [{ id, from: title.from, to: title.to }]),
      ])
      const inOrder = places.toSorted((a, b) => a.from - b.from)
      return inOrder.filter((place, at) =>
        inOrder.slice(at + 1).some((next) => next.id !== place.id && next.from < place.to - 1e-9),
      )
    })
    expect(picture.marks.length).toBe(200)
    expect(upon).toEqual([])
  })

  test.each(sizes)('with radius %i has every letter within the place of its title', (radius, legend) => {
    const { picture } = wheelFigure(aBusySheet(200), { theme: 'light', radii: [radius], legend })
    const titles = picture.marks.flatMap(({ title }) => title ?? [])
    expect(titles.length).toBeGreaterThan(50)
    const tooLong = titles.filter(
      ({ text, size, from, to, inner }) => lengthOf(text, size) > (to - from) * inner + 1e-6,
    )
    expect(tooLong).toEqual([])
    const astray = titles.filter((title) => {
      const { letters } = around(title, { fill: '#000000' })
      return letters.some(({ x, y }) => {
        const distance = Math.hypot(x, y)
        return distance < title.inner - 1 || distance > title.outer + 1
      })
    })
    expect(astray).toEqual([])
  })

  test('names below the circle every entry that stands there by a number alone', () => {
    const { picture } = wheelFigure(aBusySheet(200), { theme: 'light', radii: [500], legend: 'all' })
    const untitled = picture.marks.filter(({ title }) => title === null).map(({ id }) => id)
    expect(untitled.length).toBeGreaterThan(10)
    expect(picture.legend.map(({ id }) => id).toSorted()).toEqual(untitled.toSorted())
  })
})

describe('The drawing', () => {
  test.each(themes)('has colours that can be told and texts that can be read, %s', (theme) => {
    const paper = papers[theme]
    for (const look of [null, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((nth) => lookOf(nth, theme))) {
      expect(contrast(look.ink, look.fill)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(look.edge, paper.page)).toBeGreaterThanOrEqual(3)
    }
    for (const ground of [paper.page, paper.month, paper.closed])
      for (const text of [paper.text, paper.quiet]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(paper.today, paper.page)).toBeGreaterThanOrEqual(3)
  })

  test.each(themes)('gives 88 forums looks of their own, by colour and pattern, %s', (theme) => {
    const looks = Array.from({ length: 88 }, (_, nth) => lookOf(nth, theme))
    expect(new Set(looks.map(({ fill, pattern }) => `${fill} ${pattern?.name}`)).size).toBe(88)
  })

  test('says of what is cancelled that it is', () => {
    const items = [anItem({ state: 'cancelled', title: 'Møde' })]
    const { picture } = wheelFigure(aSheet({ items }), { theme: 'light', radii: [500], legend: 'all' })
    expect(picture.marks[0]?.title?.text).toBe('Aflyst: Møde')
  })

  test('of a year with nothing in it is a wheel all the same', () => {
    const { figure, picture } = wheelFigure(aSheet({ items: [] }), {
      theme: 'light',
      radii: [400],
      legend: 'all',
    })
    expect(picture.months).toHaveLength(12)
    expect(figure.height).toBeGreaterThan(figure.width - 1)
  })
})

describe('Of several sizes', () => {
  const radii = [260, 320, 380, 450]
  const widthOf = (count: number) =>
    wheelFigure(aBusySheet(count), { theme: 'light', radii, legend: 'looks' }).figure.width

  test('the smallest is drawn that has room for every title, so that its letters are the largest', () => {
    expect(widthOf(4)).toBe(2 * (260 + 16))
    const few = wheelFigure(aBusySheet(24), { theme: 'light', radii, legend: 'looks' })
    expect(few.picture.legend).toEqual([])
    expect(few.figure.width).toBeLessThan(2 * (450 + 16))
  })

  test('the largest is drawn where none has', () => expect(widthOf(200)).toBe(2 * (450 + 16)))
})

describe('A text that is too long for its place', () => {
  test.each(['Høring af udkast til udviklingsstrategi i alle kommuner', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 'A'])(
    'is cut between letters, with a mark that it goes on: %s',
    (text) => {
      const cut = cutTo(text, 12, 60)
      expect(lengthOf(cut, 12)).toBeLessThanOrEqual(Math.max(60, lengthOf('…', 12)))
      expect(cut === text || cut.endsWith('…')).toBe(true)
      expect(cut.isWellFormed()).toBe(true)
    },
  )
})
