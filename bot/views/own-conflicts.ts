import type { Deps } from '../deps.ts'
import type { PollOption } from '../domain/scheduling/poll/poll.ts'
import { anyMemberOf, findMailbox } from '../store/invitees.ts'

/**
 * What stands in one person's own calendar at the times of a poll, shown to that person and nobody else. Empty where the
 * calendar cannot be read: a hint that is missing does no harm. Nothing of it is kept.
 */
export async function ownConflicts(
  { db, calendar }: Pick<Deps, 'db' | 'calendar'>,
  personId: string,
  options: readonly PollOption[],
): Promise<Map<string, 'busy' | 'tentative'>> {
  const conflicts = new Map<string, 'busy' | 'tentative'>()
  const mailbox = await findMailbox(db, personId)
  const [first, last] = [options[0], options.at(-1)]
  if (!mailbox?.mail || mailbox.tenantId === null || first === undefined || last === undefined)
    return conflicts
  const { mail, tenantId } = mailbox
  const asObjectId = mailbox.objectId ?? (await anyMemberOf(db, [tenantId])).get(tenantId) ?? null
  const [schedule] = await calendar.readSchedules([{ tenantId, asObjectId, mails: [mail] }], {
    from: first.start,
    to: last.end,
  })
  if (schedule?.known !== true) return conflicts
  for (const option of options) {
    const there = schedule.busy.filter(({ start, end }) => start < option.end && end > option.start)
    if (there.some(({ status }) => status === 'busy' || status === 'away')) conflicts.set(option.id, 'busy')
    else if (there.some(({ status }) => status === 'tentative')) conflicts.set(option.id, 'tentative')
  }
  return conflicts
}
