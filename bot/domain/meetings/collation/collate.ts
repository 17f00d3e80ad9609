import type { GroupThemes, Stack, ThemeCard } from '../cards/theme-card.ts'
import { noteFields } from '../notes/note-fields.ts'
import type { Note } from '../notes/note.ts'
import type {
  CardLine,
  Collation,
  CollationSection,
  GroupPart,
  NextStep,
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

export type CollationSources = {
  sessions: readonly CollatedSession[]
  notes: readonly Note[]
  themes: readonly GroupThemes[]
  /** By the key of what they clarify. */
  clarifications: ReadonlyMap<string, string>
  /** `sectionKey` null: of no section. */
  plenary: readonly (PlenaryPoint & { sectionKey: string | null })[]
  nextSteps: readonly NextStep[]
}

/**
 * Puts what was written in the groups in order: by focus area or question as the run sheet has them, and under each by
 * session and group. Every card that is shown and every note comes once and only once, in its own words. Theme cards belong to a
 * session as a whole; where it has one task only, they stand under that. (The form of the 2017 collation.)
 */
export function collate(sources: CollationSources): Collation {
  const sections = sectionsOf(sources.sessions)
  for (const session of sources.sessions) {
    for (const group of session.groups) {
      for (const section of sections.values()) {
        const part = partOf(section.key, session, group, sources)
        if (part !== null) section.parts.push(part)
      }
    }
  }
  for (const section of sections.values()) section.plenary = plenaryOf(sources, section.key)
  return {
    sections: [...sections.values()].filter(
      ({ heading, parts, plenary }) => heading.kind !== 'session' || parts.length > 0 || plenary.length > 0,
    ),
    plenary: sources.plenary
      .filter(({ sectionKey }) => sectionKey === null || !sections.has(sectionKey))
      .map(withoutSection),
    unplaced: unplacedOf(sources),
    nextSteps: [...sources.nextSteps],
  }
}

export const focusKey = (focusAreaId: string): string => `focus:${focusAreaId}`
export const questionKey = (taskId: string): string => `question:${taskId}`
export const sessionKey = (sessionId: string): string => `session:${sessionId}`
export const cardKey = (cardId: string): string => `card:${cardId}`
export const noteKey = ({
  blockId,
  groupId,
  taskId,
  field,
}: Pick<Note, 'blockId' | 'groupId' | 'taskId' | 'field'>): string =>
  `note:${blockId}:${groupId}:${taskId}:${field}`

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

/** What the group wrote in the session under that heading; null where the session has nothing to do with it. */
function partOf(
  key: string,
  session: CollatedSession,
  group: CollatedGroup,
  sources: CollationSources,
): GroupPart | null {
  const { sessionId, tasks } = session
  const own = key === sessionKey(sessionId)
  const taskIds = tasks.filter(({ sectionKey }) => sectionKey === key).map(({ taskId }) => taskId)
  if (taskIds.length === 0 && !own) return null
  const isTheirs = (of: { blockId: string; groupId: string }) =>
    of.blockId === sessionId && of.groupId === group.groupId
  const cards = themesKey(session) === key ? sources.themes.filter(isTheirs) : []
  const notes = sources.notes.filter(
    (note) =>
      isTheirs(note) &&
      (taskIds.includes(note.taskId) || (own && tasks.every(({ taskId }) => taskId !== note.taskId))),
  )
  if (own && cards.every(({ stacks }) => stacks.length === 0) && notes.length === 0) return null
  return {
    sessionId,
    session: session.title,
    groupId: group.groupId,
    group: group.label,
    cards: cards.flatMap(({ stacks }) => stacks).map((stack) => cardLine(stack, sources)),
    notes: notes
      .toSorted(
        (a, b) =>
          taskIds.indexOf(a.taskId) - taskIds.indexOf(b.taskId) ||
          noteFields.indexOf(a.field) - noteFields.indexOf(b.field),
      )
      .map((note): NoteLine => ({ ...said(noteKey(note), note.text, sources), field: note.field })),
  }
}

/** Where a session's theme cards stand. */
function themesKey({ sessionId, tasks }: CollatedSession): string {
  const [only, ...more] = tasks
  return only === undefined || more.length > 0 ? sessionKey(sessionId) : only.sectionKey
}

function cardLine({ cards, votes, rank }: Stack, sources: CollationSources): CardLine {
  const [first, ...alike] = cards.map((card) => cardSaid(card, sources))
  if (first === undefined) throw new Error('a stack without a card')
  return { ...first, rank, votes, alike }
}

const cardSaid = ({ id, text }: ThemeCard, sources: CollationSources): Said =>
  said(cardKey(id), text, sources)

function said(key: string, words: string, { clarifications }: CollationSources): Said {
  return { key, words, clarification: clarifications.get(key) ?? null }
}

function unplacedOf(sources: CollationSources): Said[] {
  const placed = new Set(
    sources.sessions.flatMap(({ sessionId, groups }) =>
      groups.map(({ groupId }) => `${sessionId} ${groupId}`),
    ),
  )
  const isUnplaced = ({ blockId, groupId }: { blockId: string; groupId: string }) =>
    !placed.has(`${blockId} ${groupId}`)
  return [
    ...sources.themes
      .filter(isUnplaced)
      .flatMap(({ stacks }) => stacks.flatMap(({ cards }) => cards))
      .map((card) => cardSaid(card, sources)),
    ...sources.notes.filter(isUnplaced).map((note) => said(noteKey(note), note.text, sources)),
  ]
}

const plenaryOf = ({ plenary }: CollationSources, key: string): PlenaryPoint[] =>
  plenary.filter(({ sectionKey }) => sectionKey === key).map(withoutSection)

const withoutSection = ({ id, text }: PlenaryPoint): PlenaryPoint => ({ id, text })
