/** One less than Teams allows one app in one tenant: what leaves evenly arrives less so. */
const MOST = 49
const WINDOW_MS = 1_000
/** What is late catches up at this distance: half as fast again as slots are given. */
const APART_MS = 14
/** Nobody waits longer than this for the first one to be answered. */
const LONGEST_WAIT_FOR_FIRST_MS = 1_000
/** Beyond so many, tenants that nothing goes to any more are forgotten. */
const MOST_TENANTS = 500

export type Departures = {
  leave: <T>(tenantId: string, send: () => Promise<T>) => Promise<T>
  /**
   * How many of so many may ask for slots now: after a rest one alone, and while that one is on its way none. Slots that are
   * asked for too early are late when the way is open at last, here as in the other instances, and what is late together is
   * more than Teams takes.
   */
  room: (tenantId: string, wanted: number) => number
}

/** `line`: resolves when the last who waits has left. */
type Tenant = { leftAt: number[]; first: Promise<unknown>; firstEnded: boolean; line: Promise<void> }

/**
 * Keeps what this process sends late from arriving all at once. Slots are even, but a busy process wakes up late to
 * several of them: sent together with those that follow on time, they would be more than Teams takes within a second.
 * After a rest the first is sent alone, since it waits for a token and a connection, and the others would wait with it.
 */
export function createDepartures(elapsed: () => number = () => performance.now()): Departures {
  const tenants = new Map<string, Tenant>()
  /** When one was let alone to a tenant, and has not left yet. */
  const alone = new Map<string, number>()
  const isAwake = (tenantId: string) =>
    elapsed() - (tenants.get(tenantId)?.leftAt.at(-1) ?? -Infinity) < WINDOW_MS

  const turn = async ({ leftAt }: Tenant) => {
    const afterLast = (leftAt.at(-1) ?? -Infinity) + APART_MS
    const afterWindow = (leftAt[leftAt.length - MOST] ?? -Infinity) + WINDOW_MS
    const ms = Math.max(afterLast, afterWindow) - elapsed()
    if (ms > 0) await pause(ms)
    leftAt.push(elapsed())
    leftAt.splice(0, leftAt.length - MOST)
  }

  return {
    room: (tenantId, wanted) => {
      if (isAwake(tenantId)) return tenants.get(tenantId)?.firstEnded === false ? 0 : wanted
      if (elapsed() - (alone.get(tenantId) ?? -Infinity) < LONGEST_WAIT_FOR_FIRST_MS) return 0
      if (alone.size >= MOST_TENANTS) alone.clear()
      alone.set(tenantId, elapsed())
      return Math.min(1, wanted)
    },
    leave: async (tenantId, send) => {
      alone.delete(tenantId)
      const known = tenants.get(tenantId)
      if (known && isAwake(tenantId)) {
        await known.first
        known.line = known.line.then(() => turn(known))
        await known.line
        return send()
      }
      if (tenants.size >= MOST_TENANTS) tenants.clear()
      const sent = send()
      const first = endOf(sent, LONGEST_WAIT_FOR_FIRST_MS)
      const tenant = { leftAt: [elapsed()], first, firstEnded: false, line: Promise.resolve() }
      tenants.set(tenantId, tenant)
      void first.then(() => (tenant.firstEnded = true))
      return sent
    },
  }
}

/** Resolves when the work has ended, well or badly, or after `ms`. */
function endOf(work: Promise<unknown>, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    const end = () => {
      clearTimeout(timer)
      resolve()
    }
    work.then(end, end)
  })
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
