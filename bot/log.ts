import { AsyncLocalStorage } from 'node:async_hooks'
import { type DestinationStream, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

const correlation = new AsyncLocalStorage<string>()

/** Every line that is logged while `run` is under way, however deep, carries the id. */
export function withCorrelation<Result>(id: string, run: () => Result): Result {
  return correlation.run(id, run)
}

/** The id of the request or job that is under way here. */
export function correlationId(): string | undefined {
  return correlation.getStore()
}

/**
 * The product's log: one JSON object a line, on standard output unless told otherwise. It holds ids, codes and times,
 * and nothing that people wrote or are called: the fields that could hold such are blanked, and an error is
 * reduced to its kind, its code, its place, and a message without addresses and quoted values.
 */
export function createLog(level: Config['logLevel'], destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      redact: {
        paths: personalFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
        remove: true,
      },
      mixin: () => {
        const id = correlationId()
        return id === undefined ? {} : { correlationId: id }
      },
    },
    destination ?? pino.destination(1),
  )
}

const personalFields = [
  'authorization',
  'body',
  'card',
  'cookie',
  'displayName',
  'headers',
  'html',
  'mail',
  'password',
  'secret',
  'subject',
  'text',
  'to',
  'token',
  'userPrincipalName',
]

type DescribedError = {
  type: string
  code?: string | number
  message: string
  stack?: string
  cause?: DescribedError
}

/** How far down a chain of causes the log goes. */
const causesTold = 3

/** The database's `detail` and a server's answer are left out: they hold rows and addresses. */
function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'Not an error object' }
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown }
  const told = [code, statusCode].find((each) => typeof each === 'string' || typeof each === 'number')
  const places = error.stack?.split('\n').filter((line) => line.startsWith('    at '))
  return {
    type: error.name,
    ...(told === undefined ? {} : { code: told }),
    message: withoutPeople(error.message),
    ...(places === undefined ? {} : { stack: places.slice(0, 12).join('\n') }),
    ...(error.cause === undefined || depth >= causesTold
      ? {}
      : { cause: describeError(error.cause, depth + 1) }),
  }
}

function withoutPeople(message: string): string {
  return message
    .slice(0, 500)
    .replaceAll(/[^\s@<>"']+@[^\s@<>"']+/g, '[mail]')
    .replaceAll(/"[^"]*"/g, '"…"')
    .replaceAll(/\b\d{6}-?\d{4}\b/g, '[number]')
}
