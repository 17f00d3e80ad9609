import type { RoundEvent } from '../domain/rounds/decided.ts'
import type { RoundFacts } from '../domain/rounds/round.ts'

/**
 * Everything about one proposal, read in one snapshot: what journal.json holds and what journal.pdf tells. Ids stay
 * ids and are named in `organisations` and `people`, so that a person deleted by rule is simply no longer named.
 * All texts are plain text as people wrote them.
 */
export type JournalData = {
  /** When the file is made: every state in it is the state at this instant. Also the date of the PDF and the zip. */
  madeAt: Date
  /** Person id of who asked for the file. */
  madeBy: string
  forum: JournalForum
  /** Name by organisation id: the operator, every seat's organisation and everybody contacted or handed the remarks. */
  organisations: Record<string, string>
  /** Name and organisation by person id. A person that is not there is shown as deleted. */
  people: Record<string, JournalPerson>
  /** Revision 1 first. At least one. */
  revisions: JournalRevision[]
}

export type JournalForum = {
  name: string
  /** For example "Region Sjælland". */
  region: string
  /** Whom to ask about the file: the secretariat's name and mail address. */
  secretariat: { name: string; mail: string | null }
}

export type JournalPerson = { name: string; organisation: string | null }

/** One revision of the proposal and, when members were asked or told, everything that came of it. */
export type JournalRevision = {
  facts: RoundFacts
  annexes: JournalAnnex[]
  /** Who held the frozen seats from the start of the round until the file was made. */
  holders: JournalHolder[]
  deliveries: JournalDelivery[]
  seen: JournalSeen[]
  /** Oldest first, as stored. */
  history: JournalEvent[]
}

export type JournalAnnex = {
  id: string
  /** As the file was called where it came from; never used as a path. */
  name: string
  mediaType: string
  /** Bytes. */
  size: number
  /** Lower-case hex. */
  sha256: string
  addedBy: string
  addedAt: Date
}

/** `from` and `to` are dates in Denmark; `to` null: still in the seat. */
export type JournalHolder = {
  seatId: string
  personId: string
  role: 'director' | 'deputy'
  from: string
  to: string | null
}

/** A row of the outbox: one thing that was to reach one person by one door. */
export type JournalDelivery = {
  seatId: string | null
  personId: string
  door: 'teams' | 'mail'
  /** What was sent: "proposal", "reminder", "outcome" and so on. */
  kind: string
  state: 'queued' | 'retry' | 'sent' | 'gone' | 'failed'
  /** Whether it may count as having reached the seat. A guest's card does not. */
  counts: boolean
  createdAt: Date
  sentAt: Date | null
  bouncedAt: Date | null
  reason: string | null
}

/** The earliest sign that a person has looked: a read receipt, a card drawn anew or a page posted. */
export type JournalSeen = { personId: string; seatId: string | null; at: Date }

export type JournalEvent = {
  at: Date
  personId: string | null
  door: 'teams' | 'mail' | 'tab' | 'recorded' | 'system'
  event: RoundEvent
}
