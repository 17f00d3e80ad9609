import type { Deps } from '../deps.ts'
import type { Account } from '../store/addressees.ts'
import { saveChat } from '../store/identities.ts'
import { atMost } from './at-most.ts'

/** A tenant that has not consented, or a policy, is not asked about again for each of a person's messages. */
const REFUSAL_REMEMBERED_MS = 10 * 60_000
const INSTALLATIONS_AT_ONCE = 4
const MOST_REMEMBERED = 10_000

/** `installed`: the chat is known now. `later`: Graph does not answer, or Teams has not made the chat yet. */
export type Installed = 'installed' | 'refused' | 'later'

export type Installer = {
  install: (account: Account) => Promise<Installed>
  /** Why the app could not be installed for the account within the last minutes; null: nothing is known against it. */
  refusalOf: (account: Account) => string | null
}

/**
 * Installs the app for people whose chat is not known, and remembers the chat in the database. Two who want the same
 * person's chat wait for one installation. Refusals live in this process's memory: another one asks once more.
 */
export function createInstaller({
  db,
  clock,
  config,
  directory,
}: Pick<Deps, 'db' | 'clock' | 'config' | 'directory'>): Installer {
  const refusals = new Map<string, { reason: string; until: number }>()
  const underWay = new Map<string, Promise<Installed>>()
  const gate = atMost(INSTALLATIONS_AT_ONCE)
  const keyOf = ({ tenantId, objectId }: Account) => `${tenantId} ${objectId}`

  const install = async (account: Account): Promise<Installed> => {
    const { tenantId, objectId } = account
    const result = await directory.installForUser(tenantId, objectId)
    if (result.ok) {
      const { conversationId } = result
      const learnt = { tenantId, objectId, conversationId, serviceUrl: config.botServiceUrl }
      await saveChat(db, { ...learnt, userId: null, name: null }, clock())
      return 'installed'
    }
    if (result.reason === 'unavailable') return 'later'
    if (refusals.size >= MOST_REMEMBERED) refusals.clear()
    refusals.set(keyOf(account), {
      reason: result.reason,
      until: clock().getTime() + REFUSAL_REMEMBERED_MS,
    })
    return 'refused'
  }

  return {
    install: (account) => {
      const key = keyOf(account)
      const running = underWay.get(key)
      if (running) return running
      const started = gate.run(() => install(account)).finally(() => underWay.delete(key))
      underWay.set(key, started)
      return started
    },
    refusalOf: (account) => {
      const known = refusals.get(keyOf(account))
      return known !== undefined && clock().getTime() < known.until ? known.reason : null
    },
  }
}
