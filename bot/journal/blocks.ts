import type { Figure } from './figure.ts'

/** What a journal says, in reading order, before anybody has thought of pages. content.ts makes it, pdf.ts sets it. */
export type Block =
  | { kind: 'title'; text: string; subtitle: string }
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; tone: 'plain' | 'muted' }
  /** The outcome: a label and the sentences that say why. */
  | { kind: 'notice'; tone: 'good' | 'waiting' | 'bad'; label: string; texts: string[] }
  /** Somebody's own words, set apart from ours. */
  | { kind: 'quote'; by: string; text: string; note: string }
  | { kind: 'list'; items: string[] }
  /** Label and value, one pair a row. */
  | { kind: 'facts'; rows: { label: string; value: string }[] }
  | { kind: 'table'; columns: Column[]; rows: Cell[][] }
  /** `alt`: what it shows, for whoever cannot see it. Set across the measure, or smaller where the page is too low. */
  | { kind: 'figure'; figure: Figure; alt: string }
  /** What follows begins on a page of its own. */
  | { kind: 'page' }

export type Column = { title: string; share: number }

/** Lines of one cell: the first in plain ink, what follows in a quieter one. */
export type Cell = { text: string; more: string[] }

export const cell = (text: string, ...more: string[]): Cell => ({
  text,
  more: more.filter((each) => each !== ''),
})

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text, tone: 'plain' })
export const muted = (text: string): Block => ({ kind: 'paragraph', text, tone: 'muted' })
export const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
