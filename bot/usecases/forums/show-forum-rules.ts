import type { Kysely } from 'kysely'
import type { ForumRulesView } from '../../contract/forum-rules.ts'
import type { Deps } from '../../deps.ts'
import { maySeeForum } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { Database } from '../../store/database.ts'
import { peopleInForum } from '../../store/forum-posts.ts'
import { findRuledForum, rulesOf, type RuledForum } from '../../store/forum-rules.ts'
import { namesOf } from '../../store/people.ts'
import { readRulesHistory } from '../../store/rules-history.ts'
import { findViewer } from '../../store/viewers.ts'
import { forumRulesViewOf } from '../../views/forum-rules-view.ts'
import type { Actor } from '../actor.ts'
import { checkPeople, checkYear } from './check-forum.ts'
import { forumGround } from './forum-ground.ts'
import { meetingsOf } from './forum-meetings.ts'

/** A forum's rules and how the people of today and the year's meetings keep them. `year`: this one where none is asked for. */
export async function showForumRules(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { forumId, year }: { forumId: string; year: number | undefined },
): Promise<Result<{ view: ForumRulesView }>> {
  const { db } = deps
  const today = localDateOf(deps.clock())
  const forum = await findRuledForum(db, forumId)
  if (forum === null) return refused('not_found')
  const viewer = await findViewer(db, actor, forumId, today)
  if (!maySeeForum(viewer)) return refused('not_found')

  const ground = await forumGround(db, forum, today)
  const checked = await check(db, forum, { today, year: year ?? Number(today.slice(0, 4)), actor, ground })
  const history = actor.secretariat ? await readRulesHistory(db, forumId) : []
  const people = checked.people ?? (await peopleInForum(db, forumId, today))
  const named = [...people, ...history].map(({ personId }) => personId)
  const told = history.flatMap(({ data: { after } }) =>
    'personId' in after && typeof after.personId === 'string' ? after.personId : [],
  )
  const names = await namesOf(db, [...new Set([...named, ...told])])
  return {
    ok: true,
    view: forumRulesViewOf({ forum, today, ground, ...checked, people, history, names }, actor),
  }
}

type Asked = {
  today: PlainDate
  year: number
  actor: Actor
  ground: Awaited<ReturnType<typeof forumGround>>
}

async function check(db: Kysely<Database>, forum: RuledForum, { today, year, actor, ground }: Asked) {
  const rules = rulesOf(forum)
  if (rules === null || ground === null) return { checkedPeople: null, checkedYear: null, people: null }
  const { language } = actor
  const checkedPeople = await checkPeople(db, forum.id, rules, { ground, day: today, language })
  const meetings = (await meetingsOf(db, [forum], year)).get(forum.id) ?? []
  const checkedYear = {
    year,
    ...checkYear(rules, { year, meetings, lastDay: forum.lastDay }, language),
    meetings: meetings.filter(({ date }) => date.startsWith(`${year}-`)),
  }
  return { checkedPeople, checkedYear, people: checkedPeople.people }
}
