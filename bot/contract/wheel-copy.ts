import { z } from 'zod'
import { plainDate } from './proposal.ts'
import { wheelDate } from './wheel.ts'

const id = z.uuid()

/** `from`–`to`: the year that is copied, at most 366 days. `forumIds` null: all of the region, with those of no forum. */
export const copyYearInput = z
  .object({
    regionCode: z.string().max(20),
    from: wheelDate,
    to: wheelDate,
    ahead: z.number().int().min(1).max(4),
    forumIds: z.array(id).max(100).nullable(),
    /** Entries that the reader took out of the preview. */
    leaveOut: z.array(id).max(1000).default([]),
  })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= 366 * 86_400_000, {
    path: ['to'],
  })

/** `moved`, `left`: one finished sentence each, such as "Grundlovsdag er helligdag: flyttet til torsdag den 4. juni 2027". */
export const copyPreview = z.object({
  copies: z.array(
    z.object({
      /** The entry that is copied. */
      entryId: id,
      title: z.string(),
      forumId: id.nullable(),
      /** Null: it follows another entry and has no date of its own. */
      from: plainDate.nullable(),
      to: plainDate.nullable(),
      recurring: z.boolean(),
      moved: z.string().nullable(),
      /** A year that the title names, which may not be the copy's. */
      yearInTitle: z.string().nullable(),
    }),
  ),
  /** Series that go on by themselves, with what had to give way in the new year. */
  goesOn: z.array(z.object({ entryId: id, title: z.string(), moved: z.array(z.string()) })),
  left: z.array(z.object({ entryId: id, title: z.string(), text: z.string() })),
})
export const yearCopied = z.object({ copied: z.number(), moved: z.number(), left: z.number() })

export type CopyPreview = z.infer<typeof copyPreview>
