import type { Generated } from 'kysely'

/** The wheel's secret addresses, as 0012-wheel-addresses leaves them. */
export type WheelAddressTables = {
  wheel_address: {
    token_hash: Buffer
    person_id: string | null
    forum_id: string | null
    created_by: string
    created_at: Date
    stopped_at: Date | null
    fetched_at: Date | null
    hour_began: Date | null
    fetches: Generated<number>
  }
  wheel_picture: {
    token_hash: Buffer
    person_id: string
    impersonal: boolean
    first_month: string
    expires_at: Date
  }
}
