import type { DirectoryUser } from '../deps.ts'

/** Somebody taken out of the group loses the secretariat's rights within this time. */
const REMEMBERED_MS = 5 * 60_000
/** While Graph does not answer, what was last known holds this long: an outage must not stop a round's work. */
const HELD_MS = 30 * 60_000

/**
 * Remembers the secretariat's object ids. Everybody who asks while the list is being fetched waits for the same
 * answer. Throws where nothing recent enough is known. `now` is the machine's time: tests give their own.
 */
export function rememberSecretariat(fetchMembers: () => Promise<DirectoryUser[]>, now = Date.now) {
  let known: { ids: ReadonlySet<string>; at: number } | null = null
  let fetching: Promise<ReadonlySet<string>> | null = null

  const fetchIds = async (): Promise<ReadonlySet<string>> => {
    try {
      const ids = new Set((await fetchMembers()).map((member) => member.objectId.toLowerCase()))
      known = { ids, at: now() }
      return ids
    } catch (error) {
      if (known && now() - known.at < HELD_MS) return known.ids
      throw error
    } finally {
      fetching = null
    }
  }

  return async (objectId: string): Promise<boolean> => {
    const fresh = known && now() - known.at < REMEMBERED_MS
    const ids = fresh && known ? known.ids : await (fetching ??= fetchIds())
    return ids.has(objectId.toLowerCase())
  }
}
