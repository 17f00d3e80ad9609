import type { Transaction } from 'kysely'
import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import type { Organisation } from '../../domain/organisations/organisation.ts'
import type { Database } from '../../store/database.ts'
import { findRuledForum } from '../../store/forum-rules.ts'
import { listOrganisations } from '../../store/organisations.ts'
import { listSeats } from '../../store/seats.ts'
import { forumGround } from '../forums/forum-ground.ts'
import { candidatesFrom } from './propose-organisation.ts'

/** Whom a new member may speak for: those with a seat; in a forum without seats, anybody of its region. */
export async function candidateOrganisations(
  trx: Transaction<Database>,
  forumId: string,
  today: PlainDate,
): Promise<Organisation[]> {
  const rows = await listOrganisations(trx, today)
  const seats = await listSeats(trx, forumId, today)
  if (seats.length > 0)
    return candidatesFrom(
      rows,
      seats.map(({ organisationId }) => organisationId),
    )
  const forum = await findRuledForum(trx, forumId)
  const ground = forum === null ? null : await forumGround(trx, forum, today)
  return ground === null ? [] : candidatesFrom(rows, [...ground.municipalities, ...ground.regionIds])
}
