import type { RoundListQuery } from '../../contract/round.ts'
import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { RoundFacts } from '../../domain/rounds/round.ts'
import { participationReport } from '../../journal/participation-report.ts'
import { roundListReport, type RoundListReport } from '../../journal/round-list-report.ts'
import { listForums } from '../../store/forums.ts'
import { organisationNames } from '../../store/organisations.ts'
import type { RoundCursor } from '../../store/round-list.ts'
import type { Actor } from '../actor.ts'
import { readRoundPage } from './read-round-page.ts'

const AT_A_TIME = 400
/** Decades of rounds. The newest are in the file. */
const MOST = 10_000

type ListDeps = Pick<Deps, 'db' | 'clock'>
type Query = Omit<RoundListQuery, 'cursor'>
type Workbook = Result<{ fileName: string; bytes: Uint8Array }>

/** The secretariat's list of rounds, narrowed as its page is, as a workbook of all its pages. */
export async function exportRounds(deps: ListDeps, actor: Actor, query: Query): Promise<Workbook> {
  if (!actor.secretariat) return refused('not_found')
  const list = await readWholeList(deps, actor, query)
  const bytes = await roundListReport(list)
  return { ok: true, fileName: `Rundspørger ${localDateOf(list.madeAt)}.xlsx`, bytes }
}

/** How each member has taken part in those rounds, as a workbook. The secretariat's. */
export async function exportParticipation(deps: ListDeps, actor: Actor, query: Query): Promise<Workbook> {
  if (!actor.secretariat) return refused('not_found')
  const list = await readWholeList(deps, actor, query)
  const bytes = await participationReport(list)
  return { ok: true, fileName: `Deltagelse ${localDateOf(list.madeAt)}.xlsx`, bytes }
}

async function readWholeList(deps: ListDeps, actor: Actor, query: Query): Promise<RoundListReport> {
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
  const forums = new Map((await listForums(deps.db)).map(({ id, name }) => [id, name]))
  return {
    rounds,
    organisations: await organisationNames(deps.db, localDateOf(deps.clock())),
    forums,
    madeAt: deps.clock(),
  }
}
