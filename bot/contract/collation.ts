import { z } from 'zod'
import { collationLimits } from '../domain/meetings/collation/collation-limits.ts'
import { attendanceSchema, collationSchema } from '../domain/meetings/collation/collation-schema.ts'
import { nextStepKinds } from '../domain/meetings/collation/collation.ts'
import { commentStates } from '../domain/meetings/collation/comment.ts'
import { collationStates } from '../domain/meetings/collation/states.ts'
import { instant, plainDate } from './proposal.ts'
import { wheelDate } from './wheel.ts'

const id = z.uuid()
const key = z.string().min(1).max(300)
const text = (limit: number) => z.string().trim().min(1).max(limit)
const limits = collationLimits

// --- what the tab asks -------------------------------------------------------------------------------------------

/** An empty text takes the clarification away. */
export const clarifyInput = z.object({ key, text: z.string().trim().max(limits.clarification) })
/** `id` is made by the tab: the same point sent twice is one. */
export const plenaryPointInput = z.object({ id, sectionKey: key.nullable(), text: text(limits.point) })
export const nextStepInput = z.object({
  id,
  kind: z.enum(nextStepKinds),
  text: text(limits.nextStep),
  responsible: z.string().trim().max(limits.responsible),
  due: wheelDate.nullable(),
})
/** Comments are wanted until the end of that day, Danish time. */
export const askForCommentsInput = z.object({ until: wheelDate })
/** `aboutKey`: of a line or a section; null: the whole. */
export const commentInput = z.object({ aboutKey: key.nullable(), text: text(limits.comment) })
export const answerCommentInput = z.object({
  state: z.enum(commentStates),
  answer: z.string().trim().max(limits.comment),
})

export const collationFormats = ['docx', 'pdf', 'md', 'json'] as const
export type CollationFormat = (typeof collationFormats)[number]
/** `edition`: as it stood when it was sent or finished; without it, as it stands now. */
export const collationFileQuery = z.object({
  format: z.enum(collationFormats),
  edition: z.coerce.number().int().min(1).max(10_000).optional(),
})

export const retentionInput = z.object({ months: z.number().int().min(1).max(60) })

// --- what the product answers ------------------------------------------------------------------------------------

export const collationView = z.object({
  state: z.enum(collationStates),
  version: z.number(),
  commentsUntil: plainDate.nullable(),
  /** The last day for comments that is offered if it is sent today. */
  usualUntil: plainDate,
  /** Null: it is a draft, which the secretariat alone sees. */
  collation: collationSchema.nullable(),
  attendance: attendanceSchema,
  /** The titles of sessions that still hide their cards. */
  hiding: z.array(z.string()),
  comments: z.array(
    z.object({
      id,
      aboutKey: z.string().nullable(),
      text: z.string(),
      /** For the secretariat; others are told their own alone. Null: nobody knows any more. */
      byName: z.string().nullable(),
      own: z.boolean(),
      at: instant,
      state: z.enum(commentStates),
      answer: z.string(),
    }),
  ),
  /** Newest first. */
  editions: z.array(
    z.object({ number: z.number(), state: z.enum(['comments', 'final']), version: z.number(), at: instant }),
  ),
  /** The day on which those who took part are forgotten; null: they have been. For the secretariat alone, else null. */
  forgottenOn: plainDate.nullable(),
  can: z.object({
    edit: z.boolean(),
    askForComments: z.boolean(),
    comment: z.boolean(),
    backToDraft: z.boolean(),
    finish: z.boolean(),
    reopen: z.boolean(),
  }),
})
/** How many people it goes to. */
export const collationSent = z.object({ told: z.number() })
export const retentionView = z.object({ months: z.number(), can: z.object({ edit: z.boolean() }) })

export type CollationView = z.infer<typeof collationView>
