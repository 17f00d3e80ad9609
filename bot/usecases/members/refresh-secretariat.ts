import type { Deps } from '../../deps.ts'
import { setSecretariat } from '../../store/identities.ts'
import { lockRegistry, secretariatIds } from '../../store/registry.ts'
import { knowPerson } from './know-person.ts'

/**
 * Knows everybody in the secretariat's group, so that they are told of rounds before they have opened the tab, and nobody
 * else as the secretariat. An empty list is not believed: it is more likely a right that is missing. Throws when
 * Microsoft 365 does not answer.
 */
export async function refreshSecretariat(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'directory' | 'config' | 'log'>,
): Promise<void> {
  const users = await deps.directory.listGroupMembers(deps.config.secretariatGroupId)
  if (users.length === 0) {
    deps.log.warn('the secretariat’s group has no members that can be seen')
    return
  }
  await deps.db.transaction().execute(async (trx) => {
    await lockRegistry(trx)
    const now = deps.clock()
    const present = new Set<string>()
    for (const user of users) present.add((await knowPerson(deps, trx, user, now)).personId)
    for (const personId of await secretariatIds(trx))
      if (!present.has(personId)) await setSecretariat(trx, personId, false)
    for (const personId of present) await setSecretariat(trx, personId, true)
  })
}
