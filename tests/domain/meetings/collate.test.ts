import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  collate,
  type CollatedCard,
  type CollatedNote,
  type CollationSources,
} from '../../../bot/domain/meetings/collation/collate.ts'
import type { SectionHeading } from '../../../bot/domain/meetings/collation/collation.ts'

const area = (position: number): SectionHeading => ({
  kind: 'focus_area',
  position,
  title: `Område ${position}`,
  wording: { version: 1, goal: 'Mål', content: 'Indhold', results: 'Resultater' },
})
const groups = (session: string) => ['A', 'B'].map((label) => ({ groupId: `${session}${label}`, label }))

/** Two sessions of two groups: focus areas 1 and 2, then 2 again and a question. */
const sessions: CollationSources['sessions'] = [
  {
    sessionId: 's1',
    title: 'Gruppedrøftelse 1',
    tasks: [
      { taskId: 't1', sectionKey: 'focus:1', heading: area(1) },
      { taskId: 't2', sectionKey: 'focus:2', heading: area(2) },
    ],
    groups: groups('s1'),
  },
  {
    sessionId: 's2',
    title: 'Gruppedrøftelse 2',
    tasks: [
      { taskId: 't3', sectionKey: 'focus:2', heading: area(2) },
      { taskId: 't4', sectionKey: 'question:t4', heading: { kind: 'question', text: 'Hvad virker?' } },
    ],
    groups: groups('s2'),
  },
]

const card = (id: string, change: Partial<CollatedCard> = {}): CollatedCard => ({
  id,
  sessionId: 's1',
  groupId: 's1A',
  taskId: null,
  text: `Kort ${id}`,
  under: null,
  votes: 0,
  rank: null,
  ...change,
})

const sources = (change: Partial<CollationSources> = {}): CollationSources => ({
  sessions,
  notes: [],
  cards: [],
  clarifications: new Map(),
  plenary: [],
  nextSteps: [],
  ...change,
})

const sectionIn = (collation: ReturnType<typeof collate>, key: string) =>
  collation.sections.find((section) => section.key === key)

describe('the order of a collation', () => {
  test('a focus area discussed in two sessions is one section with the groups of both', () => {
    const { sections } = collate(sources())
    expect(sections.map(({ key }) => key)).toEqual(['focus:1', 'focus:2', 'question:t4'])
    expect(sections[1]?.parts.map(({ session, group }) => `${session} ${group}`)).toEqual([
      'Gruppedrøftelse 1 A',
      'Gruppedrøftelse 1 B',
      'Gruppedrøftelse 2 A',
      'Gruppedrøftelse 2 B',
    ])
  })

  test('a group that wrote nothing stands there all the same', () => {
    const { sections } = collate(sources())
    expect(sections[0]?.parts).toHaveLength(2)
    expect(sections[0]?.parts[0]).toMatchObject({ group: 'A', cards: [], notes: [] })
  })

  test('themes of a session as a whole come after its tasks, and only where there are any', () => {
    const collation = collate(sources({ cards: [card('x')] }))
    expect(sectionIn(collation, 'session:s1')).toMatchObject({
      heading: { kind: 'session', title: 'Gruppedrøftelse 1' },
      parts: [{ group: 'A', cards: [{ words: 'Kort x' }] }],
    })
    expect(sectionIn(collation, 'session:s2')).toBeUndefined()
  })

  test('what a table finds most important comes first, then what has most votes, then as it was written', () => {
    const cards = [
      card('a'),
      card('b', { votes: 2 }),
      card('c', { rank: 2 }),
      card('d', { rank: 1 }),
      card('e', { votes: 3 }),
      card('f'),
    ]
    const part = sectionIn(collate(sources({ cards })), 'session:s1')?.parts[0]
    expect(part?.cards.map(({ words }) => words)).toEqual(
      ['d', 'c', 'e', 'b', 'a', 'f'].map((id) => `Kort ${id}`),
    )
    expect(part?.cards.map(({ rank }) => rank)).toEqual([1, 2, null, null, null, null])
  })

  test('goal, content and desired results stand in that order', () => {
    const note = (field: CollatedNote['field']): CollatedNote => ({
      sessionId: 's1',
      groupId: 's1B',
      taskId: 't2',
      field,
      text: `Om ${field}`,
    })
    const collation = collate(sources({ notes: [note('results'), note('goal'), note('content')] }))
    expect(sectionIn(collation, 'focus:2')?.parts[1]?.notes.map(({ words }) => words)).toEqual([
      'Om goal',
      'Om content',
      'Om results',
    ])
  })
})

describe('stacks of alike cards', () => {
  test('have the votes of all their cards, and keep the words of each', () => {
    const cards = [
      card('top', { votes: 2 }),
      card('under', { under: 'top', votes: 3 }),
      card('beneath', { under: 'under', votes: 1, rank: 1 }),
    ]
    const part = sectionIn(collate(sources({ cards })), 'session:s1')?.parts[0]
    expect(part?.cards).toHaveLength(1)
    expect(part?.cards[0]).toMatchObject({ words: 'Kort top', votes: 6, rank: 1 })
    expect(part?.cards[0]?.alike.map(({ words }) => words)).toEqual(['Kort under', 'Kort beneath'])
  })

  test('of two cards laid under each other both lie open', () => {
    const cards = [card('a', { under: 'b' }), card('b', { under: 'a' })]
    const part = sectionIn(collate(sources({ cards })), 'session:s1')?.parts[0]
    expect(part?.cards.map(({ words }) => words)).toEqual(['Kort a', 'Kort b'])
  })

  test('a card laid under one of another table lies open at its own', () => {
    const cards = [card('a', { groupId: 's1B' }), card('b', { under: 'a' })]
    const collation = collate(sources({ cards }))
    expect(
      sectionIn(collation, 'session:s1')?.parts.map(({ group, cards: [first] }) => [group, first?.words]),
    ).toEqual([
      ['A', 'Kort b'],
      ['B', 'Kort a'],
    ])
  })
})

describe('what the secretariat adds', () => {
  test('a clarification stands beside the words and never in them', () => {
    const clarifications = new Map([['card:x', 'mellem kommunerne']])
    const part = sectionIn(collate(sources({ cards: [card('x')], clarifications })), 'session:s1')?.parts[0]
    expect(part?.cards[0]).toMatchObject({ words: 'Kort x', clarification: 'mellem kommunerne' })
  })

  test('a point from the plenary stands under its section, or at the end where the section is gone', () => {
    const collation = collate(
      sources({
        plenary: [
          { id: '1', sectionKey: 'focus:2', text: 'Om område 2' },
          { id: '2', sectionKey: 'focus:9', text: 'Om det, der udgik' },
          { id: '3', sectionKey: null, text: 'Om det hele' },
        ],
      }),
    )
    expect(sectionIn(collation, 'focus:2')?.plenary).toEqual([{ id: '1', text: 'Om område 2' }])
    expect(collation.plenary.map(({ text }) => text)).toEqual(['Om det, der udgik', 'Om det hele'])
  })
})

test('every card and every note comes once and only once, word for word, wherever it was written', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const place = fc.record({
    sessionId: fc.constantFrom('s1', 's2', 'gone'),
    groupId: fc.constantFrom('s1A', 's1B', 's2A', 's2B', 'gone'),
    taskId: fc.constantFrom('t1', 't2', 't3', 't4', 'gone', null),
  })
  const cardsOf = fc
    .uniqueArray(
      fc.tuple(
        id,
        place,
        fc.option(id, { nil: null }),
        fc.nat(3),
        fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
      ),
      { selector: ([each]) => each },
    )
    .map((all) =>
      all.map(([cardId, at, under, votes, rank]) =>
        card(cardId, { ...at, under: under === cardId ? null : under, votes, rank }),
      ),
    )
  const notesOf = fc.uniqueArray(
    place.map((at): CollatedNote => ({
      ...at,
      taskId: at.taskId ?? 't1',
      field: 'goal',
      text: `Note ${JSON.stringify(at)}`,
    })),
    { selector: ({ text }) => text },
  )
  fc.assert(
    fc.property(cardsOf, notesOf, (cards, notes) => {
      const { sections, unplaced } = collate(sources({ cards, notes }))
      const parts = sections.flatMap((section) => section.parts)
      const words = [
        ...parts.flatMap((part) => [
          ...part.cards.flatMap((line) => [line.words, ...line.alike.map((each) => each.words)]),
          ...part.notes.map((line) => line.words),
        ]),
        ...unplaced.map((each) => each.words),
      ]
      expect(words.sort()).toEqual([...cards, ...notes].map(({ text }) => text).sort())
      const votes = parts.flatMap((part) => part.cards).reduce((sum, line) => sum + line.votes, 0)
      const lost = cards.filter((each) => unplaced.some(({ words: text }) => text === each.text))
      expect(votes).toBe(
        cards.reduce((sum, each) => sum + each.votes, 0) - lost.reduce((sum, each) => sum + each.votes, 0),
      )
    }),
  )
})
