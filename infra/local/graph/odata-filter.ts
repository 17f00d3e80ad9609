/** A record of the directory or a mailbox, as Graph writes it. */
export type Resource = Record<string, unknown>
type Test = (resource: Resource) => boolean

export class UnsupportedQuery extends Error {}

const token = /\s*(?:('(?:[^']|'')*')|([(),:])|([^\s(),:']+(?::\d[^\s(),']*)*))/y

/**
 * Reads the part of `$filter` that the product and its tests use: comparisons, `and`, `or`, `not`, `in`, `startswith`,
 * `endswith`, `contains` and `collection/any(x:x eq 'y')`. Text is compared without regard to case, as the directory
 * does. Throws UnsupportedQuery for the rest, so that a query Graph would refuse is not answered by luck.
 */
export function readFilter(source: string): Test {
  const tokens = tokenize(source)
  let at = 0
  const peek = () => tokens[at]
  const next = () => {
    const found = tokens[at++]
    if (found === undefined) throw new UnsupportedQuery(source)
    return found
  }
  const expect = (wanted: string) => {
    if (next().toLowerCase() !== wanted) throw new UnsupportedQuery(source)
  }

  const either = (): Test => {
    let left = both()
    while (peek()?.toLowerCase() === 'or') {
      next()
      const [a, b] = [left, both()]
      left = (resource) => a(resource) || b(resource)
    }
    return left
  }
  const both = (): Test => {
    let left = single()
    while (peek()?.toLowerCase() === 'and') {
      next()
      const [a, b] = [left, single()]
      left = (resource) => a(resource) && b(resource)
    }
    return left
  }
  const single = (): Test => {
    const word = next()
    if (word === '(') {
      const inner = either()
      expect(')')
      return inner
    }
    if (word.toLowerCase() === 'not') {
      const inner = single()
      return (resource) => !inner(resource)
    }
    if (word.endsWith('/any') && peek() === '(') return any(word.slice(0, -'/any'.length))
    if (peek() === '(') return textFunction(word)
    return comparison(word)
  }
  const any = (path: string): Test => {
    expect('(')
    next()
    expect(':')
    const member = next()
    expect('eq')
    const wanted = literal(next())
    expect(')')
    const inner = member.split('/').slice(1)
    return (resource) => {
      const list = valueAt(resource, path)
      return Array.isArray(list) && list.some((one) => compare(inner.reduce(property, one), wanted) === 0)
    }
  }
  const textFunction = (name: string): Test => {
    expect('(')
    const path = next()
    expect(',')
    const part = String(literal(next())).toLowerCase()
    expect(')')
    const text = (resource: Resource) => textOf(valueAt(resource, path))
    if (name === 'startswith') return (resource) => text(resource).startsWith(part)
    if (name === 'endswith') return (resource) => text(resource).endsWith(part)
    if (name === 'contains') return (resource) => text(resource).includes(part)
    throw new UnsupportedQuery(source)
  }
  const comparison = (path: string): Test => {
    const operator = next().toLowerCase()
    if (operator === 'in') return oneOf(path)
    const wanted = literal(next())
    const test = operators[operator]
    if (!test) throw new UnsupportedQuery(source)
    return (resource) => test(compare(valueAt(resource, path), wanted))
  }
  const oneOf = (path: string): Test => {
    expect('(')
    const wanted: unknown[] = [literal(next())]
    while (peek() === ',') {
      next()
      wanted.push(literal(next()))
    }
    expect(')')
    return (resource) => wanted.some((one) => compare(valueAt(resource, path), one) === 0)
  }

  const test = either()
  if (at < tokens.length) throw new UnsupportedQuery(source)
  return test
}

const operators: Record<string, (order: number) => boolean> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
}

function tokenize(source: string): string[] {
  const tokens: string[] = []
  token.lastIndex = 0
  while (source.slice(token.lastIndex).trim() !== '') {
    const found = token.exec(source)
    if (!found) throw new UnsupportedQuery(source)
    tokens.push(found[1] ?? found[2] ?? found[3] ?? '')
  }
  return tokens
}

function literal(word: string): unknown {
  if (word.startsWith("'")) return word.slice(1, -1).replaceAll("''", "'")
  if (word === 'null') return null
  if (word === 'true') return true
  if (word === 'false') return false
  return /^-?\d+$/.test(word) ? Number(word) : word
}

function valueAt(resource: Resource, path: string): unknown {
  return path.split('/').reduce<unknown>(property, resource)
}

function property(value: unknown, name: string): unknown {
  return value && typeof value === 'object' ? (value as Resource)[name] : undefined
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase() : ''
}

const instant = /^\d{4}-\d\d-\d\dT/

/** NaN where the two cannot be compared, so that only `ne` holds. */
function compare(value: unknown, wanted: unknown): number {
  if (value === wanted || (wanted === null && value === undefined)) return 0
  if (typeof value === 'string' && typeof wanted === 'string') {
    if (instant.test(value) && instant.test(wanted)) return Date.parse(value) - Date.parse(wanted)
    const [a, b] = [value.toLowerCase(), wanted.toLowerCase()]
    return a === b ? 0 : a < b ? -1 : 1
  }
  if (typeof value === 'number' && typeof wanted === 'number') return value - wanted
  return Number.NaN
}
