import type { Instance } from './mdgp.ts'

/** `missing`: pairs of which the file says nothing; they are no distance apart. */
export type InstanceFile = { instance: Instance; missing: number }

/** MDGPLIB's own format: `M G ss|ds a1 b1 a2 b2 …`, then a line `i j d` for each pair. What is wrong with it, where it is not that. */
export function readInstance(name: string, text: string): InstanceFile | { fault: string } {
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const [elements = NaN, groups = NaN, ...rest] = head.trim().split(/\s+/).map(Number)
  const sizes = rest.slice(1)
  const kind = head.trim().split(/\s+/)[2]
  const fault = (what: string) => ({ fault: `${name}: ${what}` })
  if (!(isCount(elements) && isCount(groups)) || (kind !== 'ss' && kind !== 'ds'))
    return fault(`the first line is "${head.slice(0, 60)}", not "M G ss|ds a1 b1 a2 b2 …"`)
  if (elements > MOST_ELEMENTS) return fault(`${elements} elements are more than ${MOST_ELEMENTS}`)
  if (sizes.length !== 2 * groups)
    return fault(`${groups} groups need ${2 * groups} bounds in the first line, which has ${sizes.length}`)
  const bounds = Array.from({ length: groups }, (_, group) => ({
    least: sizes[2 * group] ?? NaN,
    most: sizes[2 * group + 1] ?? NaN,
  }))
  const wrong = bounds.findIndex(
    ({ least, most }) => !(Number.isInteger(least) && Number.isInteger(most) && least >= 0 && least <= most),
  )
  if (wrong !== -1) return fault(`the bounds of group ${wrong + 1} are no two whole numbers, the least first`)
  const [least, most] = [sum(bounds.map((of) => of.least)), sum(bounds.map((of) => of.most))]
  if (least > elements || most < elements)
    return fault(`the groups hold ${least} to ${most} elements, and there are ${elements}`)
  const distance = new Float64Array(elements * elements)
  const known = new Uint8Array(elements * elements)
  for (const line of lines) {
    const [one = NaN, other = NaN, far = NaN, more] = line.trim().split(/\s+/).map(Number)
    const isPair = isElement(one, elements) && isElement(other, elements) && one !== other
    if (!isPair || !Number.isFinite(far) || more !== undefined)
      return fault(`"${line.slice(0, 60)}" is no pair "i j d" of elements 0 to ${elements - 1}`)
    for (const at of [one * elements + other, other * elements + one]) {
      distance[at] = far
      known[at] = 1
    }
  }
  const missing = (elements * (elements - 1) - sum(known)) / 2
  return { instance: { name, elements, bounds, distance }, missing }
}

/** Their distances alone are 800 MB. */
const MOST_ELEMENTS = 10_000

const isCount = (value: number): boolean => Number.isInteger(value) && value > 0
const isElement = (value: number, elements: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < elements
const sum = (values: Uint8Array | readonly number[]): number => {
  let all = 0
  for (const value of values) all += value
  return all
}
