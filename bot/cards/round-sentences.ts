import { dateText, dateTimeText, numberText, shortDateTimeText } from '../domain/calendar/date-text.ts'
import type { OwnAnswer, RoundCardData } from './card-round.ts'
import { plainLine } from './plain-text.ts'
import { textsIn } from './texts/texts.ts'

/*
 * The sentences about a round, for card, mail and page alike, so that no door says something of its own. Names in them
 * are as people wrote them, on one line: draw them as plain text.
 */

/** "Rundspørge 2026-3", with the revision from the second on. */
export function roundTitle(data: RoundCardData): string {
  const texts = textsIn(data.language)
  return data.revision > 1 ? texts.roundRevision(data.number, data.revision) : texts.round(data.number)
}

/** The rule of silence, as it stands for this round now. Empty where nobody can answer any more. */
export function ruleSentences(data: RoundCardData): string[] {
  const texts = textsIn(data.language)
  if (!data.takesAnswers) return []
  return data.state === 'remarks' ? [texts.ruleAfterRemark] : [texts.rule, texts.earlyEnd]
}

/** The deadline with weekday, date and time, as a call to answer only for who can. Null: none has been set. */
export function deadlineSentence(data: RoundCardData): string | null {
  const texts = textsIn(data.language)
  if (data.deadline === null) return null
  const deadline = dateTimeText(data.deadline, data.language)
  if (!data.takesAnswers) return texts.deadlineWas(deadline)
  return data.viewer.mayAnswer ? texts.answerBy(deadline) : texts.deadlineIs(deadline)
}

/** Where the round stands, in one sentence; for an end also why. */
export function stateSentence(data: RoundCardData): string {
  const { outcome } = textsIn(data.language)
  const meeting = meetingText(data)
  switch (data.state) {
    case 'approved':
      return approvedSentence(data, meeting)
    case 'rejected':
      return meeting === null ? outcome.rejectedPlain : outcome.rejected(meeting)
    case 'on_meeting':
      return meeting === null ? outcome.on_meetingPlain : outcome.on_meeting(meeting)
    case 'remarks':
      return data.takesAnswers ? outcome.remarksOpen : outcome.remarks
    default:
      return outcome[data.state]
  }
}

function approvedSentence({ language, decision }: RoundCardData, meeting: string | null): string {
  const { approved } = textsIn(language).outcome
  if (decision?.basis === 'silence') return approved.silence
  if (decision?.basis === 'all_answered') return approved.all_answered
  return decision?.basis === 'meeting' && meeting !== null ? approved.meeting(meeting) : approved.plain
}

function meetingText({ language, meeting }: RoundCardData): string | null {
  if (meeting === null) return null
  return textsIn(language).atMeeting(plainLine(meeting.title), dateText(meeting.date, language))
}

/** What the state means for the reader's organisation. Null where there is nothing to add. */
export function meaningSentence(data: RoundCardData): string | null {
  const { means } = textsIn(data.language)
  const from = data.content.effectiveDate
  switch (data.state) {
    case 'approved':
      if (from === null) return null
      return data.viewer.role === 'operator'
        ? means.approvedOperator(dateText(from, data.language))
        : means.approved(dateText(from, data.language))
    case 'remarks':
      return data.takesAnswers ? null : means.remarks
    case 'in_solution':
    case 'on_meeting':
    case 'rejected':
    case 'withdrawn':
    case 'corrected':
    case 'unresolved':
      return means[data.state]
    default:
      return null
  }
}

/** How many have answered what, how many are silent or not reached. Empty before the round has asked anybody. */
export function tallySentences({ language, tally, state, decision }: RoundCardData): string[] {
  if (tally === null || tally.total === 0) return []
  const texts = textsIn(language)
  const answered = tally.noRemarks + tally.remarks
  const bySilence = state === 'approved' && decision?.basis === 'silence'
  const silent = bySilence ? texts.tallySilentApproved : texts.tallySilent
  return [
    texts.tally(answered, tally.total, tally.noRemarks, tally.remarks),
    ...(tally.silent > 0 ? [silent(tally.silent)] : []),
    ...(tally.notReached > 0 && decision === null ? [texts.tallyNotReached(tally.notReached)] : []),
    ...(tally.operatorCounts ? [texts.tallyOperator] : []),
  ]
}

/** What the reader's organisation has answered. The text of a remark stands in `ownAnswer.text`. */
export function ownAnswerSentences({ language, viewer, takesAnswers }: RoundCardData): string[] {
  const texts = textsIn(language)
  const answer = viewer.ownAnswer
  if (answer === null) return [takesAnswers ? texts.ownNone : texts.ownSilent]
  if (answer.door === 'operator') return [texts.ownOperator]
  return [answer.kind === 'remark' ? texts.ownRemark : texts.ownNoRemarks, givenSentence(answer, language)]
}

function givenSentence(answer: OwnAnswer, language: RoundCardData['language']): string {
  const texts = textsIn(language)
  const at = shortDateTimeText(answer.at, language)
  if (answer.byName === null) return texts.ownGiven(at)
  const name = plainLine(answer.byName)
  return answer.door === 'recorded' ? texts.ownRecordedBy(name, at) : texts.ownGivenBy(name, at)
}

/** "Er det ikke jer?": on every confirmation of an answer, so that a stranger's use of a link comes to light. */
export function notYouSentence({ language, secretariatMail }: RoundCardData): string {
  return textsIn(language).notYou(secretariatMail)
}

/** Until when the answer may be changed. Null where it no longer can. */
export function changeSentence({ language, viewer, deadline }: RoundCardData): string | null {
  if (!viewer.mayAnswer || deadline === null) return null
  return textsIn(language).mayChange(dateTimeText(deadline, language))
}

/** That the newest answer came too late. Null where none did. */
export function lateSentence({ language, viewer }: RoundCardData): string | null {
  if (viewer.lateAnswer === null) return null
  return textsIn(language).lateAnswer(dateTimeText(viewer.lateAnswer.at, language))
}

/** From when to when the deadline was moved. Null where it never was. */
export function extensionSentence({ language, extension }: RoundCardData): string | null {
  if (extension === null) return null
  const { from, to } = extension
  return textsIn(language).extensionFromTo(dateTimeText(from, language), dateTimeText(to, language))
}

/** Why the round ended so, in the words of who wrote it in: a meeting's decision, or why it was withdrawn. Null: none. */
export function decisionWords({ language, decision }: RoundCardData): string | null {
  if (decision === null || !decision.text) return null
  const texts = textsIn(language)
  const label = decision.basis === 'withdrawn' ? texts.withdrawalReason : texts.decisionText
  return `${label}${decision.text}`
}

/** When the round was decided. Null: it has not been. */
export function decidedSentence({ language, decision }: RoundCardData): string | null {
  return decision === null ? null : textsIn(language).decidedAt(dateTimeText(decision.at, language))
}

/** Why a change under the gate needs no round. Empty where no gate applied. */
export function gateSentences({ language, gate }: RoundCardData): string[] {
  if (gate === null || gate.gatePlaces === null || gate.rule !== 'under_gate') return []
  const texts = textsIn(language)
  const places = (count: number) => texts.countPlaces(numberText(count, language))
  return [
    texts.gateUnder(places(gate.size), places(gate.gatePlaces)),
    texts.gateYear(places(gate.sumOverYear)),
  ]
}

/** Why this reader has no answer to give. Null for who has a voice. */
export function roleSentence({ language, viewer }: RoundCardData): string | null {
  const texts = textsIn(language)
  if (viewer.role === 'reader') return texts.readerNote
  if (viewer.role === 'operator') return texts.operatorNote
  return viewer.role === 'secretariat' ? texts.secretariatNote : null
}

/** One line for the activity feed, a mail's subject and old clients: our own words and numbers only. */
export function summarySentence(data: RoundCardData): string {
  const { states } = textsIn(data.language)
  const what = data.takesAnswers ? deadlineSentence(data) : null
  return `${roundTitle(data)}: ${what ?? states[data.state]}`
}
