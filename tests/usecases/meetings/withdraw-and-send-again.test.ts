import { describe, expect, test } from '@jest/globals'
import { deliverDue } from '../../../bot/delivery/deliver-due.ts'
import { tellGroups } from '../../../bot/usecases/meetings/groups/tell-groups.ts'
import { beginNextBlock } from '../../../bot/usecases/meetings/run/begin-next-block.ts'
import { startMeeting } from '../../../bot/usecases/meetings/run/start-meeting.ts'
import { meetingTime } from '../../support/meeting-2020.ts'
import { useGroups, well } from './groups-stage.ts'

const stage = useGroups()

test('who is moved twice before anything has left is told once, where they sit now', async () => {
  const [slagelse = '', koege = ''] = await stage.participants(['director-slagelse', 'director-koege'])
  await stage.seat([[slagelse], [koege], []], 'tables')
  await stage.publish()
  await stage.settle()
  await stage.seat([[], [koege, slagelse], []], 'tables')
  await stage.publish()
  await tellGroups(stage.deps)
  await stage.seat([[], [koege], [slagelse]], 'tables')
  await stage.publish()
  await tellGroups(stage.deps)
  const moves = stage.db.selectFrom('delivery').select('id').where('kind', '=', 'breakout_moved')
  expect(await moves.execute()).toHaveLength(1)
  await stage.settle()
  expect(stage.headings('director-slagelse')).toEqual(['Du er i gruppe C', 'Du er nu i gruppe C'])
})

describe('groups taken back', () => {
  test('and sent again at once: who had heard by one door hears by the other too', async () => {
    // A guest, whom a card is not certain to reach.
    await stage.seat([await stage.participants(['director-lejre'])], 'tables')
    await stage.publish()
    await tellGroups(stage.deps)
    const later = new Date(stage.deps.clock().getTime() + 60_000)
    await stage.db
      .updateTable('delivery')
      .set({ next_attempt_at: later })
      .where('door', '=', 'mail')
      .execute()
    await deliverDue(stage.deps)
    expect(stage.headings('director-lejre')).toEqual(['Du er i gruppe A'])
    expect(await stage.withdraw()).toEqual({ told: 1, underWay: 0, stopped: 0 })
    await stage.publish()
    await stage.tenant.clock.moveTo(later)
    await stage.settle()
    expect(stage.mailsOf('director-lejre').map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Du er i gruppe A'),
    ])
    expect(stage.headings('director-lejre')).toEqual(['Du er i gruppe A'])
  })

  test('while the call into a group is just leaving, though the first word of it has not: whoever was called is told', async () => {
    await stage.seat([await stage.participants(['director-slagelse'])], 'tables')
    const meetingId = stage.meeting.id
    await stage.tenant.clock.moveTo(meetingTime('13.00'))
    well(await startMeeting(stage.deps, stage.secretary(), meetingId))
    await stage.tenant.clock.moveTo(meetingTime('13.18'))
    await stage.publish()
    await tellGroups(stage.deps)
    await stage.db
      .updateTable('delivery')
      .set({ next_attempt_at: meetingTime('13.25') })
      .where('kind', '=', 'breakout_card')
      .execute()
    await stage.tenant.clock.moveTo(meetingTime('13.20'))
    const seen = stage.meeting.block(0).id
    well(await beginNextBlock(stage.deps, stage.secretary(), { meetingId, seen, blockId: stage.blockId }))
    let counted = {}
    await deliverDue(
      stage.whileSendingTo('director-slagelse', async () => {
        counted = await stage.withdraw()
        await tellGroups(stage.deps)
      }),
    )
    expect(counted).toEqual({ told: 0, underWay: 1, stopped: 0 })
    await stage.settle()
    expect(stage.headings('director-slagelse').at(-1)).toBe('Grupperne gælder ikke mere')
    expect(stage.headings('director-slagelse')).toHaveLength(2)
  })
})
