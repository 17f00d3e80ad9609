import { z } from 'zod'
import { noteFields, noteLimits } from '../domain/meetings/notes/note-fields.ts'
import { instant } from './proposal.ts'

const id = z.uuid()
/** An update of Yjs (its first encoding) as base64. */
const update = z.base64().max(Math.ceil(noteLimits.update / 3) * 4)

const wording = z.object({
  version: z.number(),
  goal: z.string(),
  content: z.string(),
  results: z.string(),
})

/** What a group is to write about; with a focus area's wording, which stands before those who write. */
export const noteTask = z.object({
  id,
  /** The focus area's title, or the question. */
  title: z.string(),
  minutes: z.number().nullable(),
  fields: z.array(z.enum(noteFields)),
  /** The one that the group's notes comment, else the newest; null for a question. */
  wording: wording.nullable(),
  /** There is a newer wording than the one that the notes comment. */
  newerWording: z.boolean(),
})

const noteGroup = z.object({
  id,
  label: z.string(),
  /** Where the group meets; null: not said. */
  place: z.string().nullable(),
  /** The reader sits in it. */
  mine: z.boolean(),
  can: z.object({ write: z.boolean() }),
})

/** The sessions of a meeting whose notes the reader may see. */
export const notesOverview = z.object({
  title: z.string(),
  /** The product's time, by which the session that runs is found. */
  now: instant,
  sessions: z.array(
    z.object({
      blockId: id,
      title: z.string(),
      start: instant,
      end: instant,
      /** What its groups write, or have written. */
      notes: z.boolean(),
      cards: z.boolean(),
      groups: z.array(noteGroup),
    }),
  ),
  can: z.object({ manage: z.boolean() }),
})

/** Somebody who wrote in one of the last updates: what the others see of who is at work. */
const writing = z.object({ writerId: id, name: z.string(), fields: z.array(z.string()) })

/** A group's notes: the whole, or what came after `since`. */
export const noteDocument = z.object({
  group: noteGroup,
  session: z.object({ blockId: id, title: z.string() }),
  tasks: z.array(noteTask),
  /** Apply them in order. `upTo` is the `since` of the next question. */
  updates: z.array(z.base64()),
  upTo: z.number(),
  /** Who this reader is among those who write; null: has not written. */
  writerId: id.nullable(),
  writing: z.array(writing),
  /** Fields in which something that looked like a CPR number was hidden, the newest last. */
  redactions: z.array(z.object({ field: z.string(), at: instant })),
})

/** Sending it again does no harm. */
export const writeNotesInput = z.object({ update })

/** `redacted`: fields in which the server hid something that looked like a CPR number. */
export const notesWritten = z.object({ upTo: z.number(), redacted: z.array(z.string()) })

/** What comes by the live channel when a group's notes change. */
export const noteChange = z.discriminatedUnion('missed', [
  z.object({
    missed: z.literal(false),
    groupId: id,
    id: z.number(),
    /** The `id` or `upTo` that it follows: who does not have that one reads what is missing. */
    after: z.number().nullable(),
    data: z.base64(),
    writerId: id.nullable(),
    name: z.string(),
    fields: z.array(z.string()),
  }),
  z.object({ missed: z.literal(true) }),
])

/** Everything, or what came after the update with that id. */
export const notesQuery = z.object({ since: z.coerce.number().int().min(0).default(0) })

export type NoteTask = z.infer<typeof noteTask>
export type NotesOverview = z.infer<typeof notesOverview>
export type NoteDocumentView = z.infer<typeof noteDocument>
export type NoteChange = z.infer<typeof noteChange>
