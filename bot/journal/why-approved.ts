import { dateText, dateTimeText } from '../domain/calendar/date-text.ts'
import { closingAt } from '../domain/rounds/closing.ts'
import { reachesThatCount } from '../domain/rounds/reach.ts'
import type { Answer, Decision } from '../domain/rounds/round.ts'
import { standingAnswer, tallyOf } from '../domain/rounds/standing.ts'
import type { JournalData, JournalRevision } from './journal-data.ts'
import { counted, inWords, personName, seatName, sentence } from './journal-names.ts'

/**
 * The decision as stored, or as the clock has made it: a scheduler that stood still must not leave a file without one.
 * Null while nothing is decided.
 */
export function decisionOf({ facts }: JournalRevision, now: Date): Decision | null {
  if (facts.round.decision !== null) return facts.round.decision
  const closing = closingAt(facts, now)
  return closing.state === 'approved' ? { at: closing.at, basis: closing.basis, text: null } : null
}

/** Why the proposal is approved: by silence, because everybody had answered, or because a meeting decided so. */
export function whyApproved(data: JournalData, revision: JournalRevision): string[] {
  const decision = decisionOf(revision, data.madeAt)
  if (decision === null) return ['Forslaget står som godkendt, men afgørelsen mangler i oplysningerne.']
  if (decision.basis === 'meeting') return byMeeting(data, revision, decision)
  const reasons =
    decision.basis === 'all_answered'
      ? byAllAnswering(data, revision, decision)
      : bySilence(data, revision, decision)
  return [
    ...reasons,
    ...afterTheDeadline(data, revision),
    ...takenBack(data, revision),
    ...tooLate(data, revision),
  ]
}

function bySilence(data: JournalData, revision: JournalRevision, decision: Decision): string[] {
  const { facts } = revision
  const { total, noRemarks, silent } = tallyOf(facts)
  const workingDays = facts.round.rules?.reachWorkingDays ?? 0
  const last = lastReach(revision)
  const everyone =
    silent === total ? 'alle' : `de ${counted(silent, 'medlem', 'medlemmer')}, der ikke svarede,`
  return [
    `Forslaget er godkendt ${dateTimeText(decision.at, 'da')}, fordi ingen af de ${counted(total, 'medlem', 'medlemmer')} havde bemærkninger ved fristens udløb, og ${everyone} var nået senest ${last === null ? 'i tide' : dateTimeText(last, 'da')}.`,
    `${counted(noRemarks, 'medlem', 'medlemmer')} svarede »Ingen bemærkninger«${operatorCounted(data, revision)}. Tavshed fra de øvrige tæller som samtykke, fordi de var nået mindst ${counted(workingDays, 'arbejdsdag', 'arbejdsdage')} før fristen.`,
  ]
}

function byAllAnswering(data: JournalData, revision: JournalRevision, decision: Decision): string[] {
  const { facts } = revision
  const last = lastAnswer(revision)
  return [
    `Forslaget er godkendt ${dateTimeText(decision.at, 'da')}, fordi alle ${counted(facts.seats.length, 'medlem', 'medlemmer')} har svaret »Ingen bemærkninger«${operatorCounted(data, revision)}.`,
    ...(last === null
      ? []
      : [`Det sidste svar, fra ${seatName(data, revision, last.seatId)}, afsluttede rundspørgen.`]),
  ]
}

function byMeeting(data: JournalData, revision: JournalRevision, decision: Decision): string[] {
  const recorded = revision.history.findLast(({ event }) => event.kind === 'meeting_decided')
  const date =
    recorded?.event.kind === 'meeting_decided' ? recorded.event.date : revision.facts.round.meeting?.date
  const title = revision.facts.round.meeting?.title ?? 'et møde'
  return [
    `Forslaget er godkendt, fordi ${title}${date === undefined ? '' : ` ${dateText(date, 'da')}`} besluttede det.`,
    ...(decision.text === null ? [] : [`Mødets beslutning: ${sentence(decision.text)}`]),
    ...(recorded === undefined
      ? []
      : [
          `Beslutningen er skrevet ind af ${personName(data, recorded.personId)} ${dateTimeText(recorded.at, 'da')}.`,
        ]),
  ]
}

/** A recorded answer may fill the place of a member not reached, and then moves the date of the approval. */
function afterTheDeadline(data: JournalData, revision: JournalRevision): string[] {
  const { facts } = revision
  const { deadline } = facts.round
  return counting(revision)
    .filter((answer) => answer.recorded !== null && deadline !== null && answer.receivedAt >= deadline)
    .map(
      (answer) =>
        `Svaret fra ${seatName(data, revision, answer.seatId)} blev givet ${dateTimeText(answer.givenAt, 'da')} og skrevet ind af sekretariatet ${dateTimeText(answer.receivedAt, 'da')}, fordi medlemmet ikke havde svaret inden fristen ${deadline === null ? '' : dateTimeText(deadline, 'da')}.`,
    )
}

function takenBack(data: JournalData, revision: JournalRevision): string[] {
  const { answers, seats } = revision.facts
  return seats.flatMap(({ seatId }) => {
    const standing = standingAnswer(answers, seatId)
    const had = answers.some((answer) => answer.seatId === seatId && answer.kind === 'remark' && !answer.late)
    if (!had || standing?.kind !== 'no_remarks') return []
    return [
      `${seatName(data, revision, seatId)} havde først bemærkninger, men svarede »Ingen bemærkninger« ${dateTimeText(standing.givenAt, 'da')}; det nyeste svar gælder.`,
    ]
  })
}

function tooLate(data: JournalData, revision: JournalRevision): string[] {
  const late = revision.facts.answers.filter((answer) => answer.late && answer.kind === 'remark')
  const names = [...new Set(late.map((answer) => seatName(data, revision, answer.seatId)))]
  if (names.length === 0) return []
  return [
    `Bemærkninger fra ${inWords(names)} kom for sent og ændrer ikke afgørelsen; de er gemt i journalen.`,
  ]
}

function operatorCounted(data: JournalData, revision: JournalRevision): string {
  const own = counting(revision).find((answer) => answer.door === 'operator')
  if (own === undefined) return ''
  return ` (driftsherren, ${seatName(data, revision, own.seatId)}, tæller sådan fra starten)`
}

function counting({ facts }: JournalRevision): Answer[] {
  return facts.seats
    .map(({ seatId }) => standingAnswer(facts.answers, seatId))
    .filter((answer) => answer !== null)
}

function lastAnswer(revision: JournalRevision): Answer | null {
  return (
    counting(revision)
      .toSorted((a, b) => a.givenAt.getTime() - b.givenAt.getTime() || a.id - b.id)
      .at(-1) ?? null
  )
}

/** When the last of the silent members was reached: the later of their first reaches. */
function lastReach({ facts }: JournalRevision): Date | null {
  const firsts = facts.seats
    .filter(({ seatId }) => standingAnswer(facts.answers, seatId) === null)
    .map(({ seatId }) => reachesThatCount(facts, seatId).map((each) => each.at.getTime()))
    .filter((times) => times.length > 0)
    .map((times) => Math.min(...times))
  return firsts.length === 0 ? null : new Date(Math.max(...firsts))
}
