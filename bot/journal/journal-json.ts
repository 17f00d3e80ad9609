import { types } from 'node:util'
import { stateAt } from '../domain/rounds/closing.ts'
import { seatReach } from '../domain/rounds/reach.ts'
import { annexFiles } from './annex-files.ts'
import type { JournalData, JournalRevision } from './journal-data.ts'
import { whyAsked, whyTheseMembers, whyThatDeadline } from './why-asked.ts'
import { howItCame, whyItCounts } from './why-counted.ts'
import { doubts } from './why-doubt.ts'
import { reachDetail } from './why-reached.ts'
import { whyItStandsSo } from './why.ts'

/** Raised when a reader of older files would misread the new ones. */
export const journalSchemaVersion = 1

/**
 * journal.json: the data as they are, the Danish explanations that the PDF gives, and where each annex lies in the zip.
 * UTF-8, keys sorted, instants as ISO 8601 in UTC, dates as YYYY-MM-DD in Denmark. The same data give the same bytes.
 */
export function journalJson(data: JournalData): Buffer {
  const file = {
    schema: 'rammehjul-journal',
    schemaVersion: journalSchemaVersion,
    zone: 'Europe/Copenhagen',
    annexFiles: annexFiles(data).map(({ path, annex, revisions }) => ({
      path,
      annexId: annex.id,
      sha256: annex.sha256,
      revisions,
    })),
    why: data.revisions.map((revision) => whyOf(data, revision)),
    journal: data,
  }
  return Buffer.from(`${JSON.stringify(sorted(file), null, 2)}\n`, 'utf8')
}

function whyOf(data: JournalData, revision: JournalRevision) {
  const { round, seats, answers } = revision.facts
  const state = stateAt(revision.facts, data.madeAt)
  return {
    revision: round.revision,
    state,
    outcome: whyItStandsSo(data, revision),
    doubts: doubts(data, revision),
    asked: whyAsked(round.gate, round.deadline === null ? 'information' : 'round'),
    deadline: whyThatDeadline(data, revision),
    members: seats.length === 0 ? [] : whyTheseMembers(data, revision),
    reached: seats.map(({ seatId }) => ({
      seatId,
      reach: seatReach(revision.facts, seatId),
      evidence: reachDetail(data, revision, seatId),
    })),
    answers: answers.map((answer) => ({
      answerId: answer.id,
      came: howItCame(data, revision, answer),
      counts: whyItCounts(revision, answer),
    })),
  }
}

function sorted(value: unknown): unknown {
  if (types.isDate(value)) return value.toISOString()
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}
