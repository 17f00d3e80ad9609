import type { PoolClient } from 'pg'
import { DatabaseGone, meansDatabaseGone } from '../database-gone.ts'

/** Has the connection's lost statements rejected with DatabaseGone. */
export function tellLoss(client: PoolClient): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown
  client.query = ((...given: unknown[]) => {
    const asked = query(...given)
    return asked instanceof Promise
      ? asked.catch((error: unknown) => {
          throw meansDatabaseGone(error) ? new DatabaseGone(error) : error
        })
      : asked
  }) as typeof client.query
}
