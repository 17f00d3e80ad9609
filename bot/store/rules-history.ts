import type { Kysely, Transaction } from 'kysely'
import type { Database } from './database.ts'

/** What is written down of a change: `data` holds what was and what is, as far as it changed. */
export type RulesChange = { kind: RulesChangeKind; data: { before: object | null; after: object } }
export type RulesChangeKind = 'made' | 'kind_given' | 'rules' | 'settings' | 'post' | 'ended'

export type RulesHistoryLine = RulesChange & { id: number; at: Date; personId: string }

/** Adds a line to the forum's history of rules, which nobody can change afterwards. */
export async function recordRulesChange(
  trx: Transaction<Database>,
  line: RulesChange & { forumId: string; personId: string; at: Date },
): Promise<void> {
  await trx
    .insertInto('rules_history')
    .values({
      forum_id: line.forumId,
      at: line.at,
      person_id: line.personId,
      kind: line.kind,
      data: JSON.stringify(line.data),
    })
    .execute()
}

/** The newest first. */
export async function readRulesHistory(db: Kysely<Database>, forumId: string): Promise<RulesHistoryLine[]> {
  const rows = await db
    .selectFrom('rules_history')
    .select(['id', 'at', 'person_id', 'kind', 'data'])
    .where('forum_id', '=', forumId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    personId: row.person_id,
    kind: row.kind as RulesChangeKind,
    data: row.data as RulesChange['data'],
  }))
}
