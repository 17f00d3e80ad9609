import type { CollationSources } from '../../bot/domain/meetings/collation/collate.ts'
import { stacksOf } from '../../bot/domain/meetings/cards/board.ts'
import type { GroupThemes } from '../../bot/domain/meetings/cards/theme-card.ts'
import { collate } from '../../bot/domain/meetings/collation/collate.ts'
import type { CollationSheet } from '../../bot/domain/meetings/collation/collation-sheet.ts'

/**
 * A workshop of Dialogforum and disability councils in the form of the one of 18 January 2017: two dialogues at tables, one theme a
 * card, three of them prioritised by each table, terse cards with a clarification. The themes are made up.
 */
export const workshopSources: CollationSources = {
  sessions: [1, 2].map((number) => ({
    sessionId: `dialogue-${number}`,
    title: `Dialog ${number}`,
    tasks: [
      {
        taskId: `task-${number}`,
        sectionKey: `question:task-${number}`,
        heading: {
          kind: 'question' as const,
          text: number === 1 ? 'Hvad fungerer godt i dag?' : 'Hvad skal rammeaftalen tage op?',
        },
      },
    ],
    groups: [1, 2, 3].map((table) => ({ groupId: `${number}-${table}`, label: `Bord ${table}` })),
  })),
  themes: [
    table('1-1', {
      top: ['Overgangen fra barn til voksen', 'Én indgang', 'Pårørende'],
      others: ['Specialviden (i små kommuner)'],
    }),
    table('1-2', { top: ['Tid'], under: { 'Mere tid til samtalen': 'Tid' } }),
    table('1-3', { others: ['Botilbud tæt på\nfamilien'], votes: 4 }),
    table('2-1', { top: ['Job & uddannelse'] }),
    table('2-2', { others: ['* <b>Transport</b>'], votes: 1 }),
  ],
  notes: [],
  clarifications: new Map([
    ['card:1-1:Én indgang', 'borgeren skal kun henvende sig ét sted'],
    ['card:1-1:Specialviden (i små kommuner)', 'ønsket om fælles videnscentre'],
  ]),
  plenary: [{ id: 'p1', sectionKey: 'question:task-1', text: 'Bordene var enige om overgangen.' }],
  nextSteps: [
    {
      id: 'n1',
      kind: 'pilot',
      text: 'Afprøv fælles overgangsmøder',
      responsible: 'Næstved Kommune',
      due: '2017-06-01',
    },
  ],
}

export const workshop: CollationSheet = {
  title: 'Workshop med Dialogforum og handicapråd',
  forum: 'Dialogforum',
  date: '2017-01-18',
  times: { from: '13:00', to: '16:00' },
  place: 'Sorø',
  state: 'draft',
  version: 1,
  attendance: [
    { organisation: 'Danske Handicaporganisationer', present: 11 },
    { organisation: 'Slagelse Kommune', present: 2 },
  ],
  collation: collate(workshopSources),
  madeAt: new Date('2017-01-20T09:00:00Z'),
}

/** What a table's cards say; `under`: what was laid onto another. The first of the others has the votes. */
function table(groupId: string, { top = [], others = [], under = {}, votes = 0 }: Themes): GroupThemes {
  const id = (text: string) => `${groupId}:${text}`
  const card = (text: string, onto: string, own: number) => ({
    id: id(text),
    text,
    writerId: 'writer',
    stackId: id(onto),
    voters: [],
    counted: own,
  })
  const cards = [
    ...top.map((text) => card(text, text, 0)),
    ...others.map((text, place) => card(text, text, place === 0 ? votes : 0)),
    ...Object.entries(under).map(([text, onto]) => card(text, onto, 0)),
  ]
  return {
    blockId: `dialogue-${groupId.slice(0, 1)}`,
    groupId,
    stacks: stacksOf({ cards, top: top.map(id) }),
    hidden: 0,
  }
}

type Themes = { top?: string[]; others?: string[]; under?: Record<string, string>; votes?: number }
