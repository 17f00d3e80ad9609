import type { Kysely } from 'kysely'
import { localDateOf } from '../domain/calendar/copenhagen.ts'
import type { RoundFacts } from '../domain/rounds/round.ts'
import { type Addressee, readAddressees } from '../store/addressees.ts'
import type { Database } from '../store/database.ts'
import type { Claimed, Delivery } from '../store/outbox.ts'
import { readRoundExtras } from '../store/round-extras.ts'
import { findRounds } from '../store/round-facts.ts'
import { sharedCardData, type SharedCardData } from '../views/card-data.ts'

/** What the deliveries of one claim have in common, read once and after the claim. */
export type Batch = {
  addresseeOf: (delivery: Claimed) => Addressee
  /** The round as it was when the batch was read; made at the first use. */
  roundOf: (delivery: Delivery) => Promise<SharedCardData>
}

export async function readBatch(
  db: Kysely<Database>,
  deliveries: readonly Claimed[],
  now: Date,
  secretariatMail: string,
): Promise<Batch> {
  const roundIds = [...new Set(deliveries.flatMap((each) => each.roundId ?? []))]
  const personIds = [...new Set(deliveries.map((each) => each.personId))]
  const [found, addressees] = await Promise.all([
    findRounds(db, roundIds),
    readAddressees(db, personIds, localDateOf(now)),
  ])
  const facts = new Map(found.map((each) => [each.round.id, each]))
  const readers = new Set([...addressees.values()].flatMap((each) => each.organisationId ?? []))
  const rounds = new Map<string, Promise<SharedCardData>>()

  const read = async (of: RoundFacts) => {
    const named = [...of.round.content.contactedOrganisationIds, ...readers]
    return sharedCardData(of, await readRoundExtras(db, of.round.id, named), now, secretariatMail)
  }
  return {
    addresseeOf: ({ personId }) => known(addressees, personId),
    roundOf: ({ roundId }) => {
      const reading = rounds.get(roundId) ?? read(known(facts, roundId))
      rounds.set(roundId, reading)
      return reading
    },
  }
}

/** The rows that a delivery points to cannot be deleted. */
function known<T>(rows: Map<string, T>, id: string): T {
  const row = rows.get(id)
  if (row === undefined) throw new Error('A delivery points to a row that is not there')
  return row
}
