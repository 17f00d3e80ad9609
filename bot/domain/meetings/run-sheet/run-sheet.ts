/**
 * Plenary, a group session (named by its block's id everywhere), a break, or a plenary in which what the groups have said is
 * collated.
 */
export const blockKinds = ['plenary', 'groups', 'break', 'collation'] as const
export type BlockKind = (typeof blockKinds)[number]

/** What a group session is about: the current wording of a focus area, which the groups comment, or a question of its own. */
export type FocusAreaTask = { id: string; focusAreaId: string; minutes: number }
/** `minutes` null: as much of the session as the group wants. */
export type QuestionTask = { id: string; question: string; minutes: number | null }
export type Task = FocusAreaTask | QuestionTask

/**
 * What was handed out apart from the run sheet, as it was pasted. `returnTime`: when it says that everybody is back in
 * plenary, in minutes after midnight; null: what its text says, if anything (`return-time.ts`).
 */
export type TaskSheet = { text: string; returnTime: number | null }

/** What the groups of a session write: notes to its tasks, theme cards, or both. */
export const sessionWrites = ['notes', 'cards', 'both'] as const

export type SessionSettings = {
  writes: (typeof sessionWrites)[number]
  /** How many votes each person has for the cards; null: as many as they like, one for each theme. */
  votesEach: number | null
  /** Each table or group names its three most important cards. */
  topThree: boolean
  /** Cards are seen by their own group alone until they are revealed. */
  cardsHidden: boolean
  /** The group session whose groups meet again; null: groups of its own. */
  sameGroupsAs: string | null
}

/** As a session begins that nobody has said anything of. */
export const usualSession: SessionSettings = {
  writes: 'notes',
  votesEach: 3,
  topThree: false,
  cardsHidden: false,
  sameGroupsAs: null,
}

export const usesNotes = (session: SessionSettings | null): boolean => session?.writes !== 'cards'
export const usesCards = (session: SessionSettings | null): boolean =>
  session !== null && session.writes !== 'notes'

/**
 * `start` is in minutes after midnight, Danish wall time of the meeting's first day; a block ends by the next midnight. One of no
 * length is a point on the programme, as "14.30 thank you".
 */
export type Block = {
  id: string
  start: number
  minutes: number
  title: string
  /** As people write it after "v/": roles and bodies, or names. */
  who: string
  kind: BlockKind
  tasks: readonly Task[]
  materials: string
  /** People have been told that a break follows. */
  breakPromised: boolean
  taskSheet: TaskSheet | null
  /** Of a group session; null for all else. */
  session: SessionSettings | null
}

/** The plan of one meeting (*drejebog*). Blocks stand in the order in which they were put, which is that of their starts. */
export type RunSheet = {
  /** *Formål* and *spilleregler*, one each. */
  purposes: readonly string[]
  groundRules: readonly string[]
  blocks: readonly Block[]
}

export const emptyRunSheet: RunSheet = { purposes: [], groundRules: [], blocks: [] }

export const runSheetLimits = {
  blocks: 60,
  tasks: 12,
  purposes: 12,
  groundRules: 20,
  title: 200,
  who: 200,
  question: 600,
  materials: 2000,
  sentence: 500,
  taskSheet: 10_000,
} as const

export const MINUTES_OF_DAY = 24 * 60

export const endOf = ({ start, minutes }: Pick<Block, 'start' | 'minutes'>): number => start + minutes

export const isFocusAreaTask = (task: Task): task is FocusAreaTask => 'focusAreaId' in task

export const groupSessions = ({ blocks }: Pick<RunSheet, 'blocks'>): Block[] =>
  blocks.filter(({ kind }) => kind === 'groups')

/** Every focus area that a session of the sheet is about, each once, in order. */
export const focusAreasOf = ({ blocks }: Pick<RunSheet, 'blocks'>): string[] => [
  ...new Set(
    blocks.flatMap(({ tasks }) => tasks.flatMap((task) => (isFocusAreaTask(task) ? [task.focusAreaId] : []))),
  ),
]
