import type {
  CardLine,
  Collation,
  CollationSection,
  GroupPart,
  NextStep,
  NoteField,
  NoteLine,
  PlenaryPoint,
  Said,
  SectionHeading,
} from './collation.ts'

/** A task of a session: what it is about, and under which heading it is collated. */
export type CollatedTask = { taskId: string; sectionKey: string; heading: SectionHeading }
export type CollatedGroup = { groupId: string; label: string }
/** In the order of the run sheet. */
export type CollatedSession = {
  sessionId: string
  title: string
  tasks: readonly CollatedTask[]
  groups: readonly CollatedGroup[]
}

export type CollatedNote = {
  sessionId: string
  groupId: string
  taskId: string
  field: NoteField | null
  text: string
}

/** `taskId` null: the card belongs to the session as a whole. `under`: the card that it was laid under. */
export type CollatedCard = {
  id: string
  sessionId: string
  groupId: string
  taskId: string | null
  text: string
  under: string | null
  votes: number
  rank: number | null
}

export type CollationSources = {
  sessions: readonly CollatedSession[]
  notes: readonly CollatedNote[]
  /** In the order in which they were written. */
  cards: readonly CollatedCard[]
  /** By the key of what they clarify. */
  clarifications: ReadonlyMap<string, string>
  /** `sectionKey` null: of no section. */
  plenary: readonly (PlenaryPoint & { sectionKey: string | null })[]
  nextSteps: readonly NextStep[]
}

/**
 * Puts what was written in the groups in order: by focus area or question as the run sheet has them, and under each by
 * session and group. Every card and every note that is not blank comes once and only once, in its own words; a card whose
 * place is unknown comes under its session. (The form of the 2017 collation.)
 */
export function collate(sources: CollationSources): Collation {
  const sections = sectionsOf(sources.sessions)
  const cards = stacksOf(sources)
  for (const session of sources.sessions) {
    for (const group of session.groups) {
      for (const section of sections.values()) {
        const part = partOf(section.key, session, group, sources, cards)
        if (part !== null) section.parts.push(part)
      }
    }
  }
  const known = new Set(sections.keys())
  for (const section of sections.values()) section.plenary = plenaryOf(sources, section.key)
  return {
    sections: [...sections.values()].filter(
      ({ heading, parts, plenary }) => heading.kind !== 'session' || parts.length > 0 || plenary.length > 0,
    ),
    plenary: sources.plenary
      .filter(({ sectionKey }) => sectionKey === null || !known.has(sectionKey))
      .map(withoutSection),
    unplaced: unplacedOf(sources),
    nextSteps: [...sources.nextSteps],
  }
}

export const sessionKey = (sessionId: string): string => `session:${sessionId}`
export const cardKey = (cardId: string): string => `card:${cardId}`
export const noteKey = ({ sessionId, groupId, taskId, field }: Omit<CollatedNote, 'text'>): string =>
  `note:${sessionId}:${groupId}:${taskId}:${field ?? 'answer'}`

/** Each focus area or question once, where it first stands; after a session's tasks the session itself. */
function sectionsOf(sessions: readonly CollatedSession[]): Map<string, CollationSection> {
  const sections = new Map<string, CollationSection>()
  const add = (key: string, heading: SectionHeading) => {
    if (!sections.has(key)) sections.set(key, { key, heading, parts: [], plenary: [] })
  }
  for (const session of sessions) {
    for (const task of session.tasks) add(task.sectionKey, task.heading)
    add(sessionKey(session.sessionId), { kind: 'session', title: session.title })
  }
  return sections
}

type Stacks = Map<string, { top: CollatedCard; alike: CollatedCard[]; place: number }>

/**
 * The stacks by their top card. A card laid under one that is itself under another lies in the same stack; a card whose
 * top is gone, or of another group, lies by itself.
 */
function stacksOf({ cards }: CollationSources): Stacks {
  const byId = new Map(cards.map((card) => [card.id, card]))
  const stacks: Stacks = new Map()
  const topOf = (card: CollatedCard): CollatedCard => {
    const seen = new Set([card.id])
    let top = card
    while (top.under !== null) {
      const next = byId.get(top.under)
      if (next === undefined || seen.has(next.id) || !isSameTable(next, card)) break
      seen.add(next.id)
      top = next
    }
    return top.under !== null && seen.has(top.under) ? card : top
  }
  cards.forEach((card, place) => {
    if (topOf(card) === card) stacks.set(card.id, { top: card, alike: [], place })
  })
  for (const card of cards) {
    const top = topOf(card)
    if (top !== card) stacks.get(top.id)?.alike.push(card)
  }
  return stacks
}

const isSameTable = (one: CollatedCard, other: CollatedCard): boolean =>
  one.sessionId === other.sessionId && one.groupId === other.groupId

function partOf(
  key: string,
  session: CollatedSession,
  group: CollatedGroup,
  sources: CollationSources,
  stacks: Stacks,
): GroupPart | null {
  const { sessionId } = session
  const taskIds = session.tasks.filter(({ sectionKey }) => sectionKey === key).map(({ taskId }) => taskId)
  const own = key === sessionKey(sessionId)
  if (taskIds.length === 0 && !own) return null
  const isHere = (taskId: string | null) =>
    taskId !== null && session.tasks.some((task) => task.taskId === taskId) ? taskIds.includes(taskId) : own
  const cards = [...stacks.values()]
    .filter(({ top }) => top.sessionId === sessionId && top.groupId === group.groupId && isHere(top.taskId))
    .sort((a, b) => byWeight(a, b))
    .map(({ top, alike }) => cardLine(top, alike, sources))
  const notes = sources.notes
    .filter((note) => note.sessionId === sessionId && note.groupId === group.groupId && isHere(note.taskId))
    .filter(({ text }) => text.trim() !== '')
    .sort(
      (a, b) =>
        taskIds.indexOf(a.taskId) - taskIds.indexOf(b.taskId) || fieldPlace(a.field) - fieldPlace(b.field),
    )
    .map((note): NoteLine => ({ ...said(noteKey(note), note.text, sources), field: note.field }))
  if (own && cards.length === 0 && notes.length === 0) return null
  return { sessionId, session: session.title, groupId: group.groupId, group: group.label, cards, notes }
}

function unplacedOf(sources: CollationSources): Said[] {
  const placed = new Set(
    sources.sessions.flatMap(({ sessionId, groups }) =>
      groups.map(({ groupId }) => `${sessionId} ${groupId}`),
    ),
  )
  const isUnplaced = ({ sessionId, groupId }: { sessionId: string; groupId: string }) =>
    !placed.has(`${sessionId} ${groupId}`)
  return [
    ...sources.cards.filter(isUnplaced).map((card) => said(cardKey(card.id), card.text, sources)),
    ...sources.notes
      .filter((note) => isUnplaced(note) && note.text.trim() !== '')
      .map((note) => said(noteKey(note), note.text, sources)),
  ]
}

type Stack = { top: CollatedCard; alike: CollatedCard[]; place: number }

function byWeight(a: Stack, b: Stack): number {
  return rankPlace(a) - rankPlace(b) || votesOf(b) - votesOf(a) || a.place - b.place
}

const rankOf = ({ top, alike }: Stack): number | null => {
  const ranks = [top, ...alike].flatMap(({ rank }) => (rank === null ? [] : [rank]))
  return ranks.length === 0 ? null : Math.min(...ranks)
}
const rankPlace = (stack: Stack): number => rankOf(stack) ?? Number.MAX_SAFE_INTEGER
const votesOf = ({ top, alike }: Stack): number => [top, ...alike].reduce((sum, { votes }) => sum + votes, 0)

function cardLine(top: CollatedCard, alike: CollatedCard[], sources: CollationSources): CardLine {
  const stack = { top, alike, place: 0 }
  return {
    ...said(cardKey(top.id), top.text, sources),
    rank: rankOf(stack),
    votes: votesOf(stack),
    alike: alike.map((card) => said(cardKey(card.id), card.text, sources)),
  }
}

function said(key: string, words: string, { clarifications }: CollationSources): Said {
  return { key, words, clarification: clarifications.get(key) ?? null }
}

const FIELDS: readonly (NoteField | null)[] = ['goal', 'content', 'results', null]
const fieldPlace = (field: NoteField | null): number => FIELDS.indexOf(field)

const plenaryOf = ({ plenary }: CollationSources, key: string): PlenaryPoint[] =>
  plenary.filter(({ sectionKey }) => sectionKey === key).map(withoutSection)

const withoutSection = ({ id, text }: PlenaryPoint): PlenaryPoint => ({ id, text })
