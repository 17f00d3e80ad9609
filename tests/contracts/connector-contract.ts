import AjvDraft04 from 'ajv-draft-04'
import type { ValidateFunction } from 'ajv'
import { readDescription } from './contracts-folder.ts'
import type { ExchangeCheck } from './graph-contract.ts'

const FILE = 'bot-connector-v3.swagger.json'

/** What in one exchange with the Bot Connector, or in an activity to the bot, is not as officially described. */
export function makeConnectorCheck(folder: string): ExchangeCheck {
  const description = readDescription(folder, FILE)
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true })
  ajv.addSchema({ id: 'connector', definitions: withoutFormats(description.definitions) })
  const compiled = new Map<string, ValidateFunction>()

  const faultsOf = (schema: object, value: unknown, what: string): string[] => {
    const key = JSON.stringify(schema)
    const validate =
      compiled.get(key) ?? ajv.compile(JSON.parse(key.replaceAll('"#/', '"connector#/')) as object)
    compiled.set(key, validate)
    if (validate(value)) return []
    return (validate.errors ?? []).map(({ instancePath, message }) => `${what}${instancePath} ${message}`)
  }

  return ({ service, method, template, requestBody, status, responseBody }) => {
    if (status === 0) return []
    if (service === 'bot') return faultsOf({ $ref: '#/definitions/Activity' }, requestBody, 'activity')
    const operation = description.paths[template]?.[method.toLowerCase()]
    if (!operation) return [`${method} ${template} is not described`]
    const body = operation.parameters?.find((one) => one.in === 'body')
    const answer = operation.responses[String(status)] ?? operation.responses.default
    return [
      ...(body?.schema && status < 400 ? faultsOf(body.schema, requestBody, 'request') : []),
      ...(answer?.schema && responseBody !== undefined
        ? faultsOf(answer.schema, responseBody, 'answer')
        : []),
    ]
  }
}

/** Swagger's own formats (int32 and the like) say nothing that the types do not say. */
function withoutFormats(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFormats)
  if (!value || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => name !== 'format' || typeof inner !== 'string')
      .map(([name, inner]) => [name, withoutFormats(inner)]),
  )
}
