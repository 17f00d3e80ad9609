import { z } from 'zod'
import { groupingRules } from '../domain/meetings/groups/grouping.ts'
import { sessionAims } from '../domain/meetings/run-sheet/aim-sessions.ts'
import { instant } from './proposal.ts'

const id = z.uuid()

/** More groups than this no meeting has at once. */
export const MOST_GROUPS = 60

/** `sizes`: one for each group, in order; null: as even as can be. */
export const sessionSettings = z.object({
  groups: z.number().int().min(1).max(MOST_GROUPS),
  sizes: z.array(z.number().int().min(0).max(1000).nullable()).max(MOST_GROUPS).nullable().default(null),
  where: z.enum(['online', 'tables']),
})

/** Every change says which version it saw: who saw an older one is told so, and nothing is written over. */
const seen = z.object({ version: z.number().int() })

export const settingsInput = seen.extend(sessionSettings.shape)
export const proposeInput = seen.extend({
  /** Other groups than those that were proposed last. */
  anew: z.boolean().default(false),
  /** Sessions of the meeting that are proposed with it, each as it was seen; those that are over are left alone. */
  others: z
    .array(seen.extend({ blockId: id }))
    .max(60)
    .default([]),
  /** With `others`: the run sheet then says so of them; null: as the run sheet has it. */
  aim: z.enum(sessionAims).nullable().default(null),
})
/** What was done by hand, all of it or nothing. `groupId` null: in no group. */
export const seatsInput = seen.extend({
  seats: z
    .array(z.object({ participantId: id, groupId: id.nullable(), pinned: z.boolean() }))
    .min(1)
    .max(1000),
})
export const groupInput = seen.extend({
  label: z.string().trim().min(1).max(40),
  place: z.string().trim().max(200),
  facilitatorId: id.nullable(),
  /** The same facilitator for the group of that label in all the meeting's sessions. */
  everywhere: z.boolean().default(true),
})
export const pairInput = z.object({ first: id, second: id, kind: z.enum(['together', 'apart']) })
export const groupsCsvInput = seen.extend({ csv: z.string().max(500_000) })
export const publishInput = seen
export const sendAgainInput = z.object({ participantIds: z.array(id).max(1000) })

export const groupSeat = z.object({
  participantId: id,
  pinned: z.boolean(),
  /** What is wrong with the seat, as finished sentences: a colleague in the group, a pair that is to be apart. */
  conflicts: z.array(z.string()),
})

export const groupView = z.object({
  id,
  label: z.string(),
  /** A room or a table; empty: none is named. */
  place: z.string(),
  facilitatorId: id.nullable(),
  seats: z.array(groupSeat),
  /** What is wrong with the group itself, such as its size: finished sentences. */
  conflicts: z.array(z.string()),
  /** The group's meeting in Teams; `none`: it has not been asked for. */
  teams: z.object({
    state: z.enum(['none', 'on_its_way', 'standing', 'failed']),
    joinUrl: z.string().nullable(),
    /** Why it failed, or is late, as a finished sentence. */
    reason: z.string().nullable(),
  }),
})

export const ruleLine = z.object({
  rule: z.enum(groupingRules),
  met: z.boolean(),
  proven: z.boolean(),
  /** How well the rule is met, and why no better: finished sentences. */
  text: z.string(),
  reasons: z.array(z.string()),
})

export const sessionView = z.object({
  blockId: id,
  title: z.string(),
  start: instant,
  end: instant,
  /** It has ended: its groups are neither proposed nor sent. */
  over: z.boolean(),
  settings: sessionSettings,
  /** The session whose groups these are to be; null: people meet new people. */
  sameAs: z.object({ blockId: id, title: z.string() }).nullable(),
  /** Titles of the sessions that are sent and taken back with it, since they have the same groups. */
  followers: z.array(z.string()),
  /** Who does not sit as in `sameAs`, without having been pinned elsewhere; with the group of this session that is theirs. */
  outOfStep: z.array(z.object({ participantId: id, groupId: id })),
  version: z.number(),
  groups: z.array(groupView),
  /** Who takes part and sits in no group. */
  unseated: z.array(id),
  report: z.array(ruleLine),
  published: z
    .object({
      at: instant,
      number: z.number(),
      by: z.string(),
      /** Something has changed since. */
      behind: z.boolean(),
      /**
       * What taking it back would mean: so many people hear of it in Teams and by mail, so many have not been told and get nothing, and so
       * many groups' meetings are cancelled. Null: the session is over.
       */
      withdrawal: z
        .object({ cards: z.number(), mails: z.number(), untold: z.number(), meetings: z.number() })
        .nullable(),
    })
    .nullable(),
  /** When the groups were taken back; null: they were not, or have been sent again. */
  withdrawnAt: instant.nullable(),
  /** Who would be moved if it were published now, against what was published. */
  movedSince: z.array(id),
  /** How many others would have their card corrected. */
  correctedSince: z.number(),
})

export const groupsView = z.object({
  can: z.object({ edit: z.boolean() }),
  sessions: z.array(sessionView),
  /** Hold in every session; `broken`: where they are not kept as the groups stand, as finished sentences. */
  pairs: z.array(pairInput.extend({ broken: z.array(z.string()) })),
})

/** `moved`: people in another group than before, in the sessions that were proposed. */
export const groupsProposed = z.object({
  moved: z.number(),
  unseated: z.number(),
  proven: z.boolean(),
  /** The search was stopped by time; what it had is taken. */
  stopped: z.boolean(),
})
export const sessionChanged = z.object({ version: z.number() })
/** So many had been told and hear of it, so many may be getting their word at this moment and then hear too, so many get nothing. */
export const groupsWithdrawn = sessionChanged.extend({
  told: z.number(),
  underWay: z.number(),
  stopped: z.number(),
})
/** How many are told, and who can be reached by nothing. */
export const groupsPublished = z.object({ number: z.number(), told: z.number(), unreached: z.array(id) })

export const deliveryState = z.enum(['not_sent', 'on_its_way', 'sent', 'failed', 'seen'])
/** Who got what of one session, everybody of it. */
export const groupDeliveries = z.object({
  items: z.array(
    z.object({
      participantId: id,
      state: deliveryState,
      by: z.enum(['teams', 'mail', 'none']),
      at: instant.nullable(),
      /** Finished sentence. */
      text: z.string(),
    }),
  ),
})

/** The reader's own group now or next; null: in none that is published. */
export const ownGroup = z.object({
  session: z
    .object({
      blockId: id,
      groupId: id,
      label: z.string(),
      place: z.string(),
      joinUrl: z.string().nullable(),
      facilitator: z.string().nullable(),
      isFacilitator: z.boolean(),
      members: z.array(z.object({ name: z.string(), organisation: z.string() })),
      start: instant,
      end: instant,
    })
    .nullable(),
})

export type SessionSettings = z.infer<typeof sessionSettings>
export type GroupsView = z.infer<typeof groupsView>
export type SessionView = z.infer<typeof sessionView>
export type GroupView = z.infer<typeof groupView>
export type GroupDeliveries = z.infer<typeof groupDeliveries>
export type OwnGroup = z.infer<typeof ownGroup>
