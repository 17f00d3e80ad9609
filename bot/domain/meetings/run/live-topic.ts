/** What of a meeting can have changed. Who hears it reads that part anew; the word itself tells nothing of anybody. */
export const liveTopics = [
  'run-sheet',
  'participants',
  'groups',
  'run',
  'questions',
  'notes',
  'cards',
  'collation',
] as const

export type LiveTopic = (typeof liveTopics)[number]
