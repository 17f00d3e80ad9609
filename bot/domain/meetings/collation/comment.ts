/** What becomes of a comment: the secretariat has followed it, or says why not. */
export const commentStates = ['open', 'followed', 'not_followed'] as const
export type CommentState = (typeof commentStates)[number]

export type CollationComment = {
  id: string
  /** The key of a line or a section; null: the collation as a whole. */
  aboutKey: string | null
  text: string
  /** Null once those who took part have been forgotten. */
  personId: string | null
  at: Date
  state: CommentState
  answer: string
}
