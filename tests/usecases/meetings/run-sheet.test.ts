import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import type { CreateMeetingInput } from '../../../bot/contract/meetings.ts'
import { type Block, type RunSheet, usualSession } from '../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { addReadySet } from '../../../bot/usecases/meetings/focus-areas/add-ready-set.ts'
import { addWording } from '../../../bot/usecases/meetings/focus-areas/add-wording.ts'
import { listFocusAreas } from '../../../bot/usecases/meetings/focus-areas/list-focus-areas.ts'
import { removeFocusArea } from '../../../bot/usecases/meetings/focus-areas/remove-focus-area.ts'
import { showFocusArea } from '../../../bot/usecases/meetings/focus-areas/show-focus-area.ts'
import { createMeeting } from '../../../bot/usecases/meetings/create-meeting.ts'
import { duplicateMeeting } from '../../../bot/usecases/meetings/duplicate-meeting.ts'
import { exportRunSheet } from '../../../bot/usecases/meetings/export-run-sheet.ts'
import { listMeetings } from '../../../bot/usecases/meetings/list-meetings.ts'
import { moveRunSheet } from '../../../bot/usecases/meetings/move-run-sheet.ts'
import { removeMeeting } from '../../../bot/usecases/meetings/remove-meeting.ts'
import { saveRunSheet } from '../../../bot/usecases/meetings/save-run-sheet.ts'
import { saveTemplate } from '../../../bot/usecases/meetings/save-template.ts'
import { showMeeting } from '../../../bot/usecases/meetings/show-meeting.ts'
import { removeEntry } from '../../../bot/usecases/wheel/remove-entry.ts'
import { readPdf } from '../../journal/read-pdf.ts'
import { aBlock } from '../../support/a-block.ts'
import { useSmallForum, type Who } from '../../support/small-forum.ts'
import { codeOf, put, REGION } from '../wheel/a-wheel.ts'
import { makeMeeting, writeCards } from './a-meeting.ts'

const forum = useSmallForum()
const secretary = () => forum.actor('secretary')

/** A meeting of the forum in the wheel, 13.00-14.30. */
async function inWheel(date = '2026-05-29', start = '13:00', end = '14:30'): Promise<string> {
  const when = { from: date, to: date, times: { start, end } }
  return (await put(forum, { forumId: forum.forumId, schedule: { by: 'date', when } })).id
}

async function made(entryId: string, from: CreateMeetingInput['from'] = { by: 'empty' }): Promise<string> {
  const created = await createMeeting(forum.deps, secretary(), { entryId, key: 'once', from })
  if (!created.ok) throw new Error(created.refusal.code)
  return created.id
}

const fromTemplate = (templateId: string) => ({ by: 'template' as const, templateId, agreement: null })

async function show(meetingId: string, who: Who = 'secretary') {
  const shown = await showMeeting(forum.deps, forum.actor(who), meetingId)
  if (!shown.ok) throw new Error(shown.refusal.code)
  return shown.view
}

const save = (meetingId: string, version: number, runSheet: RunSheet) =>
  saveRunSheet(forum.deps, secretary(), { meetingId, version, runSheet })

describe('A meeting', () => {
  test('is made once of a date in the wheel, and never of what is no meeting', async () => {
    const entryId = await inWheel()
    await made(entryId)
    const again = { entryId, key: 'once' as const, from: { by: 'empty' as const } }
    expect(codeOf(await createMeeting(forum.deps, secretary(), again))).toBe('meeting_exists')
    const task = await put(forum, { kind: 'task', forumId: forum.forumId })
    const other = { ...again, entryId: task.id }
    expect(codeOf(await createMeeting(forum.deps, secretary(), other))).toBe('not_a_meeting')
  })

  test('that two make at the same moment is one', async () => {
    const entryId = await inWheel()
    const create = () =>
      createMeeting(forum.deps, secretary(), { entryId, key: 'once', from: { by: 'empty' } })
    const codes = (await Promise.all([create(), create()])).map(codeOf)
    expect(codes.toSorted()).toEqual(['meeting_exists', 'ok'])
  })

  test('begins as a template at the hour that is booked, and the whole plan follows when that is moved', async () => {
    const entryId = await inWheel('2026-06-05', '09:00', '10:30')
    const id = await made(entryId, fromTemplate('directors-online'))
    const before = await show(id)
    expect(before.timetable.blocks[0]?.planned.start).toBe('2026-06-05T07:00:00.000Z')
    // The region has no focus areas yet, of which its sessions take their tasks.
    const noTasks = ['nothing_to_write_to', 'nothing_to_write_to']
    expect(before.findings.map(({ code }) => code)).toEqual(noTasks)
    expect(before.moveBy).toBeNull()

    const moved = { from: '2026-06-12', to: '2026-06-12', times: { start: '13:00', end: '14:30' } }
    await sql`update wheel_entry set schedule = jsonb_set(schedule, '{when}', ${JSON.stringify(moved)}::jsonb),
      first_day = '2026-06-12', last_day = '2026-06-12' where id = ${entryId}`.execute(forum.db)
    const after = await show(id)
    expect(after.findings.map(({ text }) => text).filter((text) => !text.includes('ingen opgaver'))).toEqual([
      'Drejebogen begynder kl. 09.00, men mødet er booket fra kl. 13.00.',
    ])
    expect(after.moveBy).toBe(240)
    const act = await moveRunSheet(forum.deps, secretary(), { meetingId: id, version: after.version })
    expect(act).toEqual({ ok: true, version: after.version + 1 })
    const then = await show(id)
    expect(then.findings.map(({ code }) => code)).toEqual(noTasks)
    expect(then.timetable.blocks[0]?.planned.start).toBe('2026-06-12T11:00:00.000Z')
  })

  test('shows its members the programme, without what only the chair needs, and nobody else that it is there', async () => {
    const id = await made(await inWheel())
    const block = aBlock('13.00', 30, {
      materials: 'Post-it',
      taskSheet: { text: 'Tilbage kl. 9.00', returnTime: null },
    })
    await save(id, 1, { purposes: ['Fælles retning'], groundRules: [], blocks: [block] })
    expect((await show(id)).runSheet.blocks[0]).toMatchObject({ materials: 'Post-it' })
    const programme = await show(id, 'faxe')
    expect(programme.runSheet.blocks[0]).toMatchObject({ title: 'Velkomst', materials: '', taskSheet: null })
    expect(programme.findings).toEqual([])
    expect(programme.history).toEqual([])
    expect(programme.can).toEqual({ edit: false, run: false, remove: false, lead: false })
    const stranger = await showMeeting(forum.deps, { ...forum.actor('faxe'), personId: randomUUID() }, id)
    expect(codeOf(stranger)).toBe('not_found')
  })

  test('is in its members’ list; what is not prepared yet is in the secretariat’s alone', async () => {
    const window = { from: '2026-09-01', to: '2026-09-30' }
    const prepared = await inWheel('2026-09-03')
    const bare = await inWheel('2026-09-10')
    const id = await made(prepared)
    const lines = async (who: Who) =>
      (await listMeetings(forum.deps, forum.actor(who), window)).items.map(({ entryId, meetingId }) => [
        entryId,
        meetingId,
      ])
    expect(await lines('secretary')).toEqual([
      [prepared, id],
      [bare, null],
    ])
    expect(await lines('faxe')).toEqual([[prepared, id]])
  })

  test('holds its place in the wheel until its run sheet is taken away, which groups and cards prevent', async () => {
    const entryId = await inWheel()
    const id = await made(entryId)
    const remove = () => removeEntry(forum.deps, secretary(), { entryId, version: 1 })
    expect(codeOf(await remove())).toBe('entry_has_meeting')
    expect(codeOf(await removeMeeting(forum.deps, secretary(), id))).toBe('ok')
    expect(codeOf(await remove())).toBe('ok')
    const { meetingId } = await makeMeeting(forum)
    expect(codeOf(await removeMeeting(forum.deps, secretary(), meetingId))).toBe('meeting_in_use')
  })
})

describe('A run sheet', () => {
  test('is not written over by whoever saw an older one', async () => {
    const id = await made(await inWheel())
    const sheet = { purposes: [], groundRules: [], blocks: [aBlock('13.00', 30)] }
    const codes = (await Promise.all([save(id, 1, sheet), save(id, 1, sheet)])).map(codeOf)
    expect(codes.toSorted()).toEqual(['ok', 'run_sheet_changed_meanwhile'])
  })

  test('is kept with every version that it has had, and the database refuses to change one', async () => {
    const id = await made(await inWheel())
    await save(id, 1, { purposes: [], groundRules: [], blocks: [aBlock('13.00', 30)] })
    const { history } = await show(id)
    expect(history.map(({ text }) => text)).toEqual([
      'Gemte udgave 2 med 1 punkt.',
      'Oprettede drejebogen uden skabelon.',
    ])
    const forged = sql`update meeting_history set kind = 'other' where meeting_id = ${id}`.execute(forum.db)
    await expect(forged).rejects.toThrow()
  })

  test('takes no CPR number, no focus area of nowhere, and no groups of a session that is not there', async () => {
    const id = await made(await inWheel())
    const sheet = (parts: Partial<Block>): RunSheet => {
      return { purposes: [], groundRules: [], blocks: [aBlock('13.00', 30, parts)] }
    }
    expect(codeOf(await save(id, 1, sheet({ materials: '010203-1234' })))).toBe('cpr_number')
    const task = { id: randomUUID(), focusAreaId: randomUUID(), minutes: 5 }
    expect(codeOf(await save(id, 1, sheet({ tasks: [task] })))).toBe('unknown_focus_area')
    const session = { ...usualSession, sameGroupsAs: randomUUID() }
    expect(codeOf(await save(id, 1, sheet({ kind: 'groups', session })))).toBe('unknown_session')
  })

  test('keeps a session on which cards have been written', async () => {
    const meeting = await makeMeeting(forum)
    await writeCards(forum, meeting, meeting.groupIds[0], ['Én indgang'])
    const { version } = await show(meeting.meetingId)
    const without = { purposes: [], groundRules: [], blocks: [] }
    expect(await save(meeting.meetingId, version, without)).toEqual({
      ok: false,
      refusal: { code: 'block_in_use', detail: { titles: 'Gruppedrøftelse 1' } },
    })
    const plenary = { ...meeting.session, kind: 'plenary' as const, session: null }
    const changed = { purposes: [], groundRules: [], blocks: [plenary] }
    expect(codeOf(await save(meeting.meetingId, version, changed))).toBe('block_in_use')
    const shorter = { purposes: [], groundRules: [], blocks: [{ ...meeting.session, minutes: 15 }] }
    expect(codeOf(await save(meeting.meetingId, version, shorter))).toBe('ok')
  })

  test('is copied to another date, or kept as a template, with ids of its own', async () => {
    await addReadySet(forum.deps, secretary(), REGION)
    const id = await made(await inWheel(), fromTemplate('directors-online'))
    const first = await show(id)
    expect(first.focusAreas.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5])
    const entryId = await inWheel('2026-08-14', '10:00', '11:30')
    const copied = await duplicateMeeting(forum.deps, secretary(), { meetingId: id, entryId, key: 'once' })
    const kept = await saveTemplate(forum.deps, secretary(), { meetingId: id, title: 'Vores direktørmøde' })
    if (!copied.ok || !kept.ok) throw new Error('Neither is refused')
    const again = await made(await inWheel('2026-08-21', '08:00', '09:30'), fromTemplate(kept.id))
    for (const [copy, start] of [
      [await show(copied.id), 600],
      [await show(again), 480],
    ] as const) {
      expect(copy.runSheet.blocks.map(({ title }) => title)).toEqual(
        first.runSheet.blocks.map(({ title }) => title),
      )
      expect(copy.runSheet.blocks[0]?.start).toBe(start)
      expect(copy.focusAreas).toEqual(first.focusAreas)
      const ids = new Set(first.runSheet.blocks.map((block) => block.id))
      expect(copy.runSheet.blocks.filter((block) => ids.has(block.id))).toEqual([])
    }
  })

  test('is printed for each of its readers with the timetable’s times', async () => {
    const id = await made(await inWheel(), fromTemplate('directors-online'))
    const print = async (who: Who, role: 'chair' | 'participant') =>
      exportRunSheet(forum.deps, forum.actor(who), { meetingId: id, for: role })
    const chair = await print('secretary', 'chair')
    const programme = await print('faxe', 'participant')
    if (!chair.ok || !programme.ok) throw new Error('Both are printed')
    for (const { file } of [chair, programme]) {
      const { text, marked } = await readPdf(file.bytes)
      expect(marked).toBe(true)
      expect(text).toContain('13.20')
      expect(text).toContain('14.10')
    }
    expect(codeOf(await print('faxe', 'chair'))).toBe('not_found')
  })
})

describe('A focus area', () => {
  const areas = async () => {
    await addReadySet(forum.deps, secretary(), REGION)
    const listed = await listFocusAreas(forum.deps, secretary(), REGION)
    if (!listed.ok) throw new Error(listed.refusal.code)
    return listed.items
  }

  test('of the ready set is marked as our words, and a new wording as the secretariat’s; the old one stays', async () => {
    const [area] = (await areas()).toReversed()
    if (area === undefined) throw new Error('The set has five')
    expect(area.wording).toMatchObject({ version: 1, origin: 'proposed' })
    const words = { goal: 'Et fælles mål', content: 'Indhold', results: 'Resultater' }
    const add = (version: number) =>
      addWording(forum.deps, secretary(), { focusAreaId: area.id, version, ...words })
    expect(await add(1)).toEqual({ ok: true, version: 2 })
    expect(codeOf(await add(1))).toBe('wording_changed_meanwhile')
    expect(codeOf(await add(2))).toBe('wording_unchanged')
    const shown = await showFocusArea(forum.deps, secretary(), area.id)
    if (!shown.ok) throw new Error(shown.refusal.code)
    expect(shown.wordings.map(({ version, origin }) => [version, origin])).toEqual([
      [2, 'written'],
      [1, 'proposed'],
    ])
    const forged = sql`update focus_area_wording set goal = '' where focus_area_id = ${area.id}`
    await expect(forged.execute(forum.db)).rejects.toThrow()
  })

  test('that stands in a run sheet cannot be removed', async () => {
    const [area] = await areas()
    await made(await inWheel(), fromTemplate('directors-online'))
    expect(codeOf(await removeFocusArea(forum.deps, secretary(), area?.id ?? ''))).toBe('focus_area_in_use')
  })
})
