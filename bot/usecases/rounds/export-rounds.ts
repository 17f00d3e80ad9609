import type { RoundListQuery } from '../../contract/round.ts'
import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { RoundFacts } from '../../domain/rounds/round.ts'
import { roundListReport } from '../../journal/round-list-report.ts'
import { listForums } from '../../store/forums.ts'
import { organisationNames } from '../../store/people.ts'
import type { RoundCursor } from '../../store/round-list.ts'
import type { Actor } from '../actor.ts'
import { readRoundPage } from './read-round-page.ts'

const AT_A_TIME = 400
/** Decades of rounds. The newest are in the file. */
const MOST = 10_000

/** The secretariat's list of rounds, narrowed as its page is, as a workbook of all its pages. */
export async function exportRounds(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  query: Omit<RoundListQuery, 'cursor'>,
): Promise<Result<{ fileName: string; bytes: Uint8Array }>> {
  if (!actor.secretariat) return refused('not_found')
  const rounds: RoundFacts[] = []
  let after: RoundCursor | null = null
  let more = true
  while (more && rounds.length < MOST) {
    const page = await readRoundPage(deps, actor, query, { after, limit: AT_A_TIME })
    rounds.push(...page.rounds)
    const last = page.rounds.at(-1)?.round
    after = last ?? null
    more = page.more && last !== undefined
  }
  const madeAt = deps.clock()
  const forums = new Map((await listForums(deps.db)).map(({ id, name }) => [id, name]))
  const organisations = await organisationNames(deps.db)
  const bytes = await roundListReport({ rounds, organisations, forums, madeAt })
  return { ok: true, fileName: `Rundspørger ${localDateOf(madeAt)}.xlsx`, bytes }
}
