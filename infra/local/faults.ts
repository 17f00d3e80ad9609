import { z } from 'zod'
import type { Answer, Call } from './http/router.ts'

export const faultKinds = [
  '429',
  '412',
  '500',
  '502',
  '503',
  '504',
  '403',
  '401',
  'not-found',
  'time-out',
  'lost-answer',
] as const

/** `not-found` is ActivityNotFoundInConversation; `lost-answer` does what was asked and then cuts the connection. */
export const faultSchema = z.object({
  service: z.enum(['connector', 'graph', 'entra']),
  kind: z.enum(faultKinds),
  /** How many requests it meets. */
  times: z.number().int().min(1).max(1_000_000).default(1),
  /** Only requests that concern this person. */
  person: z.string().optional(),
  operation: z
    .enum([
      'create',
      'send',
      'update',
      'delete',
      'read',
      'mail',
      'install',
      'token',
      'calendar',
      'schedule',
      'subscription',
    ])
    .optional(),
  /** `Retry-After` of a 429, 503 or 504; left out, the answer carries none. */
  retryAfterSeconds: z.number().int().min(0).max(3600).optional(),
  /** How long a time-out or a lost answer keeps the connection before it is cut. */
  afterMs: z.number().int().min(0).max(600_000).default(30_000),
})

export type Fault = z.output<typeof faultSchema>
export type FaultInput = z.input<typeof faultSchema>
export type Occasion = Pick<Fault, 'service' | 'operation'> & { person: string | undefined }

export type Faults = {
  add(fault: FaultInput): void
  clear(): void
  list(): readonly Fault[]
  /** Takes the first fault that meets the occasion, and uses it up by one. */
  take(occasion: Occasion): Fault | undefined
}

export function makeFaults(): Faults {
  let waiting: Fault[] = []
  return {
    add: (fault) => void waiting.push(faultSchema.parse(fault)),
    clear: () => void (waiting = []),
    list: () => waiting,
    take(occasion) {
      const fault = waiting.find(
        (one) =>
          one.service === occasion.service &&
          (one.operation === undefined || one.operation === occasion.operation) &&
          (one.person === undefined || one.person === occasion.person),
      )
      if (!fault) return undefined
      fault.times -= 1
      if (fault.times <= 0) waiting = waiting.filter((one) => one !== fault)
      return fault
    },
  }
}

const messages: Record<string, [status: number, code: string, message: string]> = {
  '401': [401, 'BotNotRegistered', 'No registration found for this bot.'],
  '403': [403, 'MessageWritesBlocked', 'Message writes are blocked for this conversation.'],
  '412': [412, 'PreconditionFailed', 'Precondition failed, please try again.'],
  '429': [429, 'TooManyRequests', 'Too many requests.'],
  '500': [500, 'ServiceError', 'An internal server error occurred.'],
  '502': [502, 'ServiceError', 'Bad gateway.'],
  '503': [503, 'ServiceUnavailable', 'The service is unavailable.'],
  '504': [504, 'GatewayTimeout', 'The request timed out.'],
  'not-found': [404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.'],
}

/** Does the work of `handle`, unless a fault waits for the occasion. */
export async function withFault(
  fault: Fault | undefined,
  call: Call,
  handle: (call: Call) => Answer | Promise<Answer>,
): Promise<Answer> {
  if (!fault) return handle(call)
  if (fault.kind === 'time-out') return { status: 0, drop: { afterMs: fault.afterMs } }
  if (fault.kind === 'lost-answer') {
    const answer = await handle(call)
    return { ...answer, drop: { afterMs: 0 } }
  }
  const [status, code, message] = messages[fault.kind] ?? [500, 'ServiceError', fault.kind]
  const headers: Record<string, string> =
    fault.retryAfterSeconds === undefined ? {} : { 'retry-after': String(fault.retryAfterSeconds) }
  return { status, headers, body: { error: { code, message } } }
}
