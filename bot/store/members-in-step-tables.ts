import type { Generated } from 'kysely'

export type MembersInStepTables = {
  /** How far a forum's Microsoft 365 group has been read. `token`: where to go on from; null: anew. */
  group_reading: {
    forum_id: string
    token: string | null
    whole_at: Date | null
    read_at: Date | null
    next_at: Date
    trouble: string | null
    trouble_since: Date | null
  }
  /** Append-only. `by_person` null: the product itself. */
  member_history: {
    id: Generated<number>
    forum_id: string
    at: Date
    by_person: string | null
    kind: string
    person_id: string | null
    data: unknown
  }
}
