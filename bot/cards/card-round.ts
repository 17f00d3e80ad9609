import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { Language } from '../domain/language.ts'
import type { AnnexChanges } from '../domain/rounds/annex-changes.ts'
import type { GateRule } from '../domain/rounds/gate.ts'
import type { ProposalContent } from '../domain/rounds/proposal.ts'
import type { AnswerDoor, Decision } from '../domain/rounds/round.ts'
import type { Tally } from '../domain/rounds/standing.ts'
import type { RoundState } from '../domain/rounds/states.ts'

/**
 * Everything that a card, a mail or a personal page says about a round, as one reader may see it. Texts are as people
 * wrote them: whoever draws them makes them plain (plain-text.ts).
 */
export type RoundCardData = {
  language: Language
  roundId: string
  /** As people say it: "2026-3". */
  number: string
  revision: number
  /** As it is now (closing.ts), never as it was stored. */
  state: RoundState
  /** Whether an answer given now would count, whoever gives it. */
  takesAnswers: boolean
  forum: string
  operator: string
  content: ProposalContent
  /** Names of the organisations behind `content.contactedOrganisationIds`. */
  contacted: string[]
  /** Uploaded files. Each address is one that this reader can open. */
  annexes: DocumentLink[]
  deadline: Date | null
  tally: RoundTally
  /** Remarks that stand now, oldest first; every member of the forum sees them. */
  remarks: RemarkShown[]
  /** Also the date and the words of a meeting's decision. */
  decision: Decision | null
  meeting: { date: PlainDate; title: string } | null
  gate: GateRule | null
  /** The newest extension of the deadline; its card tells of it. */
  extension: { from: Date; to: Date; reason: string } | null
  correction: { at: Date; reason: string } | null
  /** The revision before this one, when there is one. */
  previous: {
    revision: number
    content: ProposalContent
    contacted: string[]
    /** What has become of its files. */
    annexChanges: AnnexChanges
  } | null
  viewer: RoundViewer
  secretariatMail: string
  /** Where this reader sees the whole round: the tab, or the personal page. */
  roundUrl: string
  /** `29:` ids of the people for whom Teams may fetch the card anew; the first 60 are used. */
  refreshUserIds: string[]
}

export type DocumentLink = { name: string; url: string }

/**
 * `notReached`: those of the silent whose silence cannot count as consent as things stand. `operatorCounts`: the operator
 * has a seat in the round, which is among `noRemarks` from the start.
 */
export type RoundTally = Tally & { notReached: number; operatorCounts: boolean }

export type RemarkShown = { organisation: string; text: string; at: Date }

export type RoundViewer = {
  role: 'director' | 'deputy' | 'operator' | 'secretariat' | 'reader'
  /** The member organisation that the viewer speaks for or belongs to. */
  organisation: string | null
  /** The answer that counts for the viewer's seat now, whoever of the seat gave it. */
  ownAnswer: OwnAnswer | null
  /** The seat's newest answer after the deadline; it changes nothing. */
  lateAnswer: OwnAnswer | null
  /** The viewer may answer now: has a voice, and the round takes answers. */
  mayAnswer: boolean
}

/** `byName`: who of the seat spoke; null where the name is not known (any more). */
export type OwnAnswer = {
  door: AnswerDoor
  kind: 'no_remarks' | 'remark'
  text: string | null
  at: Date
  byName: string | null
}

/** Why an answer was not taken, in words for the reader, and what was written, so that nothing is lost. */
export type AnswerProblem = { message: string; typed: string }
