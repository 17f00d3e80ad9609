import { proposalCard } from '../../cards/proposal-card.ts'
import type { StartPlan } from '../../contract/round.ts'
import type { Deps } from '../../deps.ts'
import { mayAct, maySee } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { dateText } from '../../domain/calendar/date-text.ts'
import { checkDeadline, type DeadlineCheck, earliestDeadline } from '../../domain/calendar/deadline.ts'
import { reachedHow } from '../../domain/members/doors.ts'
import { refused, type Refusal, type Result } from '../../domain/refusal.ts'
import { nextMeeting } from '../../domain/rounds/next-meeting.ts'
import { refuseMoment } from '../../domain/rounds/planning.ts'
import { refuseRelease } from '../../domain/rounds/starting.ts'
import { awaitsSubmission } from '../../domain/rounds/submitting.ts'
import { missingFields } from '../../domain/rounds/proposal.ts'
import { refuseDeadline } from '../../domain/rounds/refuse-deadline.ts'
import { findForum } from '../../store/forums.ts'
import { organisationNames } from '../../store/organisations.ts'
import { holdersOf, readersOf, type Recipient } from '../../store/people.ts'
import { rolesOnSeats } from '../../store/holders.ts'
import { findRound } from '../../store/round-facts.ts'
import { findViewer } from '../../store/viewers.ts'
import { isBegunBySecretariat } from '../../store/writers.ts'
import { gateView } from '../../views/gate-text.ts'
import { meetingsAhead } from '../../views/meetings-ahead.ts'
import { reachText } from '../../views/reach-text.ts'
import { startWarnings } from '../../views/start-warnings.ts'
import type { Actor } from '../actor.ts'
import { previewCard } from './show-card.ts'
import { readStart } from './read-start.ts'

type PlanDeps = Pick<Deps, 'db' | 'clock' | 'config'>

/** `…Refusal`: why the wished deadline, or moment of sending, cannot be had; its words are made where all refusals are. */
export type PlannedStart = Omit<StartPlan, 'deadlineProblem' | 'sendAtProblem' | 'releaseProblem'> & {
  deadlineRefusal: Refusal | null
  sendAtRefusal: Refusal | null
  releaseRefusal: Refusal | null
}

/** What the secretariat sees before anything is sent: who gets it and by which door, the deadline, and what to mind. */
export async function planStart(
  deps: PlanDeps,
  actor: Actor,
  input: { roundId: string; deadline: Date | null; sendAt: Date | null },
): Promise<Result<{ plan: PlannedStart }>> {
  const facts = await findRound(deps.db, input.roundId)
  if (facts === null) return refused('not_found')
  const now = deps.clock()
  const viewer = await findViewer(deps.db, actor, facts.round.forumId, localDateOf(now))
  if (!maySee(viewer, facts)) return refused('not_found')
  if (!mayAct(viewer, 'start', facts, now)) return refused('wrong_state')
  const forum = await findForum(deps.db, facts.round.forumId)
  if (forum === null) return refused('not_found')

  const { language } = actor
  const { minWorkingDays, deadlineTime, closedDays } = forum.settings
  const sendAtRefusal = input.sendAt === null ? null : (refuseMoment(input.sendAt, now)?.refusal ?? null)
  // What is shown is what will be so on the day of sending.
  const sentAt = sendAtRefusal === null ? (input.sendAt ?? now) : now
  const today = localDateOf(sentAt)
  const earliest = earliestDeadline(sentAt, minWorkingDays, { timeOfDay: deadlineTime, closedDays })
  const deadline = input.deadline ?? facts.round.plan?.deadline ?? earliest
  const check = checkDeadline({
    deadline,
    now: sentAt,
    settings: { workingDays: minWorkingDays, timeOfDay: deadlineTime, closedDays },
  })
  const { seats, gate, notBy, vacantIds = [] } = await readStart(deps.db, facts.round, sentAt)
  const names = await organisationNames(deps.db, today)
  const seatIds = seats.map((seat) => seat.seatId)
  const people = await holdersOf(deps.db, seatIds, today)
  const roles = await rolesOnSeats(deps.db, seatIds, today)
  const preview = await previewCard(deps, actor, { ...facts, round: { ...facts.round, deadline } }, now)
  if (!preview.ok) return preview
  const organisation = (id: string) => ({ id, name: names.get(id) ?? id })
  const shownPerson = (person: Recipient) => ({
    name: person.name,
    reachedHow: reachedHow(person),
    text: reachText(reachedHow(person), language),
  })
  const meetings = await meetingsAhead(deps.db, forum, now)
  const meeting = nextMeeting({ ...forum, meetings }, sentAt)
  const planned = seats.map((seat) => ({
    seatId: seat.seatId,
    organisation: organisation(seat.organisationId),
    isOperator: seat.organisationId === facts.round.operatorOrganisationId,
    people: people
      .filter((person) => person.seatId === seat.seatId)
      .map((person) => ({
        ...shownPerson(person),
        role: roles.get(`${seat.seatId} ${person.personId}`) ?? ('director' as const),
      })),
  }))
  const danish = new Intl.Collator('da-DK')
  return {
    ok: true,
    plan: {
      earliestDeadline: earliest.toISOString(),
      deadline: deadline.toISOString(),
      deadlineRefusal: deadlineRefusal(check, deadline, sentAt, now),
      sendAtRefusal,
      releaseRefusal: refuseRelease(actor.personId, notBy ?? null)?.refusal ?? null,
      warnings: startWarnings({
        july: check.ok && check.warnings.includes('july'),
        vacant: planned.flatMap(({ organisation: { id, name } }) => (vacantIds.includes(id) ? [name] : [])),
        unreachable: planned
          .filter(
            (seat) => seat.people.length > 0 && seat.people.every((each) => each.reachedHow === 'nowhere'),
          )
          .map((seat) => seat.organisation.name),
        meeting:
          meeting?.nearEnoughToWait === true ? `${meeting.title} ${dateText(meeting.date, language)}` : null,
        unsubmitted: awaitsSubmission(facts.round, await isBegunBySecretariat(deps.db, facts.round)),
        language,
      }),
      missing: missingFields(facts.round.content),
      nextMeeting: meeting,
      gate: gateView(gate, language),
      seats: planned.toSorted((a, b) => danish.compare(a.organisation.name, b.organisation.name)),
      readers: (await readersOf(deps.db, forum.id, today)).map(shownPerson),
      askedMembers: planned.filter((seat) => !seat.isOperator).length,
      card: proposalCard(preview.card),
    },
  }
}

/** A deadline before a later sending is not one of the past. */
function deadlineRefusal(check: DeadlineCheck, deadline: Date, sentAt: Date, now: Date): Refusal | null {
  if (check.ok) return null
  if (deadline <= sentAt && deadline > now) return { code: 'deadline_before_sending' }
  return refuseDeadline(check.refusal).refusal
}
