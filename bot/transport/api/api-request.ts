import type { Request, Response } from 'restify'
import { z } from 'zod'
import type { Problem } from '../../contract/problem.ts'
import type { RouteName, routes } from '../../contract/routes.ts'
import type { Deps } from '../../deps.ts'
import type { Language } from '../../domain/language.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Actor } from '../../usecases/actor.ts'
import { identify } from '../../usecases/members/identify.ts'
import { isListedTenant } from '../../usecases/members/is-listed-tenant.ts'
import { languageOf } from '../http/request-language.ts'
import { sendJson } from '../http/server.ts'
import { refusalStatus, refusalText } from '../refusal-text.ts'
import { tabTokens } from './tab-token.ts'

/** The names of `:these` in a path. */
type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never
/** All parts of our paths are ids, and an id that is none is answered as one that is unknown. */
export type ParamsOf<R extends RouteName> = Record<NamesIn<(typeof routes)[R]['path']>, string>

/** Who asks, as the token proved it. `organisationId`: for whom the person may propose. */
export type Asker = { actor: Actor; organisationId: string | null }

/** A "no" on its way to the tab. */
export type No = { status: number; problem: Problem }

/** Finds out who asks; everything before that, a request from nobody, ends here. */
export function whoAsks(deps: Deps): (request: Request) => Promise<Asker | No> {
  const check = tabTokens(deps.config, (tenantId) => isListedTenant(deps, tenantId))
  return async (request) => {
    const language = languageOf(request)
    const token = await check(request.header('authorization', ''))
    if (!token.ok) {
      if (token.why === 'unauthorized') return unauthorized(language)
      if (token.why === 'unavailable') deps.log.warn({ err: token.error }, 'keys for tokens are out of reach')
      const code = token.why === 'unlisted' ? 'tenant_not_listed' : 'directory_unavailable'
      return noFor({ code }, language)
    }
    const identified = await identify(deps, { ...token.person, language }, 'tab')
    return identified.ok ? identified : noFor(identified.refusal, language)
  }
}

/** The ids of the path, or null where one of them cannot be an id. */
export function paramsOf(request: Request): Record<string, string> | null {
  const parsed = z.record(z.string(), z.guid()).safeParse(request.params ?? {})
  return parsed.success ? parsed.data : null
}

export function noFor(refusal: Refusal, language: Language): No {
  const field = refusal.detail?.['field']
  return {
    status: refusalStatus(refusal),
    problem: {
      code: refusal.code,
      message: refusalText(refusal, language),
      ...(typeof field === 'string' && { field }),
    },
  }
}

const unauthorized = (language: Language): No => ({
  status: 401,
  problem: {
    code: 'unauthorized',
    message:
      language === 'da'
        ? 'Dit login kunne ikke bekræftes. Luk fanen, og åbn den igen i Teams.'
        : 'Your sign-in could not be confirmed. Close the tab and open it again in Teams.',
  },
})

export function sendNo(response: Response, { status, problem }: No): void {
  if (status === 401) response.setHeader('www-authenticate', 'Bearer')
  sendJson(response, status, problem)
}
