import type { ForumView } from '../../../../bot/contract/forum.ts'

/** Every part of the forum's page: `onTold` gets the sentence that says what was done. */
export type PartProps = { forum: ForumView; onTold: (told: string) => void }

export type Seat = ForumView['seats'][number]
export type Holder = Seat['holders'][number]
export type Member = ForumView['members'][number]
export type Newcomer = ForumView['newcomers'][number]
