import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import type { Exchange } from '../../infra/local/traffic.ts'

const require = createRequire(import.meta.url)
const CARD = 'application/vnd.microsoft.card.adaptive'

/** What the official schema of Adaptive Cards 1.5 has against a card; an empty list is good. */
export function makeCardCheck(folder: string): (card: object) => string[] {
  const text = readFileSync(join(folder, 'adaptive-card-1.5.0.schema.json'), 'utf8')
  const schema = JSON.parse(text) as { id?: string }
  delete schema.id
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false })
  ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json') as object)
  const validate = ajv.compile(schema)
  return (card) => {
    if (validate(withoutTeams(card))) return []
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
}

/** Without Teams' own additions to card and pictures, which the schema of the cards does not know. */
const withoutTeams = (card: object): unknown =>
  JSON.parse(JSON.stringify(card, (key, value: unknown) => (/^msteams$/i.test(key) ? undefined : value)))

/** Every card that the product sent as a message, changed in its place, or answered a press or a refresh with. */
export function cardsIn(exchanges: readonly Exchange[]): object[] {
  return exchanges.flatMap(({ service, requestBody, responseBody }) => {
    if (service === 'connector') {
      const { attachments = [] } = (requestBody ?? {}) as { attachments?: Attachment[] }
      return attachments.filter(({ contentType }) => contentType === CARD).map(({ content }) => content)
    }
    const answered = (service === 'bot' ? responseBody : null) as { type?: string; value?: object } | null
    return answered?.type === CARD && answered.value ? [answered.value] : []
  })
}

type Attachment = { contentType: string; content: object }
