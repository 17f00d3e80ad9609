import { expect, test } from '@jest/globals'
import { showMyGroup } from '../../../bot/usecases/meetings/groups/show-group-card.ts'
import { startMeeting } from '../../../bot/usecases/meetings/run/start-meeting.ts'
import { useScene } from '../../delivery/scene.ts'
import { seedMeeting } from '../../support/meeting-2020.ts'

const scene = useScene()
const WHO = 'director-slagelse'
const mine = () => showMyGroup(scene.deps, scene.forum.actor(WHO), { refreshUserIds: [] })

/** A meeting with groups that have been sent, on that day. */
async function meetingOn(day: string) {
  const meeting = await seedMeeting(scene.deps, scene.forum, [[WHO]])
  const when = { from: day, to: day, times: { start: '13:00', end: '14:30' } }
  await scene.db
    .updateTable('wheel_entry')
    .set({ schedule: JSON.stringify({ by: 'date', place: null, when }) })
    .where('id', '=', scene.db.selectFrom('meeting').select('entry_id').where('id', '=', meeting.id))
    .execute()
  return meeting
}

test('“min gruppe” is in the next meeting, however many have been held since it was planned', async () => {
  const next = await meetingOn('2026-05-29')
  for (let nth = 1; nth <= 12; nth++) await meetingOn(`2026-01-${String(nth + 10)}`)
  await meetingOn('2026-06-12')
  expect(await mine()).toMatchObject({ meetingId: next.id, session: 'Gruppedrøftelse 1' })
})

test('and in the one that runs, whatever day the wheel has it on', async () => {
  await meetingOn('2026-03-05')
  const early = await meetingOn('2026-06-12')
  await startMeeting(scene.deps, scene.forum.actor('secretariat-1', 'tab'), early.id)
  expect(await mine()).toMatchObject({ meetingId: early.id })
})

test('and in none where nothing lies ahead', async () => {
  await meetingOn('2026-01-12')
  expect(await mine()).toBeNull()
})
