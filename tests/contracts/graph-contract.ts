import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { z } from 'zod'
import type { Exchange } from '../../infra/local/traffic.ts'
import { readDescription, type Description, type Operation } from './contracts-folder.ts'

const FILE = 'graph-v1.0-subset.openapi.json'
/** Parts of Graph that are used and that the description does not cover: mail, and lists cast to users. */
const notDescribed =
  /^\/groups$|\/sendMail$|\/(messages|mailFolders)(\b|\()|\/microsoft\.graph\.user$|\/transitiveMembers$/

/** What in one exchange with Graph is not as the official description has it; an empty list is good. */
export type ExchangeCheck = (exchange: Exchange) => string[]

export function makeGraphCheck(folder: string): ExchangeCheck {
  const description = readDescription(folder, FILE)
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(description, 'graph')
  const compiled = new Map<string, ValidateFunction>()

  const faultsOf = (pointer: string, value: unknown, what: string): string[] => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `graph#${pointer}` })
    compiled.set(pointer, validate)
    if (validate(value)) return []
    return (validate.errors ?? []).map(({ instancePath, message }) => `${what}${instancePath} ${message}`)
  }

  return ({ method, template, path, requestBody, status, responseBody }) => {
    if (status === 0 || notDescribed.test(template)) return []
    const described = template.replace(/\/delta$/, '/delta()')
    const pathPointer = `/paths/${described.replaceAll('~', '~0').replaceAll('/', '~1')}/${method.toLowerCase()}`
    const operation = description.paths[described]?.[method.toLowerCase()]
    if (!operation) return [`${method} ${template} is not described`]
    return [
      ...queryFaults(operation, path),
      // Microsoft answers a request that it does not understand; only what it took must be as described.
      ...(status < 400 && operation.requestBody
        ? faultsOf(
            pointerTo(description, `${pathPointer}/requestBody`),
            withoutOwnProperties(requestBody),
            'request',
          )
        : []),
      ...answerFaults(operation, pathPointer, status, responseBody),
    ]
  }

  function answerFaults(operation: Operation, pathPointer: string, status: number, body: unknown): string[] {
    const key = [String(status), `${Math.floor(status / 100)}XX`].find((one) => operation.responses[one])
    if (!key) return [`status ${status} is not described`]
    // The documentation says of some 2XX answers that they have no body.
    if (body === undefined && status < 400) return []
    return [
      ...faultsOf(pointerTo(description, `${pathPointer}/responses/${key}`), body, 'answer'),
      ...derivedFaults(body),
    ]
  }

  /** Members of a mixed collection are held to the type that they name. */
  function derivedFaults(body: unknown): string[] {
    const { value } = (body ?? {}) as { value?: unknown }
    const items = Array.isArray(value) ? (value as Record<string, unknown>[]) : []
    return items.flatMap((item) => {
      const type = typeof item['@odata.type'] === 'string' ? item['@odata.type'].slice(1) : null
      return type ? faultsOf(`/components/schemas/${type}`, item, type) : []
    })
  }
}

/** The schema of a request or an answer, wherever the description keeps it. */
function pointerTo(description: Description, pointer: string): string {
  const ref = referenceAt(description, pointer)
  const holder = ref ? ref.slice(1) : pointer
  return `${holder}/content/application~1json/schema`
}

function referenceAt(description: Description, pointer: string): string | undefined {
  const found = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], description)
  return (found as { $ref?: string } | undefined)?.$ref
}

/**
 * Extended properties, which the documentation has an event be created with, are navigation properties: the
 * description says that it leaves those out.
 */
function withoutOwnProperties(body: unknown): unknown {
  if (!body || typeof body !== 'object' || !('singleValueExtendedProperties' in body)) return body
  const { singleValueExtendedProperties: own, ...described } = body
  return extendedProperties.safeParse(own).success ? described : body
}

const extendedProperties = z.array(z.strictObject({ id: z.string().min(1), value: z.string() })).min(1)

function queryFaults(operation: Operation, path: string): string[] {
  const allowed = (operation.parameters ?? []).map(({ name }) => name)
  const used = [...new URL(path, 'http://graph').searchParams.keys()]
  return used
    .filter(
      (name) =>
        name.startsWith('$') && !['$skiptoken', '$deltatoken'].includes(name) && !allowed.includes(name),
    )
    .map((name) => `query option ${name} is not described`)
}
