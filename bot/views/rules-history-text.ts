import { z } from 'zod'
import { shortDateText } from '../domain/calendar/date-text.ts'
import { isPlainDate } from '../domain/calendar/plain-date.ts'
import { kindText } from '../domain/forums/kind-text.ts'
import { cadenceText, chairRuleText, compositionText } from '../domain/forums/rule-texts.ts'
import { cadenceRule, chairRule, compositionRule, keptRules } from '../domain/forums/rules-schema.ts'
import { forumKinds } from '../domain/forums/template.ts'
import { andText, bodyText, postsText } from '../domain/forums/who-text.ts'
import { bodies, memberRoles, posts } from '../domain/forums/who.ts'
import type { Language } from '../domain/language.ts'
import type { RulesHistoryLine } from '../store/rules-history.ts'
import { rulesWords } from './rules-words.ts'

export type HistoryText = {
  text: string
  changes: { what: string; before: string | null; after: string }[]
}

/** A line of the forum's history: what was done, and each part that changed with what it was. */
export function rulesHistoryText(
  { kind, data }: Pick<RulesHistoryLine, 'kind' | 'data'>,
  nameOf: (personId: string) => string,
  language: Language,
): HistoryText {
  const words = rulesWords[language]
  const before = data.before === null ? null : new Map(Object.entries(data.before))
  const now = new Map<string, unknown>(Object.entries(data.after))
  const personId = now.get('personId')
  const whom = typeof personId === 'string' ? ` ${nameOf(personId)}` : ''
  return {
    text: whom === '' ? words.kinds[kind] : `${words.kinds[kind].replace(/\.$/, ':')}${whom}.`,
    // In the order of the page, whatever order the database keeps parts in.
    changes: Object.entries(words.parts).flatMap(([part, what]) => {
      if (!now.has(part)) return []
      return {
        what,
        before: before === null ? null : valueText(part, before.get(part) ?? null, language),
        after: valueText(part, now.get(part), language),
      }
    }),
  }
}

/** What was written down is read by the schemas of today; what they no longer know is told as it stands. */
function valueText(part: string, value: unknown, language: Language): string {
  const words = rulesWords[language]
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return words.nothing
  if (typeof value === 'boolean') return value ? words.yes : words.no
  const reader = readers[part]
  const read = reader?.(value, language)
  if (read !== undefined && read !== null) return read
  if (typeof value === 'string') return isPlainDate(value) ? shortDateText(value, language) : value
  if (typeof value === 'number') return String(value)
  const dates = z.array(z.string().refine(isPlainDate)).safeParse(value)
  if (dates.success)
    return andText(
      dates.data.map((date) => shortDateText(date, language)),
      language,
    )
  return JSON.stringify(value)
}

type Reader = (value: unknown, language: Language) => string | null

/** Reads the value by a schema and tells it; null: it is of another shape. */
const telling =
  <T>(schema: z.ZodType<T>, tell: (value: T, language: Language) => string): Reader =>
  (value, language) => {
    const read = schema.safeParse(value)
    return read.success ? tell(read.data, language) : null
  }

const { papers, secretaries, hostedBy, summerBreak } = {
  papers: keptRules.shape.publishes,
  secretaries: keptRules.shape.secretaries,
  hostedBy: keptRules.shape.hostedBy,
  summerBreak: keptRules.shape.summerBreak,
}

const readers: Record<string, Reader> = {
  kind: telling(z.enum(forumKinds), kindText),
  composition: telling(z.array(compositionRule), (rules, language) =>
    rules.map((rule) => compositionText(rule, language)).join('; '),
  ),
  cadence: telling(z.array(cadenceRule), (rules, language) =>
    rules.map((rule) => cadenceText(rule, language)).join('; '),
  ),
  chair: telling(chairRule, (chair, language) => chairRuleText(chair, null, language)),
  publishes: telling(papers, (all, language) => papersText(all, language)),
  mailingList: telling(
    z.object({ papers, hasAddress: z.boolean() }),
    ({ papers: all, hasAddress }, language) => {
      const address = { da: ['uden adresse', 'med adresse'], en: ['no address', 'with an address'] }[language]
      return `${papersText(all, language)} (${address[hasAddress ? 1 : 0]})`
    },
  ),
  secretaries: telling(secretaries, (all, language) =>
    andText(
      all.map((one) => rulesWords[language].secretaries[one]),
      language,
    ),
  ),
  hostedBy: telling(hostedBy, (host, language) => rulesWords[language].housedBy[host]),
  summerBreak: telling(summerBreak, (days, language) =>
    days === null
      ? rulesWords[language].nothing
      : `${dayText(days.from, language)} - ${dayText(days.to, language)}`,
  ),
  attends: telling(keptRules.shape.attends, (all, language) =>
    andText(
      all.map((kind) => kindText(kind, language)),
      language,
    ),
  ),
  post: telling(z.enum(posts), (post, language) => postsText({ posts: [post] }, 1, language)),
  role: telling(z.enum(memberRoles), (role, language) => rulesWords[language].roles[role]),
  body: telling(z.enum(bodies), bodyText),
  meetings: telling(z.array(z.object({ date: z.string(), title: z.string() })), (all, language) =>
    all.map(({ date, title }) => `${title} ${shortDateText(date, language)}`).join('; '),
  ),
}

function papersText(all: z.infer<typeof papers>, language: Language): string {
  if (all.length === 0) return rulesWords[language].nothing
  return andText(
    all.map((paper) => rulesWords[language].papers[paper]),
    language,
  )
}

/** '1. juli' or '1 July'. */
function dayText(monthDay: string, language: Language): string {
  return shortDateText(`2024-${monthDay}`, language).replace(/ 2024$/, '')
}
