import { type Kysely, sql, type Transaction } from 'kysely'
import { defaultSettings } from '../domain/forum.ts'
import { keptRules } from '../domain/forums/rules-schema.ts'
import type { ForumKind, ForumRules, KeptRules } from '../domain/forums/template.ts'
import { ORDINARY } from '../domain/forums/templates/ordinary-forum.ts'
import type { Database } from './database.ts'

type Trx = Transaction<Database>

/** A forum as its rules see it. `kind` and `rules` are null together: nobody has said yet what sort of forum it is. */
export type RuledForum = {
  id: string
  name: string
  regionCode: string
  municipalityId: string | null
  groupId: string | null
  kind: ForumKind | null
  rules: KeptRules | null
  /** Counts the changes of rules, so that nobody writes over another's. */
  version: number
  /** The closed days by which the deadlines of its rounds are reckoned: the forum's only ones. */
  closedDays: string[]
  /** The last day on which the forum is there; null: it goes on. */
  lastDay: string | null
}

const columns = [
  'id',
  'name',
  'region_code',
  'municipality_id',
  'group_id',
  'kind',
  'rules',
  'rules_version',
  'settings',
  'last_day',
] as const

type Row = Pick<Awaited<ReturnType<typeof allRows>>[number], (typeof columns)[number]>

const allRows = (db: Kysely<Database>) =>
  db
    .selectFrom('forum')
    .select(columns)
    .orderBy(sql`name collate "da-x-icu"`)
    .limit(500)
    .execute()

/** All forums by name, those that have ended too. */
export async function listRuledForums(db: Kysely<Database>): Promise<RuledForum[]> {
  return (await allRows(db)).map(forumOf)
}

export async function findRuledForum(db: Kysely<Database>, forumId: string): Promise<RuledForum | null> {
  const row = await db.selectFrom('forum').select(columns).where('id', '=', forumId).executeTakeFirst()
  return row === undefined ? null : forumOf(row)
}

/** The rules as the domain takes them, with the forum's one list of closed days. */
export function rulesOf({ rules, closedDays }: Pick<RuledForum, 'rules' | 'closedDays'>): ForumRules | null {
  return rules === null ? null : { ...rules, closedDays }
}

/** Whether everybody may see when the forum meets: nobody but its members where nothing is said. */
export const publishesWheel = ({ rules }: Pick<RuledForum, 'rules'>): boolean =>
  rules?.publishesWheel ?? ORDINARY.publishesWheel

export type RulesToSave = {
  name: string
  groupId: string | null
  kind: ForumKind
  municipalityId: string | null
  rules: KeptRules
}

/** Writes kind and rules; the version goes up by one. False: there is another forum of that name. */
export async function saveRules(trx: Trx, forumId: string, forum: RulesToSave): Promise<boolean> {
  const { rows } = await sql`
    update forum set name = ${forum.name}, group_id = ${forum.groupId}::uuid, kind = ${forum.kind},
      municipality_id = ${forum.municipalityId}, rules = ${JSON.stringify(forum.rules)}::jsonb,
      rules_version = rules_version + 1
    where id = ${forumId}::uuid and not exists (
      select from forum other where lower(other.name) = lower(${forum.name}) and other.id <> ${forumId}::uuid)
    returning id`.execute(trx)
  return rows.length === 1
}

export async function saveClosedDays(trx: Trx, forumId: string, closedDays: string[]): Promise<void> {
  await sql`update forum set settings = jsonb_set(settings, '{closedDays}', ${JSON.stringify(closedDays)}::jsonb)
    where id = ${forumId}::uuid`.execute(trx)
}

export async function saveLastDay(trx: Trx, forumId: string, lastDay: string | null): Promise<void> {
  await trx.updateTable('forum').set({ last_day: lastDay }).where('id', '=', forumId).execute()
}

function forumOf(row: Row): RuledForum {
  return {
    id: row.id,
    name: row.name,
    regionCode: row.region_code,
    municipalityId: row.municipality_id,
    groupId: row.group_id,
    kind: row.kind,
    rules: row.rules === null ? null : keptRules.parse(row.rules),
    version: row.rules_version,
    closedDays: { ...defaultSettings, ...row.settings }.closedDays,
    lastDay: row.last_day,
  }
}
