import { z } from 'zod'
import { textLimits } from '../domain/rounds/text-limits.ts'

/** Which fields must be filled before a proposal is sent: the form marks the same ones that the product refuses. */
export { missingFields } from '../domain/rounds/proposal.ts'

const text = (limit: number) => z.string().max(limit)
/** A calendar date that exists, `YYYY-MM-DD`. */
export const plainDate = z.iso.date()
/** An instant as ISO text with its offset, for example `2026-03-09T11:00:00.000Z`. */
export const instant = z.iso.datetime({ offset: true })

/** A proposal as the form sends it: a draft may be half full, so only lengths and shapes are checked here. */
export const proposalContent = z.object({
  facility: text(textLimits.facility),
  legalBasis: text(textLimits.legalBasis),
  targetGroup: text(textLimits.targetGroup),
  placesBefore: z.number().int().min(0).max(9999).nullable(),
  placesAfter: z.number().int().min(0).max(9999).nullable(),
  effectiveDate: plainDate.nullable(),
  reason: text(textLimits.reason),
  consequence: text(textLimits.consequence),
  contact: text(textLimits.contact),
  contactedOrganisationIds: z.array(z.string().max(20)).max(100),
  links: z
    .array(
      z.object({
        title: text(textLimits.linkTitle),
        url: z.url({ protocol: /^https?$/ }).max(textLimits.linkUrl),
      }),
    )
    .max(10),
})

export type ProposalContentInput = z.infer<typeof proposalContent>
