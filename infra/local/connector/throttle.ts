/** Microsoft's limits of a bot in one conversation: so many sends in so many seconds. */
const perConversation = [
  { sends: 7, seconds: 1 },
  { sends: 8, seconds: 2 },
  { sends: 60, seconds: 30 },
  { sends: 1800, seconds: 3600 },
]
/** And of an app in one tenant. */
const perTenant = [{ sends: 50, seconds: 1 }]

export type Throttle = {
  on: boolean
  /** Null: let through. Otherwise the seconds until a place is free, rounded up as `Retry-After` is. */
  take(conversationId: string, tenantId: string): number | null
}

/** Counts on the machine's time: these are limits of a service, not of the demo's world. */
export function makeThrottle(now: () => number = Date.now): Throttle {
  const sent = new Map<string, number[]>()
  const wait = (key: string, limits: typeof perTenant): number => {
    const times = sent.get(key) ?? []
    return Math.max(0, ...limits.map(({ sends, seconds }) => waitFor(times, sends, seconds * 1000, now())))
  }
  const count = (key: string, limits: typeof perTenant) => {
    const oldest = now() - Math.max(...limits.map(({ seconds }) => seconds)) * 1000
    sent.set(key, [...(sent.get(key) ?? []).filter((time) => time > oldest), now()])
  }
  return {
    on: false,
    take(conversationId, tenantId) {
      if (!this.on) return null
      const conversation = `conversation ${conversationId}`
      const tenant = `tenant ${tenantId}`
      const waitMs = Math.max(wait(conversation, perConversation), wait(tenant, perTenant))
      if (waitMs > 0) return Math.ceil(waitMs / 1000)
      count(conversation, perConversation)
      count(tenant, perTenant)
      return null
    },
  }
}

function waitFor(times: readonly number[], sends: number, windowMs: number, now: number): number {
  const inWindow = times.filter((time) => time > now - windowMs)
  if (inWindow.length < sends) return 0
  const freesAPlace = inWindow[inWindow.length - sends]
  return freesAPlace === undefined ? 0 : freesAPlace + windowMs - now
}
