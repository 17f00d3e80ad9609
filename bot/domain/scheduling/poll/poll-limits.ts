/** What one poll holds, and what one answer. */
export const pollLimits = {
  options: 10,
  /** With those that were taken out since. */
  optionsEver: 30,
  comment: 500,
  message: 2_000,
  /** As with a round's answers: nobody changes their mind so often, and a stolen link must not go on for ever. */
  answersAnHour: 20,
} as const
