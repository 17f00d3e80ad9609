import type { Language } from '../../language.ts'

/** One for each group, in order; null: an even share of those whom the given numbers leave. */
export type GroupSizes = readonly (number | null)[]

/** So many places for so many people: some sit beyond the sizes, or some places stay empty. */
export type SizesMisfit = { places: number; people: number }

/** Whether sizes that were given cannot seat so many people as they say. Null: they can. */
export function sizesMisfit(sizes: GroupSizes, people: number): SizesMisfit | null {
  const places = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
  const fits = sizes.includes(null) ? places <= people : places === people
  return fits ? null : { places, people }
}

/** What does not fit, and what to do about it. */
export const misfitText = ({ places, people }: SizesMisfit, language: Language): string =>
  words[language].misfit(places, people, words[language][places > people ? 'less' : 'more'])

const words = {
  da: {
    misfit: (places: number, people: number, what: string) =>
      `Størrelserne giver ${places === 1 ? '1 plads' : `${places} pladser`}, men der er ${people === 1 ? '1 deltager' : `${people} deltagere`}. ${what}`,
    less: 'Sæt en af dem ned, eller lad et felt stå tomt.',
    more: 'Sæt en af dem op, eller lad et felt stå tomt til resten.',
  },
  en: {
    misfit: (places: number, people: number, what: string) =>
      `The sizes give ${places === 1 ? '1 place' : `${places} places`}, but there ${people === 1 ? 'is 1 participant' : `are ${people} participants`}. ${what}`,
    less: 'Make one of them smaller, or leave a field empty.',
    more: 'Make one of them larger, or leave a field empty for the rest.',
  },
}
