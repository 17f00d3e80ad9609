import { describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { saveAttendance } from '../../../bot/usecases/meetings/participants/save-attendance.ts'
import { withdrawGroups } from '../../../bot/usecases/meetings/groups/publish-groups.ts'
import { addBlockMinutes } from '../../../bot/usecases/meetings/run/add-block-minutes.ts'
import { beginNextBlock } from '../../../bot/usecases/meetings/run/begin-next-block.ts'
import { startMeeting } from '../../../bot/usecases/meetings/run/start-meeting.ts'
import { takeBackRun } from '../../../bot/usecases/meetings/run/take-back-run.ts'
import { meetingTime } from '../../support/meeting-2020.ts'
import { useGroups, well } from './groups-stage.ts'

const stage = useGroups()

/** Slagelse and Køge have Teams; Faxe is reached by mail alone. */
const people = ['director-slagelse', 'director-koege', 'director-faxe']
let ids: string[] = []

/** The groups were sent, and the session at 13.20 has begun on time: everybody is called. */
async function called(where: 'online' | 'tables' = 'online'): Promise<void> {
  ids = await stage.participants(people)
  await stage.seat([ids], where)
  await stage.publish()
  await stage.settle()
  const meetingId = stage.meeting.id
  await stage.tenant.clock.moveTo(meetingTime('13.00'))
  well(await startMeeting(stage.deps, stage.secretary(), meetingId))
  await stage.tenant.clock.moveTo(meetingTime('13.20'))
  const seen = stage.meeting.block(0).id
  well(await beginNextBlock(stage.deps, stage.secretary(), { meetingId, seen, blockId: stage.blockId }))
  await stage.settle()
}
const add = async (minutes: number) =>
  well(
    await addBlockMinutes(stage.deps, stage.secretary(), {
      meetingId: stage.meeting.id,
      blockId: stage.blockId,
      minutes,
    }),
  )
async function redraws(): Promise<number> {
  const { rows } = await sql<{ redraws: number }>`
    select count(*)::int as redraws from delivery where kind in ('breakout_update', 'session_update') and state = 'sent'`.execute(
    stage.db,
  )
  return rows[0]?.redraws ?? 0
}

describe('the card that called somebody into their group', () => {
  test('stays a call when minutes are added: the new return, and the way into the group', async () => {
    await called()
    const cards = stage.cardsOf('director-slagelse').length
    const mails = stage.mailsOf('director-faxe').length
    expect(stage.newestCardOf('director-slagelse')).toContain('I skal være tilbage i plenum kl. 13.40.')
    await add(5)
    await stage.settle()
    const card = stage.newestCardOf('director-slagelse')
    expect(card).toContain('Gå til din gruppe nu')
    expect(card).toContain('I skal være tilbage i plenum kl. 13.45.')
    expect(card).toContain('Deltag i din gruppe')
    // The group's own card tells the same, nothing new is sent, and a mail that cannot be corrected is not repeated.
    expect(JSON.stringify(stage.cardsOf('director-slagelse').at(-2)?.card)).toContain('13.45')
    expect(stage.cardsOf('director-slagelse')).toHaveLength(cards)
    expect(stage.mailsOf('director-faxe')).toHaveLength(mails)
  })

  test('is drawn anew only where what it says is another', async () => {
    await called('tables')
    // Begun on time: what the groups' cards say holds, and nothing was drawn anew for it.
    expect(await redraws()).toBe(0)
    await add(5)
    await stage.settle()
    // Two people with a card of their group and a call each.
    expect(await redraws()).toBe(4)
    const left = { meetingId: stage.meeting.id, participantId: ids[2] ?? '', attendance: 'left' } as const
    well(await saveAttendance(stage.deps, stage.secretary(), left))
    await stage.settle()
    // A colleague less stands on the group's card alone.
    expect(await redraws()).toBe(6)
    await stage.settle()
    expect(await redraws()).toBe(6)
  })

  test('says what any card of the group says once it calls nobody any more', async () => {
    await called('tables')
    const { meeting } = stage
    const seen = { meetingId: meeting.id, seen: stage.blockId }
    well(await takeBackRun(stage.deps, stage.secretary(), seen))
    await stage.settle()
    expect(stage.newestCardOf('director-koege')).toContain('Du er i gruppe A')
    expect(stage.newestCardOf('director-koege')).not.toContain('Gå til din gruppe nu')
    const { version } = await stage.session()
    const of = { meetingId: meeting.id, blockId: stage.blockId, version }
    well(await withdrawGroups(stage.deps, stage.secretary(), of))
    await stage.settle()
    for (const { card } of stage.cardsOf('director-koege'))
      expect(JSON.stringify(card)).toContain('Grupperne gælder ikke mere')
  })
})
