/**
 * How far a collation is: the secretariat writes at it (`draft`); those who took part may comment on it (`comments`); it is
 * finished and changes no more (`final`). What a final one got wrong is put right in a new version; the old one stays.
 */
export const collationStates = ['draft', 'comments', 'final'] as const
export type CollationState = (typeof collationStates)[number]

export type CollationAct = 'edit' | 'ask_for_comments' | 'comment' | 'back_to_draft' | 'finish' | 'reopen'

/** Where an act leads. What is not here cannot be done. */
export const collationTransitions: Record<CollationState, Partial<Record<CollationAct, CollationState>>> = {
  draft: { edit: 'draft', ask_for_comments: 'comments', finish: 'final' },
  comments: { edit: 'comments', comment: 'comments', back_to_draft: 'draft', finish: 'final' },
  final: { reopen: 'draft' },
}

export const mayDo = (state: CollationState, act: CollationAct): boolean =>
  collationTransitions[state][act] !== undefined
