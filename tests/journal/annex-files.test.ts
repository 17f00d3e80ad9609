import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { annexFiles, safeFileName } from '../../bot/journal/annex-files.ts'
import { aJournal, anAnnex, aRevision, notAsked } from './a-journal.ts'

const bytes = (text: string) => Buffer.from(text)

describe('The name of an annex in the zip', () => {
  test.each([
    ['Budget 2026.pdf', 'Budget 2026.pdf'],
    ['Målgruppe, æøå (endelig).docx', 'Målgruppe, æøå (endelig).docx'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\system.ini', 'system.ini'],
    ['/absolute/path.pdf', 'path.pdf'],
    ['C:\\Users\\x\\plan.pdf', 'plan.pdf'],
    ['..', 'bilag'],
    ['', 'bilag'],
    ['...hidden', 'bilag.hidden'],
    ['plan\u0000\n\r\u001b.pdf', 'plan.pdf'],
    ['plan\u202efdp.exe', 'planfdp.exe'],
    ['a<b>c:d"e|f?g*.pdf', 'a_b_c_d_e_f_g_.pdf'],
    ['$(rm -rf)`x`;.pdf', '(rm -rf)_x__.pdf'],
    ['trailing. . .', 'trailing'],
    ['😀.png', 'bilag.png'],
    ['mappe/', 'bilag'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  test('of 300 characters keeps its ending', () => {
    expect(safeFileName(`${'æ'.repeat(300)}.pdf`)).toBe(`${'æ'.repeat(80)}.pdf`)
  })

  test('is one safe segment whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFileName(name)
        expect(safe).toMatch(/^[\p{L}\p{N}\p{M}_()+,-][\p{L}\p{N}\p{M} ._()+,-]*$/u)
        expect(safe).not.toMatch(/[. ]$/)
        expect(safe.length).toBeLessThanOrEqual(91)
      }),
    )
  })
})

describe('The annexes of a journal', () => {
  test('with the same name lie side by side, in their order', () => {
    const annexes = ['a', 'b', 'c'].map((id) => anAnnex(id, 'Bilag.pdf', bytes(id)))
    const paths = annexFiles(aJournal([aRevision({}, { annexes })])).map(({ path }) => path)
    expect(paths).toEqual(['bilag/01-Bilag.pdf', 'bilag/02-Bilag.pdf', 'bilag/03-Bilag.pdf'])
  })

  test('that two revisions share lie there once', () => {
    const data = aJournal([
      aRevision({}, { annexes: [anAnnex('a', 'Plan.pdf', bytes('x'))] }),
      notAsked(
        { revision: 2 },
        { annexes: [anAnnex('b', 'Plan.pdf', bytes('x')), anAnnex('c', 'Plan.pdf', bytes('y'))] },
      ),
    ])
    expect(annexFiles(data).map(({ path, revisions }) => [path, revisions])).toEqual([
      ['bilag/01-Plan.pdf', [1, 2]],
      ['bilag/02-Plan.pdf', [2]],
    ])
  })
})
