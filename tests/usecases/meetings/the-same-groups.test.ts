import { describe, expect, test } from '@jest/globals'
import type { SessionView } from '../../../bot/contract/groups.ts'
import { openTable } from '../../../bot/usecases/meetings/tables/open-table.ts'
import { showTable } from '../../../bot/usecases/meetings/tables/show-table.ts'
import { publishGroups, withdrawGroups } from '../../../bot/usecases/meetings/groups/publish-groups.ts'
import { saveSeats } from '../../../bot/usecases/meetings/groups/save-seats.ts'
import { showOwnGroup } from '../../../bot/usecases/meetings/groups/show-own-group.ts'
import { listNotes } from '../../../bot/usecases/meetings/notes/list-notes.ts'
import { addBlockMinutes } from '../../../bot/usecases/meetings/run/add-block-minutes.ts'
import { beginNextBlock } from '../../../bot/usecases/meetings/run/begin-next-block.ts'
import { showRun } from '../../../bot/usecases/meetings/run/show-run.ts'
import { startMeeting } from '../../../bot/usecases/meetings/run/start-meeting.ts'
import { saveRunSheet } from '../../../bot/usecases/meetings/save-run-sheet.ts'
import { showMeeting } from '../../../bot/usecases/meetings/show-meeting.ts'
import { showMeetingPage } from '../../../bot/usecases/meetings/show-meeting-page.ts'
import { printTables } from '../../../bot/usecases/meetings/tables/print-tables.ts'
import { meetingTime } from '../../support/meeting-2020.ts'
import { useGroups, well } from './groups-stage.ts'

const stage = useGroups()

/** Slagelse and Køge have Teams; Faxe is reached by mail alone. */
const people = ['director-slagelse', 'director-koege', 'director-faxe']
let ids: string[] = []

const second = () => stage.meeting.block(5).id
const ofSecond = async (): Promise<SessionView> => {
  const { sessions } = await stage.view()
  const found = sessions.find(({ blockId }) => blockId === second())
  if (found === undefined) throw new Error('There is no second session')
  return found
}
/** A colleague says in the run sheet whose groups the second session has. */
async function sameAs(blockId: string | null): Promise<void> {
  const { deps, secretary, meeting } = stage
  const { view } = well(await showMeeting(deps, secretary(), meeting.id))
  const blocks = view.runSheet.blocks.map((block) =>
    block.id === second()
      ? {
          ...block,
          session: {
            ...{ writes: 'notes' as const, votesEach: 3, topThree: false, cardsHidden: false },
            sameGroupsAs: blockId,
          },
        }
      : block,
  )
  const runSheet = { ...view.runSheet, blocks }
  well(await saveRunSheet(deps, secretary(), { meetingId: meeting.id, version: view.version, runSheet }))
}
/** Slagelse and Faxe in A, Køge in B. */
async function seated(where: 'online' | 'tables'): Promise<void> {
  ids = await stage.participants(people)
  await stage.seat([[ids[0] ?? '', ids[2] ?? ''], [ids[1] ?? '']], where)
}
/** All blocks until the second session have been begun, each when it should. */
async function begun(): Promise<void> {
  const meetingId = stage.meeting.id
  await stage.tenant.clock.moveTo(meetingTime('13.00'))
  well(await startMeeting(stage.deps, stage.secretary(), meetingId))
  for (const nth of [1, 2, 3, 4, 5]) {
    const { start } = stage.meeting.block(nth)
    const at = `${Math.floor(start / 60)}.${String(start % 60).padStart(2, '0')}`
    await stage.tenant.clock.moveTo(meetingTime(at))
    const [seen, blockId] = [stage.meeting.block(nth - 1).id, stage.meeting.block(nth).id]
    well(await beginNextBlock(stage.deps, stage.secretary(), { meetingId, seen, blockId }))
  }
  await stage.settle()
}
async function move(participantId: string, label: string): Promise<void> {
  const { deps, secretary, meeting } = stage
  const session = await ofSecond()
  const groupId = session.groups.find((group) => group.label === label)?.id ?? null
  const of = { meetingId: meeting.id, blockId: second() }
  const seats = [{ participantId, groupId, pinned: true }]
  const { version } = well(await saveSeats(deps, secretary(), { ...of, version: session.version, seats }))
  well(await publishGroups(deps, secretary(), { ...of, version }))
}
const runOf = async (key: string) =>
  well(await showRun(stage.deps, stage.forum.actor(key, 'tab'), stage.meeting.id)).view
const ownOf = async (key: string) =>
  well(await showOwnGroup(stage.deps, stage.forum.actor(key, 'tab'), stage.meeting.id)).session
const notesOf = async (key: string) => {
  const { overview } = well(await listNotes(stage.deps, stage.forum.actor(key, 'tab'), stage.meeting.id))
  return overview.sessions.find(({ blockId }) => blockId === second())
}
const mine = (session: Awaited<ReturnType<typeof notesOf>>) =>
  session?.groups.filter((group) => group.mine).map(({ label }) => label)
/** The groups of the second session, as the person's own page tells them. */
async function pageOf(nth: number) {
  const { forum, deps, meeting } = stage
  const actor = forum.actor(people[nth] ?? '', 'mail')
  const visit = { actor, meetingId: meeting.id, participantId: ids[nth] ?? '', collation: 'draft' as const }
  const { page } = well(await showMeetingPage(deps, visit))
  return page.sessions.find(({ blockId }) => blockId === second())
}

describe('a session that has the same groups as another', () => {
  test('is sent with it, once, with groups of its own to write in and meetings of its own in Teams', async () => {
    await seated('online')
    await sameAs(stage.blockId)
    await stage.publish()
    await stage.settle()
    const { groups, published } = await ofSecond()
    expect(published).toMatchObject({ number: 1, behind: false })
    expect(groups.map(({ label, seats, teams }) => [label, seats.length, teams.state])).toEqual([
      ['A', 2, 'standing'],
      ['B', 1, 'standing'],
    ])
    expect(stage.groupMeetings()).toHaveLength(4)
    expect(stage.newestCardOf('director-koege')).toContain('Tilbage i plenum kl. 14.10')
    expect(mine(await notesOf('director-slagelse'))).toEqual(['A'])
    expect((await notesOf('director-koege'))?.groups.map(({ can }) => can.write)).toEqual([false, true])
    const cards = stage.cardsOf('director-koege').length
    await stage.publish()
    await stage.settle()
    expect(stage.cardsOf('director-koege')).toHaveLength(cards)
    expect((await ofSecond()).published?.number).toBe(1)
  })

  test('follows whoever is moved in the other before it, and is taken back and sent again with it', async () => {
    await seated('tables')
    await sameAs(stage.blockId)
    await stage.publish()
    await stage.settle()
    await stage.seat([[ids[0] ?? ''], [ids[1] ?? '', ids[2] ?? '']], 'tables')
    await stage.publish()
    await stage.settle()
    expect((await pageOf(2))?.group?.label).toBe('B')
    const { version, followers, published } = await stage.session()
    expect(followers).toEqual(['Gruppedrøftelse 2'])
    expect(published?.withdrawal).toEqual({ cards: 2, mails: 1, untold: 0, meetings: 0 })
    const of = { meetingId: stage.meeting.id, blockId: stage.blockId, version }
    expect(well(await withdrawGroups(stage.deps, stage.secretary(), of))).toMatchObject({ told: 3 })
    await stage.settle()
    expect((await ofSecond()).published).toBeNull()
    expect(await pageOf(2)).toMatchObject({ withdrawn: true, group: null })
    for (const { card } of stage.cardsOf('director-koege'))
      expect(JSON.stringify(card)).toContain('Grupperne gælder ikke mere')
    await stage.publish()
    await stage.settle()
    expect((await pageOf(2))?.group?.label).toBe('B')
  })

  test('is out of step, and that is the next step, once somebody is moved in the other after it got groups of its own', async () => {
    const { deps, secretary, meeting } = stage
    const next = async () => well(await showMeeting(deps, secretary(), meeting.id)).view.next
    await seated('tables')
    await sameAs(stage.blockId)
    await stage.publish()
    // Pinned by hand, and sent by itself from now on.
    await move(ids[1] ?? '', 'A')
    expect((await ofSecond()).outOfStep).toEqual([])
    expect(await next()).not.toBe('align')
    await stage.seat([[ids[0] ?? ''], [ids[1] ?? '', ids[2] ?? '']], 'tables')
    const { outOfStep, groups, version } = await ofSecond()
    expect(outOfStep).toEqual([{ participantId: ids[2], groupId: groups[1]?.id }])
    expect(await next()).toBe('align')
    const seats = outOfStep.map((seat) => ({ ...seat, pinned: false }))
    const of = { meetingId: meeting.id, blockId: second() }
    well(await saveSeats(deps, secretary(), { ...of, version, seats }))
    expect((await ofSecond()).outOfStep).toEqual([])
    expect(await next()).not.toBe('align')
  })

  test('is kept true while it runs: minutes, somebody who is moved, and groups taken back', async () => {
    await seated('tables')
    await sameAs(stage.blockId)
    await stage.publish()
    const of = { meetingId: stage.meeting.id, blockId: second() }
    await stage.settle()
    const secrets: string[] = []
    const newSecret = () => secrets[secrets.push(stage.deps.newSecret()) - 1] ?? ''
    const sheets = { ...of, groupId: null, replace: false }
    well(await printTables({ ...stage.deps, newSecret }, stage.secretary(), sheets))
    await begun()
    expect(stage.newestCardOf('director-slagelse')).toContain('Gå til din gruppe nu')
    const mails = stage.mailsOf('director-faxe').length

    well(await addBlockMinutes(stage.deps, stage.secretary(), { ...of, minutes: 5 }))
    await stage.settle()
    expect(stage.newestCardOf('director-slagelse')).toContain('I skal være tilbage i plenum kl. 14.15.')
    expect((await ownOf('director-slagelse'))?.end).toBe(meetingTime('14.15').toISOString())
    expect((await pageOf(2))?.end).toEqual(meetingTime('14.15'))

    await move(ids[0] ?? '', 'B')
    await move(ids[2] ?? '', 'B')
    await stage.settle()
    expect(stage.newestCardOf('director-slagelse')).toContain('gruppe B')
    const calls = stage.cardsOf('director-slagelse').map(({ card }) => JSON.stringify(card))
    const ofTheSecond = calls.filter((card) => card.includes('14.15'))
    expect(ofTheSecond.length).toBeGreaterThan(1)
    for (const card of ofTheSecond) expect(card).not.toMatch(/gruppe A/i)
    expect(stage.mailsOf('director-faxe')).toHaveLength(mails + 1)
    expect(stage.mailsOf('director-faxe').at(-1)?.content).toContain('gruppe B')
    expect((await ownOf('director-slagelse'))?.label).toBe('B')
    expect((await pageOf(0))?.group?.label).toBe('B')
    expect(mine(await notesOf('director-slagelse'))).toEqual(['B'])
    expect((await runOf('director-slagelse')).session?.own?.label).toBe('B')
    expect((await runOf('secretariat-1')).session?.groups.map(({ people: many }) => many)).toEqual([0, 3])
    const { table } = well(await openTable(stage.deps, secrets[1] ?? '', false))
    expect((await showTable(stage.deps, table)).run.session?.own?.members).toHaveLength(3)

    const { version } = await ofSecond()
    well(await withdrawGroups(stage.deps, stage.secretary(), { ...of, version }))
    await stage.settle()
    for (const { card } of stage
      .cardsOf('director-koege')
      .filter(({ card: one }) => JSON.stringify(one).includes('Gruppedrøftelse 2')))
      expect(JSON.stringify(card)).toContain('Grupperne gælder ikke mere')
    expect(await ownOf('director-slagelse')).toBeNull()
    expect(await pageOf(0)).toMatchObject({ withdrawn: true })
    expect((await runOf('secretariat-1')).session?.published).toBe(false)
    expect(mine(await notesOf('director-slagelse'))).toEqual([])
    expect((await openTable(stage.deps, secrets[1] ?? '', false)).ok).toBe(false)
  })
})

describe('a colleague who says so in the run sheet after the groups were sent', () => {
  test('has the session begin with them: everybody is called once, and what changes is told', async () => {
    await seated('tables')
    await stage.publish()
    await stage.settle()
    await sameAs(stage.blockId)
    await stage.settle()
    const [cards, mails] = [stage.cardsOf('director-koege').length, stage.mailsOf('director-faxe').length]
    await begun()
    expect(stage.cardsOf('director-koege')).toHaveLength(cards + 1)
    expect(stage.mailsOf('director-faxe')).toHaveLength(mails + 1)
    expect(stage.newestCardOf('director-koege')).toContain('Du er i gruppe B')
    expect(mine(await notesOf('director-koege'))).toEqual(['B'])
    await move(ids[1] ?? '', 'A')
    await stage.settle()
    expect(stage.newestCardOf('director-koege')).toContain('gruppe A')
    expect((await runOf('director-koege')).session?.own?.label).toBe('A')
  })

  test('takes nothing from anybody by saying that it has groups of its own: what was sent stands until it is taken back', async () => {
    await seated('tables')
    await sameAs(stage.blockId)
    await stage.publish()
    await stage.settle()
    const cards = stage.cardsOf('director-koege').length
    await sameAs(null)
    await stage.settle()
    expect(stage.cardsOf('director-koege')).toHaveLength(cards)
    expect((await pageOf(1))?.group?.label).toBe('B')
    // What is changed in the first is the first's alone from now on.
    await stage.seat([[ids[0] ?? '', ids[1] ?? ''], [ids[2] ?? '']], 'tables')
    await stage.publish()
    await stage.settle()
    expect((await pageOf(1))?.group?.label).toBe('B')
  })
})
