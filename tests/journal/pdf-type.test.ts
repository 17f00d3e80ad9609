import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { faces, printable, wrap } from '../../bot/journal/pdf-type.ts'

const style = { face: 'regular', size: 10, leading: 14, color: '#000000' } as const

const widthOf = (line: string) => {
  const font = faces().regular
  return (font.layout(line.trimEnd()).advanceWidth / font.unitsPerEm) * style.size
}

describe('Text on paper', () => {
  test('keeps Danish and its neighbours letters, quotes and dashes', () => {
    const text = 'Æøå ÆØÅ éüß łşđ »citat« – § 108 … €'
    expect(printable(text)).toBe(text)
  })

  test('shows the number of a character that the font cannot draw', () => {
    expect(printable('Ja 😀 漢')).toBe('Ja [U+1F600] [U+6F22]')
  })

  test('hides no control or direction character', () => {
    expect(printable('a\u0007b\u202ec')).toBe('a[U+0007]b[U+202E]c')
  })

  test('reads every kind of line break as one', () => {
    expect(printable('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd')
  })

  test('reads as itself also where its letter was first met as a part of another one', () => {
    const { regular } = faces()
    // The outline of Å is that of A with a ring, and asks for A.
    expect(regular.layout('Å').glyphs[0]?.path.toSVG()).not.toBe('')
    expect(regular.layout('A').glyphs[0]?.codePoints).toEqual([0x41])
  })

  test('loses nothing when it is broken into lines, and no line is too wide', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abcæøå WiM-/ 0123. ', '\n', '😀'), maxLength: 300 }),
        fc.integer({ min: 60, max: 400 }),
        (text, width) => {
          const lines = wrap(text, style, width)
          expect(lines.join('').replace(/\s/g, '')).toBe(printable(text).replace(/\s/g, ''))
          expect(lines.every((line) => widthOf(line) <= width + 0.5)).toBe(true)
        },
      ),
    )
  })

  test('ends a line that goes on with a space, so that words stay apart', () => {
    const lines = wrap('ord '.repeat(50), style, 100)
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.slice(0, -1).every((line) => line.endsWith(' '))).toBe(true)
  })
})
