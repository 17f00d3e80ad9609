import { randomUUID } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { forgetParticipants } from '../../../bot/usecases/system/forget-participants.ts'
import { addParticipant } from '../../../bot/usecases/meetings/participants/add-participant.ts'
import { followAnswers } from '../../../bot/usecases/meetings/participants/follow-answers.ts'
import { participantsFromForum } from '../../../bot/usecases/meetings/participants/participants-from-forum.ts'
import { saveAnswersTaken } from '../../../bot/store/meeting-answers.ts'
import { at } from '../../domain/rounds/a-round.ts'
import { useSmallForum } from '../../support/small-forum.ts'
import { codeOf } from '../wheel/a-wheel.ts'
import { makeMeeting, type MadeMeeting } from './a-meeting.ts'

const forum = useSmallForum()
const secretary = () => forum.actor('secretary')
const deps = () => ({
  ...forum.deps,
  config: { hostTenantId: randomUUID() } as never,
  directory: {} as never,
})
const later = { clock: () => at('2027-06-12 12.00') }
const forget = () => forgetParticipants({ ...forum.deps, ...later })
const peopleOf = ({ meetingId }: MadeMeeting) =>
  forum.db.selectFrom('meeting_participant').select('id').where('meeting_id', '=', meetingId).execute()
const contactOf = (mail: string) =>
  forum.db.selectFrom('person_contact').select('person_id').where('mail', '=', mail).executeTakeFirst()

/** Somebody whom nobody knew before the list of the meeting named them. */
async function addByHand({ meetingId }: MadeMeeting, mail: string) {
  const nobody = { organisationId: null, organisation: 'Foreningen', role: 'user_representative' as const }
  const person = { ...nobody, name: 'En pårørende', mail, facilitator: false, personId: null }
  return addParticipant(deps(), secretary(), { meetingId, ...person })
}

/** The meeting's event in Outlook, whose answers the participants follow. */
async function followOutlook({ meetingId, entryId }: MadeMeeting): Promise<string> {
  const id = randomUUID()
  await forum.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('outlook_event')
      .values({
        ...{
          id,
          purpose: 'meeting',
          entry_id: entryId,
          key: 'once',
          online: true,
          message: '',
          state: 'standing',
        },
        ...{ event_id: id, created_by: forum.personId.secretary, created_at: forum.deps.clock() },
        invitees: JSON.stringify([{ personId: forum.personId.faxe, needed: true }]),
        answers: JSON.stringify([{ personId: null, name: 'En gæst', answer: 'accepted', answeredAt: null }]),
      })
      .execute()
    await saveAnswersTaken(trx, meetingId, 0)
  })
  return id
}

test('who was forgotten does not come back with an answer in Outlook, and what was answered there is forgotten too', async () => {
  const meeting = await makeMeeting(forum)
  const eventId = await followOutlook(meeting)
  await forget()
  await forum.db
    .updateTable('outlook_event')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', eventId)
    .execute()
  await followAnswers({ ...forum.deps, ...later })
  expect(await peopleOf(meeting)).toEqual([])
  const kept = await forum.db
    .selectFrom('outlook_event')
    .select('answers')
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow()
  expect(JSON.stringify(kept.answers)).not.toContain('En gæst')
})

test('nobody is written into a meeting whose participants have been forgotten, for they would stay for ever', async () => {
  const meeting = await makeMeeting(forum)
  await forget()
  expect(codeOf(await addByHand(meeting, 'ny@example.dk'))).toBe('participants_forgotten')
  const { meetingId } = meeting
  expect(codeOf(await participantsFromForum(forum.deps, secretary(), meetingId))).toBe(
    'participants_forgotten',
  )
  expect(await contactOf('ny@example.dk')).toBeUndefined()
  expect(await peopleOf(meeting)).toEqual([])
})

test('name and address of who was known from the meeting’s list alone go with it; of who is known otherwise they stay', async () => {
  const [first, second] = [await makeMeeting(forum), await makeMeeting(forum)]
  expect(codeOf(await addByHand(first, 'gaest@example.dk'))).toBe('ok')
  expect(codeOf(await addByHand(first, 'begge@example.dk'))).toBe('ok')
  await forum.db
    .updateTable('wheel_entry')
    .set({
      schedule: JSON.stringify({
        ...{ by: 'date', place: null, when: { from: '2026-09-01', to: '2026-09-01', times: null } },
      }),
    })
    .where('id', '=', second.entryId)
    .execute()
  expect(codeOf(await addByHand(second, 'begge@example.dk'))).toBe('ok')
  await forget()
  expect(await contactOf('gaest@example.dk')).toBeUndefined()
  expect(await contactOf('begge@example.dk')).toBeDefined()
  const [faxe] = await forum.db
    .selectFrom('person_contact')
    .select('name')
    .where('person_id', '=', forum.personId.faxe)
    .execute()
  expect(faxe).toBeDefined()
  await forgetParticipants({ ...forum.deps, clock: () => at('2027-09-01 12.00') })
  expect(await contactOf('begge@example.dk')).toBeUndefined()
})
