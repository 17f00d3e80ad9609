import type { CollatedCard, CollationSources } from '../../bot/domain/meetings/collation/collate.ts'
import { collate } from '../../bot/domain/meetings/collation/collate.ts'
import type { CollationSheet } from '../../bot/meeting-files/collation-sheet.ts'

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
  cards: [
    themeCard('1-1', 'Overgangen fra barn til voksen', { rank: 1 }),
    themeCard('1-1', 'Én indgang', { rank: 2 }),
    themeCard('1-1', 'Pårørende', { rank: 3 }),
    themeCard('1-1', 'Specialviden (i små kommuner)'),
    themeCard('1-2', 'Tid', { rank: 1 }),
    themeCard('1-2', 'Mere tid til samtalen', { under: '1-2:Tid' }),
    themeCard('1-3', 'Botilbud tæt på\nfamilien', { votes: 4 }),
    themeCard('2-1', 'Job & uddannelse', { rank: 1 }),
    themeCard('2-2', '* <b>Transport</b>', { votes: 1 }),
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

function themeCard(groupId: string, text: string, change: Partial<CollatedCard> = {}): CollatedCard {
  const session = groupId.slice(0, 1)
  return {
    id: `${groupId}:${text}`,
    sessionId: `dialogue-${session}`,
    groupId,
    taskId: `task-${session}`,
    text,
    under: null,
    votes: 0,
    rank: null,
    ...change,
  }
}
