import type { PlainDate } from './calendar/plain-date.ts'

/** A forum's rules for its rounds, edited by the secretariat; a running round keeps the ones it started with. */
export type ForumSettings = {
  /** Changes up to so many places need no round; null: every size is asked (the rule of 2011). */
  gatePlaces: number | null
  /** Working days from sending to deadline, at least. */
  minWorkingDays: number
  /** Working days before the deadline at which a member must have been reached for silence to count. */
  reachWorkingDays: number
  /** 'HH:MM', Danish time. */
  deadlineTime: string
  closedDays: PlainDate[]
  /** Silent members are reminded so many working days before the deadline; null: only by hand. */
  remindWorkingDays: number | null
  /** A meeting that lies at most so many working days after the earliest deadline may be worth waiting for. */
  waitWorkingDays: number
  /** Whoever of the secretariat wrote last in a proposal does not send it: another looks at it and does. */
  releaseByOther: boolean
}

export const defaultSettings: ForumSettings = {
  gatePlaces: null,
  minWorkingDays: 5,
  reachWorkingDays: 3,
  deadlineTime: '12:00',
  closedDays: [],
  remindWorkingDays: 2,
  waitWorkingDays: 5,
  releaseByOther: false,
}

export type Forum = {
  id: string
  name: string
  regionCode: string
  /** The Microsoft 365 group that its members come from; null: entered by hand. */
  groupId: string | null
  settings: ForumSettings
  meetings: { date: PlainDate; title: string }[]
}
