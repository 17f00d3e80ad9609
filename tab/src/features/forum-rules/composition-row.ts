import type { RulesInput } from '../../../../bot/contract/forum-rules.ts'

type Rule = RulesInput['rules']['composition'][number]
type Who = Rule['who']

/** One rule of who is to sit in the forum, as it is typed. `most` empty: no limit. */
export type CompositionRow = Who & {
  /** Tells the rows apart when one is taken away. */
  key: number
  /** The rule as it stands, in words; null: it is new. */
  told: string | null
  rule: Rule['rule']
  least: string
  most: string
  spread: boolean
}

let made = 0
export const nextKey = (): number => (made += 1)

export const compositionFrom = (rule: Rule, told: string | null): CompositionRow => ({
  ...rule.who,
  key: nextKey(),
  told,
  rule: rule.rule,
  least: String(rule.count.least),
  most: rule.count.most === null ? '' : String(rule.count.most),
  spread: rule.rule === 'in_all' && rule.spread,
})

export const newComposition = (): CompositionRow => ({
  key: nextKey(),
  told: null,
  rule: 'in_all',
  bodies: ['municipality'],
  posts: [],
  least: '1',
  most: '1',
  spread: false,
})

export function readComposition({ rule, bodies, posts, least, most, spread }: CompositionRow): object {
  const count = { least: whole(least), most: most.trim() === '' ? null : whole(most) }
  if (rule === 'each_municipality') return { rule, who: { bodies: ['municipality'], posts }, count }
  return { rule, who: { bodies, posts }, count, spread }
}

export const readChair = (chair: RulesInput['rules']['chair']['chair'], who: Who): object =>
  chair === 'post' ? { chair, who } : { chair }

/** Text that is no whole number becomes one that the contract refuses. */
export const whole = (text: string): number => (/^\s*\d+\s*$/.test(text) ? Number(text) : NaN)
