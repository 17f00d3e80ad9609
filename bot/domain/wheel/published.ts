import type { EntryKind } from './entry.ts'

/**
 * What a forum shows everybody when it publishes its wheel: when it meets, and when others can have their say. Steps of
 * approval, tasks and round-robins are the members' own.
 */
export const publishedKinds = ['meeting', 'conference', 'hearing', 'deadline'] as const satisfies EntryKind[]
