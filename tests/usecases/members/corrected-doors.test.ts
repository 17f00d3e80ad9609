import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { insertMeetingLink } from '../../../bot/store/meeting-links.ts'
import { insertPollLink } from '../../../bot/store/poll-people.ts'
import { insertPicture } from '../../../bot/store/wheel-addresses.ts'
import { markGroupsChanged } from '../../../bot/store/breakout-telling.ts'
import { openParticipantLink } from '../../../bot/usecases/meetings/open-participant-link.ts'
import { tellGroups } from '../../../bot/usecases/meetings/groups/tell-groups.ts'
import { editMember } from '../../../bot/usecases/members/edit-member.ts'
import { openPollLink } from '../../../bot/usecases/scheduling/polls/open-poll-link.ts'
import { calendarFeed } from '../../../bot/usecases/wheel-files/calendar-feed.ts'
import { renewWheelAddress } from '../../../bot/usecases/wheel-files/renew-wheel-address.ts'
import { wheelPicture } from '../../../bot/usecases/wheel-files/wheel-picture.ts'
import { seedMeeting } from '../../support/meeting-2020.ts'
import { usePolls } from '../scheduling/poll-scene.ts'

const polls = usePolls()
const personId = () => polls.id('director-faxe')
const wordsByMail = async () =>
  (
    await sql`select id from delivery where person_id = ${personId()} and door = 'mail' and kind like 'breakout%'`.execute(
      polls.stage.deps.db,
    )
  ).rows
let corrections = 0
const correct = () =>
  editMember(polls.deps(), polls.stage.secretary, {
    forumId: polls.stage.forum.forumId,
    personId: personId(),
    name: 'Direktør i Faxe',
    mail: `rettet-${(corrections += 1)}@faxe.example`,
  })

beforeEach(async () => {
  await sql`update forum_member set source = 'hand' where person_id = ${personId()}`.execute(
    polls.stage.deps.db,
  )
})

describe('when somebody’s address is corrected, whoever has the old one opens nothing of theirs any more:', () => {
  test('no poll, and the person is asked at the right address', async () => {
    const { pollId } = await polls.newPoll()
    const answered = await polls.newPoll()
    await polls.vote('director-faxe', answered.pollId, answered.options, ['yes', 'yes'])
    const token = 'p'.repeat(43)
    await insertPollLink(polls.deps().db, token, { pollId, personId: personId() }, polls.deps().clock())
    expect(await openPollLink(polls.deps(), token)).toMatchObject({ ok: true })
    const asked = async (of: string) =>
      (await polls.notices(of, 'time_poll')).filter(({ person_id }) => person_id === personId()).length
    expect(await asked(pollId)).toBe(1)
    expect(await correct()).toMatchObject({ ok: true })
    expect(await openPollLink(polls.deps(), token)).toMatchObject({ refusal: { code: 'not_found' } })
    expect([await asked(pollId), await asked(answered.pollId)]).toEqual([2, 1])
  })

  test('not their calendar, nor a picture of their wheel', async () => {
    const { db, clock } = polls.deps()
    const made = await renewWheelAddress(polls.deps(), polls.stage.forum.actor('director-faxe', 'tab'), {
      forumId: null,
    })
    const token = made.ok ? /([\w-]{43})\.ics/.exec(made.url)?.[1] : undefined
    const picture = 'w'.repeat(43)
    const expiresAt = new Date(clock().getTime() + 3_600_000)
    const of = { personId: personId(), impersonal: false, firstMonth: '2026-01-01' }
    await insertPicture(db, { ...of, token: picture, now: clock(), expiresAt })
    expect(await calendarFeed(polls.deps(), token ?? '')).toMatchObject({ found: true })
    await correct()
    expect(await calendarFeed(polls.deps(), token ?? '')).toEqual({ found: false, why: 'unknown' })
    expect(await wheelPicture(polls.deps(), picture)).toBeNull()
  })

  test('not their page of a meeting, and they are told of their group anew', async () => {
    const { db, clock } = polls.deps()
    const meeting = await seedMeeting(polls.deps(), polls.stage.forum, [['director-faxe']])
    const token = 'm'.repeat(43)
    const participantId = meeting.participantId('director-faxe')
    await insertMeetingLink(db, token, { meetingId: meeting.id, participantId }, clock())
    expect(await openParticipantLink(polls.deps(), token)).toMatchObject({ ok: true })
    await db.transaction().execute((trx) => markGroupsChanged(trx, meeting.id, clock()))
    polls.at('2026-03-02', '09:05')
    await tellGroups(polls.deps())
    const told = await wordsByMail()
    expect(told).not.toHaveLength(0)
    await sql`update breakout_told set heard = jsonb_build_object('mail', jsonb_build_object('groupId', group_id,
      'essence', essence)) where participant_id = ${participantId}`.execute(db)
    await correct()
    await tellGroups(polls.deps())
    expect(await wordsByMail()).toHaveLength(2 * told.length)
    expect(await openParticipantLink(polls.deps(), token)).toMatchObject({ refusal: { code: 'not_found' } })
  })
})
