import type { Generated } from 'kysely'
import type { MeetingPurpose } from '../domain/forums/cadence-rule.ts'
import type { Body, MemberRole, Post } from '../domain/forums/who.ts'

/** Posts, purposes, regions and the history of rules, as 0007-forum-rules leaves them. */
export type ForumRulesTables = {
  forum_post: {
    forum_id: string
    person_id: string
    post: Post | null
    role: MemberRole | null
    body: Body | null
  }
  meeting_purpose: { entry_id: string; occurrence_key: string; forum_id: string; purpose: MeetingPurpose }
  region_setting: { region_id: string; host_id: string | null; areas: unknown }
  region_change: { id: Generated<number>; date: string; change: unknown; person_id: string; at: Date }
  rules_history: {
    id: Generated<number>
    forum_id: string
    at: Date
    person_id: string
    kind: string
    data: unknown
  }
}
