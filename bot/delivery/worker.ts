import type { Deps, Mailbox, TeamsSender } from '../deps.ts'
import type { AtMost } from './at-most.ts'
import type { Installer } from './installer.ts'
import type { Departures } from './rate-limit/departures.ts'

/** `stopping`: once aborted nothing more is begun, and what is under way is brought to its end. */
export type OutboundDeps = Deps & { teams: TeamsSender; mailbox: Mailbox; stopping?: AbortSignal }

/** What the parts of one process's sending share. */
export type Worker = {
  deps: OutboundDeps
  installer: Installer
  mails: AtMost
  departures: Departures
  /** Runs beside the rest. What it throws is logged; its delivery falls due again when its lease ends. */
  launch: (work: () => Promise<void>) => void
  /** The outbox will hold something due at this instant, by the product's clock. */
  expectDueAt: (at: Date) => void
}
