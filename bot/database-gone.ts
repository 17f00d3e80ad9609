import { isNativeError } from 'node:util/types'

/**
 * The database cannot be asked now: no connection can be had, or the one in use broke. Whether the last statement was
 * carried out is not known; to ask for the same once more does no harm.
 */
export class DatabaseGone extends Error {
  override readonly name = 'DatabaseGone'
  constructor(cause: unknown) {
    super('the database is out of reach', { cause })
  }
}

/** Also where several things were tried, and each of them failed by this alone. */
export function isDatabaseGone(error: unknown): boolean {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(isDatabaseGone)
  return error instanceof DatabaseGone
}

/** How a failure is logged: a database out of reach is no fault in the product, and what was begun is done later. */
export const levelOf = (error: unknown): 'warn' | 'error' => (isDatabaseGone(error) ? 'warn' : 'error')

/** Connection errors of PostgreSQL, its stopping, crashing and starting, its having no place left; and what Node calls them. */
const codes = new Set([
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
])
/** The driver's own errors have no code. */
const words =
  /^Connection terminated|^Client (has encountered a connection error|was closed)|^timeout exceeded when trying to connect|^Query read timeout/

/** Whether what the driver of the database threw means that its connection is lost. */
export function meansDatabaseGone(error: unknown): boolean {
  if (!isNativeError(error)) return false
  const { code } = error as { code?: unknown }
  return (typeof code === 'string' && codes.has(code)) || words.test(error.message)
}
