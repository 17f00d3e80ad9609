import type { WheelFileFormat, WheelFileQuery } from '../../contract/wheel-files.ts'
import type { Deps } from '../../deps.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { tabLink } from '../../views/links.ts'
import { readWheel, type WheelReading } from '../../views/read-wheel.ts'
import { wheelCalendar } from '../../views/wheel-calendar.ts'
import { monthsFrom, wheelSheetOf } from '../../views/wheel-sheet-of.ts'
import { drawPng } from '../../wheel-files/draw-png.ts'
import { wheelExcel } from '../../wheel-files/wheel-excel.ts'
import { wheelPdf } from '../../wheel-files/wheel-pdf.ts'
import type { WheelSheet } from '../../wheel-files/wheel-sheet.ts'
import { wheelSvg } from '../../wheel-files/wheel-svg.ts'
import type { Actor } from '../actor.ts'

export type WheelFile = { name: string; mediaType: string; bytes: Uint8Array }

const mediaTypes: Record<WheelFileFormat, string> = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar; charset=utf-8',
}

/** Twice as many pixels as a page of A4 has points: sharp on a screen and on paper. */
const PNG_WIDTH = 2000
/** A crowded year of a region has some hundreds. */
const MOST_DRAWN = 1000

/** The wheel as the asker may see it, narrowed as their page is, as a file of the format. */
export async function exportWheel(
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  actor: Actor,
  query: WheelFileQuery,
): Promise<Result<{ file: WheelFile }>> {
  const now = deps.clock()
  const reading = await readWheel(deps.db, actor, monthsFrom(query.from, query.months), now)
  const sheet = wheelSheetOf(reading, {
    language: actor.language,
    from: query.from,
    months: query.months,
    rings: query.rings,
    narrowing: narrowingOf(query),
    impersonal: false,
    now,
  })
  const { format } = query
  const isDrawn = format !== 'ics' && format !== 'xlsx'
  if (isDrawn && sheet.items.length > MOST_DRAWN) return refused('too_much_to_draw')
  const bytes = format === 'ics' ? await calendarOf(deps, reading, sheet, query) : await drawn[format](sheet)
  return { ok: true, file: { name: `${sheet.title}.${format}`, mediaType: mediaTypes[format], bytes } }
}

const drawn: Record<Exclude<WheelFileFormat, 'ics'>, (sheet: WheelSheet) => Promise<Uint8Array>> = {
  svg: async (sheet) => Buffer.from(wheelSvg(sheet, LOOK)),
  png: (sheet) => drawPng(wheelSvg(sheet, LOOK), PNG_WIDTH),
  pdf: wheelPdf,
  xlsx: wheelExcel,
}
/** On white paper, with every title. */
const LOOK = { theme: 'light', radii: [340, 420, 500], legend: 'all' } as const

async function calendarOf(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  reading: WheelReading,
  { title, language }: WheelSheet,
  query: WheelFileQuery,
): Promise<Uint8Array> {
  const url = tabLink(config, null)
  const narrowing = narrowingOf(query)
  return Buffer.from(
    await wheelCalendar(db, reading, { name: title, language, narrowing, impersonal: false, url }),
  )
}

const narrowingOf = ({ forum, kind, person, mine }: WheelFileQuery) => ({
  forumIds: forum,
  kinds: kind,
  personId: person ?? null,
  mine: mine === 'true',
})
