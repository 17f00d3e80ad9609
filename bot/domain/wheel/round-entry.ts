import { localDateOf, localTimeOf } from '../calendar/copenhagen.ts'
import type { Round } from '../rounds/round.ts'
import type { RoundState } from '../rounds/states.ts'
import type { Entry, EntryState } from './entry.ts'
import { day, type When } from './when.ts'

/**
 * A round-robin in the wheel: from the day it was sent, or is planned to be, to its deadline; or its one day while it has
 * no deadline. Made anew from the round each time and stored nowhere, so that the wheel never says anything else than the
 * round. `state` is the round's as it stands now (rounds/closing.ts), which the stored one need not be.
 *
 * `done` means only that nothing more is asked: whether it was approved stands in the round.
 */
export function roundEntry(
  round: Pick<
    Round,
    'id' | 'number' | 'forumId' | 'startedAt' | 'deadline' | 'plan' | 'createdAt' | 'decision'
  >,
  state: RoundState,
  title: string,
): Entry {
  return {
    id: `round:${round.id}`,
    kind: 'round',
    title,
    forumId: round.forumId,
    location: '',
    schedule: { by: 'date', when: whenOf(round), place: null },
    state: stateInWheel(state),
    responsible: [],
    links: [],
    serves: [],
    dependsOn: [],
  }
}

function whenOf(round: Parameters<typeof roundEntry>[0]): When {
  const { createdAt, decision, plan } = round
  const [startedAt, deadline] =
    plan === null ? [round.startedAt, round.deadline] : [plan.sendAt, plan.deadline]
  const from = localDateOf(startedAt ?? decision?.at ?? createdAt)
  if (startedAt === null || deadline === null) return day(from)
  return {
    from,
    to: localDateOf(deadline),
    times: { start: localTimeOf(startedAt), end: localTimeOf(deadline) },
  }
}

function stateInWheel(state: RoundState): EntryState {
  switch (state) {
    case 'draft':
    case 'submitted':
    case 'planned':
      return 'planned'
    case 'open':
    case 'remarks':
    case 'unresolved':
    case 'in_solution':
    case 'on_meeting':
      return 'running'
    case 'approved':
    case 'information':
    case 'rejected':
    case 'corrected':
      return 'done'
    case 'withdrawn':
      return 'cancelled'
  }
}
