import type { Transaction } from 'kysely'
import type { Deps } from '../deps.ts'
import type { Refused, Result } from '../domain/refusal.ts'
import type { Database } from '../store/database.ts'

class Undone extends Error {
  readonly refused: Refused
  constructor(said: Refused) {
    super(said.refusal.code)
    this.refused = said
  }
}

/** One transaction. A refusal that comes when something has been written already takes it back with it. */
export async function undoneByRefusal<T>(
  { db }: Pick<Deps, 'db'>,
  act: (trx: Transaction<Database>) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await db.transaction().execute(async (trx) => {
      const result = await act(trx)
      if (!result.ok) throw new Undone(result)
      return result
    })
  } catch (error) {
    if (error instanceof Undone) return error.refused
    throw error
  }
}
