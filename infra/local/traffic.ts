import type { Service } from './http/router.ts'

export type Exchange = {
  service: Service
  method: string
  /** The path as the official description names it, below the service's base address. */
  template: string
  path: string
  requestBody: unknown
  /** 0 when the connection was cut without an answer. */
  status: number
  responseBody: unknown
}

/** Enough for a whole scenario, not so much that a day at the desk fills the memory. */
const KEPT = 10_000

export type Traffic = { record(exchange: Exchange): void; list(): readonly Exchange[]; clear(): void }

/** Remembers what was asked and answered, so that a test can hold it against the official descriptions. */
export function makeTraffic(): Traffic {
  let exchanges: Exchange[] = []
  return {
    record(exchange) {
      if (exchange.service === 'admin' || exchange.service === 'desk') return
      if (exchanges.length >= KEPT) exchanges = exchanges.slice(KEPT / 2)
      exchanges.push(exchange)
    },
    list: () => exchanges,
    clear: () => void (exchanges = []),
  }
}
