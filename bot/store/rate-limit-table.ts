import type { Generated } from 'kysely'

export type RateLimitTables = {
  /**
   * Who has sent when, for one tenant or one conversation (`scope`). Instants are milliseconds since 1970;
   * `taken` is oldest first. Only `take_send_slots` writes `taken`.
   */
  send_slots: { scope: string; taken: Generated<string[]>; paused_until: Generated<number> }
}
