import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  PostgresDriver,
} from 'kysely'
import type { Kysely, PostgresDialectConfig, TransactionSettings } from 'kysely'
import type { PoolClient } from 'pg'
import type { Database } from './database.ts'
import { DatabaseGone } from '../database-gone.ts'

/**
 * Sends statements together, on one connection, and gives the rows of each in the same order. The server runs them one
 * after the other, each with a snapshot of its own: a read that follows a lock sees what the holder before has saved. In a
 * transaction those after one that fails fail too; the first failure is thrown when all have ended. Null is no statement.
 */
export async function atOnce<Rows extends object[]>(
  db: Kysely<Database>,
  statements: { [K in keyof Rows]: CompiledQuery<Rows[K]> | null },
): Promise<{ [K in keyof Rows]: Rows[K][] }> {
  return db.getExecutor().provideConnection(async (connection) => {
    const sent = statements.map(async (statement) =>
      statement === null ? [] : (await connection.executeQuery(statement)).rows,
    )
    const results = await Promise.allSettled(sent)
    return results.map((result) => {
      if (result.status === 'rejected') throw result.reason
      return result.value
    }) as { [K in keyof Rows]: Rows[K][] }
  })
}

/** PostgreSQL whose transactions begin with their first statement: `begin` travels with it, and is not waited for. */
export class PipelinedPostgres extends PostgresDialect {
  readonly #config: PostgresDialectConfig

  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): Driver {
    return new PipelinedDriver(this.#config)
  }
}

class PipelinedDriver extends PostgresDriver {
  readonly #begun = new WeakMap<DatabaseConnection, Promise<void>>()

  override async acquireConnection(): Promise<DatabaseConnection> {
    try {
      return await super.acquireConnection()
    } catch (error) {
      throw new DatabaseGone(error)
    }
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    const begun = super.beginTransaction(connection, settings)
    // Whatever stops it stops the statements behind it as well; and nothing is committed without it.
    begun.catch(() => undefined)
    this.#begun.set(connection, begun)
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#begun.get(connection)
    await super.commitTransaction(connection)
  }
}

/** What is asked of a connection in one go leaves in one packet. */
export function sendTogether(client: PoolClient): void {
  const { stream } = client.connection
  const query = client.query.bind(client) as (...given: unknown[]) => unknown
  client.query = ((...given: unknown[]) => {
    stream.cork()
    process.nextTick(() => stream.uncork())
    return query(...given)
  }) as typeof client.query
}
