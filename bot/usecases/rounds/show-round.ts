import type { RoundCardData } from '../../cards/card-round.ts'
import { roundCard } from '../../cards/round-card.ts'
import { proposalCard } from '../../cards/proposal-card.ts'
import type { RoundView } from '../../contract/round.ts'
import type { Deps } from '../../deps.ts'
import { mayPropose, maySee, permissions, type Viewer } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { earliestDeadline } from '../../domain/calendar/deadline.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { annexChangesBetween } from '../../domain/rounds/annex-changes.ts'
import { stateAt, takesAnswers } from '../../domain/rounds/closing.ts'
import { isSendingLate } from '../../domain/rounds/planning.ts'
import { changesBetween } from '../../domain/rounds/proposal.ts'
import { replacedBy } from '../../domain/rounds/replacing.ts'
import type { RoundFacts } from '../../domain/rounds/round.ts'
import { tallyOf } from '../../domain/rounds/standing.ts'
import { awaitsSubmission } from '../../domain/rounds/submitting.ts'
import { isBeforeSending } from '../../domain/rounds/states.ts'
import type { JournalData, JournalRevision } from '../../journal/journal-data.ts'
import { type AnnexFile, listAnnexes } from '../../store/annexes.ts'
import { holdersOf } from '../../store/people.ts'
import { findRound, findRounds } from '../../store/round-facts.ts'
import { peopleWithLinks, revisionsOf, roundMark } from '../../store/round-record.ts'
import { findViewer } from '../../store/viewers.ts'
import { isBegunBySecretariat } from '../../store/writers.ts'
import { gateView } from '../../views/gate-text.ts'
import { dossierOf } from '../../views/read-dossier.ts'
import { seatViews } from '../../views/seat-views.ts'
import { timelineOf } from '../../views/timeline.ts'
import { replacedText, whyText } from '../../views/why-text.ts'
import type { Actor } from '../actor.ts'
import { previewCard, showCard } from './show-card.ts'

type ShowDeps = Pick<Deps, 'db' | 'clock' | 'config'>

/** Tells whether the page has changed without reading it all: the mark of the rows and what the clock makes of them. */
export async function markOfRound(
  deps: ShowDeps,
  actor: Actor,
  roundId: string,
): Promise<Result<{ etag: string }>> {
  const facts = await findRound(deps.db, roundId)
  if (facts === null) return refused('not_found')
  const now = deps.clock()
  const viewer = await findViewer(deps.db, actor, facts.round.forumId, localDateOf(now))
  if (!maySee(viewer, facts)) return refused('not_found')
  const mark = await roundMark(deps.db, roundId)
  const clock = `${stateAt(facts, now)}.${takesAnswers(facts, now) ? 1 : 0}.${isSendingLate(facts.round, now) ? 1 : 0}.${localDateOf(now)}`
  return { ok: true, etag: `"${mark ?? ''}.${clock}.${actor.personId}.${actor.language}"` }
}

/** The round's page as this viewer may see it, with what the viewer may do. */
export async function showRound(
  deps: ShowDeps,
  actor: Actor,
  roundId: string,
): Promise<Result<{ view: RoundView }>> {
  const facts = await findRound(deps.db, roundId)
  if (facts === null) return refused('not_found')
  const now = deps.clock()
  const today = localDateOf(now)
  const viewer = await findViewer(deps.db, actor, facts.round.forumId, today)
  if (!maySee(viewer, facts)) return refused('not_found')
  const { round } = facts
  const started = round.startedAt !== null
  const shown = started
    ? await showCard(deps, actor, { roundId, refreshUserId: null })
    : await previewCard(deps, actor, facts, now)
  if (!shown.ok) return shown

  const all = await findRounds(
    deps.db,
    (await revisionsOf(deps.db, round.proposalId)).map((each) => each.id),
  )
  const data = await dossierOf(deps.db, [facts], {
    madeAt: now,
    madeBy: actor.personId,
    secretariatMail: deps.config.secretariatMailbox,
  })
  const revision = data.revisions[0]
  if (revision === undefined) throw new Error('the dossier lost its round')
  const seats = seatViews({
    data,
    revision,
    viewer,
    recipients: await holdersOf(
      deps.db,
      facts.seats.map((seat) => seat.seatId),
      today,
    ),
    peopleWithLinks: await peopleWithLinks(deps.db, roundId),
  })
  const visible = all.filter((each) => maySee(viewer, each))
  const before = visible.find((each) => each.round.revision === round.revision - 1)
  const annexesBefore = before === undefined ? null : await listAnnexes(deps.db, before.round.id)
  const view = assemble({ data, revision, viewer, now, actor, visible, annexesBefore, shown: shown.card })
  const card = started ? roundCard(shown.card) : proposalCard(shown.card)
  const unsubmitted = awaitsSubmission(round, await isBegunBySecretariat(deps.db, round))
  return { ok: true, view: { ...view, unsubmitted, seats, card } }
}

type Assembled = {
  data: JournalData
  revision: JournalRevision
  viewer: Viewer
  now: Date
  actor: Actor
  /** The revisions that the viewer may see, and the files of the one before this, if it is one of them. */
  visible: RoundFacts[]
  annexesBefore: AnnexFile[] | null
  shown: RoundCardData
}

function assemble(reading: Assembled): Omit<RoundView, 'unsubmitted' | 'seats' | 'card'> {
  const { data, revision, viewer, now, actor, visible, annexesBefore, shown } = reading
  const { facts } = revision
  const { round } = facts
  const organisation = (id: string) => ({ id, name: data.organisations[id] ?? id })
  const [state, open] = [stateAt(facts, now), takesAnswers(facts, now)]
  const previous = visible.find((each) => each.round.revision === round.revision - 1)
  const rounds = visible.map((each) => each.round)
  const replaced = replacedBy(round, rounds)
  const why = whyText({ ...shown, state, takesAnswers: open }, data, revision)
  return {
    id: round.id,
    number: round.number,
    revision: round.revision,
    version: round.version,
    state,
    // A draft's card is drawn as it will be; why it stands so is about the draft.
    why: replaced === null ? why : `${replacedText(replaced, actor.language)} ${why}`,
    takesAnswers: open,
    forum: { id: round.forumId, name: data.forum.name },
    operator: organisation(round.operatorOrganisationId),
    content: round.content,
    contacted: round.content.contactedOrganisationIds.map(organisation),
    annexes: revision.annexes.map(({ id, name, size, mediaType }) => ({ id, name, size, mediaType })),
    gate: round.gate && gateView(round.gate, actor.language),
    deadline: round.deadline?.toISOString() ?? null,
    earliestDeadline: nextDeadline(facts, now)?.toISOString() ?? null,
    startedAt: round.startedAt?.toISOString() ?? null,
    plan: round.plan && {
      sendAt: round.plan.sendAt.toISOString(),
      deadline: round.plan.deadline?.toISOString() ?? null,
      byName: data.people[round.plan.by]?.name ?? null,
      late: isSendingLate(round, now),
    },
    decision: round.decision && { ...round.decision, at: round.decision.at.toISOString() },
    meeting: round.meeting,
    replacedBy: replaced,
    revisions: visible.map((each) => ({
      id: each.round.id,
      revision: each.round.revision,
      state: stateAt(each, now),
      replacedBy: replacedBy(each.round, rounds),
    })),
    changes: previous === undefined ? [] : changesBetween(previous.round.content, round.content),
    annexChanges: annexChangesBetween(annexesBefore ?? revision.annexes, revision.annexes),
    tally: tallyOf(facts),
    timeline: timelineOf(data, revision, actor.language),
    can: {
      ...permissions(viewer, facts, now),
      ...(replaced !== null && { revise: false, put_on_meeting: false }),
      // A draft is changed, not copied.
      duplicate: mayPropose(viewer, round.operatorOrganisationId) && !isBeforeSending(state),
      report: viewer.secretariat && round.startedAt !== null,
      journal: viewer.secretariat && round.state !== 'draft',
      links: viewer.secretariat && round.startedAt !== null,
    },
  }
}

function nextDeadline({ round }: RoundFacts, now: Date): Date | null {
  if (round.rules === null || round.deadline === null) return null
  const { minWorkingDays, timeOfDay, closedDays } = round.rules
  const earliest = earliestDeadline(now, minWorkingDays, { timeOfDay, closedDays })
  return earliest > round.deadline ? earliest : null
}
