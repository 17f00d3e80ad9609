import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Deps } from '../../../bot/deps.ts'
import type { RunSheetRole } from '../../../bot/meeting-files/run-sheet-pdf.ts'
import { listPublications } from '../../../bot/store/breakout-publications.ts'
import { exportRunSheet } from '../../../bot/usecases/meetings/export-run-sheet.ts'
import { readPdf, squeezed } from '../../journal/read-pdf.ts'
import { useDatabase } from '../../support/database.ts'
import { demoDeps } from '../../support/demo-deps.ts'
import { type DemoForum, seedDemoForum } from '../../support/demo-forum.ts'
import { type Meeting2020, seedMeeting } from '../../support/meeting-2020.ts'

const database = useDatabase()
let deps: Deps
let forum: DemoForum
let meeting: Meeting2020
let stop: () => Promise<void>

/** Slagelse leads A, in which Faxe sits; Køge leads B, in which Lejre sits. */
beforeAll(async () => {
  ;({ deps, stop } = await demoDeps(database))
  forum = await seedDemoForum(deps.db)
  meeting = await seedMeeting(deps, forum, [
    ['director-slagelse', 'director-faxe'],
    ['director-koege', 'director-lejre'],
  ])
})
afterAll(() => stop())

async function print(key: string, role: RunSheetRole, group?: string): Promise<string> {
  const made = await exportRunSheet(deps, forum.actor(key, 'tab'), {
    meetingId: meeting.id,
    for: role,
    group,
  })
  return made.ok ? (await readPdf(made.file.bytes)).text : made.refusal.code
}
const has = (text: string, ...words: string[]) => words.map((word) => text.includes(squeezed(word)))

test('a facilitator’s run sheet has the programme, and of the groups the own one with its members, task and times', async () => {
  const text = await print('director-slagelse', 'facilitator')
  expect(
    has(text, 'Velkomst', 'Gruppe A', 'Hvad skal Gruppedrøftelse 1 give?', 'Tilbage i plenum kl. 13.40'),
  ).toEqual(Array(4).fill(true))
  expect(has(text, 'Direktør, Faxe', 'Gruppe B', 'Direktør, Lejre')).toEqual([true, false, false])
})

test('the chair’s has every group, the participants’ has nobody’s name', async () => {
  const chair = await print('secretariat-1', 'chair')
  expect(has(chair, 'Gruppe A', 'Gruppe B', 'Direktør, Faxe', 'Direktør, Lejre')).toEqual(Array(4).fill(true))
  const programme = await print('director-faxe', 'participant')
  expect(has(programme, 'Velkomst', 'Gruppe A', 'Direktør, Faxe')).toEqual([true, false, false])
})

test('the secretariat prints one group’s alone; a facilitator nobody else’s, and who leads none has none', async () => {
  const [first] = await listPublications(deps.db, meeting.id)
  const [a, b] = first?.groups ?? []
  const text = await print('secretariat-1', 'facilitator', b?.id)
  expect(has(text, 'Gruppe B', 'Gruppe A', 'Gruppedrøftelse 1')).toEqual([true, false, true])
  expect(await print('director-koege', 'facilitator', a?.id)).toBe('not_found')
  expect(await print('director-faxe', 'facilitator')).toBe('not_found')
  expect(await print('director-slagelse', 'chair')).toBe('not_found')
})
