import { z } from 'zod'
import {
  attendances,
  MOST_PARTICIPANTS,
  participantRoles,
  participantSources,
} from '../domain/meetings/participants/taking-part.ts'
import { instant } from './proposal.ts'

const id = z.uuid()
const name = z.string().trim().min(1).max(200)

export const participantInput = z.object({
  name,
  /** One of the list's organisations; null with a text: as it was written. */
  organisationId: z.string().max(100).nullable().default(null),
  organisation: z.string().trim().max(200).default(''),
  mail: z.email().max(320).nullable().default(null),
  role: z.enum(participantRoles),
  facilitator: z.boolean().default(false),
})

export const attendanceInput = z.object({ attendance: z.enum(attendances) })

/** A list as people write it. */
export const pastedText = z.object({ text: z.string().max(200_000) })

/** Confirmed after the preview: all are written, or nobody. */
export const pastedInput = z.object({
  people: z
    .array(participantInput.extend({ personId: id.nullable().default(null) }))
    .min(1)
    .max(MOST_PARTICIPANTS),
})

export const participantItem = z.object({
  id,
  name: z.string(),
  organisationId: z.string().nullable(),
  /** The organisation's name, or as it was written. */
  organisation: z.string(),
  personId: id.nullable(),
  mail: z.string().nullable(),
  role: z.enum(participantRoles),
  facilitator: z.boolean(),
  /** Of the region or of the municipalities' council for it: spread over the groups like a role. */
  fromRegion: z.boolean(),
  attendance: z.enum(attendances),
  source: z.enum(participantSources),
  /** How a message would go now; `none`: by nothing that the product knows. */
  reachedBy: z.enum(['teams', 'mail', 'none']),
})

export const participantsView = z.object({
  items: z.array(participantItem),
  organisations: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What can be read in: the meeting has a forum; its invitation stands in Outlook. */
  can: z.object({ edit: z.boolean(), fromForum: z.boolean(), fromOutlook: z.boolean() }),
  /** What happened to somebody's taking part, newest first: finished sentences. */
  changes: z.array(z.object({ id: z.number(), at: instant, participantId: id, text: z.string() })),
})

/** How many came new, and how many were there already. */
export const participantsRead = z.object({ added: z.number(), known: z.number(), changed: z.number() })

export const participantAdded = z.object({ id })

/** What it means that somebody left or came: finished sentences for the secretariat. */
export const attendanceChanged = z.object({ means: z.array(z.string()) })

const line = z.object({
  line: z.number(),
  written: z.string(),
  name: z.string(),
  organisation: z.string(),
  organisationId: z.string().nullable(),
  mail: z.string().nullable(),
  role: z.enum(participantRoles),
  facilitator: z.boolean(),
  /** A known person, when the list names one without doubt. */
  personId: id.nullable(),
  /** The participant of the meeting that the line seems to be already. */
  alreadyId: id.nullable(),
  /** What somebody must look at, as finished sentences; empty: nothing. */
  doubts: z.array(z.string()),
  /** Organisations that may be meant, the likeliest first. */
  organisations: z.array(z.object({ id: z.string(), name: z.string() })),
})

/** How a pasted list was read. Nothing has been written; no line is dropped silently. */
export const pastedPreview = z.object({
  people: z.array(line),
  notPeople: z.array(z.object({ line: z.number(), written: z.string(), why: z.string() })),
  /** How many more the meeting has room for. */
  room: z.number(),
})

export type ParticipantInput = z.infer<typeof participantInput>
export type PastedInput = z.infer<typeof pastedInput>
export type ParticipantItem = z.infer<typeof participantItem>
export type ParticipantsView = z.infer<typeof participantsView>
export type PastedPreview = z.infer<typeof pastedPreview>
