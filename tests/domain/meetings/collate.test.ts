import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { GroupThemes, Stack, ThemeCard } from '../../../bot/domain/meetings/cards/theme-card.ts'
import { collate, type CollationSources } from '../../../bot/domain/meetings/collation/collate.ts'
import type { SectionHeading } from '../../../bot/domain/meetings/collation/collation.ts'
import type { Note } from '../../../bot/domain/meetings/notes/note.ts'

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

const stack = (id: string, change: Partial<Stack> = {}): Stack => ({
  id,
  cards: [card(id, id)],
  voters: [],
  counted: 0,
  votes: 0,
  rank: null,
  ...change,
})
const card = (id: string, stackId: string): ThemeCard => ({
  id,
  text: `Kort ${id}`,
  writerId: 'w',
  stackId,
  voters: [],
  counted: 0,
})

const themes = (groupId: string, ...stacks: Stack[]): GroupThemes => ({
  blockId: groupId.slice(0, 2),
  groupId,
  stacks,
  hidden: 0,
})

const sources = (change: Partial<CollationSources> = {}): CollationSources => ({
  sessions,
  notes: [],
  themes: [],
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

  test('themes of a session with several tasks come after them, and only where there are any', () => {
    const collation = collate(sources({ themes: [themes('s1A', stack('x'))] }))
    expect(sectionIn(collation, 'session:s1')).toMatchObject({
      heading: { kind: 'session', title: 'Gruppedrøftelse 1' },
      parts: [{ group: 'A', cards: [{ words: 'Kort x' }] }],
    })
    expect(sectionIn(collation, 'session:s2')).toBeUndefined()
  })

  test('themes of a session with one task stand under it', () => {
    const [first] = sessions
    const one = first === undefined ? [] : [{ ...first, tasks: first.tasks.slice(0, 1) }]
    const collation = collate(sources({ sessions: one, themes: [themes('s1A', stack('x'))] }))
    expect(sectionIn(collation, 'focus:1')?.parts[0]?.cards).toHaveLength(1)
    expect(sectionIn(collation, 'session:s1')).toBeUndefined()
  })

  test('a stack keeps its rank, its votes and the words of each of its cards', () => {
    const both = stack('a', { cards: [card('a', 'a'), card('b', 'a')], votes: 5, rank: 1 })
    const part = sectionIn(collate(sources({ themes: [themes('s1A', both)] })), 'session:s1')?.parts[0]
    expect(part?.cards).toEqual([
      {
        key: 'card:a',
        words: 'Kort a',
        clarification: null,
        rank: 1,
        votes: 5,
        alike: [{ key: 'card:b', words: 'Kort b', clarification: null }],
      },
    ])
  })

  test('goal, content and desired results stand in that order', () => {
    const note = (field: Note['field']): Note => ({
      blockId: 's1',
      groupId: 's1B',
      taskId: 't2',
      field,
      text: `Om ${field}`,
      wording: { focusAreaId: '2', version: 1 },
    })
    const collation = collate(sources({ notes: [note('results'), note('goal'), note('content')] }))
    expect(sectionIn(collation, 'focus:2')?.parts[1]?.notes.map(({ words }) => words)).toEqual([
      'Om goal',
      'Om content',
      'Om results',
    ])
  })
})

describe('what the secretariat adds', () => {
  test('a clarification stands beside the words and never in them', () => {
    const clarifications = new Map([['card:x', 'mellem kommunerne']])
    const part = sectionIn(
      collate(sources({ themes: [themes('s1A', stack('x'))], clarifications })),
      'session:s1',
    )?.parts[0]
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
  const place = fc.record({
    blockId: fc.constantFrom('s1', 's2', 'gone'),
    groupId: fc.constantFrom('s1A', 's1B', 's2A', 's2B', 'gone'),
  })
  const themesOf = fc
    .uniqueArray(place, { selector: ({ blockId, groupId }) => blockId + groupId })
    .chain((places) =>
      fc.tuple(
        ...places.map((at) =>
          fc.nat(4).map((count): GroupThemes => ({
            ...at,
            stacks: Array.from({ length: count }, (_, number) =>
              stack(`${at.blockId}${at.groupId}${number}`),
            ),
            hidden: 0,
          })),
        ),
      ),
    )
  const notesOf = fc.uniqueArray(
    fc
      .record({
        blockId: fc.constantFrom('s1', 's2', 'gone'),
        groupId: fc.constantFrom('s1A', 's1B', 's2A', 's2B', 'gone'),
        taskId: fc.constantFrom('t1', 't2', 't3', 't4', 'gone'),
        field: fc.constantFrom('goal', 'content', 'results', 'answer'),
      })
      .map((at): Note => ({ ...at, text: `Note ${JSON.stringify(at)}`, wording: null })),
    { selector: ({ text }) => text },
  )
  fc.assert(
    fc.property(themesOf, notesOf, (all, notes) => {
      const { sections, unplaced } = collate(sources({ themes: all, notes }))
      const parts = sections.flatMap((section) => section.parts)
      const words = [
        ...parts.flatMap((part) => [...part.cards, ...part.notes].map((line) => line.words)),
        ...unplaced.map((each) => each.words),
      ]
      const written = all.flatMap(({ stacks }) =>
        stacks.flatMap(({ cards }) => cards.map(({ text }) => text)),
      )
      expect(words.sort()).toEqual([...written, ...notes.map(({ text }) => text)].sort())
    }),
  )
})
