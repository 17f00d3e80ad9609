export type Response = 'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined' | 'notResponded'
export type ShowAs = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere'

export type Attendee = {
  name: string
  address: string
  type: 'required' | 'optional' | 'resource'
  response: Response
  respondedAt: string | null
}

/** An event in one mailbox's calendar; whoever is invited has a copy of their own with the same `iCalUId`. */
export type CalendarItem = {
  id: string
  iCalUId: string
  /** Grows with every change; the change key and the etag are made of it. */
  change: number
  createdAt: string
  modifiedAt: string
  /** Address of whose meeting it is. */
  organizer: string
  transactionId: string | null
  subject: string
  body: { contentType: 'html' | 'text'; content: string }
  /** Danish wall time without a zone: '2026-03-09T09:00:00'. */
  start: string
  end: string
  isAllDay: boolean
  location: string
  showAs: ShowAs
  categories: string[]
  attendees: Attendee[]
  joinUrl: string | null
  isCancelled: boolean
  /** How the mailbox's owner has answered; `organizer` in whose own it is. */
  response: Response
  properties: { id: string; value: string }[]
}

/** A mailbox's calendar. `log` holds the ids as they changed, for delta; its tokens are good within one `generation`. */
export type MailboxCalendar = { items: CalendarItem[]; log: string[]; generation: number }

export type Subscription = {
  id: string
  tenantId: string
  mailbox: string
  resource: string
  changeType: string
  notificationUrl: string
  lifecycleNotificationUrl: string | null
  clientState: string | null
  expiresAt: string
}
