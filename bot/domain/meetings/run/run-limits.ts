export const messageLimits = { text: 500 } as const
/** `most` questions of one person `withinMs`: more looks like a fault. */
export const questionLimits = { text: 1000, most: 20, withinMs: 10 * 60_000 } as const
