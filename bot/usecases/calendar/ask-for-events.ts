import type { Transaction } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Invited } from '../../domain/outlook/invitee.ts'
import type { Database } from '../../store/database.ts'
import { insertOutlookEvents, type HeldTime } from '../../store/outlook-events.ts'
import { markHoldEnding, markHoldsEnding } from '../../store/outlook-marks.ts'

type AskDeps = Pick<Deps, 'newId' | 'enqueue'>
type By = { personId: string; now: Date }

/** `key`: which date of the entry (domain/wheel/entry.ts). `message`: for the invitation, plain text. */
export type Invitation = {
  entryId: string
  key: string
  invitees: readonly Invited[]
  online: boolean
  message: string
}

/**
 * Has meetings of the wheel put into Outlook, in the transaction that decides so. The caller has made sure that whoever asks
 * may plan, and that the dates have no event yet (a unique index refuses a second one).
 */
export async function askForMeetings(
  trx: Transaction<Database>,
  deps: AskDeps,
  invitations: readonly Invitation[],
  { personId, now }: By,
): Promise<void> {
  await insertOutlookEvents(
    trx,
    invitations.map((invitation) => ({
      ...invitation,
      invitees: [...invitation.invitees],
      id: deps.newId(),
      purpose: 'meeting',
      ownerId: null,
      held: null,
      createdBy: personId,
      createdAt: now,
    })),
  )
  await deps.enqueue(trx, 'outlook', {})
}

/** Holds times in the secretariat's calendar for whatever `ownerId` names, such as a poll: tentative, inviting nobody. */
export async function holdTimes(
  trx: Transaction<Database>,
  deps: AskDeps,
  { ownerId, times }: { ownerId: string; times: readonly HeldTime[] },
  { personId, now }: By,
): Promise<void> {
  await insertOutlookEvents(
    trx,
    times.map((held) => ({
      id: deps.newId(),
      purpose: 'hold',
      entryId: null,
      key: null,
      ownerId,
      held,
      online: false,
      message: '',
      invitees: [],
      createdBy: personId,
      createdAt: now,
    })),
  )
  await deps.enqueue(trx, 'outlook', {})
}

/** Lets all those times go. */
export async function releaseHolds(
  trx: Transaction<Database>,
  deps: Pick<Deps, 'enqueue'>,
  ownerId: string,
  now: Date,
): Promise<void> {
  await markHoldsEnding(trx, ownerId, now)
  await deps.enqueue(trx, 'outlook', {})
}

/** Lets one of them go. */
export async function releaseHold(
  trx: Transaction<Database>,
  deps: Pick<Deps, 'enqueue'>,
  { ownerId, when }: { ownerId: string; when: HeldTime['when'] },
  now: Date,
): Promise<void> {
  await markHoldEnding(trx, ownerId, when, now)
  await deps.enqueue(trx, 'outlook', {})
}
