import { z } from 'zod'
import { instant } from './proposal.ts'
import { occurrenceKey } from './wheel.ts'

const id = z.uuid()

/** As long as the invitation's own words may be. */
export const invitationLimits = { message: 5_000, people: 200 } as const

// --- what the tab asks -------------------------------------------------------------------------------------------

/** `GET /api/wheel/entries/:entryId/outlook`: one date of the entry. */
export const outlookQuery = z.object({ key: occurrenceKey })

/** Puts the meeting into the secretariat's calendar; Outlook invites. Nobody to invite: it stands there alone. */
export const invitationInput = z.object({
  key: occurrenceKey,
  invitees: z.array(z.object({ personId: id, needed: z.boolean() })).max(invitationLimits.people),
  online: z.boolean(),
  message: z.string().trim().max(invitationLimits.message),
})

/** Says anew whom a meeting calls that was sent. `version` is the one that was read. */
export const inviteesInput = invitationInput
  .pick({ key: true, invitees: true })
  .extend({ version: z.number().int() })

export const outlookFields = ['title', 'when', 'location', 'cancelled', 'invitees'] as const

/**
 * Chooses what counts of a field that both sides changed. `version` is the one that was read. Of `cancelled`: `wheel` and
 * `outlook` name the side whose word counts, be it that the meeting is cancelled or that it takes place.
 */
export const chooseInput = z.object({
  key: occurrenceKey,
  field: z.enum(outlookFields),
  side: z.enum(['wheel', 'outlook']),
  version: z.number().int(),
})

export const tryAgainInput = z.object({ key: occurrenceKey })

// --- what the product answers ------------------------------------------------------------------------------------

const answer = z.enum(['none', 'accepted', 'tentative', 'declined'])

export const outlookView = z.object({
  /**
   * `none`: not in Outlook. `sending`: on its way there, or out of there. `in_step`: both say the same. `behind`: the wheel
   * has changed, Outlook will. `open`: a person must choose. `stuck`: it was tried often enough. `over`: it was in Outlook.
   */
  state: z.enum(['none', 'sending', 'in_step', 'behind', 'open', 'stuck', 'over']),
  /** Goes up with everything that happens to it; give it back when choosing. */
  version: z.number().int(),
  online: z.boolean(),
  /** For those who were invited, and the secretariat. */
  joinUrl: z.string().nullable(),
  /** For the secretariat: the event in Outlook on the web. */
  webLink: z.string().nullable(),
  /** For the secretariat. `personId` null: somebody who was invited in Outlook alone. */
  invitees: z.array(
    z.object({
      personId: id.nullable(),
      name: z.string(),
      needed: z.boolean(),
      answer,
      answeredAt: instant.nullable(),
    }),
  ),
  /** What both sides say where a person must choose, and a sentence on why. */
  conflicts: z.array(
    z.object({
      field: z.enum(outlookFields),
      text: z.string(),
      wheel: z.string(),
      outlook: z.string(),
      /** What the two buttons say; null: that side cannot be chosen here. */
      chooseWheel: z.string().nullable(),
      chooseOutlook: z.string().nullable(),
    }),
  ),
  /** Why it is not in step, a finished sentence; null where nothing is wrong. */
  trouble: z.string().nullable(),
  /** For the secretariat, while it may be sent or changed: whom the meeting may call, and calls already. */
  people: z.array(
    z.object({
      personId: id,
      name: z.string(),
      organisation: z.string().nullable(),
      role: z.enum(['director', 'deputy', 'member', 'secretariat']),
      /** Without an address nobody is invited. */
      hasMail: z.boolean(),
      /** A director or ordinary member: called unless somebody says otherwise. */
      usual: z.boolean(),
    }),
  ),
  can: z.object({
    send: z.boolean(),
    changeInvitees: z.boolean(),
    choose: z.boolean(),
    tryAgain: z.boolean(),
  }),
})

export type OutlookView = z.infer<typeof outlookView>
export type InvitationInput = z.infer<typeof invitationInput>
export type InviteesInput = z.infer<typeof inviteesInput>
export type ChooseInput = z.infer<typeof chooseInput>
