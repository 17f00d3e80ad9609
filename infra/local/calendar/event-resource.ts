import type { Resource } from '../graph/odata-filter.ts'
import type { CalendarItem } from './calendar-item.ts'
import { fromWall } from './outlook-time.ts'

export const etagOf = ({ change, id }: CalendarItem): string => `W/"${changeKeyOf(change, id)}"`

const changeKeyOf = (change: number, id: string) =>
  Buffer.from(`${id.slice(-8)}.${change}`).toString('base64')

/** An event as Graph writes it, with times in `zone`; its extended properties come only when they are expanded. */
export function eventResource(
  item: CalendarItem,
  zone: string,
  nameOf: (address: string) => string,
): Resource {
  return {
    '@odata.etag': etagOf(item),
    id: item.id,
    createdDateTime: item.createdAt,
    lastModifiedDateTime: item.modifiedAt,
    changeKey: changeKeyOf(item.change, item.id),
    categories: item.categories,
    transactionId: item.transactionId,
    originalStartTimeZone: 'Romance Standard Time',
    originalEndTimeZone: 'Romance Standard Time',
    iCalUId: item.iCalUId,
    reminderMinutesBeforeStart: 15,
    isReminderOn: true,
    hasAttachments: false,
    subject: item.subject,
    bodyPreview: item.body.content.replace(/<[^>]*>/g, ' ').slice(0, 255),
    importance: 'normal',
    sensitivity: 'normal',
    isAllDay: item.isAllDay,
    isCancelled: item.isCancelled,
    isOrganizer: item.response === 'organizer',
    responseRequested: true,
    seriesMasterId: null,
    showAs: item.showAs,
    type: 'singleInstance',
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(item.id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: item.joinUrl !== null,
    onlineMeetingProvider: item.joinUrl === null ? 'unknown' : 'teamsForBusiness',
    allowNewTimeProposals: true,
    isDraft: false,
    hideAttendees: false,
    recurrence: null,
    responseStatus: { response: item.response, time: item.createdAt },
    body: item.body,
    start: fromWall(item.start, zone, item.isAllDay),
    end: fromWall(item.end, zone, item.isAllDay),
    location: { displayName: item.location, locationType: 'default', uniqueIdType: 'unknown' },
    locations: item.location === '' ? [] : [{ displayName: item.location, locationType: 'default' }],
    attendees: item.attendees.map(({ name, address, type, response, respondedAt }) => ({
      type,
      status: { response, time: respondedAt ?? '0001-01-01T00:00:00Z' },
      emailAddress: { name, address },
    })),
    organizer: { emailAddress: { name: nameOf(item.organizer), address: item.organizer } },
    onlineMeeting: item.joinUrl === null ? null : { joinUrl: item.joinUrl },
  }
}
