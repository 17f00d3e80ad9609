import type { Kysely } from 'kysely'
import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import { checkCadence } from '../../domain/forums/cadence.ts'
import { cadenceSorts } from '../../domain/forums/cadence-finding.ts'
import { tallyCadence, type CadenceTally } from '../../domain/forums/cadence-tally.ts'
import { checkComposition, type ForumGround } from '../../domain/forums/composition.ts'
import { compositionSorts, type FindingSort } from '../../domain/forums/composition-finding.ts'
import { findingText } from '../../domain/forums/finding-texts.ts'
import { type InForum, memberOf } from '../../domain/forums/member-of.ts'
import type { Spread } from '../../domain/forums/spread.ts'
import type { ForumRules } from '../../domain/forums/template.ts'
import type { Language } from '../../domain/language.ts'
import type { Database } from '../../store/database.ts'
import { peopleInForum } from '../../store/forum-posts.ts'
import type { KnownMeeting } from './forum-meetings.ts'

/** One thing in which the forum is not as its rules say, in a sentence. */
export type ToldFinding = { code: string; sort: FindingSort; text: string }

export type CheckedPeople = {
  people: InForum[]
  findings: ToldFinding[]
  spread: Spread
}

/** Those who are in the forum on the day, held against its rules. */
export async function checkPeople(
  db: Kysely<Database>,
  forumId: string,
  rules: Pick<ForumRules, 'composition' | 'chair'>,
  on: { ground: ForumGround; day: PlainDate; language: Language },
): Promise<CheckedPeople> {
  const people = await peopleInForum(db, forumId, on.day)
  const members = people.flatMap((person) => memberOf(person, on.language) ?? [])
  const { findings, spread } = checkComposition(rules.composition, rules.chair, members, on.ground)
  return {
    people,
    spread,
    findings: findings.map((finding) => ({
      code: finding.code,
      sort: compositionSorts[finding.code],
      text: findingText(finding, on.language),
    })),
  }
}

export type CheckedYear = { tally: CadenceTally[]; findings: ToldFinding[] }

/** A year's meetings, held against the rules; nothing is asked of the time after the forum's last day. */
export function checkYear(
  rules: ForumRules,
  { year, meetings, lastDay }: { year: number; meetings: readonly KnownMeeting[]; lastDay: PlainDate | null },
  language: Language,
): CheckedYear {
  // A forum that ends within the year is not told to meet in what is left of it.
  if (lastDay !== null && lastDay < `${year}-12-31`) return { tally: [], findings: [] }
  const findings = checkCadence(rules.cadence, {
    year,
    meetings,
    summerBreak: rules.summerBreak,
    closedDays: rules.closedDays,
  })
  return {
    tally: tallyCadence(rules.cadence, { year, meetings }, language),
    findings: findings.map((finding) => ({
      code: finding.code,
      sort: cadenceSorts[finding.code],
      text: findingText(finding, language),
    })),
  }
}
