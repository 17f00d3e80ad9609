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

/** What is heard of besides meetings, which go by their ids. */
export const THE_WHEEL = 'wheel'
