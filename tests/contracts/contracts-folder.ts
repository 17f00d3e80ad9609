import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The folder with Microsoft's own interface descriptions, which CONTRACTS_DIR names; null where there is none. Says
 * so plainly, because a test that checks nothing must not look like one that found nothing.
 */
export function contractsFolder(): string | null {
  const folder = process.env.CONTRACTS_DIR
  if (folder && existsSync(folder)) return folder
  process.stderr.write('Skipped: no official descriptions to hold the traffic against (set CONTRACTS_DIR).\n')
  return null
}

type Parameter = { name: string; in: string; schema?: object }
type Content = { content?: object; schema?: object; $ref?: string }

/** What of an OpenAPI or Swagger operation is looked at. */
export type Operation = {
  parameters?: Parameter[]
  requestBody?: Content
  responses: Record<string, Content | undefined>
}
export type Description = {
  paths: Record<string, Record<string, Operation | undefined> | undefined>
  definitions?: object
}

export function readDescription(folder: string, file: string): Description {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Description
}
