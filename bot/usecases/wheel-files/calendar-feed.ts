import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { addDays } from '../../domain/calendar/plain-date.ts'
import type { Language } from '../../domain/language.ts'
import type { Window } from '../../domain/wheel/when.ts'
import { findForum } from '../../store/forums.ts'
import { languageOfPerson } from '../../store/person-language.ts'
import { fetchAddress } from '../../store/wheel-addresses.ts'
import { tabLink } from '../../views/links.ts'
import { readWheel } from '../../views/read-wheel.ts'
import { wheelCalendar } from '../../views/wheel-calendar.ts'
import { whole } from '../../views/wheel-sheet-of.ts'
import { wordsIn } from '../../domain/wheel/wheel-words.ts'

type FeedDeps = Pick<Deps, 'db' | 'clock' | 'config'>

export type Feed =
  | { found: true; name: string; calendar: string }
  /** Unknown or stopped, which nobody is to tell apart. */
  | { found: false; why: 'unknown' | 'too_often' }

/** A forum's members may all have its address; their calendars fetch it every hour or two. */
const MOST_AN_HOUR = 1000

/** So much of the wheel lies in a calendar: a year back and two ahead. */
export const feedWindow = (now: Date): Window => {
  const today = localDateOf(now)
  return { from: addDays(today, -366), to: addDays(today, 732) }
}

/**
 * What stands behind a secret address: a forum's wheel, without names of people, or a person's own: what they are
 * responsible for, what their forums and their regions do, as they may see it now. The secretariat's right to see everything
 * is not in it.
 */
export async function calendarFeed(deps: FeedDeps, token: string): Promise<Feed> {
  const now = deps.clock()
  const address = await fetchAddress(deps.db, token, now)
  if (address === null) return { found: false, why: 'unknown' }
  if (address.fetches > MOST_AN_HOUR) return { found: false, why: 'too_often' }
  return address.personId === null
    ? forumFeed(deps, address.forumId, now)
    : personFeed(deps, address.personId, now)
}

async function forumFeed({ db, config }: FeedDeps, forumId: string, now: Date): Promise<Feed> {
  const forum = await findForum(db, forumId)
  if (forum === null) return { found: false, why: 'unknown' }
  const nobody = { personId: null, secretariat: false, forumIds: [forumId] }
  const reading = await readWheel(db, nobody, feedWindow(now), now)
  const name = `${wordsIn('da').wheel}, ${forum.name}`
  const choice = {
    name,
    language: 'da',
    narrowing: whole,
    impersonal: true,
    url: tabLink(config, null),
  } as const
  return { found: true, name, calendar: await wheelCalendar(db, reading, choice) }
}

async function personFeed({ db, config }: FeedDeps, personId: string, now: Date): Promise<Feed> {
  const language: Language = await languageOfPerson(db, personId)
  const reading = await readWheel(db, { personId, secretariat: false }, feedWindow(now), now)
  const name = wordsIn(language).own
  const choice = { name, language, narrowing: whole, impersonal: false, url: tabLink(config, null) }
  return { found: true, name, calendar: await wheelCalendar(db, reading, choice) }
}
