/** How much may be asked at once. */
export const schedulingLimits = {
  /** All 98 municipalities twice over. */
  people: 200,
  /** A working day. */
  minutes: 720,
  /** Twelve weeks and a week to choose from. */
  searchDays: 91,
  /** Meetings of one plan. */
  series: 24,
} as const

/** How a forum meets unless it is told otherwise. */
export const ordinaryMeeting = {
  day: { start: '09:00', end: '16:00', lunch: { start: '12:00', end: '12:30' } },
  travelMinutes: 45,
} as const
