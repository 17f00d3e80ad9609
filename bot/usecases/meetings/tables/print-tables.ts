import type { Deps } from '../../../deps.ts'
import { dateText, dateTimeText, timeText } from '../../../domain/calendar/date-text.ts'
import { TABLE_HOURS_AFTER, tableCloses } from '../../../domain/meetings/tables/table-page.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { tableSheetsPdf, type TableSheets } from '../../../meeting-files/table-sheets-pdf.ts'
import { endTableLinks, insertTableLinks } from '../../../store/table-links.ts'
import { tableLink } from '../../../views/links.ts'
import { tasksOf } from '../../../views/published-groups.ts'
import { runOfMeeting } from '../../../views/run-of-meeting.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'
import { printableTables } from './printable-tables.ts'

/** `groupId` null: all the session's tables. `replace`: sheets that were printed before open nothing from now on. */
export type PrintTables = { meetingId: string; blockId: string; groupId: string | null; replace: boolean }

/**
 * The sheets of a session's tables as a PDF, each with an address of its own that is made for it: of the secret nothing but a hash
 * is kept, so a sheet cannot be made a second time, only a new one.
 */
export async function printTables(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'newSecret' | 'config'>,
  actor: Actor,
  { meetingId, blockId, groupId, replace }: PrintTables,
): Promise<Result<{ file: { name: string; mediaType: string; bytes: Uint8Array } }>> {
  const { language } = actor
  const prepared = await inRunMeeting(deps, actor, meetingId, async (scene) => {
    const { trx, now, meeting, place } = scene
    const block = meeting.runSheet.blocks.find(({ id }) => id === blockId)
    const groups = (await printableTables(trx, { meetingId, blockId })).filter(
      ({ id }) => groupId === null || id === groupId,
    )
    if (block === undefined || groups.length === 0) return refused('no_tables')
    const { timetable } = await runOfMeeting(trx, scene, now)
    const time = timetable.blocks.find((each) => each.blockId === blockId)
    const closesAt = tableCloses(timetable, TABLE_HOURS_AFTER)
    if (time === undefined || now >= closesAt || place.state === 'cancelled')
      return refused('tables_too_late')
    const ids = groups.map(({ id }) => id)
    if (replace) await endTableLinks(trx, ids, now)
    const links = ids.map((id) => ({ id: deps.newId(), token: deps.newSecret(), groupId: id }))
    const made = { meetingId, blockId, hoursAfter: TABLE_HOURS_AFTER, by: actor.personId, now }
    await insertTableLinks(trx, links, made)
    await tellMeeting(trx, meetingId, 'groups')
    const tasks = (await tasksOf(trx, [block])).get(blockId) ?? []
    const sheets: TableSheets = {
      ...{ language, meeting: place.title, session: block.title },
      date: dateText(place.date, language),
      start: timeText(time.expected.start, language),
      back: timeText(time.expected.end, language),
      closes: dateTimeText(closesAt, language),
      tasks,
      tables: groups.flatMap((group) => {
        const link = links.find((each) => each.groupId === group.id)
        if (link === undefined) return []
        return [{ label: group.label, place: group.place, url: tableLink(deps.config, link.token) }]
      }),
      madeAt: now,
    }
    return { ok: true, sheets, date: place.date }
  })
  if (!prepared.ok) return prepared
  const { sheets, date } = prepared
  const name = `${language === 'en' ? 'Table sheets' : 'Bordark'} ${date} ${sheets.session}.pdf`
  return {
    ok: true,
    file: { name, mediaType: 'application/pdf', bytes: await tableSheetsPdf(sheets) },
  }
}
