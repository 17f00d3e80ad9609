import { z } from 'zod'
import { roundStates } from '../domain/rounds/states.ts'
import { textLimits } from '../domain/rounds/text-limits.ts'
import { instant, plainDate, proposalContent } from './proposal.ts'

export const roundState = z.enum(roundStates)

const id = z.uuid()
const organisation = z.object({ id: z.string(), name: z.string() })
const file = z.object({ id, name: z.string(), size: z.number(), mediaType: z.string() })

// --- what the tab asks -------------------------------------------------------------------------------------------

/** `GET /api/rounds`. `cursor` is what the last page gave as `next`; 25 rounds a page. */
export const roundListQuery = z.object({
  state: roundState.optional(),
  forum: id.optional(),
  operator: z.string().max(20).optional(),
  q: z.string().max(100).optional(),
  cursor: z.string().max(200).optional(),
})

export const createRoundInput = z.object({
  forumId: id,
  operatorOrganisationId: z.string().max(20),
  content: proposalContent,
})

/** `version` is the one that the form was opened with; a newer one stored meanwhile refuses (`changed_meanwhile`). */
export const editRoundInput = z.object({ content: proposalContent, version: z.number().int() })
/** `version`: the round as it was read before the start was confirmed; one changed since is not sent (`changed_meanwhile`). */
export const startInput = z.object({ deadline: instant, version: z.number().int().optional() })
/** `version` as at `startInput`: what was looked at is what will be sent. `deadline` null: as an *orientering*. */
export const planInput = z.object({
  sendAt: instant,
  deadline: instant.nullable(),
  version: z.number().int(),
})
export const answerInput = z.object({
  seatId: id,
  kind: z.enum(['no_remarks', 'remark']),
  text: z.string().max(textLimits.remark).default(''),
})
export const extendInput = z.object({ deadline: instant, reason: z.string().max(textLimits.extensionReason) })
export const recordInput = z.object({
  seatId: id,
  givenBy: id,
  givenAt: instant,
  how: z.string().max(textLimits.recordedHow),
  kind: z.enum(['no_remarks', 'remark']),
  text: z.string().max(textLimits.remark).default(''),
})
export const reasonInput = z.object({ reason: z.string().max(textLimits.extensionReason) })
export const handOverInput = z.object({
  organisationIds: z.array(z.string().max(20)).max(100),
  note: z.string().max(textLimits.handOverNote),
})
export const meetingInput = z.object({
  date: plainDate,
  title: z.string().min(1).max(textLimits.meetingTitle),
})
export const decisionInput = z.object({
  outcome: z.enum(['approved', 'rejected', 'in_solution']),
  date: plainDate,
  text: z.string().max(textLimits.decisionText),
})
export const linkInput = z.object({ personId: id })

// --- what the product answers ------------------------------------------------------------------------------------

export const roundListItem = z.object({
  id,
  number: z.string(),
  revision: z.number(),
  state: roundState,
  forum: z.object({ id, name: z.string() }),
  operator: organisation,
  facility: z.string(),
  placesBefore: z.number().nullable(),
  placesAfter: z.number().nullable(),
  deadline: instant.nullable(),
  /** When a planned round is to be sent. */
  sendAt: instant.nullable(),
  createdAt: instant,
  tally: z.object({
    total: z.number(),
    noRemarks: z.number(),
    remarks: z.number(),
    silent: z.number(),
  }),
  /** The viewer holds a seat that has not answered, and may. */
  awaitsMe: z.boolean(),
})
export const roundList = z.object({ items: z.array(roundListItem), next: z.string().nullable() })

const answerView = z.object({
  kind: z.enum(['no_remarks', 'remark']),
  text: z.string().nullable(),
  givenAt: instant,
  byName: z.string().nullable(),
  door: z.enum(['teams', 'mail', 'tab', 'recorded', 'operator']),
  how: z.string().nullable(),
  recordedByName: z.string().nullable(),
})

/** `reachedHow`: how the person is written to (domain/members/doors.ts); `delivery`: how the latest sending went. */
const holderView = z.object({
  personId: id,
  name: z.string(),
  role: z.enum(['director', 'deputy']),
  reachedHow: z.enum(['teams', 'teams_to_install', 'guest_and_mail', 'mail', 'blocked_so_mail', 'nowhere']),
  deliveries: z.array(
    z.object({
      door: z.enum(['teams', 'mail']),
      kind: z.string(),
      state: z.enum(['queued', 'retry', 'sent', 'gone', 'failed', 'bounced']),
      at: instant.nullable(),
    }),
  ),
  seenAt: instant.nullable(),
  /** A personal link is in force and may be revoked or sent anew. */
  hasLink: z.boolean(),
})

export const seatView = z.object({
  seatId: id,
  organisation,
  /** The proposal's own operator: "no remarks" from the start. */
  isOperator: z.boolean(),
  reach: z.enum(['reached', 'by_mail', 'late', 'not_reached']),
  holders: z.array(holderView),
  answer: answerView.nullable(),
  lateAnswers: z.array(answerView),
  /** The viewer may answer for this seat now. */
  mine: z.boolean(),
})

export const timelineLine = z.object({
  id: z.number(),
  at: instant,
  byName: z.string().nullable(),
  door: z.enum(['teams', 'mail', 'tab', 'recorded', 'system']),
  kind: z.string(),
  /** One finished sentence in the reader's language. */
  text: z.string(),
})

export const roundView = z.object({
  id,
  number: z.string(),
  revision: z.number(),
  version: z.number(),
  state: roundState,
  /** A draft that the operator's own people began and have not sent to the secretariat. */
  unsubmitted: z.boolean(),
  /** One or two sentences: why the round is where it is, with names and dates. */
  why: z.string(),
  takesAnswers: z.boolean(),
  forum: z.object({ id, name: z.string() }),
  operator: organisation,
  content: proposalContent,
  contacted: z.array(organisation),
  annexes: z.array(file),
  gate: z
    .object({
      rule: z.enum(['no_gate', 'closure', 'over_gate', 'under_gate']),
      needsRound: z.boolean(),
      gatePlaces: z.number().nullable(),
      size: z.number(),
      sumOverYear: z.number(),
      text: z.string(),
    })
    .nullable(),
  deadline: instant.nullable(),
  /** The first deadline that an extension may have now, at the forum's usual time; null where none is possible. */
  earliestDeadline: instant.nullable(),
  startedAt: instant.nullable(),
  /** Waits to be sent. `deadline` null: as an *orientering*. `late`: its moment has passed and nothing was sent. */
  plan: z
    .object({
      sendAt: instant,
      deadline: instant.nullable(),
      byName: z.string().nullable(),
      late: z.boolean(),
    })
    .nullable(),
  decision: z.object({ at: instant, basis: z.string(), text: z.string().nullable() }).nullable(),
  meeting: z.object({ date: plainDate, title: z.string() }).nullable(),
  /** Of a round that looked for a solution: the revision that was sent in its place. */
  replacedBy: z.number().nullable(),
  revisions: z.array(
    z.object({ id, revision: z.number(), state: roundState, replacedBy: z.number().nullable() }),
  ),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  /** Names of files that have come, gone, or got other content since the revision before. */
  annexChanges: z.object({
    added: z.array(z.string()),
    removed: z.array(z.string()),
    replaced: z.array(z.string()),
  }),
  tally: roundListItem.shape.tally,
  seats: z.array(seatView),
  timeline: z.array(timelineLine),
  can: z.object({
    edit: z.boolean(),
    attach: z.boolean(),
    submit: z.boolean(),
    plan: z.boolean(),
    unplan: z.boolean(),
    start: z.boolean(),
    inform: z.boolean(),
    answer: z.boolean(),
    remind: z.boolean(),
    extend: z.boolean(),
    record_answer: z.boolean(),
    withdraw: z.boolean(),
    hand_over: z.boolean(),
    revise: z.boolean(),
    put_on_meeting: z.boolean(),
    record_decision: z.boolean(),
    correct: z.boolean(),
    duplicate: z.boolean(),
    journal: z.boolean(),
    /** The list of who was asked, by which door, and what came of it. */
    report: z.boolean(),
    links: z.boolean(),
  }),
  /** The card exactly as this viewer has it in Teams. For a draft: as a director will see it. */
  card: z.unknown(),
})

/** `GET /api/rounds/:id/start-plan`: everything the secretariat confirms before anything is sent. */
export const startPlan = z.object({
  earliestDeadline: instant,
  deadline: instant,
  deadlineProblem: z.string().nullable(),
  /** Why it must be somebody else who sends it. */
  releaseProblem: z.string().nullable(),
  /** Why it cannot be sent at the wished moment. */
  sendAtProblem: z.string().nullable(),
  /** Finished sentences: July, a vacant seat, somebody who cannot be reached in time, a meeting near enough to wait for. */
  warnings: z.array(z.string()),
  missing: z.array(z.string()),
  nextMeeting: z.object({ date: plainDate, title: z.string(), nearEnoughToWait: z.boolean() }).nullable(),
  gate: roundView.shape.gate,
  seats: z.array(
    z.object({
      seatId: id,
      organisation,
      isOperator: z.boolean(),
      people: z.array(
        z.object({
          name: z.string(),
          role: z.enum(['director', 'deputy']),
          reachedHow: holderView.shape.reachedHow,
          /** One sentence: "Får kort i Teams i egen kommunes tenant". */
          text: z.string(),
        }),
      ),
    }),
  ),
  readers: z.array(z.object({ name: z.string(), text: z.string() })),
  /** How many members (seats other than the operator's) the button says that it sends to. */
  askedMembers: z.number(),
  card: z.unknown(),
})

/** `sendAt`: for a start at that instant; left out: now. */
export const startPlanQuery = z.object({ deadline: instant.optional(), sendAt: instant.optional() })
export const created = z.object({ id })
/** `warnings` are finished sentences. */
export const acted = z.object({ version: z.number(), warnings: z.array(z.string()) })
/** The stored file, and the round's version with it. */
export const annexAdded = z.object({ annex: file, version: z.number() })
/** How one's own answer was taken, and the sentence that says so. */
export const answerTaken = z.object({
  outcome: z.enum(['taken', 'unchanged', 'late']),
  message: z.string(),
})

export type RoundListQuery = z.infer<typeof roundListQuery>
export type RoundListItem = z.infer<typeof roundListItem>
export type RoundList = z.infer<typeof roundList>
export type RoundView = z.infer<typeof roundView>
export type SeatView = z.infer<typeof seatView>
export type TimelineLine = z.infer<typeof timelineLine>
export type StartPlan = z.infer<typeof startPlan>
export type RoundState = z.infer<typeof roundState>
export type AnswerView = z.infer<typeof answerView>
export type HolderView = z.infer<typeof holderView>
export type GateView = NonNullable<RoundView['gate']>
export type AnnexView = z.infer<typeof file>
export type Acted = z.infer<typeof acted>
