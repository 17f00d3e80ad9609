import type { Deps } from '../../../deps.ts'
import type { Result } from '../../../domain/refusal.ts'
import { pollCsv } from '../../../views/poll-csv.ts'
import type { Actor } from '../../actor.ts'
import { showPoll } from './show-poll.ts'

/** The votes as a table for a spreadsheet. */
export async function exportPoll(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  pollId: string,
): Promise<Result<{ fileName: string; csv: string }>> {
  const shown = await showPoll(deps, actor, pollId)
  if (!shown.ok) return shown
  const { view } = shown
  const name = actor.language === 'da' ? 'Afstemning' : 'Poll'
  return { ok: true, fileName: `${name} ${view.title}.csv`, csv: pollCsv(view, actor.language) }
}
