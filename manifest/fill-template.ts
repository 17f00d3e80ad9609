import { readFileSync } from 'node:fs'
import type { ManifestVariables } from './read-variables.ts'

export type Manifest = { [property: string]: unknown }

/** The manifest with every `${{NAME}}` of the template filled in. Throws on a name that nobody gives. */
export function fillTemplate(variables: ManifestVariables, version: string): Manifest {
  const values: Record<string, string> = {
    ...variables,
    VERSION: version,
    PUBLIC_HOST: new URL(variables.PUBLIC_URL).host,
  }
  const template = readFileSync(new URL('./manifest.template.json', import.meta.url), 'utf8')
  const filled = template.replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`The template asks for ${name}, which is not a variable`)
    return value
  })
  return JSON.parse(filled) as Manifest
}
