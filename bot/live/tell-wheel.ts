import type { Transaction } from 'kysely'
import type { Database } from '../store/database.ts'
import { tell } from './told.ts'

/**
 * Tells everybody who has the wheel open, on every instance, that something in it has changed: no more, since what of it is theirs to see
 * is found when they read it. Leaves with the transaction, or not at all.
 */
export const tellWheel = (trx: Transaction<Database>): Promise<void> => tell(trx, { wheel: true })
