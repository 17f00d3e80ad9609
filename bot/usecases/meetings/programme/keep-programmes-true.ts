import type { Deps } from '../../../deps.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import {
  endProgramme,
  insertProgrammeUpdates,
  listProgrammeDeliveries,
  type ProgrammeDelivery,
  programmesToKeep,
} from '../../../store/programmes.ts'
import { programmeOf } from '../../../views/programme-of.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import { eachOrThrow } from '../../system/each-or-throw.ts'

type KeepDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>

/**
 * Has every card of a programme that shows something else than what holds now drawn anew where it lies, whoever changed it: the run
 * sheet, the wheel, or the meeting as it runs. Asked again, there is nothing to do.
 */
export async function keepProgrammesTrue(deps: KeepDeps): Promise<void> {
  await eachOrThrow(await programmesToKeep(deps.db), (meetingId) => keepTrue(deps, meetingId))
}

async function keepTrue({ db, clock, newId, enqueue }: KeepDeps, meetingId: string): Promise<void> {
  const now = clock()
  const reading = await readMeeting(db, { personId: null, secretariat: false }, meetingId, now)
  if (reading === null) return
  if (localDateOf(now) > reading.place.lastDate) return endProgramme(db, meetingId)
  const { look } = await programmeOf(db, reading, now)
  const old = cardsToCorrect(await listProgrammeDeliveries(db, meetingId, now), look)
  if (old.length === 0) return
  await db.transaction().execute(async (trx) => {
    await insertProgrammeUpdates(
      trx,
      old.map((cardId) => ({ id: newId(), cardId })),
      look,
      now,
    )
    await enqueue(trx, 'deliver', { meetingId })
  })
}

/**
 * Cards that lie in a chat and show something else. What is being drawn at this moment is drawn once more: it may be too old already. A
 * correction that could not be made is not tried again for the same: a chat that takes nothing would be asked every few seconds for
 * weeks. A participant no more has a card that nobody keeps.
 */
function cardsToCorrect(deliveries: readonly ProgrammeDelivery[], look: string): string[] {
  const newest = new Map(deliveries.map((one) => [one.targetId, one]))
  const isInHand = (cardId: string) => {
    const update = newest.get(cardId)
    if (update === undefined || update.state === 'sent') return false
    const waits = update.state === 'queued' || update.state === 'retry'
    return waits ? !update.leased : update.aim === look
  }
  return deliveries
    .filter(
      (one) =>
        one.kind === 'programme' &&
        one.state === 'sent' &&
        one.activityId !== null &&
        one.look !== null &&
        one.look !== look &&
        !isInHand(one.id),
    )
    .map(({ id }) => id)
}
