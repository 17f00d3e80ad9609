import { createContext } from 'react'
import type { Collation } from '../../../../../bot/domain/meetings/collation/collation.ts'

export type Step = Collation['nextSteps'][number]

/** What somebody is about to write; one dialog at a time. `words`: what it is about, as people see it. */
export type CollationDialog =
  | { kind: 'clarify'; key: string; words: string; text: string }
  | { kind: 'comment'; key: string | null; words: string }
  | { kind: 'point'; id: string | null; sectionKey: string | null; text: string }
  | { kind: 'step'; step: Step | null }
  | {
      kind: 'answer'
      commentId: string
      words: string
      state: 'open' | 'followed' | 'not_followed'
      answer: string
    }
  | { kind: 'ask'; usualUntil: string }
  | { kind: 'finish'; openComments: number }
  | { kind: 'back' }
  | { kind: 'reopen' }
  | { kind: 'retention'; forumId: string }

/** What the reader may do, and how each line opens its dialog. */
export const CollationActs = createContext<{
  edits: boolean
  comments: boolean
  open: (dialog: CollationDialog) => void
}>({ edits: false, comments: false, open: () => undefined })
