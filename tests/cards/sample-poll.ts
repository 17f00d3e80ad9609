import type { RoundCardData } from '../../bot/cards/card-round.ts'
import type { PollCardData } from '../../bot/cards/poll-card-data.ts'

const POLL_ID = '7b2c0f5e-1c1d-4f57-9a3b-5a0d5a7d9c10'
const DAY_MS = 86_400_000

/** A poll of as many times as may be asked about, whose texts are the round's. */
export function pollOf({
  language,
  forum,
  content,
  secretariatMail,
  roundUrl,
  refreshUserIds,
}: RoundCardData): PollCardData {
  return {
    language,
    pollId: POLL_ID,
    title: content.facility,
    forum,
    place: 'place',
    location: content.contact,
    minutes: 90,
    message: content.reason,
    state: 'open',
    deadline: new Date('2026-03-09T11:00:00Z'),
    options: Array.from({ length: 10 }, (_, nth) => {
      const start = new Date(Date.parse('2026-03-25T09:00:00Z') + nth * DAY_MS)
      return {
        id: POLL_ID.replace(/10$/, String(20 + nth)),
        start,
        end: new Date(start.getTime() + 90 * 60_000),
        own: nth % 2 === 0 ? 'yes' : 'no',
        spread: { yes: nth, ifNeeded: 2, no: 1 },
        conflict: nth === 1 ? 'busy' : nth === 2 ? 'tentative' : null,
      }
    }),
    booked: null,
    people: 17,
    answered: 12,
    behind: 0,
    viewer: {
      asked: true,
      mayAnswer: true,
      answeredAt: new Date('2026-03-03T08:15:00Z'),
      comment: content.reason,
    },
    secretariatMail,
    url: roundUrl,
    refreshUserIds,
  }
}
