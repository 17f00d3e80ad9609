import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { readDescription } from './contracts-folder.ts'
import type { ExchangeCheck } from './graph-contract.ts'

/** What in a change notification to the product is not as Graph's description has it. */
export function makeNotificationCheck(folder: string): ExchangeCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(readDescription(folder, 'graph-v1.0-subset.openapi.json'), 'graph')
  const validate = ajv.compile({
    $ref: 'graph#/components/schemas/microsoft.graph.changeNotificationCollection',
  })
  return ({ requestBody, status }) => {
    const accepted = status === 0 || status === 202 ? [] : [`answered ${status}`]
    if (validate(requestBody)) return accepted
    const faults = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
    return [...accepted, ...faults]
  }
}
