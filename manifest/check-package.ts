import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AppManifestUtils } from '@microsoft/app-manifest'
import ajvDraft04 from 'ajv-draft-04'
import type { Manifest } from './fill-template.ts'

const localizationSchema = createRequire(import.meta.url).resolve(
  '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json',
)

/** Everything that is wrong with the manifest and its translation, in words; empty when Teams would take both. */
export async function checkPackage(manifest: Manifest, english: Record<string, string>): Promise<string[]> {
  type Checked = Parameters<typeof AppManifestUtils.validateAgainstSchema>[0]
  const errors = await AppManifestUtils.validateAgainstSchema(manifest as unknown as Checked)
  return [
    ...errors.map((error) => `manifest.json: ${error}`),
    ...checkTranslation(english),
    ...compareTexts(manifest, english),
  ]
}

/** Microsoft's package validates manifests only: its own checker cannot compile the patterns of this schema. */
function checkTranslation(english: Record<string, string>): string[] {
  const ajv = new ajvDraft04.default({
    allErrors: true,
    strict: false,
    unicodeRegExp: false,
    formats: { uri: true },
  })
  const validate = ajv.compile(JSON.parse(readFileSync(localizationSchema, 'utf8')))
  if (validate(english)) return []
  return (validate.errors ?? []).map(
    (error) => `en.json: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
  )
}

/** Teams falls back to Danish one text at a time, so a missing translation would mix the languages. */
function compareTexts(manifest: Manifest, english: Record<string, string>): string[] {
  const texts = new Set(listTexts(manifest))
  const translated = Object.keys(english).filter((key) => key !== '$schema')
  return [
    ...[...texts]
      .filter((key) => !translated.includes(key))
      .map((key) => `en.json: ${key} is not translated`),
    ...translated.filter((key) => !texts.has(key)).map((key) => `en.json: ${key} is not in the manifest`),
  ]
}

/** Names, as the localization file spells them, of all texts that a person reads. */
export function listTexts(manifest: Manifest): string[] {
  const readable =
    /^(name|description)\.\w+$|^staticTabs\[\d+\]\.name$|\.commands\[\d+\]\.(title|description)$/
  return listLeaves(manifest, '').filter((path) => readable.test(path))
}

function listLeaves(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => listLeaves(item, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, item]) =>
    listLeaves(item, path === '' ? name : `${path}.${name}`),
  )
}
