import { z } from 'zod'
import { noteFields } from '../notes/note-fields.ts'
import { type Attendance, type Collation, nextStepKinds } from './collation.ts'
import type { CollationSheet } from './collation-sheet.ts'
import { collationStates } from './states.ts'

const saidFields = { key: z.string(), words: z.string(), clarification: z.string().nullable() }
const said = z.object(saidFields)
const point = z.object({ id: z.string(), text: z.string() })

const heading = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('focus_area'),
    position: z.number(),
    title: z.string(),
    wording: z.object({ version: z.number(), goal: z.string(), content: z.string(), results: z.string() }),
  }),
  z.object({ kind: z.literal('question'), text: z.string() }),
  z.object({ kind: z.literal('session'), title: z.string() }),
])

const groupPart = z.object({
  sessionId: z.string(),
  session: z.string(),
  groupId: z.string(),
  group: z.string(),
  cards: z.array(
    z.object({ ...saidFields, rank: z.number().nullable(), votes: z.number(), alike: z.array(said) }),
  ),
  notes: z.array(z.object({ ...saidFields, field: z.enum(noteFields) })),
})

export const collationSchema = z.object({
  sections: z.array(
    z.object({ key: z.string(), heading, parts: z.array(groupPart), plenary: z.array(point) }),
  ),
  plenary: z.array(point),
  unplaced: z.array(said),
  nextSteps: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(nextStepKinds),
      text: z.string(),
      responsible: z.string(),
      due: z.string().nullable(),
    }),
  ),
}) satisfies z.ZodType<Collation>

export const attendanceSchema = z.array(
  z.object({ organisation: z.string(), present: z.number() }),
) satisfies z.ZodType<Attendance[]>

/** A collation as an edition keeps it; the moment at which a file was made is the file's own. */
export const keptSheetSchema = z.object({
  title: z.string(),
  forum: z.string(),
  date: z.string(),
  times: z.object({ from: z.string(), to: z.string() }).nullable(),
  place: z.string().nullable(),
  state: z.enum(collationStates),
  version: z.number(),
  attendance: attendanceSchema,
  collation: collationSchema,
}) satisfies z.ZodType<Omit<CollationSheet, 'madeAt'>>
