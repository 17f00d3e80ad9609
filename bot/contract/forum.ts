import { z } from 'zod'
import { plainDate } from './proposal.ts'

const id = z.uuid()
/** No forum looks farther back or ahead: a slip of the finger in the year is told at the field. */
const forumDate = plainDate.refine((date) => date >= '2000-01-01' && date <= '2099-12-31')
const organisation = z.object({ id: z.string(), name: z.string() })

export const me = z.object({
  personId: id,
  name: z.string(),
  language: z.enum(['da', 'en']),
  secretariat: z.boolean(),
  /** Whom the viewer may propose for. The secretariat may propose for all of `organisations`. */
  organisation: organisation.nullable(),
  /**
   * By name. `takesRounds`: it has voices, so a proposal may be put to it. `hasPeople`: somebody is in it today. `isMine`: the viewer
   * has to do with it, also where the secretariat sees all.
   */
  forums: z.array(
    z.object({
      id,
      name: z.string(),
      regionCode: z.string(),
      takesRounds: z.boolean(),
      hasPeople: z.boolean(),
      isMine: z.boolean(),
    }),
  ),
  organisations: z.array(
    organisation.extend({
      kind: z.enum(['municipality', 'region', 'other']),
      regionCode: z.string().nullable(),
    }),
  ),
  regions: z.array(z.object({ code: z.string(), name: z.string() })),
  mayPropose: z.boolean(),
})

export const forumSettings = z.object({
  gatePlaces: z.number().int().min(1).max(999).nullable(),
  minWorkingDays: z.number().int().min(1).max(60),
  reachWorkingDays: z.number().int().min(0).max(60),
  deadlineTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  closedDays: z.array(forumDate).max(200),
  remindWorkingDays: z.number().int().min(1).max(60).nullable(),
  waitWorkingDays: z.number().int().min(0).max(60),
  releaseByOther: z.boolean().default(false),
})

export const forumMeeting = z.object({ date: forumDate, title: z.string().min(1).max(200) })

/** One seat for each of `organisationIds`. `groupId`: the Microsoft 365 group that members come from, if any. */
export const createForumInput = z.object({
  name: z.string().min(1).max(200),
  regionCode: z.string().max(20),
  groupId: id.nullable(),
  organisationIds: z.array(z.string().max(20)).min(1).max(150),
})
export const settingsInput = z.object({ settings: forumSettings, meetings: z.array(forumMeeting).max(100) })
export const addMemberInput = z.object({
  name: z.string().min(1).max(200),
  mail: z.email().max(320),
  organisationId: z.string().max(20).nullable(),
})
export const editMemberInput = addMemberInput.omit({ organisationId: true })
/** `organisationId` null: belongs to none of the members (a reader). */
export const confirmMemberInput = z.object({ organisationId: z.string().max(20).nullable() })
export const addSeatInput = z.object({ organisationId: z.string().max(20), from: forumDate })
export const endInput = z.object({ to: forumDate })
export const addHolderInput = z.object({
  personId: id,
  role: z.enum(['director', 'deputy']),
  from: forumDate,
})
/** Ties somebody who has opened the app in a listed tenant to a person whom the secretariat knows. */
export const linkIdentityInput = z.object({ tenantId: id, objectId: id, personId: id })
export const partnerTenantInput = z.object({ tenantId: id, organisationId: z.string().max(20) })

const reachedHow = z.enum([
  'teams',
  'teams_to_install',
  'guest_and_mail',
  'mail',
  'blocked_so_mail',
  'nowhere',
])

export const forumView = z.object({
  id,
  /** The date in Denmark by the product's clock, offered as the first or last day of a seat. */
  today: plainDate,
  name: z.string(),
  regionCode: z.string(),
  groupId: z.string().nullable(),
  settings: forumSettings,
  meetings: z.array(forumMeeting),
  seats: z.array(
    z.object({
      id,
      organisation,
      from: plainDate,
      to: plainDate.nullable(),
      vacant: z.boolean(),
      /** One sentence: how the seat is reached, or why not. */
      text: z.string(),
      holders: z.array(
        z.object({
          id,
          personId: id,
          name: z.string(),
          mail: z.string().nullable(),
          role: z.enum(['director', 'deputy']),
          from: plainDate,
          to: plainDate.nullable(),
          reachedHow,
          text: z.string(),
        }),
      ),
    }),
  ),
  members: z.array(
    z.object({
      personId: id,
      name: z.string(),
      mail: z.string().nullable(),
      source: z.enum(['group', 'hand']),
      organisation: organisation.nullable(),
      /** Not null: the product has only guessed, and the secretariat is asked. Best guess first; may be empty. */
      guess: z.array(z.object({ organisation, reason: z.string() })).nullable(),
      reachedHow,
      hasSeat: z.boolean(),
    }),
  ),
  /** For the secretariat: when the group was last read and what came of it; null: it never was. */
  reading: z.object({ text: z.string(), trouble: z.string().nullable() }).nullable(),
  /** For the secretariat: what happened to the members, the newest first. */
  memberEvents: z.array(z.object({ id: z.number(), at: z.string(), text: z.string() })),
  /** People who have opened the app in a listed tenant and whom nobody has tied to a member yet. */
  newcomers: z.array(
    z.object({ tenantId: id, objectId: id, name: z.string(), organisation: organisation.nullable() }),
  ),
})

export const partnerTenants = z.object({
  items: z.array(z.object({ tenantId: id, organisation, addedAt: z.string() })),
})

/** What the import found: how many are new, and how many of them the secretariat must say who are. */
export const imported = z.object({
  members: z.number(),
  added: z.number(),
  left: z.number(),
  toConfirm: z.number(),
})

export type Me = z.infer<typeof me>
export type ForumView = z.infer<typeof forumView>
export type ForumSettingsInput = z.infer<typeof forumSettings>
export type PartnerTenants = z.infer<typeof partnerTenants>
export type Imported = z.infer<typeof imported>
