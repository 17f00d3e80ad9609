import { z } from 'zod'
import { focusAreaLimits, focusAreaParts, wordingOrigins } from '../domain/meetings/focus-area.ts'
import { instant } from './proposal.ts'

const id = z.uuid()
const text = (limit: number) => z.string().trim().max(limit)
const limits = focusAreaLimits

// --- what the tab asks -------------------------------------------------------------------------------------------

export const focusAreasQuery = z.object({ region: z.string().max(20) })

const wordingTexts = z.object({
  goal: text(limits.wording),
  content: text(limits.wording),
  results: text(limits.wording),
})
const named = z.object({
  position: z.number().int().min(1).max(limits.ofAgreement),
  title: text(limits.title).min(1),
  part: z.enum(focusAreaParts),
})
export const createFocusAreaInput = named.extend({
  regionCode: z.string().min(1).max(20),
  agreement: text(limits.agreement).min(1),
  ...wordingTexts.shape,
})
/** Its name, number and part alone: a wording is added by `addWording`. */
export const editFocusAreaInput = named
/** `version` is the wording that was read; a newer one refuses (`wording_changed_meanwhile`). */
export const addWordingInput = wordingTexts.extend({ version: z.number().int() })
/** The five of Rammeaftale 2021-22, in words of ours. */
export const readySetInput = z.object({ regionCode: z.string().min(1).max(20) })

// --- what the product answers ------------------------------------------------------------------------------------

const wording = z.object({
  version: z.number(),
  goal: z.string(),
  content: z.string(),
  results: z.string(),
  /** `proposed`: our words, not the agreement's. */
  origin: z.enum(wordingOrigins),
  writtenAt: instant,
  writtenByName: z.string().nullable(),
})

const focusArea = z.object({
  id,
  regionCode: z.string(),
  agreement: z.string(),
  position: z.number(),
  title: z.string(),
  part: z.enum(focusAreaParts),
  wording,
})

export const focusAreaList = z.object({
  /** Newest agreement first, then by number. */
  items: z.array(focusArea),
  can: z.object({ edit: z.boolean(), addReadySet: z.boolean() }),
})
/** With every wording that it has had, newest first. */
export const focusAreaView = focusArea.extend({
  wordings: z.array(wording),
  can: z.object({ edit: z.boolean(), remove: z.boolean() }),
})
export const focusAreaCreated = z.object({ id })
export const wordingAdded = z.object({ version: z.number() })

export type FocusAreaList = z.infer<typeof focusAreaList>
export type FocusAreaView = z.infer<typeof focusAreaView>
export type CreateFocusAreaInput = z.infer<typeof createFocusAreaInput>
