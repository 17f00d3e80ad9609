/** Monday 2 March 2026 09.00 in Copenhagen, where the demo begins. */
export const DEMO_START = new Date('2026-03-02T09:00:00+01:00')

export type ClockListener = (now: Date) => Promise<void>

export type TenantClock = {
  now(): Date
  /** Resolves when every listener has taken the new time over. Refuses to go back: the product's history would lie. */
  moveTo(instant: Date): Promise<{ ok: true; now: Date } | { ok: false; reason: string }>
  /** Returns the function that stops listening. */
  follow(listener: ClockListener): () => void
}

/** Runs at the machine's speed, `offset.clockOffsetMs` apart from it. */
export function makeClock(offset: { clockOffsetMs: number }): TenantClock {
  const listeners = new Set<ClockListener>()
  const now = () => new Date(Date.now() + offset.clockOffsetMs)
  return {
    now,
    async moveTo(instant) {
      if (instant.getTime() < now().getTime()) return { ok: false, reason: 'Uret kan kun stilles frem.' }
      offset.clockOffsetMs = instant.getTime() - Date.now()
      await Promise.all([...listeners].map((listener) => listener(now())))
      return { ok: true, now: now() }
    },
    follow(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
