import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { dispositionOf } from '../../../bot/transport/http/disposition.ts'

describe('the name under which a file is saved', () => {
  test('keeps its letters for readers of today, and is plain for those of yesterday', () => {
    expect(dispositionOf('Økonomi 2026.pdf')).toBe(
      'attachment; filename="_konomi 2026.pdf"; filename*=UTF-8\'\'%C3%98konomi%202026.pdf',
    )
  })

  test('never ends the header that it stands in, whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(dispositionOf(name)).toMatch(
          /^attachment; filename="[\w. -]*"; filename\*=UTF-8''(?:[\w.~!-]|%[0-9A-Fa-f]{2})*$/,
        )
      }),
    )
  })

  test('is a name even where half a letter stands in it', () => {
    expect(() => dispositionOf('bilag \ud83d.pdf')).not.toThrow()
  })
})
