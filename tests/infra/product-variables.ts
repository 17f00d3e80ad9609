import { readFileSync } from 'node:fs'
import { ConfigError, environmentVariables, readConfig } from '../../bot/config.ts'

export function readInfra(path: string): string {
  return readFileSync(new URL(`../../infra/${path}`, import.meta.url), 'utf8')
}

/** Names that `readConfig` itself says are missing when nothing is given: those without a default. */
export function requiredVariables(): string[] {
  try {
    readConfig({})
    return []
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return environmentVariables.filter((name) => error.message.includes(`${name} is missing`))
  }
}
