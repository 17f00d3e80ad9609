import { dateTimeText } from '../domain/calendar/date-text.ts'
import type { Answer } from '../domain/rounds/round.ts'
import { standingAnswer } from '../domain/rounds/standing.ts'
import type { JournalData, JournalRevision } from './journal-data.ts'
import { personInRole, personName, roleAt, sentence } from './journal-names.ts'
import { doorWords } from './words.ts'

/** Whether an answer counts, and why. */
export function whyItCounts({ facts }: JournalRevision, answer: Answer): string {
  if (answer.late) return 'Tæller ikke: svaret kom for sent og ændrer intet.'
  if (answer.door === 'operator')
    return 'Tæller: driftsherrens egen plads har ingen bemærkninger fra starten.'
  if (standingAnswer(facts.answers, answer.seatId)?.id === answer.id)
    return 'Tæller: det er pladsens nyeste svar i tide.'
  return 'Tæller ikke længere: pladsen har svaret igen.'
}

/** Who gave an answer, in which role, when and by which door; for a recorded one also who wrote it down, when and how. */
export function howItCame(data: JournalData, revision: JournalRevision, answer: Answer): string {
  const role = roleAt(revision, answer.seatId, answer.personId, answer.givenAt)
  const who = personInRole(data, answer.personId, role)
  const given = `${who}, ${dateTimeText(answer.givenAt, 'da')}`
  if (answer.recorded === null) return `${given}. ${doorWords[answer.door]}.`
  const { by, how } = answer.recorded
  return `${given}. Skrevet ind af ${personName(data, by)} ${dateTimeText(answer.receivedAt, 'da')}. Hvordan svaret kom: ${sentence(how)}`
}
