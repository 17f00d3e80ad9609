import { beforeAll, describe, expect, test } from '@jest/globals'
import { unzipSync, strFromU8 } from 'fflate'
import fc from 'fast-check'
import readXlsxFile from 'read-excel-file/node'
import { writeSvg } from '../../bot/wheel-files/write-svg.ts'
import { wheelExcel } from '../../bot/wheel-files/wheel-excel.ts'
import { wheelPdf } from '../../bot/wheel-files/wheel-pdf.ts'
import { wheelSvg } from '../../bot/wheel-files/wheel-svg.ts'
import { drawPng } from '../../bot/wheel-files/draw-png.ts'
import { readPdf, rolesOf, squeezed, type ReadPdf } from '../journal/read-pdf.ts'
import { aBusySheet, anItem, aSheet } from './a-sheet.ts'

const LOOK = { theme: 'light', radii: [500], legend: 'all' } as const

describe('The wheel as PDF, with 200 entries', () => {
  const sheet = aBusySheet(200)
  let pdf: ReadPdf
  beforeAll(async () => {
    pdf = await readPdf(await wheelPdf(sheet))
  })

  test('holds every entry as text, with its date and its state', () => {
    expect(sheet.items.filter(({ title }) => !pdf.text.includes(squeezed(title)))).toEqual([])
    expect(pdf.text).toContain(squeezed('1. januar 2027 kl. 09.00–12.00'))
    expect(pdf.text).toContain('Aflyst')
  })

  test('is tagged: a title, a figure that says what it shows, a heading and a table with row heads', () => {
    expect(pdf.marked).toBe(true)
    const roles = pdf.structure.flatMap(rolesOf)
    for (const role of ['H1', 'Figure', 'H2', 'Table', 'TH', 'TD']) expect(roles).toContain(role)
    expect(roles.filter((role) => role === 'Figure')).toHaveLength(1)
    expect(pdf.unmarkedTextRuns).toBe(0)
    expect(pdf.title).toBe('Årshjul 2027')
    expect(pdf.raw).toContain('/BBox')
  })

  test('is fit for archives and for screen readers, as the journal is', () => {
    expect(pdf.raw).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(pdf.raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf.raw).toContain('/Lang (da-DK)')
  })

  test('is the same for the same wheel, and English for who reads English', async () => {
    const small = aSheet()
    expect(Buffer.compare(await wheelPdf(small), await wheelPdf(small))).toBe(0)
    const english = await readPdf(await wheelPdf({ ...small, language: 'en', title: 'Annual wheel 2027' }))
    expect(english.text).toContain(squeezed('Annual wheel 2027 Made Thursday 4 March 2027'))
    expect(english.text).toContain('Meeting')
  })

  test('of a year with nothing in it says so', async () => {
    const empty = await readPdf(await wheelPdf(aSheet({ items: [] })))
    expect(empty.text).toContain(squeezed('Der er ingen aktiviteter i perioden.'))
  })
})

describe('The wheel as an Excel workbook', () => {
  const read = async (sheet = aSheet()) => {
    const bytes = await wheelExcel(sheet)
    const [first] = await readXlsxFile(Buffer.from(bytes))
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    return { rows: first?.data ?? [], name: first?.sheet, xml }
  }

  test('has real dates and clocks', async () => {
    const { rows, name } = await read(
      aSheet({ items: [anItem({ from: '2028-02-29', times: { start: '09:00', end: '12:30' } })] }),
    )
    expect(name).toBe('Årshjul')
    const [heads, row] = rows
    expect(heads?.slice(0, 6)).toEqual(['Dato', 'Slutdato', 'Fra kl.', 'Til kl.', 'Uge', 'Titel'])
    expect(row?.[0]).toEqual(new Date('2028-02-29T00:00:00Z'))
    expect(row?.[1]).toEqual(new Date('2028-02-29T00:00:00Z'))
    expect(row?.[4]).toBe(9)
    expect(row?.[5]).toBe('Møde i Rammeaftalegruppen')
  })

  test('keeps a clock as a part of the day, in a cell that shows it as a clock', async () => {
    const { xml } = await read(aSheet({ items: [anItem({ times: { start: '09:00', end: '12:00' } })] }))
    expect(xml).toMatch(/<c r="C2"[^>]*><v>0\.375<\/v>/)
    expect(xml).toMatch(/<c r="D2"[^>]*><v>0\.5<\/v>/)
  })

  test('has its heading frozen and filters over all its rows', async () => {
    const { xml } = await read(aBusySheet(30))
    expect(xml).toContain('ySplit="1"')
    expect(xml).toContain('state="frozen"')
    expect(xml).toContain('<autoFilter ref="A1:N31"')
  })

  test('holds no formula, whatever people wrote: it is text in a cell of text', async () => {
    const hostile = [
      '=1+1',
      '+45 12',
      '-2',
      '@SUM(A1)',
      '=HYPERLINK("http://evil.example","x")',
      '\t=1',
      "'=1",
    ]
    const items = hostile.map((title, at) =>
      anItem({
        id: `x|${at}`,
        title,
        location: title,
        links: [{ title, url: 'https://x.dk' }],
        responsible: [{ personId: 'x', name: title }],
      }),
    )
    const { rows, xml } = await read(aSheet({ items }))
    expect(rows.slice(1).map((row) => row[5])).toEqual(hostile.map((title) => title.trim()))
    expect(xml).not.toMatch(/<f[ >]/)
    const cells = [...xml.matchAll(/<c r="F\d+"([^>]*)>/g)].map(([, attributes]) => attributes)
    expect(cells).toHaveLength(hostile.length + 1)
    expect(cells.every((attributes) => /t="(s|inlineStr)"/.test(attributes ?? ''))).toBe(true)
  })

  test('can be read back whatever the title is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 80 }), async (title) => {
        const { rows } = await read(aSheet({ items: [anItem({ title: `x${title}x` })] }))
        expect(rows).toHaveLength(2)
        expect(typeof rows[1]?.[5]).toBe('string')
      }),
      { numRuns: 40 },
    )
  })
})

describe('The wheel as SVG', () => {
  const hints = (svg: string) => [...svg.matchAll(/<g[^>]*><title>([^<]*)<\/title>/g)].map(([, hint]) => hint)

  test('says in words what it shows, and of each mark what it is', () => {
    const svg = wheelSvg(aBusySheet(30), LOOK)
    const [root, title, text] = svg.split('\n')
    expect(root).toMatch(/^<svg .*role="img" aria-labelledby="wheel-title wheel-text" lang="da">$/)
    expect(title).toBe('<title id="wheel-title">Årshjul 2027</title>')
    expect(text).toMatch(/^<desc id="wheel-text">Årshjul 2027: en cirkel .*30 aktiviteter\. Den første er /)
    expect(hints(svg)).toContain(
      'fredag den 1. januar 2027 kl. 09.00–12.00: Møde i kredsen om kapacitet og takster 1',
    )
    expect(hints(svg)).toContain('mandag den 15. marts 2027: Aflyst: Årsmøde 7')
  })

  test('needs nothing beside it: no font, no address, no script, no style', () => {
    const svg = wheelSvg(aBusySheet(200), LOOK)
    const others = svg.match(
      /<text|font|<style|<script|<image|https?:(?!\/\/www\.w3\.org\/(2000\/svg|1999\/xlink))/,
    )
    expect(others?.[0]).toBeUndefined()
    const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const used = [...svg.matchAll(/href="#([^"]+)"|url\(#([^)]+)\)/g)].map(([, one, other]) => one ?? other)
    expect(used.filter((id) => !ids.has(id ?? ''))).toEqual([])
  })

  test('is a page of nobody else’s, whatever people wrote', () => {
    const title = '</title><script>alert(1)</script>"&\u0000\ud800'
    const svg = wheelSvg(aSheet({ title, items: [anItem({ title })] }), LOOK)
    expect(svg.includes('<script')).toBe(false)
    expect(svg.split('</title>').length).toBe(svg.split('<title').length)
  })

  test('has as many marks as the wheel has entries in its months', () => {
    const svg = wheelSvg(aBusySheet(200), LOOK)
    expect(new Set(hints(svg)).size).toBe(200)
  })

  test('is dark on dark paper', () => {
    const isDark = (theme: 'light' | 'dark') =>
      wheelSvg(aSheet(), { ...LOOK, theme }).includes('fill="#292929"')
    expect([isDark('dark'), isDark('light')]).toEqual([true, false])
  })
})

describe('The wheel as PNG', () => {
  test('is a picture of the width that was asked for, drawn without any font of the machine', async () => {
    const png = await drawPng(wheelSvg(aBusySheet(40), LOOK), 700)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(700)
    // Letters are there: the same wheel without its titles is another picture.
    const bare = writeSvg(
      { width: 10, height: 10, shapes: [] },
      { title: '', description: '', language: 'da' },
    )
    expect(png.length).toBeGreaterThan(10 * (await drawPng(bare, 700)).length)
  })
})
