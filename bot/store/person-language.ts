import type { Kysely } from 'kysely'
import type { Language } from '../domain/language.ts'
import type { Database } from './database.ts'

/** The language that the person last used; Danish where nothing is known. */
export async function languageOfPerson(db: Kysely<Database>, personId: string): Promise<Language> {
  const row = await db
    .selectFrom('person_contact')
    .select('language')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.language ?? 'da'
}
