import type { Deps } from '../../../deps.ts'
import { findAccounts, tieAccounts } from '../../members/find-accounts.ts'

/** More are not asked for while somebody waits: the others are reached by mail until they open the app. */
const MOST = 200

/** Looks in the directories for those who have just been written in, so that Teams can reach them. */
export async function seekAccounts(
  deps: Pick<Deps, 'db' | 'directory' | 'config' | 'log'>,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return
  const accounts = await findAccounts(deps, personIds.slice(0, MOST))
  if (accounts.length > 0) await deps.db.transaction().execute((trx) => tieAccounts(trx, accounts))
}
