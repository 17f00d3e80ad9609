import { beforeEach } from '@jest/globals'
import { sql } from 'kysely'
import type { CreatePollInput, PollView } from '../../../bot/contract/polls.ts'
import { instantOf } from '../../../bot/domain/calendar/copenhagen.ts'
import type { PollVote } from '../../../bot/domain/scheduling/poll/poll.ts'
import { createPoll } from '../../../bot/usecases/scheduling/polls/create-poll.ts'
import { showPoll } from '../../../bot/usecases/scheduling/polls/show-poll.ts'
import { voteOnPoll } from '../../../bot/usecases/scheduling/polls/vote-on-poll.ts'
import { useSchedulingStage } from '../../support/scheduling-stage.ts'

/** Who is asked in each poll: by mail alone, as a guest, and in Teams. */
export const asked = ['director-faxe', 'director-lejre', 'director-slagelse']

/** Polls of the demo's forum for a whole test file; every test begins on Monday, 2 March 2026 at 09.00. */
export function usePolls() {
  const stage = useSchedulingStage()
  const id = (key: string) => stage.forum.personId(key)
  let now: Date
  const deps = () => ({ ...stage.deps, clock: () => now })

  beforeEach(() => {
    now = instantOf('2026-03-02', '09:00')
  })

  async function view(pollId: string): Promise<PollView> {
    const shown = await showPoll(deps(), stage.secretary, pollId)
    if (!shown.ok) throw new Error(shown.refusal.code)
    return shown.view
  }

  return {
    stage,
    id,
    deps,
    view,
    at: (date: string, time: string) => {
      now = instantOf(date, time)
    },
    /** An hour on 11 or 12 May, to be answered by Friday 6 March at noon. */
    newPoll: async (over: Partial<CreatePollInput> = {}): Promise<{ pollId: string; options: string[] }> => {
      const starts = [instantOf('2026-05-12', '10:00'), instantOf('2026-05-11', '10:00')]
      const created = await createPoll(deps(), stage.secretary, {
        forumId: stage.forum.forumId,
        title: 'Direktørmøde',
        minutes: 60,
        required: asked.map(id),
        optional: [],
        place: 'online',
        location: '',
        message: 'Vi skal finde en tid.',
        starts: starts.map((one) => one.toISOString()),
        deadline: instantOf('2026-03-06', '12:00').toISOString(),
        results: 'everyone',
        ...over,
      })
      if (!created.ok) throw new Error(created.refusal.code)
      const shown = await view(created.id)
      return { pollId: created.id, options: shown.options.map((option) => option.id) }
    },
    vote: (key: string, pollId: string, options: string[], votes: PollVote[], comment = '') =>
      voteOnPoll(deps(), stage.forum.actor(key), {
        pollId,
        comment,
        votes: Object.fromEntries(options.map((option, nth) => [option, votes[nth] ?? 'no'])),
      }),
    /** What is in the outbox of the poll. */
    notices: async (pollId: string, kind: string) =>
      (
        await sql<{ person_id: string; door: string }>`select person_id, door from delivery
          where kind = ${kind} and data ->> 'pollId' = ${pollId} order by person_id`.execute(stage.deps.db)
      ).rows,
    holds: (pollId: string) =>
      stage.deps.db.selectFrom('outlook_event').selectAll().where('owner_id', '=', pollId).execute(),
  }
}
