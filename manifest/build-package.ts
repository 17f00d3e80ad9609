import { readFileSync } from 'node:fs'
import { checkPackage } from './check-package.ts'
import { drawIcons } from './draw-icons.ts'
import { fillTemplate } from './fill-template.ts'
import type { ManifestVariables } from './read-variables.ts'
import { zipPackage } from './zip-package.ts'

/** The app package as the bytes of a zip, or the list of what Teams would refuse it for. */
export async function buildPackage(
  variables: ManifestVariables,
): Promise<{ ok: true; zip: Buffer } | { ok: false; errors: string[] }> {
  const { version } = JSON.parse(readText('../package.json')) as { version: string }
  const manifest = fillTemplate(variables, version)
  const english = JSON.parse(readText('./en.json')) as Record<string, string>
  const errors = await checkPackage(manifest, english)
  if (errors.length > 0) return { ok: false, errors }
  const { color, outline } = drawIcons()
  const zip = await zipPackage({
    'manifest.json': JSON.stringify(manifest, null, 2),
    'en.json': JSON.stringify(english, null, 2),
    'color.png': color,
    'outline.png': outline,
  })
  return { ok: true, zip }
}

function readText(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}
