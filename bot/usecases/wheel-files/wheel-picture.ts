import type { Deps } from '../../deps.ts'
import type { Actor } from '../actor.ts'
import { publishedKinds } from '../../domain/wheel/published.ts'
import { languageOfPerson } from '../../store/person-language.ts'
import { findPicture, insertPicture, type NewPicture } from '../../store/wheel-addresses.ts'
import { MOST_IN_PICTURE, nearestInSheet } from '../../views/nearest-in-sheet.ts'
import { readWheel } from '../../views/read-wheel.ts'
import { wheelPictureLink } from '../../views/wheel-links.ts'
import { monthsFrom, whole, wheelSheetOf } from '../../views/wheel-sheet-of.ts'
import { drawPng } from '../../wheel-files/draw-png.ts'
import { wheelSvg } from '../../wheel-files/wheel-svg.ts'

/** As long as somebody may be looking at the card. */
const LIVES_MS = 60 * 60_000
/** Sharp in the width of a card on a fine screen. */
const WIDTH = 1000
const LOOK = { theme: 'light', radii: [260, 320, 380, 450], legend: 'looks' } as const

/** An address that shows the person's wheel, and nothing else, for an hour. */
export async function makePictureAddress(
  deps: Pick<Deps, 'db' | 'clock' | 'newSecret' | 'config'>,
  actor: Actor,
  { impersonal, firstMonth }: Omit<NewPicture, 'personId'>,
): Promise<string> {
  const now = deps.clock()
  const token = deps.newSecret()
  const expiresAt = new Date(now.getTime() + LIVES_MS)
  await insertPicture(deps.db, { token, personId: actor.personId, impersonal, firstMonth, now, expiresAt })
  return wheelPictureLink(deps.config, token)
}

/** The picture behind such an address, drawn as the wheel is now; null: unknown or expired. */
export async function wheelPicture(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  token: string,
): Promise<Buffer | null> {
  const now = clock()
  const found = await findPicture(db, token, now)
  if (found === null) return null
  const { personId, secretariat, impersonal, firstMonth } = found
  const reading = await readWheel(db, { personId, secretariat }, monthsFrom(firstMonth, 12), now)
  const sheet = wheelSheetOf(reading, {
    language: await languageOfPerson(db, personId),
    from: firstMonth,
    months: 12,
    rings: 'forum',
    narrowing: impersonal ? { ...whole, kinds: publishedKinds } : whole,
    impersonal: true,
    now,
  })
  return drawPng(wheelSvg(nearestInSheet(sheet, reading.today, MOST_IN_PICTURE), LOOK), WIDTH)
}
