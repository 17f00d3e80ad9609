/** The part of the agreement that a focus area belongs to: *udviklingsstrategi* or *styringsaftale*. */
export const focusAreaParts = ['strategy', 'steering'] as const
export type FocusAreaPart = (typeof focusAreaParts)[number]

/** *Mål*, *indhold* and *ønskede resultater*: what groups have before them and comment. */
export type WordingTexts = { goal: string; content: string; results: string }

/**
 * `proposed`: our own words, from a ready set, where the agreement's own are not at hand; `written`: somebody of the
 * secretariat wrote them.
 */
export const wordingOrigins = ['proposed', 'written'] as const
export type WordingOrigin = (typeof wordingOrigins)[number]

/** One wording, which never changes: a new one is added with the next version, from 1. */
export type Wording = WordingTexts & {
  version: number
  origin: WordingOrigin
  writtenAt: Date
  /** Null: nobody in particular. */
  writtenBy: string | null
}

export type FocusArea = {
  id: string
  regionCode: string
  /** As the agreement is called: 'Rammeaftale 2021-22'. */
  agreement: string
  /** Its number in the agreement, from 1. */
  position: number
  title: string
  part: FocusAreaPart
  /** The newest. */
  wording: Wording
}

export const focusAreaLimits = { agreement: 100, title: 200, wording: 4000, ofAgreement: 40 } as const
