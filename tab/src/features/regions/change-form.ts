import type { RegionChangeInput } from '../../../../bot/contract/forum-rules.ts'
import type { Region } from './use-regions.ts'

type Change = RegionChangeInput['change']

/** A change of regions as it is typed. */
export type ChangeForm = {
  change: Change['change']
  date: string
  /** Of a merger. */
  from: string[]
  /** Of a split and a renaming. */
  region: string
  name: string
  /** Of a split: the second part's name, and which municipalities lie in the first. */
  secondName: string
  first: string[]
}

export const emptyChange = (today: string): ChangeForm => ({
  change: 'merge',
  date: `${Number(today.slice(0, 4)) + 1}-01-01`,
  from: [],
  region: '',
  name: '',
  secondName: '',
  first: [],
})

/** The change that the form says; null: something is missing. A new region's id is made of its name. */
export function readChange(form: ChangeForm, regions: Region[]): Change | null {
  const { change, date, from, region, first } = form
  const [name, secondName] = [form.name.trim(), form.secondName.trim()]
  if (date === '' || name === '') return null
  if (change === 'merge') {
    if (from.length < 2) return null
    return { change, date, from, into: { id: idOf(name), name } }
  }
  const chosen = regions.find(({ id }) => id === region)
  if (chosen === undefined) return null
  if (change === 'rename') return { change, date, region, name }
  if (secondName === '') return null
  const all = chosen.municipalities.map(({ id }) => id)
  return {
    change,
    date,
    from: region,
    into: [
      { id: idOf(name), name, municipalities: all.filter((id) => first.includes(id)) },
      { id: idOf(secondName), name: secondName, municipalities: all.filter((id) => !first.includes(id)) },
    ],
  }
}

/** 'oestdanmark' for 'Region Østdanmark': at most 20 small letters, as an organisation's id may be. */
export function idOf(name: string): string {
  const letters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' }
  return name
    .toLowerCase()
    .replace(/^region\s+/, '')
    .replace(/[æøå]/g, (letter) => letters[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 20)
}
