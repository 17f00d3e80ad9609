import type { Language } from '../domain/language.ts'

/**
 * Who is asking, as proven at the edge: from the verified token of Teams or the tab, or from a personal link. `seatId`
 * is set for a personal link alone, which is bound to one seat; `onCard` is the Teams message whose button was pressed, and
 * in whose place Teams puts the card that comes back.
 */
export type Actor = {
  personId: string
  secretariat: boolean
  door: 'teams' | 'tab' | 'mail'
  seatId: string | null
  language: Language
  onCard?: string
}
