import type { Calendar } from '../../bot/deps.ts'

const unasked = () => Promise.reject(new Error('No calendar in this test'))

/** Nothing of Outlook is there: whoever asks something of it fails the test. */
export const noCalendar: Calendar = {
  createEvent: unasked,
  updateEvent: unasked,
  cancelEvent: unasked,
  deleteEvent: unasked,
  readEvent: unasked,
  findEvent: unasked,
  changedEvents: unasked,
  subscribe: unasked,
  renew: unasked,
  unsubscribe: unasked,
  readSchedules: unasked,
}
