import { groupName } from '../domain/meetings/groups/group-label.ts'
import { shortDateText, numberText, dateTimeText } from '../domain/calendar/date-text.ts'
import type {
  CardLine,
  CollationSection,
  GroupPart,
  PlenaryPoint,
} from '../domain/meetings/collation/collation.ts'
import { cell, heading, muted, paragraph, type Block } from '../journal/blocks.ts'
import type { CollationSheet } from '../domain/meetings/collation/collation-sheet.ts'
import {
  fieldNames,
  headingText,
  HOW_TO_READ,
  placeAndState,
  saidText,
  stepKindNames,
  titleOf,
  votesText,
} from './collation-words.ts'

/** Of the journal's blocks those that a collation is made of: Word, PDF and Markdown set the same ones. */
export type CollationBlock = Extract<
  Block,
  { kind: 'title' | 'heading' | 'paragraph' | 'list' | 'facts' | 'table' }
>

/** The collation in reading order. */
export function collationBlocks(sheet: CollationSheet): CollationBlock[] {
  const { collation } = sheet
  return [
    { kind: 'title', text: titleOf(sheet), subtitle: placeAndState(sheet) },
    plain(HOW_TO_READ),
    ...attendanceBlocks(sheet),
    ...collation.sections.flatMap(sectionBlocks),
    ...pointBlocks('Øvrigt fra plenum', 2, collation.plenary),
    ...(collation.unplaced.length === 0
      ? []
      : [head(2, 'Uden plads i drejebogen'), listOf(collation.unplaced.map(saidText))]),
    ...nextStepBlocks(sheet),
    quiet(`Dannet ${dateTimeText(sheet.madeAt, 'da')}. Navne på deltagere indgår ikke i opsamlingen.`),
  ]
}

function attendanceBlocks({ attendance }: CollationSheet): CollationBlock[] {
  if (attendance.length === 0) return []
  const all = attendance.reduce((sum, { present }) => sum + present, 0)
  return [
    head(2, 'Deltagelse'),
    plain(
      `${all === 1 ? '1 deltager' : `${numberText(all, 'da')} deltagere`} fra ${attendance.length === 1 ? '1 organisation' : `${attendance.length} organisationer`}.`,
    ),
    {
      kind: 'table',
      columns: [
        { title: 'Organisation', share: 75 },
        { title: 'Deltagere', share: 25 },
      ],
      rows: attendance.map(({ organisation, present }) => [
        cell(organisation),
        cell(numberText(present, 'da')),
      ]),
    },
  ]
}

function sectionBlocks({ heading: what, parts, plenary }: CollationSection): CollationBlock[] {
  return [
    head(2, headingText(what)),
    ...(what.kind === 'focus_area' ? wordingBlocks(what.wording) : []),
    ...parts.flatMap(partBlocks),
    ...pointBlocks('Fra plenum', 3, plenary),
  ]
}

function wordingBlocks(wording: {
  version: number
  goal: string
  content: string
  results: string
}): CollationBlock[] {
  return [
    head(3, `Teksten, som grupperne havde foran sig (version ${wording.version})`),
    {
      kind: 'facts',
      rows: (['goal', 'content', 'results'] as const).map((field) => ({
        label: fieldNames[field],
        value: wording[field],
      })),
    },
  ]
}

function partBlocks({ session, group, cards, notes }: GroupPart): CollationBlock[] {
  const ranked = cards.filter(({ rank }) => rank !== null)
  const others = cards.filter(({ rank }) => rank === null)
  const blocks: CollationBlock[] = [head(3, `${groupName(group, 'da')}, ${session}`)]
  if (ranked.length > 0) blocks.push(plain('Gruppens vigtigste:'), listOf(ranked.map(cardText)))
  if (others.length > 0) {
    if (ranked.length > 0) blocks.push(plain('Gruppens øvrige kort:'))
    blocks.push(listOf(others.map(cardText)))
  }
  const answers = notes.filter(({ field }) => field === 'answer')
  const fields = notes.flatMap((note) =>
    note.field === 'answer' ? [] : [{ label: fieldNames[note.field], value: saidText(note) }],
  )
  if (fields.length > 0) blocks.push({ kind: 'facts', rows: fields })
  blocks.push(...answers.map((note) => plain(saidText(note))))
  if (cards.length === 0 && notes.length === 0) blocks.push(quiet('Gruppen har ikke skrevet noget her.'))
  return blocks
}

/** 'A' is a group's name as the run sheet has it; 'Bord 3' is one by itself. */

/** Every card of a stack with its own words; rank and votes on a line of their own, apart from them. */
function cardText(card: CardLine): string {
  const weight = [
    card.rank === null ? '' : `${card.rank}. prioritet`,
    card.votes === 0 ? '' : votesText(card.votes),
  ].filter((each) => each !== '')
  return [
    saidText(card),
    ...card.alike.map((each) => `Lagt sammen med: ${saidText(each)}`),
    ...(weight.length === 0 ? [] : [`[${weight.join(', ')}]`]),
  ].join('\n')
}

function pointBlocks(title: string, level: 2 | 3, points: readonly PlenaryPoint[]): CollationBlock[] {
  return points.length === 0 ? [] : [head(level, title), listOf(points.map(({ text }) => text))]
}

function nextStepBlocks({ collation }: CollationSheet): CollationBlock[] {
  if (collation.nextSteps.length === 0) return []
  return [
    head(2, 'Næste skridt'),
    {
      kind: 'table',
      columns: [
        { title: 'Hvad', share: 45 },
        { title: 'Slags', share: 18 },
        { title: 'Ansvarlig', share: 20 },
        { title: 'Frist', share: 17 },
      ],
      rows: collation.nextSteps.map(({ text, kind, responsible, due }) => [
        cell(text),
        cell(stepKindNames[kind]),
        cell(responsible),
        cell(due === null ? '' : shortDateText(due, 'da')),
      ]),
    },
  ]
}

// The journal's own makers say `Block`, which has more kinds than a collation needs.
const head = (level: 2 | 3, text: string) => heading(level, text) as CollationBlock
const plain = (text: string) => paragraph(text) as CollationBlock
const quiet = (text: string) => muted(text) as CollationBlock
const listOf = (items: string[]): CollationBlock => ({ kind: 'list', items })
