import type { Deps } from '../../deps.ts'
import { entryKinds } from '../../domain/wheel/entry.ts'
import { publishedKinds } from '../../domain/wheel/published.ts'
import { wordsIn } from '../../domain/wheel/wheel-words.ts'
import { findRuledForum, publishesWheel } from '../../store/forum-rules.ts'
import { MOST_IN_PICTURE, nearestInSheet } from '../../views/nearest-in-sheet.ts'
import { readWheel } from '../../views/read-wheel.ts'
import { wheelCalendar } from '../../views/wheel-calendar.ts'
import { publicWheelLink } from '../../views/wheel-links.ts'
import { monthsFrom, type Narrowing, whole, wheelSheetOf } from '../../views/wheel-sheet-of.ts'
import { describeWheel, wheelFigure } from '../../wheel-files/wheel-figure.ts'
import type { WheelSheet } from '../../wheel-files/wheel-sheet.ts'
import { feedWindow } from './calendar-feed.ts'

type PublicDeps = Pick<Deps, 'db' | 'clock' | 'config'>

/** On a page the list stands below the picture. */
export const PUBLISHED_LOOK = { radii: [320, 380, 450], legend: 'looks' } as const

const published: Narrowing = { ...whole, kinds: publishedKinds }

/** `numbers`: of what stands in the picture by a number alone. */
export type PublishedWheel = {
  forum: string
  sheet: WheelSheet
  description: string
  numbers: ReadonlyMap<string, number>
}

/** A year of what the forum publishes, with no name of anybody, and no more than a picture holds; null: no such forum, or it publishes nothing. */
export async function publishedWheel(
  { db, clock }: PublicDeps,
  forumId: string,
  year: number,
): Promise<PublishedWheel | null> {
  const forum = await findRuledForum(db, forumId)
  if (forum === null || !publishesWheel(forum)) return null
  const now = clock()
  const from = `${year}-01-01`
  const reading = await readWheel(db, nobodyIn(forumId), monthsFrom(from, 12), now)
  const all = wheelSheetOf(reading, {
    language: 'da',
    from,
    months: 12,
    rings: 'kind',
    narrowing: published,
    impersonal: true,
    now,
  })
  const sheet = nearestInSheet(all, reading.today, MOST_IN_PICTURE)
  const { kinds } = wordsIn('da')
  const bare = { location: '', links: [], serves: [], warnings: [] }
  // All is of one forum: colours tell kinds apart.
  const items = sheet.items.map((item) => ({
    ...item,
    ...bare,
    look: entryKinds.indexOf(item.kind),
    lookName: kinds[item.kind],
  }))
  const name = wordsIn('da').wheel
  const shown = { ...sheet, items, title: `${name} ${year}, ${forum.name}`, narrowed: '' }
  const { picture } = wheelFigure(shown, { ...PUBLISHED_LOOK, theme: 'light' })
  const numbers = new Map(picture.legend.map(({ id, number }) => [id, number]))
  return { forum: forum.name, sheet: shown, description: describeWheel(shown, picture), numbers }
}

/** The same as a calendar, a year back and two ahead. */
export async function publishedCalendar(deps: PublicDeps, forumId: string): Promise<string | null> {
  const forum = await findRuledForum(deps.db, forumId)
  if (forum === null || !publishesWheel(forum)) return null
  const now = deps.clock()
  const reading = await readWheel(deps.db, nobodyIn(forumId), feedWindow(now), now)
  const name = `${wordsIn('da').wheel}, ${forum.name}`
  const url = publicWheelLink(deps.config, forumId)
  return wheelCalendar(deps.db, reading, {
    name,
    language: 'da',
    narrowing: published,
    impersonal: true,
    bare: true,
    url,
  })
}

const nobodyIn = (forumId: string) => ({ personId: null, secretariat: false, forumIds: [forumId] })
