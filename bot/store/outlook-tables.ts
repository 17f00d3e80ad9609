import type { Generated } from 'kysely'

/** The secretariat's calendar in Outlook, as 0008-outlook leaves it. */
export type OutlookTables = {
  outlook_event: {
    id: string
    purpose: 'meeting' | 'hold' | 'breakout'
    entry_id: string | null
    key: string | null
    owner_id: string | null
    held: unknown
    online: boolean
    message: string
    invitees: unknown
    state: 'creating' | 'standing' | 'ending' | 'ended'
    event_id: string | null
    etag: string | null
    ical_uid: string | null
    join_url: string | null
    web_link: string | null
    answers: Generated<unknown>
    seen_wheel: unknown
    seen_outlook: unknown
    outlook: unknown
    conflicts: Generated<unknown>
    seen_invitees: unknown
    look: Generated<boolean>
    due_at: Date | null
    attempts: Generated<number>
    leased_until: Date | null
    reason: string | null
    created_by: string
    created_at: Date
    version: Generated<number>
  }
  outlook_calendar: {
    one: Generated<boolean>
    link: string | null
    window_from: Date | null
    window_to: Date | null
    read_at: Date | null
    dirty: Generated<boolean>
    leased_until: Date | null
    subscription_id: string | null
    subscription_state_hash: Buffer | null
    subscription_expires_at: Date | null
    subscription_tried_at: Date | null
  }
}
