/**
 * Whether the text holds what must be taken for a Danish CPR number (*personnummer*): six digits of a birth date,
 * DDMMYY, and four of a serial number.
 *
 * - Written with anything between date and serial ('010190-1234', '01.01.90 1234'): taken for one whenever the
 *   date exists.
 * - With an underscore between, taken for one unless it is a part of a longer name, as files have ('referat_290526_1300').
 * - With a line break after six digits in a row: taken for one where the line or sentence ends with the serial; within a sentence only as ten
 *   digits in a row are, for a time or a place may stand there.
 * - Ten digits in a row, or grouped in some other way: only when the date exists and modulus 11 holds, for there
 *   are many other numbers of ten digits. Where modulus 11 does not apply, ten digits in a row need only the date:
 *   since 1 October 2007 numbers are issued without it to people registered as born on 1 January of a year from
 *   1960 on (cpr.dk, "Personnumre uden kontrolciffer"; its list of years is said not to be complete, so all are
 *   taken). The same where the word CPR or *personnummer* stands before the digits.
 *
 * The seventh digit and the year tell the century, and so whether 29 February existed (cpr.dk, "Opbygning af
 * CPR-nummeret"). Telephone, CVR and EAN numbers, dates and case numbers are no hits.
 */
export function containsCprNumber(text: string): boolean {
  return spansIn(text.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-')).length > 0
}

/** A piece of a text, in UTF-16 units; `end` is the first that is not in it. */
export type TextSpan = { start: number; end: number }

/**
 * Where `containsCprNumber` finds numbers in the text, from first digit to last, in order and apart from each other. Empty if
 * and only if it finds none: where a number cannot be placed, it is the whole text.
 */
export function findCprNumbers(text: string): TextSpan[] {
  // Almost always, and much cheaper than going through it sign by sign: a note is searched at each letter.
  if (!containsCprNumber(text)) return []
  const { plain, places } = withPlaces(text)
  const found = joined(spansIn(plain)).map(({ start, end }) => ({
    start: places[start] ?? 0,
    end: places[end] ?? text.length,
  }))
  return found.length === 0 ? [{ start: 0, end: text.length }] : found
}

/**
 * The text without the numbers in it, and where the cursor is then; what is joined by taking one out is searched again. Null: a number could
 * not be placed.
 */
export function withoutCprNumbers(text: string, cursor: number): { text: string; cursor: number } | null {
  let left = { text, cursor }
  // All that are found at once go at once: a whole list of people may have been pasted.
  for (let spans = findCprNumbers(text); spans.length > 0; spans = findCprNumbers(left.text))
    for (const { start, end } of spans.toReversed()) {
      if (!DIGITS_ALONE.test(left.text.slice(start, end).normalize('NFKC').replace(INVISIBLE, '')))
        return null
      left = {
        text: left.text.slice(0, start) + left.text.slice(end),
        cursor: left.cursor <= start ? left.cursor : Math.max(start, left.cursor - (end - start)),
      }
    }
  return left
}

/** From digit to digit, without a word between. */
const DIGITS_ALONE = /^\d[^\p{L}]*\d$/u

/** A birth date and a part of a serial number right before the place: what somebody may be about to write a number of. */
export function endsInHalfNumber(text: string): boolean {
  const { plain } = withPlaces(text.slice(-HALF_NUMBER_UNITS))
  const [, date = ''] = HALF_NUMBER.exec(plain) ?? []
  const digits = date.replace(/\D/g, '')
  return digits !== '' && SEVENTHS.some((seventh) => isBirthDate(digits + seventh))
}

/** Format and control characters, and what only changes how the sign before it is drawn; line breaks and tabs are kept. */
const INVISIBLE = /[\p{Cf}\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u20e3\ufe00-\ufe0f]/gu
const DASHES = /[\u2010-\u2015\u2212]/g

// Each pattern is a look-ahead, so that a number is found although another match overlaps it.

/** Date and serial apart: 010190-1234, 01.01.90-1234, 01 01 90 1234; after a digit and a space it is a longer number. */
const SEPARATED =
  /(?<!\d)(?<!\d (?=\d\d ))(?=(\d\d([ ./-]?)\d\d\2\d\d)(?:\s{0,2}-\s{0,2}|[^\S\n]{1,2}|[./])(\d{4})(?!\d))/dg
/** 010190_1234 */
const UNDERSCORED =
  /(?<![\p{L}\d_])(?=(\d\d([ ./-]?)\d\d\2\d\d)[^\S\n]?_[^\S\n]?(\d{4})(?![\p{L}\d_]|\.\p{L}))/dgu
/** 010190, and 1234 on the next line: at its end, or with more words after it. */
const BROKEN_AT_END =
  /(?<!\d)(?<!\d[ .-])(?=(\d{6})[^\S\n]{0,2}\n\s{0,2}(\d{4})(?=[^\S\n]*(?:$|\n|[.,;!?)](?!\d))))/dg
const BROKEN = /(?<!\d)(?<!\d[ .-])(?=(\d{6})[^\S\n]{0,2}\n\s{0,2}(\d{4})(?![ .:-]?\d))/dg
/** 01011990-1234 */
const LONG_YEAR = /(?<!\d)(?=(\d{8})\s?-\s?(\d{4})(?!\d))/dg
const TEN_DIGITS = /(?<!\d)(?=(\d{10})(?!\d))/dg
const ANNOUNCED = /(?:cpr|personn(?:umme)?r)[^\d\n]{0,12}(?=(\d{10})(?!\d))/dgi
/** Ten digits and no more, with a space, point or dash wherever the writer put one. */
const GROUPED = /(?<!\d)(?<!\d[ .-])(?=(\d(?:[ .-]?\d){9})(?![ .-]?\d))/dg

/** The date, whatever separates it from the serial number, and one to three digits of that. */
const HALF_NUMBER =
  /(?<!\d)(?<!\d[ .-])(\d\d[ ./-]?\d\d[ ./-]?\d\d)(?:\s{0,2}[-_]\s{0,2}|[ ./]{0,2}|\s{1,3})\d(?:[ .-]?\d){0,2}$/
const HALF_NUMBER_UNITS = 60
const SEVENTHS = ['0', '4', '5']

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

/** In a text without signs that cannot be seen, and with one sort of dash. */
const spansIn = (plain: string): TextSpan[] => [
  ...spansOf(plain, SEPARATED, isBirthDate),
  ...spansOf(plain, UNDERSCORED, isBirthDate),
  ...spansOf(plain, BROKEN_AT_END, isBirthDate),
  ...spansOf(plain, BROKEN, isTakenInARow),
  ...spansOf(plain, LONG_YEAR, hasItsOwnCentury),
  ...spansOf(plain, TEN_DIGITS, isTakenInARow),
  ...spansOf(plain, ANNOUNCED, isBirthDate),
  ...spansOf(plain, GROUPED, hasModulus11),
]

function spansOf(text: string, pattern: RegExp, accepts: (digits: string) => boolean): TextSpan[] {
  return [...text.matchAll(pattern)].flatMap(({ indices }) => {
    const [, first, ...rest] = indices ?? []
    const last = rest.at(-1) ?? first
    if (first === undefined || last === undefined) return []
    const digits = (text.slice(...first) + (last === first ? '' : text.slice(...last))).replace(/\D/g, '')
    return accepts(digits) ? [{ start: first[0], end: last[1] }] : []
  })
}

/** Numbers that overlap are one piece. */
function joined(spans: readonly TextSpan[]): TextSpan[] {
  const apart: TextSpan[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const before = apart.at(-1)
    if (before === undefined || span.start >= before.end) apart.push({ ...span })
    else before.end = Math.max(before.end, span.end)
  }
  return apart
}

/** The text as it is searched, sign by sign, and where each of its units stood; one place more, for the end. */
function withPlaces(text: string): { plain: string; places: number[] } {
  const places: number[] = []
  let plain = ''
  let at = 0
  for (const sign of text) {
    const read = sign.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-')
    plain += read
    for (let unit = 0; unit < read.length; unit++) places.push(at)
    at += sign.length
  }
  return { plain, places: [...places, text.length] }
}

function isBirthDate(digits: string): boolean {
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))]
  if (day < 1 || month < 1 || month > 12) return false
  return day <= new Date(Date.UTC(birthYear(digits), month, 0)).getUTCDate()
}

/** Seventh digit 0-3: 1900s; 4 and 9: 2000-2036, else 1937-1999; 5-8: 2000-2057, else 1858-1899. */
function birthYear(digits: string): number {
  const year = Number(digits.slice(4, 6))
  const seventh = Number(digits[6])
  if (seventh <= 3) return 1900 + year
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 + year : 1900 + year
  return year <= 57 ? 2000 + year : 1800 + year
}

function hasModulus11(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  return sum % 11 === 0 && isBirthDate(digits)
}

const isTakenInARow = (digits: string): boolean => hasModulus11(digits) || isExemptFromModulus11(digits)

function isExemptFromModulus11(digits: string): boolean {
  return digits.startsWith('0101') && birthYear(digits) >= 1960
}

/** Takes twelve digits, DDMMYYYY and the serial: one number only if the serial tells the same century. */
function hasItsOwnCentury(digits: string): boolean {
  const short = digits.slice(0, 4) + digits.slice(6)
  return isBirthDate(short) && birthYear(short) === Number(digits.slice(4, 8))
}
