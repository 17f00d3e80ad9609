import { execFile } from 'node:child_process'
import { chown, lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** How a program is started so that it does not see itself as root, which PostgreSQL refuses to be. */
export type Launcher = {
  /** Program and arguments to put before the command. */
  prefix: readonly string[]
  /** The user that must own the data, as seen from here. */
  owner: { uid: number; gid: number } | undefined
}

const nobody = { uid: 65534, gid: 65534 }

/**
 * A user namespace needs no other user on the machine, and its processes may still enter a checkout in root's own
 * 0700 folder. Where namespaces are forbidden (most containers), another user with the right to pass such folders.
 */
export const rootLaunchers: readonly Launcher[] = [
  { prefix: ['unshare', '-U', '--map-user=1000', '--map-group=1000'], owner: { uid: 0, gid: 0 } },
  {
    prefix: [
      'setpriv',
      `--reuid=${nobody.uid}`,
      `--regid=${nobody.gid}`,
      '--clear-groups',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
    ],
    owner: nobody,
  },
]

/** Finds a way that works on this machine by trying each with `postgres --version`. */
export async function findLauncher(postgres: string, candidates = rootLaunchers): Promise<Launcher> {
  if (process.getuid?.() !== 0) return { prefix: [], owner: undefined }
  const refusals: string[] = []
  for (const launcher of candidates) {
    const [program, ...args] = [...launcher.prefix, postgres, '--version']
    if (program === undefined) continue
    try {
      await run(program, args, { timeout: 10_000 })
      return launcher
    } catch (error) {
      refusals.push(error instanceof Error ? error.message.trim() : String(error))
    }
  }
  throw new Error(
    `PostgreSQL refuses to run as root, and no other way works here. Start as another user, or set DATABASE_URL.\n${refusals.join('\n')}`,
  )
}

/** Gives a folder and all in it to the user that PostgreSQL will run as. */
export async function giveTo(owner: Launcher['owner'], folder: string): Promise<void> {
  if (owner === undefined) return
  const { uid, gid } = await lstat(folder)
  if (uid === owner.uid && gid === owner.gid) return
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chown(join(entry.parentPath, entry.name), owner.uid, owner.gid)
  }
  await chown(folder, owner.uid, owner.gid)
}
