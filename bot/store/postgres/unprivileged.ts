import { execFile } from 'node:child_process'
import { chown, lstat, readdir, readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

type User = { uid: number; gid: number }

/** How a program is started so that it does not see itself as root, which PostgreSQL refuses to be. */
export type Launcher = {
  /** Program and arguments to put before the command. */
  prefix: readonly string[]
  /** The user that must own the data, as seen from here; undefined: whoever we are. */
  owner: User | undefined
  /** The programs must lie where everybody may go: they look for each other with rights that are not passed on. */
  wantsOpenPath: boolean
}

const asWeAre: Launcher = { prefix: [], owner: undefined, wantsOpenPath: false }

/**
 * The ways to be somebody else here, best first. A user namespace needs no rights on the machine, and its processes may
 * still enter a checkout in root's own 0700 folder. Where namespaces are forbidden (most containers), root becomes another
 * user with the right to pass such folders. Either way the user must be one that the machine knows.
 */
export async function otherUsers(): Promise<Launcher[]> {
  const { uid, gid } = await knownUser()
  const isRoot = process.getuid?.() === 0
  const inNamespace: Launcher = {
    prefix: ['unshare', '-U', `--map-user=${uid}`, `--map-group=${gid}`],
    owner: isRoot ? { uid: 0, gid: 0 } : undefined,
    wantsOpenPath: false,
  }
  const asOther: Launcher = {
    prefix: [
      'setpriv',
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
    ],
    owner: { uid, gid },
    wantsOpenPath: true,
  }
  return isRoot ? [inNamespace, asOther] : [inNamespace]
}

/** Finds a way that works on this machine by trying each with `postgres --version`. */
export async function findLauncher(postgres: string, others = otherUsers): Promise<Launcher> {
  if (process.platform === 'win32' || (process.getuid?.() !== 0 && isKnown())) return asWeAre
  const refusals: string[] = []
  for (const launcher of await others()) {
    const [program, ...args] = [...launcher.prefix, postgres, '--version']
    if (program === undefined) continue
    try {
      await run(program, args, { timeout: 10_000 })
      return launcher
    } catch (error) {
      refusals.push(error instanceof Error ? error.message.trim() : String(error))
    }
  }
  const lines = [
    'PostgreSQL runs neither as root nor as a user that the machine does not know, and no other way works here.',
    'Start as another user, or set DATABASE_URL.',
    ...refusals,
  ]
  throw new Error(lines.join('\n'))
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

/** `initdb` looks its user up, and a container may run as a number without a name. */
function isKnown(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** `nobody` where the machine has it, else any user but root. */
async function knownUser(): Promise<User> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')
  const users = lines
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.uid > 0 && user.gid > 0)
  const { uid, gid } = users.find(({ name }) => name === 'nobody') ?? users[0] ?? { uid: 65_534, gid: 65_534 }
  return { uid, gid }
}
