import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'

export type WheelReminderRow = { entryId: string; key: string; personId: string; day: string }

/** Writes down who is reminded of what; gives back those that nobody has written down before. */
export async function noteReminders(
  trx: Transaction<Database>,
  reminders: readonly WheelReminderRow[],
  now: Date,
): Promise<WheelReminderRow[]> {
  if (reminders.length === 0) return []
  const { rows } = await sql<WheelReminderRow>`
    insert into wheel_reminder (entry_id, key, person_id, day, at)
    select r."entryId", r.key, r."personId", r.day, ${now}
    from jsonb_to_recordset(${JSON.stringify(reminders)}::jsonb)
      as r ("entryId" uuid, key text, "personId" uuid, day date)
    on conflict do nothing
    returning entry_id as "entryId", key, person_id as "personId", day`.execute(trx)
  return rows
}

/** How many working days before its day a region wants whoever is responsible reminded; null: not at all. */
export async function reminderSettings(db: Kysely<Database>): Promise<Map<string, number | null>> {
  const rows = await db.selectFrom('wheel_setting').selectAll().limit(200).execute()
  return new Map(rows.map((row) => [row.region_code, row.remind_working_days]))
}

export async function saveReminderSetting(
  trx: Transaction<Database>,
  regionCode: string,
  workingDays: number | null,
): Promise<void> {
  const row = { remind_working_days: workingDays }
  await trx
    .insertInto('wheel_setting')
    .values({ region_code: regionCode, ...row })
    .onConflict((conflict) => conflict.column('region_code').doUpdateSet(row))
    .execute()
}
