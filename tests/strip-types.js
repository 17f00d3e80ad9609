import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { transformSync } from 'rolldown/utils'

const self = readFileSync(new URL(import.meta.url))

/** Must be synchronous: jest's loader of ES modules asks for it in the middle of an import. */
export default {
  process: (source, path) =>
    path.endsWith('.tsx')
      ? transformSync(path, source, { jsx: { runtime: 'automatic' } })
      : { code: stripTypeScriptTypes(source) },
  getCacheKey: (source, path) =>
    createHash('sha256')
      .update(self)
      .update(process.version)
      .update(path)
      .update('\0')
      .update(source)
      .digest('hex'),
}
