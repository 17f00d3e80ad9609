/** How much may be written into a collation; texts in characters. */
export const collationLimits = {
  clarification: 600,
  point: 1000,
  points: 200,
  nextStep: 600,
  responsible: 200,
  nextSteps: 100,
  comment: 2000,
  comments: 500,
  /** Of one person, so that nobody fills the room of all. */
  commentsOfOne: 50,
} as const
