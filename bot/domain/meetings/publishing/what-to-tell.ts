/** What somebody's card would say now. `groupId` null: they sit in none, or what was published was taken back. */
export type Standing = {
  groupId: string | null
  /** What one must act on (group, room, way in, planned time): by mail nothing less is worth a mail. */
  essence: string
  /** All that the card shows. */
  look: string
  /** All that the card shows which called them into the group: the call while the session runs, else the group as on any card. */
  callLook: string
}

/** What has been queued for somebody, or sent. */
export type Told = {
  groupId: string | null
  essence: string
  /** How the card was last drawn in Teams; null: none has been. */
  look: string | null
  /** The same of the card that called them. */
  callLook: string | null
  /** An older word arrived when a newer one had been queued: every door is asked what it has told. */
  anew: boolean
}

export type Person = {
  standing: Standing
  told: Told | null
  /** They have declined or gone by themselves, and need not be told so. */
  absent: boolean
  doors: readonly ('teams' | 'mail')[]
  /**
   * Cards of the session in the person's chat that can be drawn anew, and those of them for which that is queued already. `call`: it
   * called them into their group.
   */
  cards: readonly { id: string; queued: boolean; call: boolean }[]
}

/**
 * `card`: the first word of a session. `moved`: one short new message, since an edited card notifies nobody. `changed`: one mail.
 * `update`: the cards are drawn anew where they lie.
 */
export type Word = 'card' | 'moved' | 'changed'
export type Telling = { say: { word: Word; doors: readonly ('teams' | 'mail')[] } | null; update: string[] }

/**
 * What is to be told to one person, by what is so now and what they have been told. Asked again when that is done, there is nothing:
 * so it may be asked at any time, by anybody, and after a crash.
 */
export function whatToTell({ standing, told, absent, doors, cards }: Person): Telling {
  if (told === null) return { say: standing.groupId === null ? null : { word: 'card', doors }, update: [] }
  const isOld = (call: boolean) =>
    call ? told.callLook !== standing.callLook : told.look !== null && told.look !== standing.look
  const update = cards.flatMap(({ id, queued, call }) => (queued || !isOld(call) ? [] : [id]))
  if (told.anew || told.groupId !== standing.groupId)
    return { say: absent && standing.groupId === null ? null : { word: 'moved', doors }, update }
  const byMail = doors.filter((door) => door === 'mail')
  const matters = told.essence !== standing.essence && standing.groupId !== null && byMail.length > 0
  return { say: matters ? { word: 'changed', doors: byMail } : null, update }
}

/** What a door has last told somebody. */
export type Heard = { groupId: string | null; essence: string }

/** What each door has last told somebody; none of them before anything has been sent by it. */
export type HeardByDoor = { teams?: Heard; mail?: Heard }

/** By any door that is not known to have told them otherwise since. */
export const believesInGroup = (heard: Partial<Record<'teams' | 'mail', Pick<Heard, 'groupId'>>>): boolean =>
  Object.values(heard).some(({ groupId }) => groupId !== null)

/** By any door, in a group that is not the one they are in now. */
export const believesInOther = (heard: HeardByDoor, groupId: string | null): boolean =>
  Object.values(heard).some((one) => one.groupId !== null && one.groupId !== groupId)

/**
 * Whether a word that was queued is still worth sending by its door, when it is about to leave. Who has heard of no group need not be
 * told that there is none; `tried`: it may have arrived at an earlier try, which was never written down.
 */
export function isStillNews(
  { word, door, tried }: { word: Word; door: 'teams' | 'mail'; tried: boolean },
  heard: HeardByDoor,
  now: Pick<Standing, 'groupId' | 'essence'>,
): boolean {
  const own = heard[door]
  if (own === undefined) return now.groupId !== null || tried || (word === 'moved' && believesInGroup(heard))
  return word === 'moved' ? own.groupId !== now.groupId : own.essence !== now.essence
}
