import { beforeEach, describe, expect, test } from '@jest/globals'
import { keepProgrammesTrue } from '../../bot/usecases/meetings/programme/keep-programmes-true.ts'
import { previewProgramme } from '../../bot/usecases/meetings/programme/preview-programme.ts'
import { sendProgramme } from '../../bot/usecases/meetings/programme/send-programme.ts'
import { removeParticipant } from '../../bot/usecases/meetings/participants/remove-participant.ts'
import { addBlockMinutes } from '../../bot/usecases/meetings/run/add-block-minutes.ts'
import { startMeeting } from '../../bot/usecases/meetings/run/start-meeting.ts'
import { saveRunSheet } from '../../bot/usecases/meetings/save-run-sheet.ts'
import { saveAttendances } from '../../bot/store/participants.ts'
import { cancelEntry } from '../../bot/usecases/wheel/cancel-entry.ts'
import { moveOccurrence } from '../../bot/usecases/wheel/move-occurrence.ts'
import { findMeeting } from '../../bot/store/meetings.ts'
import { type Meeting2020, meetingTime, seedMeeting } from '../support/meeting-2020.ts'
import { useScene } from './scene.ts'

const scene = useScene()
const IN_TEAMS = 'director-slagelse'
const BY_MAIL = 'director-faxe'
const secretary = () => scene.forum.actor('secretariat-1', 'tab')
let meeting: Meeting2020

beforeEach(async () => {
  meeting = await seedMeeting(scene.deps, scene.forum, [[IN_TEAMS, BY_MAIL]])
})
const send = (who = secretary()) => sendProgramme(scene.deps, who, meeting.id)
async function preview() {
  const seen = await previewProgramme(scene.deps, secretary(), meeting.id)
  if (!seen.ok) throw new Error(seen.refusal.code)
  return seen.view
}
/** The sweep runs, and what is due is sent. */
async function settle() {
  await keepProgrammesTrue(scene.deps)
  await scene.deliver()
}
/** The run sheet with another title of its first block. */
async function rename(title: string) {
  const found = await findMeeting(scene.db, meeting.id)
  if (found === null) throw new Error('The meeting is gone')
  const blocks = found.runSheet.blocks.map((block, nth) => (nth === 0 ? { ...block, title } : block))
  const input = { meetingId: meeting.id, version: found.version, runSheet: { ...found.runSheet, blocks } }
  const saved = await saveRunSheet(scene.deps, secretary(), input)
  if (!saved.ok) throw new Error(saved.refusal.code)
}
/** What stands in the chat now, corrections and all. */
const chatOf = (key: string) =>
  scene
    .cardsOf(key)
    .map(({ visible }) => JSON.stringify(visible))
    .filter((card) => card.includes('Program'))

async function corrections(): Promise<number> {
  const updates = scene.db.selectFrom('delivery').select('id').where('kind', '=', 'programme_update')
  return (await updates.execute()).length
}

test('the programme comes as a card in Teams, and elsewhere as a mail with a page of one’s own', async () => {
  expect(await preview()).toEqual({ got: 0, lacking: 2, unreached: [] })
  expect(await send()).toEqual({ ok: true, told: 2 })
  await scene.deliver()
  const [card = ''] = chatOf(IN_TEAMS)
  expect(card).toContain('kl. 13.20  Gruppedrøftelse 1')
  expect(card).toContain(encodeURIComponent(`meeting:${meeting.id}:run-sheet`))
  const [mail] = scene.mailsOf(BY_MAIL)
  expect(mail?.subject).toBe('Program for fredag den 29. maj 2026: Virtuelt direktørmøde')
  expect(mail?.content).toContain('kl. 13.20 Gruppedrøftelse 1')
  expect(mail?.content).toMatch(/\/moede\/[\w-]{43}"/)
})

test('is sent by nobody but the secretariat, and not without a plan or of a cancelled meeting', async () => {
  expect(await send(scene.forum.actor(IN_TEAMS, 'tab'))).toMatchObject({ refusal: { code: 'not_found' } })
  const seen = await previewProgramme(scene.deps, scene.forum.actor(IN_TEAMS, 'tab'), meeting.id)
  expect(seen).toMatchObject({ refusal: { code: 'not_found' } })
  await cancel()
  expect(await send()).toMatchObject({ refusal: { code: 'programme_cancelled' } })
})

async function cancel() {
  const found = await findMeeting(scene.db, meeting.id)
  const cancelled = await cancelEntry(scene.deps, secretary(), {
    entryId: found?.entryId ?? '',
    ...(await versionOf(found?.entryId ?? '')),
  })
  if (!cancelled.ok) throw new Error(cancelled.refusal.code)
}
async function versionOf(entryId: string) {
  const { version } = await scene.db
    .selectFrom('wheel_entry')
    .select('version')
    .where('id', '=', entryId)
    .executeTakeFirstOrThrow()
  return { version }
}

describe('sent again', () => {
  test('it goes to those who lack it alone, also where two send it at once', async () => {
    const both = await Promise.all([send(), send()])
    expect(both.map((one) => one.ok && one.told).sort()).toEqual([0, 2])
    await scene.deliver()
    expect(await preview()).toEqual({ got: 2, lacking: 0, unreached: [] })
    expect(chatOf(IN_TEAMS)).toHaveLength(1)
    expect(scene.mailsOf(BY_MAIL)).toHaveLength(1)
  })

  test('it goes to nobody who has declined meanwhile, whatever was queued', async () => {
    await send()
    const id = meeting.participantId(BY_MAIL)
    await scene.db.transaction().execute((trx) => saveAttendances(trx, [{ id, attendance: 'declined' }]))
    await scene.deliver()
    expect(scene.mailsOf(BY_MAIL)).toEqual([])
    expect(await preview()).toEqual({ got: 1, lacking: 0, unreached: [] })
  })
})

describe('a card that was sent', () => {
  test('is corrected where it lies when the run sheet changes, and tells nobody twice', async () => {
    await send()
    await scene.deliver()
    await rename('Velkommen til alle')
    await settle()
    await settle()
    expect(chatOf(IN_TEAMS)).toHaveLength(1)
    expect(chatOf(IN_TEAMS)[0]).toContain('Velkommen til alle')
    expect(scene.mailsOf(BY_MAIL)).toHaveLength(1)
    expect(await corrections()).toBe(1)
  })

  test('says so when the meeting is cancelled', async () => {
    await send()
    await scene.deliver()
    await cancel()
    await settle()
    expect(chatOf(IN_TEAMS)[0]).toContain('Mødet er aflyst')
  })

  test('shows the later times when minutes are added while the meeting runs', async () => {
    await send()
    await scene.deliver()
    scene.deps.clock = () => meetingTime('13.00')
    await startMeeting(scene.deps, secretary(), meeting.id)
    const { id: blockId } = meeting.block(0)
    await addBlockMinutes(scene.deps, secretary(), { meetingId: meeting.id, blockId, minutes: 5 })
    await settle()
    expect(chatOf(IN_TEAMS)[0]).toContain('kl. 13.25  Gruppedrøftelse 1')
  })

  test('is corrected once where its chat takes nothing, and again when something else holds', async () => {
    await send()
    await scene.deliver()
    scene.tenant.admin.addFault({ service: 'connector', kind: '403', person: IN_TEAMS, times: 1 })
    await rename('Velkommen')
    for (const _ of [1, 2, 3]) await settle()
    expect(await corrections()).toBe(1)
    await rename('Velkommen til alle')
    await settle()
    expect(await corrections()).toBe(2)
    expect(chatOf(IN_TEAMS)[0]).toContain('Velkommen til alle')
  })

  test('is left to whoever was taken off the list: nothing is tried for them', async () => {
    await send()
    await scene.deliver()
    await scene.db.updateTable('breakout_session').set({ published: null }).execute()
    const participantId = meeting.participantId(IN_TEAMS)
    const gone = await removeParticipant(scene.deps, secretary(), { meetingId: meeting.id, participantId })
    expect(gone.ok).toBe(true)
    await rename('Velkommen')
    for (const _ of [1, 2]) await settle()
    expect(await corrections()).toBe(0)
    expect(chatOf(IN_TEAMS)[0]).not.toContain('"Velkommen"')
  })

  test('is left as it is when the day is over', async () => {
    await send()
    await scene.deliver()
    scene.deps.clock = () => new Date('2026-05-30T08:00:00Z')
    await rename('For sent')
    await settle()
    expect(chatOf(IN_TEAMS)[0]).not.toContain('For sent')
  })

  test('tells the new day when the meeting is put off after its first day has passed', async () => {
    await send()
    await scene.deliver()
    scene.deps.clock = () => new Date('2026-05-30T08:00:00Z')
    await settle()
    const found = await findMeeting(scene.db, meeting.id)
    const entryId = found?.entryId ?? ''
    const to = { from: '2026-06-05', to: '2026-06-05', times: { start: '13:00', end: '14:30' } }
    const of = { entryId, key: 'once', ...(await versionOf(entryId)) }
    expect((await moveOccurrence(scene.deps, secretary(), { ...of, to })).ok).toBe(true)
    await settle()
    expect(chatOf(IN_TEAMS)).toHaveLength(1)
    expect(chatOf(IN_TEAMS)[0]).toContain('redag den 5. juni 2026')
  })
})
