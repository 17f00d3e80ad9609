import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { buildPackage } from './build-package.ts'
import { readVariables } from './read-variables.ts'

/** `npm run manifest`: writes output/rammehjul.zip, or says everything that is wrong and exits with 1. */
async function main(): Promise<void> {
  const read = readVariables(process.env)
  if (!read.ok) return fail(read.errors)
  const built = await buildPackage(read.variables)
  if (!built.ok) return fail(built.errors)
  const output = fileURLToPath(new URL('../output/', import.meta.url))
  await mkdir(output, { recursive: true })
  await writeFile(`${output}rammehjul.zip`, built.zip)
  console.log(`output/rammehjul.zip (${built.zip.length} bytes)`)
  if (read.arePlaceholders) {
    console.log('The ids are placeholders: set TEAMS_APP_ID, APP_ID and PUBLIC_URL for a package to install.')
  }
}

function fail(errors: string[]): void {
  for (const error of errors) console.error(error)
  process.exitCode = 1
}

await main()
