import type { BreakoutFacts } from '../cards/breakout-card-data.ts'
import type { SessionWord } from '../cards/session-card.ts'
import { lookHash } from './look-hash.ts'

/** What a card shows that calls somebody into their group. */
export type GroupCall = Pick<SessionWord, 'meeting' | 'group' | 'tasks' | 'returnAt' | 'joinUrl'>

/** The call of somebody who sits in a group; null: they sit in none, and are called nowhere. */
export function callOf({ meeting, group, tasks, end }: BreakoutFacts): GroupCall | null {
  if (group === null) return null
  const { label, place, facilitator, leads, joinUrl } = group
  return {
    meeting,
    group: { label, place, facilitator, facilitates: leads },
    tasks: tasks.map((task) => ({
      title: 'question' in task ? task.question : task.title,
      minutes: task.minutes,
    })),
    returnAt: end,
    joinUrl,
  }
}

/** The same where the card shows the same; it says no seconds. */
export function callLook({ meeting, group, tasks, returnAt, joinUrl }: GroupCall): string {
  const { label, place, facilitator, facilitates } = group
  const minute = returnAt === null ? null : Math.floor(returnAt.getTime() / 60_000)
  const todo = tasks.map(({ title, minutes }) => [title, minutes])
  return lookHash([meeting, label, place, facilitator, facilitates, todo, minute, joinUrl])
}
