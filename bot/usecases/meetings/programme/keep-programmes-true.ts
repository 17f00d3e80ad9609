import type { Deps } from '../../../deps.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { cardsToCorrect } from '../../../domain/meetings/programme/cards-to-correct.ts'
import {
  endProgramme,
  insertProgrammeUpdates,
  listProgrammeDeliveries,
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
