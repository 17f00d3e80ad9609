import { describe, expect, test } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { excelList } from '../../bot/journal/excel.ts'
import { deliveryReport } from '../../bot/journal/delivery-report.ts'
import { roundListReport } from '../../bot/journal/round-list-report.ts'
import { aJournal, aRemark, aRevision, approvedBySilence, at, notAsked } from './a-journal.ts'

/** The sheet's rows as records by heading, and the cells as they stand in the file. */
async function read(bytes: Uint8Array) {
  const [sheet] = await readXlsxFile(Buffer.from(bytes))
  const [heads = [], ...rows] = sheet?.data ?? []
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  return {
    rows: rows.map((row) => Object.fromEntries(heads.map((head, nth) => [String(head), row[nth]]))),
    xml,
  }
}

/** A moment is a fraction of a day, so what is read back may be a millisecond short. */
const minute = (value: unknown) =>
  new Date(Math.round((value as Date).getTime() / 60_000) * 60_000).toISOString().slice(0, 16)

describe('a list as a workbook', () => {
  test.each([
    '=1+1',
    '=cmd|"/c calc"!A1',
    '+4512345678',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '"=1"',
    ' =1',
    '＝1',
  ])('holds what somebody wrote (%j) as text, and no formula', async (text) => {
    const columns = [{ title: 'Tilbud', width: 20, format: 'text' as const, of: (row: string) => row }]
    const bytes = await excelList({ title: 'Liste', columns, rows: [text], madeAt: at(9, '12:10') })
    const { rows, xml } = await read(bytes)
    expect(xml).not.toMatch(/<f[ >/]/)
    expect(String(rows[0]?.['Tilbud'] ?? '').trim()).toBe(text.trim().replaceAll('\r', ''))
    expect(Object.keys(unzipSync(bytes)).filter((name) => /vba|external|macro/i.test(name))).toEqual([])
  })

  test('shows an instant as a Danish clock does, in summer and in winter', async () => {
    const columns = [{ title: 'Frist', width: 20, format: 'moment' as const, of: (row: Date) => row }]
    const rows = ['2026-03-09T11:00:00Z', '2026-06-09T10:00:00Z', '2026-12-31T23:30:00Z'].map(
      (iso) => new Date(iso),
    )
    const { rows: shown } = await read(
      await excelList({ title: 'Frister', columns, rows, madeAt: at(9, '12:10') }),
    )
    expect(shown.map((row) => minute(row['Frist']))).toEqual([
      '2026-03-09T12:00',
      '2026-06-09T12:00',
      '2027-01-01T00:30',
    ])
  })
})

describe('a delivery report', () => {
  const report = async (data: Parameters<typeof deliveryReport>[0]) => {
    const { fileName, bytes } = await deliveryReport(data)
    const { rows } = await read(bytes)
    const of = (name: string) => rows.find((row) => String(row['Medlem']).startsWith(name))
    return { fileName, rows, of }
  }

  test('has a line for each person asked: by which door, when it came, who has looked, what was answered', async () => {
    const { fileName, of, rows } = await report(approvedBySilence())
    expect(fileName).toMatch(/^Afleveringsrapport \d{4}-\d+\.xlsx$/)
    expect(of('Sorø')).toMatchObject({
      Person: 'Direktør, Sorø Kommune',
      Rolle: 'direktør',
      Dør: 'Teams',
      'Medlemmet er nået': 'Nået i tide',
      'Medlemmets svar': 'Ingen bemærkninger',
    })
    expect(minute(of('Sorø')?.['Afleveret første gang'])).toBe('2026-03-02T09:04')
    expect(minute(of('Sorø')?.['Set mindst'])).toBe('2026-03-03T10:14')
    expect(of('Odsherred')).toMatchObject({ Dør: 'Mail', 'Medlemmets svar': 'Intet svar' })
    expect(of('Odsherred')?.['Set mindst'] ?? null).toBeNull()
    expect(of('Faxe')).toMatchObject({ 'Svaret gennem': 'Mail' })
    expect(of('Slagelse')).toMatchObject({ 'Svaret gennem': 'Driftsherrens egen plads' })
    expect(rows.map((row) => row['Medlem'])).toEqual(
      rows.map((row) => row['Medlem']).toSorted(new Intl.Collator('da-DK').compare as never),
    )
  })

  test('says what could not be delivered and why, and that a mail came back', async () => {
    const plain = aRevision()
    const deliveries = plain.deliveries.map((delivery) =>
      delivery.door === 'mail'
        ? { ...delivery, bouncedAt: at(2, '09:30'), reason: '5.1.1' }
        : { ...delivery, state: 'gone' as const, sentAt: null, reason: 'blocked' },
    )
    const { of } = await report(aJournal([aRevision({}, { deliveries, reach: [] })]))
    expect(String(of('Odsherred')?.['Afleveringer'])).toContain('kom retur')
    expect(of('Odsherred')?.['Afleveret første gang'] ?? null).toBeNull()
    expect(String(of('Sorø')?.['Afleveringer'])).toContain('personen har fjernet eller blokeret Rammehjul')
    expect(of('Sorø')).toMatchObject({ 'Medlemmet er nået': 'Ikke nået' })
  })

  test('names a vacant seat, a deputy and who only follows, and gives a remark in full', async () => {
    const plain = aRevision()
    const [first] = plain.deliveries
    const holders = plain.holders
      .filter(({ seatId }) => seatId !== plain.facts.seats.at(-1)?.seatId)
      .map((holder, nth) => (nth === 1 ? { ...holder, role: 'deputy' as const } : holder))
    const follows = { ...first!, seatId: null, personId: 'consultant' }
    const remark = '=HYPERLINK("https://evil.example")\nFor dyrt.'
    const data = aJournal([
      aRevision(
        {},
        { holders, deliveries: [...plain.deliveries, follows], answers: [aRemark('Sorø', remark)] },
      ),
    ])
    const { rows, of } = await report(data)
    expect(rows.map((row) => row['Rolle'])).toEqual(
      expect.arrayContaining(['Pladsen er ledig', 'stedfortræder', 'Følger med']),
    )
    expect(of('Sorø')).toMatchObject({ 'Medlemmets svar': 'Har bemærkninger', Bemærkning: remark })
  })
})

test('the list of rounds tells each by the state that it has when the file is made, settled or not', async () => {
  const open = aRevision({ state: 'open' }).facts
  const unsettled = { ...open, round: { ...open.round, state: 'open' as const, decision: null } }
  const draft = notAsked({ state: 'draft', content: { ...open.round.content, facility: '=1+1' } }).facts
  const { rows } = await read(
    await roundListReport({
      rounds: [unsettled, draft],
      organisations: new Map([['org-Slagelse', 'Slagelse Kommune']]),
      forums: new Map([[open.round.forumId, 'Direktørgruppen']]),
      madeAt: at(9, '12:10'),
    }),
  )
  expect(rows[0]).toMatchObject({
    Forum: 'Direktørgruppen',
    Driftsherre: 'Slagelse Kommune',
    Tilstand: 'Godkendt',
    Grundlag: 'Tavshed er samtykke',
  })
  expect(minute(rows[0]?.['Frist'])).toBe('2026-03-09T12:00')
  expect(rows[1]).toMatchObject({ Tilstand: 'Kladde', Tilbud: '=1+1', Medlemmer: 0 })
})
