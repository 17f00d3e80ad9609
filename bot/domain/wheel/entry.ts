import type { PlainDate } from '../calendar/plain-date.ts'
import type { Offset } from './recurrence/offset.ts'
import type { AnnualPlace } from './annual-place.ts'
import type { Times, When } from './when.ts'

/** `round` is a round-robin: its entry is made from the round itself (round-entry.ts) and never edited here. */
export const entryKinds = [
  'meeting',
  'conference',
  'hearing',
  'deadline',
  'approval_step',
  'round',
  'task',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** `held` is said of what people come to, `done` of all else; `running` of a round that is asking its members. */
export const entryStates = ['planned', 'running', 'held', 'done', 'cancelled'] as const
export type EntryState = (typeof entryStates)[number]

/** The agreement's two parts: *udviklingsstrategi* and *styringsaftale*. */
export const agreementParts = ['development_strategy', 'steering_agreement'] as const
export type AgreementPart = (typeof agreementParts)[number]

export type Link = { title: string; url: string }

/** One thing in the wheel, once or again and again. Everybody is a person's id: names live elsewhere. */
export type Entry = {
  id: string
  kind: EntryKind
  title: string
  /** Null: of no forum, or of all. */
  forumId: string | null
  /** Where people meet, as they would say it; empty: said nowhere. */
  location: string
  schedule: Schedule
  /** Of an entry that comes again, its occurrences have states of their own; `cancelled` cancels them all. */
  state: EntryState
  responsible: readonly string[]
  links: readonly Link[]
  /** Empty: neither part of the agreement; both: the whole. */
  serves: readonly AgreementPart[]
  /** Entries that must be over before this one can be ticked off. */
  dependsOn: readonly string[]
}

export type Schedule = Once | Repeating | Following

/** `place`: where in the year a copy wanted to be, and how long, when it had to give way; null: where it is. */
export type Once = { by: 'date'; when: When; place: (AnnualPlace & { days: number }) | null }

/**
 * By a rule of RFC 5545 (recurrence/rule.ts); `first` is the first occurrence, and the length and clock of each. `since`:
 * before that day the rule gives nothing, for `former` does.
 */
export type Repeating = {
  by: 'rule'
  first: When
  rule: string
  notes: readonly Note[]
  since?: PlainDate
  former?: readonly FormerRule[]
}

/** Once for each occurrence of another entry, so far from its first day: "3 weeks before KKR". */
export type Following = {
  by: 'other'
  entryId: string
  offset: Offset
  /** How many days each occurrence lasts. */
  days: number
  times: Times | null
  notes: readonly Note[]
  former?: readonly FormerOffset[]
}

/**
 * What an entry that comes again was called, and where it was, for what began before `until`: what is past when the entry is
 * changed stays as it was (recurrence/keep-past.ts). In order of time.
 */
type Former = { until: PlainDate; title: string; location: string }
export type FormerRule = Former & Pick<Repeating, 'first' | 'rule' | 'since'>
export type FormerOffset = Former & Pick<Following, 'offset' | 'days' | 'times'>

/**
 * Which occurrence: the date that the rule gives it ('YYYY-MM-DD'), which it keeps when it is moved; for what follows
 * another entry, that entry's key; 'once' for what comes once.
 */
export type OccurrenceKey = string

/** What is said of one occurrence alone. `when` null: where the rule puts it. One note for a key, no more. */
export type Note = { key: OccurrenceKey; when: When | null; state: EntryState }

/** One thing on one date: what the picture, the list and the calendar show. */
export type Occurrence = {
  entryId: string
  key: OccurrenceKey
  when: When
  state: EntryState
  /** Moved alone, away from where its rule puts it. */
  moved: boolean
  /** Of one that was past when its entry was renamed or moved: what it was called, and where it was. */
  was?: { title: string; location: string }
}

/** The entry as it is, or was, for that one occurrence. */
export const entryAt = (entry: Entry, { was }: Pick<Occurrence, 'was'>): Entry => ({ ...entry, ...was })

/** Over, for those that depend on it: nobody waits for what is cancelled. */
export const isOver = (state: EntryState): boolean =>
  state === 'held' || state === 'done' || state === 'cancelled'

/** What an entry of that kind is when it is ticked off. */
export const tickedState = (kind: EntryKind): 'held' | 'done' =>
  kind === 'meeting' || kind === 'conference' ? 'held' : 'done'
