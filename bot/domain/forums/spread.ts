import type { Area } from './areas.ts'

/** Which municipalities are there and which are not, in all and by area; codes in the region's order. */
export type Spread = {
  represented: string[]
  absent: string[]
  areas: { id: string; name: string; represented: string[]; absent: string[] }[]
}

/** The spread of those who come from `present` over a region. What lies outside the region is left out. */
export function spreadOf(
  present: readonly string[],
  municipalities: readonly string[],
  areas: readonly Area[],
): Spread {
  const split = (all: readonly string[]) => ({
    represented: all.filter((id) => present.includes(id)),
    absent: all.filter((id) => !present.includes(id)),
  })
  return {
    ...split(municipalities),
    areas: areas.map(({ id, name, municipalities: own }) => ({
      id,
      name,
      ...split(own.filter((one) => municipalities.includes(one))),
    })),
  }
}
