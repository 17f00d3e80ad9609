import { claimDue } from '../store/outbox.ts'
import { Agenda } from './agenda.ts'
import { atMost } from './at-most.ts'
import { dispatch, LEASE_MS } from './dispatch.ts'
import { Flight } from './flight.ts'
import { createInstaller } from './installer.ts'
import { createDepartures } from './rate-limit/departures.ts'
import { MAILS_AT_ONCE } from './rate-limit/limits.ts'
import type { OutboundDeps, Worker } from './worker.ts'

export type { OutboundDeps } from './worker.ts'

/** What a tenant's second of sending takes, and a little more. */
const CLAIMED_AT_ONCE = 60
/** Connections to Teams and memory: at 50 a second more are under way only when Teams is very slow. */
const MOST_IN_FLIGHT = 300
/** What falls due within this time is waited for; the rest is left to the next call. */
const WAITED_FOR_MS = 2_000
/** While a tenant's slots are taken, what else is due waits no longer than this. */
const LONGEST_WAIT_FOR_SLOTS_MS = 600
/** A call ends after this time at the latest, when what it has begun has ended; the next goes on. */
const LONGEST_MS = 120_000

type Sending = { worker: Worker; flight: Flight; agenda: Agenda; running: boolean }

/** One for each product: this process sends in one loop, however many jobs and sweeps ask it to. */
const sendings = new WeakMap<OutboundDeps, Sending>()

/**
 * Sends everything in the outbox that is due, and what falls due within the next seconds, at the pace that Teams and the
 * mailbox allow. May run on several instances at once. While it runs in this process, another call of it only makes it
 * look again, and returns at once. Rejects when the database does not answer; nothing is lost by that.
 */
export async function deliverDue(deps: OutboundDeps): Promise<void> {
  const sending = sendings.get(deps) ?? newSending(deps)
  sendings.set(deps, sending)
  sending.worker.expectDueAt(deps.clock())
  if (sending.running) return
  sending.running = true
  try {
    await drain(deps, sending)
  } catch (error) {
    sending.running = false
    throw error
  } finally {
    await sending.flight.landed()
  }
}

function newSending(deps: OutboundDeps): Sending {
  const flight = new Flight(deps.log)
  const agenda = new Agenda()
  const worker: Worker = {
    deps,
    installer: createInstaller(deps),
    mails: atMost(MAILS_AT_ONCE),
    departures: createDepartures(),
    launch: (work) => flight.launch(work),
    expectDueAt: (at) => {
      if (at.getTime() - deps.clock().getTime() > WAITED_FOR_MS) return
      agenda.add(at.getTime())
      flight.wake()
    },
  }
  return { worker, flight, agenda, running: false }
}

async function drain(deps: OutboundDeps, sending: Sending): Promise<void> {
  const { flight, agenda } = sending
  const end = performance.now() + LONGEST_MS
  let slotsAt = 0
  while (performance.now() < end && deps.stopping?.aborted !== true) {
    const now = deps.clock().getTime()
    const waitMs = Math.max(agenda.next(), slotsAt) - now
    const full = flight.size >= MOST_IN_FLIGHT
    if (waitMs <= 0 && !full) slotsAt = await sendOnce(deps, sending, now)
    else if (waitMs > WAITED_FOR_MS && flight.size === 0) break
    else await flight.rest(full ? WAITED_FOR_MS : Math.min(waitMs, WAITED_FOR_MS))
  }
  // In the same breath as the last look: who calls from now on starts a loop anew.
  sending.running = false
}

/** Claims once and starts what can be sent. Returns before when claiming again is of no use. */
async function sendOnce(deps: OutboundDeps, sending: Sending, now: number): Promise<number> {
  const { worker, agenda } = sending
  agenda.pass(now)
  const claimed = await claimDue(deps.db, new Date(now), CLAIMED_AT_ONCE, LEASE_MS)
  if (claimed.length === 0) return 0
  const nextSlot = await dispatch(worker, claimed)
  if (nextSlot !== null) worker.expectDueAt(nextSlot)
  // Until there is nothing more: what can wait may not have been given yet.
  worker.expectDueAt(deps.clock())
  if (claimed.length < CLAIMED_AT_ONCE) return 0
  return nextSlot === null ? 0 : Math.min(nextSlot.getTime(), now + LONGEST_WAIT_FOR_SLOTS_MS)
}
