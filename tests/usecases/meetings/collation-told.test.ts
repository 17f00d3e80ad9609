import { expect, test } from '@jest/globals'
import { finishCollation } from '../../../bot/usecases/meetings/collation/finish-collation.ts'
import { useSmallForum } from '../../support/small-forum.ts'
import { addParticipant, makeMeeting } from './a-meeting.ts'

const forum = useSmallForum()
const finish = (meetingId: string) => finishCollation(forum.deps, forum.actor('secretary'), { meetingId })

/** What has been put into the outbox about the meeting's collation: "faxe by teams". */
async function told(meetingId: string): Promise<string[]> {
  const rows = await forum.db
    .selectFrom('delivery')
    .innerJoin('person_contact', 'person_contact.person_id', 'delivery.person_id')
    .select(['person_contact.name', 'delivery.door', 'delivery.data'])
    .where('delivery.kind', '=', 'collation_out')
    .execute()
  return rows
    .filter(({ data }) => (data as { meetingId?: string }).meetingId === meetingId)
    .map(({ name, door }) => `${name ?? '?'} by ${door}`)
    .sort()
}

test('a guest, whom a card is not certain to reach, gets the mail too, and is counted as one person', async () => {
  const { meetingId } = await makeMeeting(forum)
  await addParticipant(forum, meetingId, 'planner of slagelse', { userType: 'guest' })
  expect(await finish(meetingId)).toEqual({ ok: true, told: 3 })
  expect(await told(meetingId)).toEqual([
    'faxe by teams',
    'planner of slagelse by mail',
    'planner of slagelse by teams',
    'stevns by teams',
  ])
})

test('whoever was there is told, also those who left early; who only said that they would come is not', async () => {
  const { meetingId } = await makeMeeting(forum)
  await addParticipant(forum, meetingId, 'koege', { attendance: 'left' })
  await addParticipant(forum, meetingId, 'reader', { attendance: 'coming' })
  expect(await finish(meetingId)).toEqual({ ok: true, told: 3 })
  expect(await told(meetingId)).toEqual(['faxe by teams', 'koege by mail', 'stevns by teams'])
})
