import { z } from 'zod'
import { agreementParts } from '../domain/wheel/entry.ts'
import { meetingPurposes } from '../domain/forums/cadence-rule.ts'
import { areaList, keptRules, regionChange } from '../domain/forums/rules-schema.ts'
import { forumKinds } from '../domain/forums/template.ts'
import { bodies, memberRoles, posts } from '../domain/forums/who.ts'
import { instant, plainDate } from './proposal.ts'

const id = z.uuid()
const organisationId = z.string().min(1).max(20)
const regionId = z.string().min(1).max(40)
const forumDate = plainDate.refine((date) => date >= '2000-01-01' && date <= '2099-12-31')
const kind = z.enum(forumKinds)
const forumName = z.string().trim().min(1).max(200)
const named = z.object({ id: z.string(), name: z.string() })

// --- what the tab asks -------------------------------------------------------------------------------------------

/** `version` is the one that was read; a newer one refuses (`rules_changed_meanwhile`). */
export const rulesInput = z.object({
  version: z.number().int(),
  name: forumName,
  groupId: id.nullable(),
  rules: keptRules,
  closedDays: z.array(forumDate).max(200),
})

/** Gives a forum that has none its kind, and with it the template's rules. `municipalityId`: of a kind that each has one of. */
export const kindInput = z.object({ kind, municipalityId: organisationId.nullable() })

/** All null: what the seat says. `body` null: of their own organisation. */
export const postInput = z.object({
  post: z.enum(posts).nullable(),
  role: z.enum(memberRoles).nullable(),
  body: z.enum(bodies).exclude(['municipality', 'region']).nullable(),
})

/** What one meeting of the wheel is for. */
export const purposesInput = z.object({
  entryId: id,
  key: z.string().min(1).max(40),
  purposes: z.array(z.enum(meetingPurposes)).max(meetingPurposes.length),
})

const year = z.coerce.number().int().min(2000).max(2099)
export const rulesQuery = z.object({ year: year.optional() })
export const cadenceQuery = z.object({ year })
export const regionQuery = z.object({ region: regionId })

/** Makes a region's forums, all or none. `confirmProposed`: the reader has seen which of them are our proposal. */
export const regionSetupInput = z.object({
  regionId,
  hostId: organisationId.nullable(),
  confirmProposed: z.boolean(),
  forums: z
    .array(
      z.object({
        kind,
        name: forumName,
        /** Of a kind that each municipality has one of. */
        municipalityId: organisationId.nullable(),
        groupId: id.nullable(),
      }),
    )
    .min(1)
    .max(80),
})

export const regionSettingInput = z.object({
  regionId,
  hostId: organisationId.nullable(),
  /** Null: Statistics Denmark's provinces. */
  areas: areaList.nullable(),
})

/** `ending`: forums whose last day is the one before the change. */
export const regionChangeInput = z.object({ change: regionChange, ending: z.array(id).max(200) })

// --- what the product answers ------------------------------------------------------------------------------------

const finding = z.object({ code: z.string(), sort: z.enum(['gap', 'surplus', 'doubt']), text: z.string() })
const tally = z.object({ text: z.string(), planned: z.number(), met: z.boolean() })

/** A forum's rules in finished sentences. */
const rulesText = z.object({
  composition: z.array(z.string()),
  chair: z.string(),
  cadence: z.array(z.string()),
})

export const forumRulesView = z.object({
  id,
  name: z.string(),
  today: plainDate,
  groupId: z.string().nullable(),
  region: named,
  municipality: named.nullable(),
  /** Null: nobody has said what sort of forum it is, so it has no rules. */
  kind: z.object({ kind, name: z.string() }).nullable(),
  version: z.number(),
  /** The mailing list's address is for the secretariat alone. */
  rules: keptRules.nullable(),
  closedDays: z.array(plainDate),
  lastDay: plainDate.nullable(),
  texts: rulesText.nullable(),
  composition: z
    .object({
      findings: z.array(finding),
      spread: z.object({
        represented: z.number(),
        of: z.number(),
        areas: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            represented: z.array(z.string()),
            absent: z.array(z.string()),
          }),
        ),
      }),
    })
    .nullable(),
  cadence: z
    .object({
      year: z.number(),
      tally: z.array(tally),
      findings: z.array(finding),
      meetings: z.array(
        z.object({
          entryId: id,
          key: z.string(),
          date: plainDate,
          title: z.string(),
          cancelled: z.boolean(),
          serves: z.array(z.enum(agreementParts)),
          purposes: z.array(z.enum(meetingPurposes)),
        }),
      ),
      /** Purposes that the forum's rules ask for. */
      asked: z.array(z.enum(meetingPurposes)),
    })
    .nullable(),
  /** Everybody in the forum: what has been said of them, and what they count as in words. */
  people: z.array(
    z.object({
      personId: id,
      name: z.string(),
      organisation: z.string().nullable(),
      post: z.enum(posts).nullable(),
      role: z.enum(memberRoles).nullable(),
      body: z.enum(bodies).nullable(),
      countsAs: z.string(),
    }),
  ),
  /** Kinds that it may be given, and whose municipality must be said. */
  kinds: z.array(z.object({ kind, name: z.string(), does: z.string(), perMunicipality: z.boolean() })),
  municipalities: z.array(named),
  /** The newest first, in finished sentences. */
  history: z.array(
    z.object({
      id: z.number(),
      at: instant,
      byName: z.string(),
      text: z.string(),
      changes: z.array(z.object({ what: z.string(), before: z.string().nullable(), after: z.string() })),
    }),
  ),
  mayEdit: z.boolean(),
})

export const cadenceView = z.object({
  year: z.number(),
  /** Forums with rules of when they meet, by name; without those that have ended before the year. */
  forums: z.array(z.object({ id, name: z.string(), tally: z.array(tally), findings: z.array(finding) })),
})

const changeView = z.object({
  change: regionChange,
  text: z.string(),
  /** Null: only proposed. */
  made: z.object({ at: instant, byName: z.string() }).nullable(),
})

export const regionsView = z.object({
  today: plainDate,
  regions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** The first day, of a region that is still to come; the last, of one that will be gone. */
      from: plainDate.nullable(),
      to: plainDate.nullable(),
      municipalities: z.array(named),
      /** We have filled in what the documents say of it. */
      filledIn: z.boolean(),
      forums: z.array(
        z.object({ id, name: z.string(), kind: z.string().nullable(), lastDay: plainDate.nullable() }),
      ),
    }),
  ),
  proposals: z.array(changeView),
  changes: z.array(changeView),
})

export const regionSetupView = z.object({
  id: z.string(),
  name: z.string(),
  from: plainDate.nullable(),
  hostId: z.string().nullable(),
  /** The host that the documents tell of; null: none is told. */
  hostProposed: z.string().nullable(),
  municipalities: z.array(named),
  areas: areaList,
  /** False: the areas are Statistics Denmark's, or ours. */
  ownAreas: z.boolean(),
  kinds: z.array(
    z.object({
      kind,
      kindName: z.string(),
      /** Names to choose from, the region's own first. */
      names: z.array(z.string()),
      does: z.string(),
      /** `documents`: told of this region; `proposed`: by us for this region; `template`: ready, but not told of it. */
      basis: z.enum(['documents', 'proposed', 'template']),
      perMunicipality: z.boolean(),
      texts: rulesText,
      /** Forums of the kind that the region has already. */
      existing: z.array(z.object({ id, name: z.string(), municipalityId: z.string().nullable() })),
    }),
  ),
  /** Forums of the region that have no kind yet. */
  unkinded: z.array(z.object({ id, name: z.string() })),
})

export const regionSetUp = z.object({ made: z.number(), ids: z.array(id) })

/** What a change of regions would do, in finished sentences. */
export const regionPreview = z.object({
  text: z.string(),
  facts: z.array(z.string()),
  forums: z.array(
    z.object({ id, name: z.string(), region: z.string(), text: z.string(), meetingsAfter: z.number() }),
  ),
  regions: z.array(z.object({ id: z.string(), name: z.string(), municipalities: z.array(z.string()) })),
})

export type ForumRulesView = z.infer<typeof forumRulesView>
export type CadenceView = z.infer<typeof cadenceView>
export type RegionsView = z.infer<typeof regionsView>
export type RegionSetupView = z.infer<typeof regionSetupView>
export type RegionPreview = z.infer<typeof regionPreview>
export type RegionChangeInput = z.infer<typeof regionChangeInput>
export type RulesInput = z.infer<typeof rulesInput>
export type PostInput = z.infer<typeof postInput>
