import type { CreatePollInput } from '../../../contract/polls.ts'
import type { Deps } from '../../../deps.ts'
import { mayManageForums } from '../../../domain/access.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { pollOption, refuseNewPoll } from '../../../domain/scheduling/poll/poll.ts'
import { containsCprNumber } from '../../../domain/text/cpr.ts'
import { insertPoll } from '../../../store/time-polls.ts'
import type { Actor } from '../../actor.ts'
import { forumInvitees } from '../forum-invitees.ts'
import { holdPollTimes } from './hold-poll-times.ts'
import { tellPeople } from './tell-people.ts'

/** Asks people about times, by card and mail, and holds the times in the secretariat's calendar. */
export async function createPoll(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>,
  actor: Actor,
  input: CreatePollInput & { forumId: string },
): Promise<Result<{ id: string }>> {
  if (!mayManageForums(actor)) return refused('not_found')
  if ([input.title, input.message, input.location].some(containsCprNumber)) return refused('cpr_number')
  return deps.db.transaction().execute(async (trx) => {
    const now = deps.clock()
    const { forumId, required, title, minutes, place, location, message, results } = input
    const starts = input.starts.map((start) => new Date(start)).toSorted((a, b) => a.getTime() - b.getTime())
    const deadline = new Date(input.deadline)
    const wrong = refuseNewPoll(starts, deadline, now)
    if (wrong !== null) return wrong
    const wanted = new Set([...required, ...input.optional])
    if (wanted.size === 0) return refused('nobody_to_meet')
    const invitees = await forumInvitees(trx, forumId, localDateOf(now))
    const known = new Set(invitees.map(({ personId }) => personId))
    if (known.size === 0) return refused('not_found')
    if ([...wanted].some((id) => !known.has(id))) return refused('not_a_member')
    const options = starts.map((start) => pollOption(deps.newId(), { start, minutes, addedAt: null }))
    const id = deps.newId()
    const people = [...wanted].map((personId) => ({
      personId,
      required: required.includes(personId),
      left: false,
    }))
    const details = { forumId, title, minutes, place, location, message, deadline, results }
    const made = { createdBy: actor.personId, createdAt: now, bookedOptionId: null, entryId: null }
    await insertPoll(trx, { id, ...details, ...made, options, people })
    const by = { personId: actor.personId, now }
    await holdPollTimes(trx, deps, { id, title, place, location }, options, by)
    await tellPeople(trx, deps, { id }, { kind: 'time_poll', to: [...wanted], now })
    return { ok: true, id }
  })
}
