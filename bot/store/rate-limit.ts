import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

/** At most `count` sends in any `windowMs` milliseconds. */
export type WindowLimit = { count: number; windowMs: number }

export type SendLimits = {
  perTenant: readonly WindowLimit[]
  perConversation: readonly WindowLimit[]
  /** How far ahead of `now` a slot may be taken. */
  aheadMs: number
  /** By how much the clocks of two instances may differ. */
  clockToleranceMs: number
  /** No pause is longer. */
  longestPauseMs: number
}

/** `at`: when to send if `granted`; else when it is worth asking again. */
export type SendSlot = { granted: boolean; at: Date }

/**
 * Takes one slot for each conversation of a tenant, in the order given, or says when the next is free; the answers
 * come in the same order. A slot that is not used is lost, which does no harm. All instances must give the same clock.
 * Call it outside a longer transaction: it holds the tenant's row, for which every other sender waits.
 */
export async function takeSendSlots(
  db: Kysely<Database>,
  input: { tenantId: string; conversationIds: readonly string[]; now: Date; limits: SendLimits },
): Promise<SendSlot[]> {
  const { tenantId, conversationIds, now, limits } = input
  if (conversationIds.length === 0) return []
  const counts = (list: readonly WindowLimit[]) => list.map((limit) => limit.count)
  const windows = (list: readonly WindowLimit[]) => list.map((limit) => limit.windowMs)
  const { rows } = await sql<{ at_ms: number; granted: boolean }>`
    select at_ms, granted from take_send_slots(
      ${tenantId}, ${[...conversationIds]}::text[], ${now.getTime()}::bigint, ${limits.aheadMs}::bigint,
      ${limits.clockToleranceMs}::bigint, ${limits.longestPauseMs}::bigint,
      ${counts(limits.perTenant)}::int[], ${windows(limits.perTenant)}::int[],
      ${counts(limits.perConversation)}::int[], ${windows(limits.perConversation)}::int[]
    ) order by place`.execute(db)
  return rows.map((row) => ({ granted: row.granted, at: new Date(row.at_ms) }))
}

/**
 * Nobody sends in the tenant before `until`. A shorter pause never ends a longer one; slots taken already stay
 * taken, and their holders send.
 */
export async function pauseSending(
  db: Kysely<Database>,
  input: { tenantId: string; until: Date; now: Date; limits: SendLimits },
): Promise<void> {
  const latest = input.now.getTime() + input.limits.longestPauseMs
  const until = Math.min(input.until.getTime(), latest)
  await db
    .insertInto('send_slots')
    .values({ scope: `tenant ${input.tenantId}`, paused_until: until })
    .onConflict((conflict) =>
      conflict.column('scope').doUpdateSet({
        // One that is later than any pause may be was written by a clock that has since been set back.
        paused_until: sql`case when send_slots.paused_until > ${latest + input.limits.clockToleranceMs}::bigint
          then excluded.paused_until else greatest(send_slots.paused_until, excluded.paused_until) end`,
      }),
    )
    .execute()
}

/** Deletes what is known of conversations that nobody has written to since `before` (an hour ago is enough). */
export async function forgetIdleConversations(db: Kysely<Database>, before: Date): Promise<void> {
  await sql`delete from send_slots
    where starts_with(scope, 'conversation ') and coalesce(taken[cardinality(taken)], 0) < ${before.getTime()}::bigint`.execute(
    db,
  )
}
