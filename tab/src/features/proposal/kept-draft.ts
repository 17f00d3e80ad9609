import type { ProposalForm } from './proposal-form.ts'

/** What somebody has typed and not saved, kept in this browser until it is: by person, and by round or "new". */
export type KeptDraft = { form: ProposalForm; operatorId: string; forumId: string; version: number | null }

const keyOf = (personId: string, round: string) => `rammehjul.proposal.${personId}.${round}`

/** Null when there is none, or when the browser keeps nothing for a page in a frame. */
export function keptDraft(personId: string, round: string): KeptDraft | null {
  try {
    const kept = localStorage.getItem(keyOf(personId, round))
    return kept === null ? null : (JSON.parse(kept) as KeptDraft)
  } catch {
    // Storage may be switched off, or hold something else: then nothing was kept.
    return null
  }
}

export function keepDraft(personId: string, round: string, draft: KeptDraft): void {
  try {
    localStorage.setItem(keyOf(personId, round), JSON.stringify(draft))
  } catch {
    // Without storage the text stands in the form alone; leaving the page asks first.
  }
}

export function forgetDraft(personId: string, round: string): void {
  try {
    localStorage.removeItem(keyOf(personId, round))
  } catch {
    // Nothing could be kept, so there is nothing to forget.
  }
}
