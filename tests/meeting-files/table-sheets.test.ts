import { expect, test } from '@jest/globals'
import { Resvg } from '@resvg/resvg-js'
import decodeQr from 'qr/decode.js'
import { extractText } from 'unpdf'
import { qrFigure } from '../../bot/meeting-files/qr-figure.ts'
import { tableSheetsPdf, type TableSheets } from '../../bot/meeting-files/table-sheets-pdf.ts'

const secret = (nth: number) => `${nth}`.repeat(43)
const sheets: TableSheets = {
  language: 'da',
  meeting: 'Dialogmøde <b>om</b> rammeaftalen',
  session: 'Gruppedrøftelse',
  date: 'torsdag den 7. april 2022',
  start: 'kl. 17.15',
  back: 'kl. 18.00',
  closes: 'fredag den 8. april 2022 kl. 19.00',
  tasks: [
    { title: 'Hvad fungerer godt?', minutes: 10 },
    { title: 'Hvad mangler?', minutes: null },
  ],
  tables: ['A', 'B', 'C'].map((label, nth) => ({
    label,
    place: nth === 0 ? 'Bord ved vinduet' : '',
    url: `https://rammehjul.example/bord/${secret(nth)}`,
  })),
  madeAt: new Date('2022-04-01T09:00:00Z'),
}

/** What a camera would see of the figure, at so many points a module. */
function photographed(address: string) {
  const { width, height, shapes } = qrFigure(address, 0.44)
  const paths = shapes.map((shape) => (shape.kind === 'area' ? `<path d="${shape.path}"/>` : '')).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${paths}</svg>`
  return new Resvg(svg, { background: '#ffffff', fitTo: { mode: 'width', value: 900 } }).render()
}

test('the code on a sheet is read by another library as the very address', () => {
  for (const { url } of sheets.tables) {
    const picture = photographed(url)
    const image = { width: picture.width, height: picture.height, data: new Uint8Array(picture.pixels) }
    expect(decodeQr(image)).toBe(url)
  }
})

test('each table has a page of its own with its group, place, task, times and the address in letters', async () => {
  const { totalPages, text } = await extractText(new Uint8Array(await tableSheetsPdf(sheets)))
  expect(totalPages).toBe(3)
  expect(text[0]).toContain('Gruppe A, Bord ved vinduet')
  for (const page of text) {
    for (const said of ['Fra kl. 17.15. Tilbage i plenum kl. 18.00.', 'Hvad fungerer godt? (10 minutter)'])
      expect(page).toContain(said)
    expect(page).toContain('<b>om</b>')
  }
  const written = text.map((page) => page.replaceAll(/\s/g, ''))
  for (const [nth, { url }] of sheets.tables.entries()) {
    expect(written[nth]).toContain(url)
    expect(written.filter((page) => page.includes(url))).toHaveLength(1)
  }
})

test('the same sheets are the same bytes, and the code has a text for who cannot see it', async () => {
  const [one, other] = [await tableSheetsPdf(sheets), await tableSheetsPdf(sheets)]
  expect(one.equals(other)).toBe(true)
})
