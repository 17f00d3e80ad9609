import type { Who } from './who.ts'

/** How many there are to be; `most` null: as many as want. `least` 0: optional. */
export type Count = { least: number; most: number | null }

export type CompositionRule =
  /** So many from each municipality of the region: "1 director per municipality". */
  | { rule: 'each_municipality'; who: Who; count: Count }
  /**
   * So many in all. `spread`: from a municipality each, and from all of the region ("7 social directors with geographical
   * spread").
   */
  | { rule: 'in_all'; who: Who; count: Count; spread: boolean }

export type ChairRule =
  /** Somebody who holds a certain post: "chaired by KKR's chair". */
  | { chair: 'post'; who: Who }
  /** Somebody of the municipality that hosts the secretariat. */
  | { chair: 'host' }
  | { chair: 'a_municipality' }
  /** Whom the members choose. */
  | { chair: 'chosen' }
  /** Nobody: a conference, a secretariat. */
  | { chair: 'none' }

export const exactly = (count: number): Count => ({ least: count, most: count })
export const anyNumber: Count = { least: 0, most: null }
