import { expect, test } from '@jest/globals'
import type { EntryInput } from '../../../bot/contract/wheel.ts'
import { createMeeting } from '../../../bot/usecases/meetings/create-meeting.ts'
import { showMeeting } from '../../../bot/usecases/meetings/show-meeting.ts'
import { editEntry } from '../../../bot/usecases/wheel/edit-entry.ts'
import { moveOccurrence } from '../../../bot/usecases/wheel/move-occurrence.ts'
import { removeMeeting } from '../../../bot/usecases/meetings/remove-meeting.ts'
import { useSmallForum } from '../../support/small-forum.ts'
import { anInput, codeOf, monthly, once, put, weeksBefore } from './a-wheel.ts'

const forum = useSmallForum()
const secretary = () => forum.actor('secretary')

/** Gives the date its run sheet, as the page of a meeting does. */
async function giveRunSheet(entryId: string, key: string): Promise<string> {
  const made = await createMeeting(forum.deps, secretary(), { entryId, key, from: { by: 'empty' } })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.id
}
async function edit(entryId: string, parts: Partial<EntryInput>) {
  const { version } = await forum.db
    .selectFrom('wheel_entry')
    .select('version')
    .where('id', '=', entryId)
    .executeTakeFirstOrThrow()
  return editEntry(forum.deps, secretary(), { entryId, version: Number(version) }, anInput(parts))
}
const dateOf = async (meetingId: string) => {
  const shown = await showMeeting(forum.deps, secretary(), meetingId)
  return shown.ok ? [shown.view.date, shown.view.state] : shown.refusal.code
}

test('a new rhythm takes no date away that has a run sheet; that date can be moved alone', async () => {
  const { id } = await put(forum, { schedule: monthly('2026-04-14', 2) })
  const meetingId = await giveRunSheet(id, '2026-05-12')
  const edited = await edit(id, { schedule: monthly('2026-04-07', 1) })
  expect(edited).toMatchObject({ refusal: { code: 'date_has_run_sheet', detail: { date: '2026-05-12' } } })
  expect(await dateOf(meetingId)).toEqual(['2026-05-12', 'planned'])
  const when = { from: '2026-05-05', to: '2026-05-05', times: null }
  const moved = await moveOccurrence(forum.deps, secretary(), {
    ...{ entryId: id, version: 1, key: '2026-05-12', to: when },
  })
  expect(codeOf(moved)).toBe('ok')
  expect(await dateOf(meetingId)).toEqual(['2026-05-05', 'planned'])
})

test('what comes once does not begin to come again while it has a run sheet, and does when that is removed', async () => {
  const { id } = await put(forum)
  const meetingId = await giveRunSheet(id, 'once')
  expect(codeOf(await edit(id, { schedule: monthly('2026-06-09', 2) }))).toBe('date_has_run_sheet')
  expect(codeOf(await edit(id, { schedule: once('2026-06-19') }))).toBe('ok')
  expect(await dateOf(meetingId)).toEqual(['2026-06-19', 'planned'])
  expect(codeOf(await removeMeeting(forum.deps, secretary(), meetingId))).toBe('ok')
  expect(codeOf(await edit(id, { schedule: monthly('2026-06-09', 2) }))).toBe('ok')
})

test('nor is a date taken away from what follows, however far down', async () => {
  const { id: first } = await put(forum, { schedule: monthly('2026-04-14', 2) })
  const { id: second } = await put(forum, { kind: 'task', schedule: weeksBefore(first, 1) })
  const { id: third } = await put(forum, { schedule: weeksBefore(second, 1) })
  const meetingId = await giveRunSheet(third, '2026-05-12')
  expect(codeOf(await edit(first, { schedule: monthly('2026-04-07', 1) }))).toBe('date_has_run_sheet')
  expect(await dateOf(meetingId)).toEqual(['2026-04-28', 'planned'])
})
