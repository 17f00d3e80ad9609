import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  containsCprNumber,
  endsInHalfNumber,
  findCprNumbers,
  withoutCprNumbers,
} from '../../../bot/domain/text/cpr.ts'

// The numbers below are made up. 1111111118 satisfies modulus 11, 1111111111 does not.

describe('a CPR number', () => {
  test.each([
    ['with a hyphen', 'Borgeren 111111-1118 skal flytte.'],
    ['with a hyphen and no modulus 11', 'Borgeren 111111-1111 skal flytte.'],
    ['with a space', '111111 1111'],
    ['with spaces around the hyphen', '111111 - 1111'],
    ['with a dash', '111111–1111'],
    ['with a hyphen that does not break', '111111\u20111111'],
    ['with a space that does not break', '111111\u00a01111'],
    ['with a point', '111111.1111'],
    ['with points in the date', '11.11.11-1111'],
    ['with hyphens in the date', '11-11-11-1111'],
    ['with slashes in the date', '11/11/11 1111'],
    ['with spaces in the date', 'Han hedder 11 11 11 1111.'],
    ['broken over two lines after the hyphen', '111111-\n1111'],
    ['with an underscore', 'Borgeren 111111_1111 skal flytte.'],
    ['with an underscore and points', '11.11.11_1111'],
    ['broken over two lines', 'Borgeren 111111\n1111'],
    ['broken over two lines of Windows', 'Borgeren 111111\r\n1111.'],
    ['broken over two lines within a sentence, with modulus 11', 'Borgeren 111111\n1118 skal flytte.'],
    ['with the whole year', '11111911-1111'],
    ['in a row with modulus 11', 'Se 1111111118.'],
    ['in a row, born on 1 January 1990, where modulus 11 does not apply', 'Se 0101901111.'],
    ['in a row after the word CPR', 'CPR: 1111111111'],
    ['in a row after the word CPR-nr. without a space', 'cpr-nr.1111111111'],
    ['in a row after the word personnummer', 'Personnummer 1111111111'],
    ['in a row right after letters', 'cpr1111111118'],
    ['in pairs with modulus 11', '11 11 11 11 18'],
    ['after another number', 'Nr. 7 111111-1111 og 2 andre'],
    ['in a list without spaces', '320101-1111,111111-1111'],
    ['in brackets', '(111111-1111)'],
    ['in full-width digits', '１１１１１１-１１１１'],
    ['with an invisible character in it', '111111-\u200b1111'],
    ['of somebody born on 29 February 2000', '290200-4111'],
    ['in a link', 'https://example.dk/sag?cpr=111111-1111'],
  ])('is found %s', (_how, text) => {
    expect(containsCprNumber(text)).toBe(true)
  })
})

describe('no CPR number', () => {
  test.each([
    ['a telephone number', 'Ring på 58 57 36 00 eller 58573600.'],
    ['a telephone number with country code', 'Tlf. +45 58 57 36 00, 0045 58573600, +4558573600'],
    ['a telephone number before a postcode', 'Tlf. 20 10 12 20 4200 Slagelse'],
    ['a CVR number', 'CVR 29188505 (29 18 85 05)'],
    ['an EAN number', 'EAN 5798007385460, 5798 0073 85460'],
    ['an EAN number that holds a date', 'EAN 5790101901118'],
    ['a case number', 'Sagsnr. 2026-012345, 27.36.08-A00-1-22, EMN-2021-00123, 19/12345'],
    ['a date', 'Den 29.05.2026 kl. 13.00-14.30, 2026-05-29T13:00, 290526'],
    ['a period', 'I perioden 01.01.2026-31.12.2026 og 1/1-2026 til 31/12-2026'],
    ['amounts and places', 'Taksten er 1.250.000 kr., 10 pladser, 3.450,75 kr. pr. døgn'],
    ['the law', 'SEL § 107, § 108, LBK nr. 1089 af 16/08/2023'],
    ['a date that does not exist', '310211-1111, 321311-1111, 000111-1111, 111311-1111'],
    ['29 February 1900, which was not', '290200-1111'],
    ['ten digits in a row without modulus 11', '1111111111'],
    ['ten digits in a row with modulus 11 and no date', '9911111117, 4520123453, 4531122017'],
    ['too few or too many digits', '111111-111, 111111-11111, 11111-1111'],
    ['a longer number in groups', '1234 11 11 11 1111'],
    ['a bank account', 'Reg. 1551 konto 4567890123'],
    ['a whole year whose century the serial denies', '11112011-1111'],
    ['an id of a computer', '6f1c2d3e-0a1b-4c5d-8e9f-001122334455'],
    ['a file', 'referat_290526_1300.docx, 290526_1300.pdf, Bilag_111111_1111'],
    ['a date and a time on the next line', '290526\n1300 Velkomst, 29.05.26\n1300'],
    ['a date and a time on the next line with a point', '290526\n13.00'],
    ['nothing', ''],
  ])('is %s', (_what, text) => {
    expect(containsCprNumber(text)).toBe(false)
  })
})

describe('the century', () => {
  // The table of cpr.dk, "Opbygning af CPR-nummeret".
  test.each([
    ['0', [1900, 1999]],
    ['3', [1900, 1999]],
    ['4', [1937, 2036]],
    ['5', [1858, 1899]],
    ['5', [2000, 2057]],
    ['8', [2000, 2057]],
    ['9', [1937, 2036]],
  ])('of a serial that begins with %s lies in %j and nowhere near', (seventh, [first, last]) => {
    const found = (year: number) => containsCprNumber(`1111${year}-${seventh}111`)
    expect([found(first! - 1), found(first!), found(last!), found(last! + 1)]).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('whatever the number', () => {
  const date = fc.date({ min: new Date('1900-01-01'), max: new Date('1999-12-31'), noInvalidDate: true })
  const born = date.map((day) => {
    const iso = day.toISOString()
    return iso.slice(8, 10) + iso.slice(5, 7) + iso.slice(2, 4)
  })
  const serial = fc.integer({ min: 0, max: 3999 }).map((number) => String(number).padStart(4, '0'))

  test('a date and a serial with something between are found in any text', () => {
    const around = fc.constantFrom('', ' ', 'Borger ', '(', ': ', 'nr. 4, ', '\n')
    const between = fc.constantFrom('-', ' ', ' - ', '–', '.', '/')
    fc.assert(
      fc.property(born, serial, between, around, around, (birth, number, separator, before, after) =>
        containsCprNumber(`${before}${birth}${separator}${number}${after}`),
      ),
    )
  })

  test('an underscore or a line break between them hides none, where it ends with its line, sentence or word', () => {
    const before = fc.constantFrom('', ' ', 'Borger ', '(', ': ', '\n')
    const between = fc.constantFrom('_', ' _ ', '\n', ' \n', '\r\n', '\n ')
    const after = fc.constantFrom('', '.', ', og', '\n', ')', ' \nBorgeren')
    fc.assert(
      fc.property(born, serial, between, before, after, (birth, number, separator, start, end) =>
        containsCprNumber(`${start}${birth}${separator}${number}${end}`),
      ),
    )
  })

  test('ordinary dates, telephone numbers, paragraphs and journal numbers are never taken for one', () => {
    const number = (length: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${length - 1}}$`))
    const ordinaryDate = fc
      .date({ min: new Date('2011-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString())
      .chain((iso) => {
        const [year = '', month = '', date = ''] = iso.slice(0, 10).split('-')
        return fc.constantFrom(
          `${date}.${month}.${year}`,
          `${Number(date)}/${Number(month)}-${year}`,
          `${year}-${month}-${date}`,
          `den ${Number(date)}. marts ${year}`,
        )
      })
    const ordinary = fc.oneof(
      ordinaryDate,
      number(8).map((digits) => `tlf. ${digits}`),
      number(8).map((digits) => `tlf. ${digits.match(/../g)?.join(' ')}`),
      number(3).map((digits) => `§ ${digits}, stk. 2`),
      fc.tuple(number(4), number(5)).map(([year, serial]) => `sag ${year}-${serial}`),
      fc.tuple(number(2), number(6)).map(([year, serial]) => `j.nr. ${year}/${serial}`),
      number(4).map((digits) => `${digits} kr.`),
      fc.constant('kl. 13.00-14.30'),
    )
    const joint = fc.constantFrom(', ', ' og ', '\n', '; ')
    fc.assert(
      fc.property(fc.array(fc.tuple(ordinary, joint), { maxLength: 6 }), (parts) => {
        const text = parts.flat().join('')
        expect([text, containsCprNumber(text)]).toEqual([text, false])
      }),
    )
  })

  test('what is taken out leaves none, all other words, and the cursor within the text', () => {
    const words = fc.constantFrom('Borger ', 'skal flytte', ' og ', '.\n', '01', 'é')
    const between = fc.constantFrom('-', ' ', '_', '\n')
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 4 }),
        fc.array(words, { maxLength: 4 }),
        ...([born, serial, between, fc.nat(80)] as const),
        (before, after, birth, number, separator, cursor) => {
          const text = `${before.join('')}${birth}${separator}${number}${after.join('')}`
          const left = withoutCprNumbers(text, Math.min(cursor, text.length))
          expect(left === null || !containsCprNumber(left.text)).toBe(true)
          expect(left?.cursor ?? 0).toBeLessThanOrEqual(left?.text.length ?? 0)
          const letters = (of: string) => of.replaceAll(/[^\p{L}]/gu, '')
          if (left !== null) expect(letters(left.text)).toBe(letters(text))
        },
      ),
    )
  })

  test('are all taken out of a list that was pasted, and the cursor stays behind the last line', () => {
    const list = (number: string) =>
      Array.from({ length: 600 }, (_, nth) => `Borger ${nth}:${number}`).join('\n')
    const pasted = list(' 111111-1118')
    expect(withoutCprNumbers(pasted, pasted.length)).toEqual({ text: list(' '), cursor: list(' ').length })
  })

  test('numbers of eight and of thirteen digits are never taken for one', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
    fc.assert(fc.property(digits(8), digits(13), (cvr, ean) => !containsCprNumber(`CVR ${cvr}, EAN ${ean}`)))
  })

  test('the search ends quickly on a long text of digits', () => {
    const long = '1 1.1-'.repeat(20_000)
    const started = performance.now()
    expect(containsCprNumber(long)).toBe(false)
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

describe('where a number stands', () => {
  const places = (text: string) => findCprNumbers(text).map(({ start, end }) => text.slice(start, end))

  test.each([
    ['one', 'Borgeren 111111-1118 skal flytte.', ['111111-1118']],
    ['two', '010190-1234 og 11 11 11 11 18.', ['010190-1234', '11 11 11 11 18']],
    ['one with signs that cannot be seen', 'x 1111\u200b11–1111 y', ['1111\u200b11–1111']],
    [
      'one in full-width digits, after a letter of two units',
      '😀 １１１１１１-１１１１.',
      ['１１１１１１-１１１１'],
    ],
    ['one after the word that announces it', 'CPR: 1111111111', ['1111111111']],
    ['none', 'Ring på 58 57 36 00.', []],
  ])('is told: %s', (_what, text, found) => {
    expect(places(text)).toEqual(found)
  })

  test('is told of every text that holds one, and taking those pieces away leaves none', () => {
    const piece = fc.constantFrom(
      '111111',
      '-',
      '1118',
      ' ',
      '01 01 90',
      '1234',
      '\u200b',
      'cpr',
      '.',
      'é',
      '1',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const spans = findCprNumbers(text)
        expect(spans.length > 0).toBe(containsCprNumber(text))
        const without = spans
          .toReversed()
          .reduce((left, { start, end }) => `${left.slice(0, start)}[skjult]${left.slice(end)}`, text)
        expect(containsCprNumber(without)).toBe(false)
      }),
    )
  })
})

describe('half a number', () => {
  test.each(['111111-1', '111111-111', '1111111', 'Se 11.11.11 11', '010190 123'])('ends in %s', (text) => {
    expect(endsInHalfNumber(text)).toBe(true)
  })
  test.each([
    '111111',
    '111111-',
    '111111-1118',
    '991111-1',
    'kl. 13.00',
    '58573600',
    '2026-05-29',
    '111111-1 ',
  ])('does not end in %s', (text) => {
    expect(endsInHalfNumber(text)).toBe(false)
  })
})
