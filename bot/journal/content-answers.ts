import type { Answer } from '../domain/rounds/round.ts'
import { cell, heading, paragraph, type Block } from './blocks.ts'
import type { JournalData, JournalRevision } from './journal-data.ts'
import { seatName } from './journal-names.ts'
import { howItCame, whyItCounts } from './why-counted.ts'
import { answerWords } from './words.ts'

/** Every answer ever given, also those replaced and those too late, and then each remark in full. */
export function answerBlocks(data: JournalData, revision: JournalRevision): Block[] {
  const answers = revision.facts.answers.toSorted(byTime)
  const remarks = answers.filter((answer) => answer.text !== null)
  const late = remarks.filter((answer) => answer.late)
  const inTime = remarks.filter((answer) => !answer.late)
  return [
    heading(3, 'Alle svar'),
    ...(answers.length === 0 ? [paragraph('Ingen har svaret.')] : [answerTable(data, revision, answers)]),
    ...(inTime.length === 0
      ? []
      : [heading(3, 'Bemærkninger i fuld tekst'), ...inTime.map((each) => quote(data, revision, each))]),
    ...(late.length === 0
      ? []
      : [heading(3, 'Bemærkninger, der kom for sent'), ...late.map((each) => quote(data, revision, each))]),
  ]
}

function answerTable(data: JournalData, revision: JournalRevision, answers: Answer[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'Medlem', share: 24 },
      { title: 'Svar', share: 20 },
      { title: 'Hvem, hvornår og hvordan', share: 32 },
      { title: 'Tæller svaret?', share: 24 },
    ],
    rows: answers.map((answer) => [
      cell(seatName(data, revision, answer.seatId)),
      cell(answerWords[answer.kind]),
      cell(howItCame(data, revision, answer)),
      cell(whyItCounts(revision, answer)),
    ]),
  }
}

function quote(data: JournalData, revision: JournalRevision, answer: Answer): Block {
  return {
    kind: 'quote',
    by: seatName(data, revision, answer.seatId),
    text: answer.text ?? '',
    note: `${howItCame(data, revision, answer)} ${whyItCounts(revision, answer)}`,
  }
}

const byTime = (a: Answer, b: Answer) => a.givenAt.getTime() - b.givenAt.getTime() || a.id - b.id
