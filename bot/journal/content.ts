import { dateTimeText } from '../domain/calendar/date-text.ts'
import { stateAt } from '../domain/rounds/closing.ts'
import type { RoundState } from '../domain/rounds/states.ts'
import { heading, paragraph, type Block } from './blocks.ts'
import { aboutTheFile, annexBlocks } from './content-files.ts'
import { historyBlocks } from './content-history.ts'
import { proposalBlocks } from './content-proposal.ts'
import { roundBlocks } from './content-round.ts'
import { overview } from './content-overview.ts'
import type { JournalData, JournalRevision } from './journal-data.ts'
import { organisationName } from './journal-names.ts'
import { doubts } from './why-doubt.ts'
import { whyItStandsSo } from './why.ts'
import { stateWords } from './words.ts'

/** The revision that the file is about in the end. */
export const newestRevision = (data: JournalData): JournalRevision => {
  const newest = data.revisions.at(-1)
  if (newest === undefined) throw new Error('A journal needs at least one revision')
  return newest
}

/** "Rundspørge 2026-3" or "Orientering 2026-3". */
export function journalTitle(data: JournalData): string {
  const { facts } = newestRevision(data)
  const kind = stateAt(facts, data.madeAt) === 'information' ? 'Orientering' : 'Rundspørge'
  return `${kind} ${facts.round.number}`
}

/** The whole journal in reading order: the outcome first, then everything it rests on. */
export function journalContent(data: JournalData, jsonSha256: string): Block[] {
  const newest = newestRevision(data)
  const { round } = newest.facts
  return [
    {
      kind: 'title',
      text: `${journalTitle(data)}: ${round.content.facility || 'tilbud ikke angivet'}`,
      subtitle: `Kapacitetsjustering foreslået af ${organisationName(data, round.operatorOrganisationId)}. ${data.forum.name}, ${data.forum.region}. Journal dannet ${dateTimeText(data.madeAt, 'da')}.`,
    },
    outcome(data, newest),
    ...overview(data),
    ...data.revisions.flatMap((revision) => revisionBlocks(data, revision)),
    ...historyBlocks(data),
    ...annexBlocks(data),
    ...aboutTheFile(data, jsonSha256),
  ]
}

function revisionBlocks(data: JournalData, revision: JournalRevision): Block[] {
  const { round } = revision.facts
  const only = data.revisions.length === 1
  return [
    heading(
      2,
      only ? 'Forslaget' : `Revision ${round.revision}: ${stateWords[stateAt(revision.facts, data.madeAt)]}`,
    ),
    ...(only ? [] : whyItStandsSo(data, revision).map(paragraph)),
    ...proposalBlocks(data, revision),
    ...(only && revision.facts.seats.length > 0 ? [heading(2, 'Rundspørgen')] : []),
    ...roundBlocks(data, revision),
  ]
}

function outcome(data: JournalData, revision: JournalRevision): Block {
  const state = stateAt(revision.facts, data.madeAt)
  const doubtful = doubts(data, revision).length > 0
  return {
    kind: 'notice',
    tone: doubtful ? 'bad' : tones[state],
    label: doubtful ? `${stateWords[state]}, men i tvivl` : stateWords[state],
    texts: whyItStandsSo(data, revision),
  }
}

const tones: Record<RoundState, 'good' | 'waiting' | 'bad'> = {
  draft: 'waiting',
  submitted: 'waiting',
  planned: 'waiting',
  open: 'waiting',
  in_solution: 'waiting',
  on_meeting: 'waiting',
  approved: 'good',
  information: 'good',
  remarks: 'bad',
  unresolved: 'bad',
  rejected: 'bad',
  withdrawn: 'bad',
  corrected: 'bad',
}
