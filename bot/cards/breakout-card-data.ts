import type { Language } from '../domain/language.ts'

/** What a group has before it: the worded text of a focus area, or a question. `minutes` null: as many as the group wants. */
export type BreakoutTask =
  | { title: string; goal: string; content: string; results: string; minutes: number }
  | { question: string; minutes: number | null }

/** Everything that a card, a mail or a page says of somebody's group in one session, as it was published. */
export type BreakoutFacts = {
  meetingId: string
  blockId: string
  /** The meeting's title, and the session's. */
  meeting: string
  session: string
  /** By the timetable: when the session begins, and when the groups are back in plenary. */
  start: Date
  end: Date
  /** The groups of the session were taken back, everybody's. */
  withdrawn: boolean
  /** The meeting is called off, so its groups hold no more; called on again, they do. */
  cancelled: boolean
  /** Null: the person sits in no group, the groups were taken back, or the meeting is called off. */
  group: {
    id: string
    label: string
    /** A room or a table; empty: none is named. */
    place: string
    online: boolean
    /** Null: there is no way in yet, or it is no meeting in Teams. */
    joinUrl: string | null
    facilitator: string | null
    /** The reader leads it. */
    leads: boolean
    /** In the order of the list; the reader too. */
    members: { name: string; organisation: string }[]
  } | null
  tasks: BreakoutTask[]
  /** The meeting works with theme cards: the reader can write one for their group. */
  cards: boolean
}

/** What came of a theme card that was written on the card. `typed` comes back, so that nothing is written twice. */
export type ThemeSaid = { kind: 'done'; theme: string } | { kind: 'problem'; message: string; typed: string }

export type BreakoutCardData = BreakoutFacts & {
  language: Language
  secretariatMail: string
  /** Where the reader sees more: the personal page, or the tab. */
  url: string
  /** `29:` ids of those for whom Teams may fetch the card anew. */
  refreshUserIds: string[]
}

/** What a participant's personal page tells: the programme, and their group in each session. */
export type MeetingPageFacts = {
  language: Language
  secretariatMail: string
  meeting: string
  /** The meeting's day, as `YYYY-MM-DD`. */
  date: string
  location: string
  cancelled: boolean
  /** The collation can be read: open for comments, or finished. Null: there is none yet. */
  collation: 'comments' | 'final' | null
  groundRules: string[]
  programme: {
    start: Date
    end: Date
    title: string
    who: string
    state: 'ahead' | 'current' | 'over'
  }[]
  /** Those that are published. */
  sessions: BreakoutFacts[]
}
