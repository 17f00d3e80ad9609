import { readdir } from 'node:fs/promises'
import type { Kysely } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'

const folder = new URL('./migrations/', import.meta.url)
const fileName = /^\d{4}-[a-z0-9-]+\.ts$/

/**
 * Brings the tables up to date: runs the migrations that the database has not seen, in the order of their numbers,
 * all in one transaction and under a lock, so that instances may start at the same time. Throws on the first failure.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration knows tables that the types no longer do
export async function migrate(db: Kysely<any>): Promise<string[]> {
  const { error, results = [] } = await new Migrator({ db, provider }).migrateToLatest()
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('A migration failed', { cause: error })
  return results.map((result) => result.migrationName)
}

const provider: MigrationProvider = {
  async getMigrations() {
    const names = (await readdir(folder)).filter((name) => fileName.test(name)).sort()
    const loaded = names.map(async (name): Promise<[string, Migration]> => {
      const migration = (await import(new URL(name, folder).href)) as Migration
      return [name.replace(/\.ts$/, ''), { up: (db) => migration.up(db) }]
    })
    return Object.fromEntries(await Promise.all(loaded))
  },
}
