import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Server } from 'restify'
import { z } from 'zod'
import { type AnswerOf, answers, type FileRoute, type UploadRoute } from '../../contract/answers.ts'
import type { Deps } from '../../deps.ts'
import type { RefusalCode, Result } from '../../domain/refusal.ts'
import { dispositionOf } from '../http/disposition.ts'
import { readBody } from '../http/read-body.ts'
import { sendJson } from '../http/server.ts'
import { type Asker, noFor, type ParamsOf } from './api-request.ts'
import { addRoute } from './api-route.ts'
import { inputProblem } from './input-problem.ts'

const LARGEST_FILE_BYTES = 10 * 1024 * 1024

const nothing = z.unknown().transform(() => undefined)

/** `name` as people see it; it may hold any letters. */
export type OutgoingFile = { name: string; mediaType: string; bytes: Uint8Array | Readable }

/**
 * Adds a route that answers with a file, always as something to save: a browser never shows it as a page of ours. `query` is
 * what may stand in its address.
 */
export function apiFileRoute<R extends FileRoute, Q extends z.ZodType = typeof nothing>(
  server: Server,
  deps: Deps,
  name: R,
  input: { query?: Q },
  run: (
    request: Asker & { params: ParamsOf<R>; query: z.output<Q> },
  ) => Promise<Result<{ file: OutgoingFile }>>,
): void {
  addRoute(server, deps, name, async (asker, params, request, response) => {
    const query = (input.query ?? nothing).safeParse(request.query)
    if (!query.success) return { status: 400, problem: inputProblem(query.error, asker.actor.language) }
    const result = await run({
      ...asker,
      params: params as ParamsOf<R>,
      query: query.data as z.output<Q>,
    })
    if (!result.ok) return noFor(result.refusal, asker.actor.language)
    const { file } = result
    response.statusCode = 200
    response.setHeader('content-type', file.mediaType)
    response.setHeader('content-disposition', dispositionOf(file.name))
    if (file.bytes instanceof Readable) {
      await pipeline(file.bytes, response)
      return null
    }
    response.setHeader('content-length', file.bytes.byteLength)
    response.end(file.bytes)
    if (!response.writableFinished) await Promise.race([once(response, 'finish'), once(response, 'close')])
    return null
  })
}

/** Adds a route that takes a file; `refusals` say what cannot be one. */
export function apiUploadRoute<R extends UploadRoute>(
  server: Server,
  deps: Deps,
  name: R,
  refusals: { tooLarge: RefusalCode; noFile: RefusalCode },
  run: (
    request: Asker & { params: ParamsOf<R>; fileName: string; bytes: Buffer },
  ) => Promise<Result<AnswerOf<R>>>,
): void {
  addRoute(server, deps, name, async (asker, params, request, response) => {
    const { language } = asker.actor
    const body = await readBody(request, LARGEST_FILE_BYTES)
    if (!body.ok && body.why === 'broken_off') return null
    if (!body.ok)
      return noFor({ code: body.why === 'too_large' ? refusals.tooLarge : refusals.noFile }, language)
    const fileName = nameFrom(request.header('x-file-name', ''))
    if (fileName === null) return noFor({ code: 'invalid_input', detail: { field: 'name' } }, language)
    const result = await run({
      ...asker,
      params: params as ParamsOf<R>,
      fileName,
      bytes: body.bytes,
    })
    if (!result.ok) return noFor(result.refusal, language)
    sendJson(response, 200, answers[name].parse(result))
    return null
  })
}

/** The name as it was percent-encoded; null where it is none, or longer than any file system takes. */
function nameFrom(header: string): string | null {
  try {
    const name = decodeURIComponent(header).normalize('NFC').trim()
    return name === '' || name.length > 255 || /\p{Cc}/u.test(name) ? null : name
  } catch {
    // A lone percent sign: nothing that our tab sends.
    return null
  }
}
