import { describe, expect, test } from '@jest/globals'
import { keepInStep } from '../../../bot/usecases/calendar/keep-in-step.ts'
import { deliverDue } from '../../../bot/delivery/deliver-due.ts'
import { tellGroups } from '../../../bot/usecases/meetings/groups/tell-groups.ts'
import { addBlockMinutes } from '../../../bot/usecases/meetings/run/add-block-minutes.ts'
import { startMeeting } from '../../../bot/usecases/meetings/run/start-meeting.ts'
import { saveAttendance } from '../../../bot/usecases/meetings/participants/save-attendance.ts'
import { publishGroups, withdrawGroups } from '../../../bot/usecases/meetings/groups/publish-groups.ts'
import { meetingTime } from '../../support/meeting-2020.ts'
import { useGroups, well } from './groups-stage.ts'

const stage = useGroups()

/** Slagelse and Køge have Teams; Faxe is reached by mail alone; Lejre is a guest, who gets both. */
const people = ['director-slagelse', 'director-koege', 'director-faxe', 'director-lejre']

describe('published groups', () => {
  test('get a meeting in Teams each, and everybody a card or a mail that says the same', async () => {
    const [slagelse = '', koege = '', faxe = '', lejre = ''] = await stage.participants(people)
    await stage.seat([
      [slagelse, faxe],
      [koege, lejre],
    ])
    expect(await stage.publish()).toMatchObject({ number: 1, told: 4, unreached: [] })
    await stage.settle()

    const meetings = stage.groupMeetings()
    expect(meetings.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Gruppe A: Gruppedrøftelse 1'),
      expect.stringContaining('Gruppe B: Gruppedrøftelse 1'),
    ])
    const card = stage.newestCardOf('director-slagelse')
    expect(card).toContain('Du er i gruppe A')
    expect(card).toContain('Deltag i gruppe A')
    expect(card).toContain('Tilbage i plenum kl. 13.40')
    expect(stage.newestCardOf('director-koege')).toContain('Du er i gruppe B')
    const [mail] = stage.mailsOf('director-faxe')
    expect(mail?.content).toContain('Du er i gruppe A')
    expect(mail?.content).toContain('/moede/')
    expect(stage.newestCardOf('director-lejre')).toContain('Du er i gruppe B')
    expect(stage.mailsOf('director-lejre')).toHaveLength(1)
  })

  test('are told once, however often it is looked and whoever publishes them again unchanged', async () => {
    const [slagelse = '', koege = ''] = await stage.participants(people)
    await stage.seat([[slagelse], [koege]])
    await stage.publish()
    await stage.settle()
    const before = stage.cardsOf('director-slagelse').length
    expect(await stage.publish()).toMatchObject({ number: 1 })
    await stage.settle()
    await stage.settle()
    expect(stage.cardsOf('director-slagelse')).toHaveLength(before)
    expect(stage.groupMeetings()).toHaveLength(2)
  })

  test('when somebody is moved, the others’ cards are corrected in place and the one moved gets one short message', async () => {
    const [slagelse = '', koege = '', faxe = '', lejre = ''] = await stage.participants(people)
    await stage.seat([
      [slagelse, faxe],
      [koege, lejre],
    ])
    await stage.publish()
    await stage.settle()
    const before = stage.cardsOf('director-koege').length
    await stage.seat([[slagelse, faxe, koege], [lejre]])
    await stage.publish()
    await stage.settle()

    const moved = stage.cardsOf('director-koege')
    expect(moved).toHaveLength(before + 1)
    expect(stage.newestCardOf('director-koege')).toContain('Du er nu i gruppe A')
    // The first card tells the same as the new message.
    expect(JSON.stringify(moved.at(-2)?.card)).toContain('Du er i gruppe A')
    expect(stage.cardsOf('director-slagelse')).toHaveLength(before)
    expect(stage.newestCardOf('director-slagelse')).toContain('Gruppen (3)')
    // In the same group as before: no mail for a colleague who came.
    expect(stage.mailsOf('director-faxe')).toHaveLength(1)
    const [a] = stage.groupMeetings()
    expect(JSON.stringify(a?.attendees)).toContain(stage.tenant.admin.person('director-koege').mail)
  })

  test('tell whoever is moved also where the old card is corrected before the message leaves', async () => {
    const [slagelse = '', koege = ''] = await stage.participants(people)
    await stage.seat([[slagelse], [koege]], 'tables')
    await stage.publish()
    await stage.settle()
    await stage.seat([[slagelse, koege], []], 'tables')
    await stage.publish()
    await tellGroups(stage.deps)
    const later = new Date(stage.deps.clock().getTime() + 60_000)
    await stage.db
      .updateTable('delivery')
      .set({ next_attempt_at: later })
      .where('kind', '=', 'breakout_moved')
      .execute()
    await deliverDue(stage.deps)
    expect(stage.newestCardOf('director-koege')).toContain('Du er i gruppe A')
    await stage.tenant.clock.moveTo(later)
    await deliverDue(stage.deps)
    expect(stage.newestCardOf('director-koege')).toContain('Du er nu i gruppe A')
  })

  test('lose whoever leaves: nobody is shown them, and coming back they are seated anew', async () => {
    const [slagelse = '', koege = ''] = await stage.participants(people)
    await stage.seat([[slagelse, koege]])
    await stage.publish()
    await stage.settle()
    const left = { meetingId: stage.meeting.id, participantId: koege, attendance: 'left' } as const
    const { means } = well(await saveAttendance(stage.deps, stage.secretary(), left))
    expect(means.join(' ')).toContain('er taget ud af gruppe A')
    await stage.settle()
    expect(stage.newestCardOf('director-slagelse')).toContain('Gruppen (1)')
    expect(stage.newestCardOf('director-koege')).toContain('Du er ikke i en gruppe')

    const back = { ...left, attendance: 'present' } as const
    well(await saveAttendance(stage.deps, stage.secretary(), back))
    await stage.settle()
    expect(stage.newestCardOf('director-slagelse')).toContain('Gruppen (1)')
    expect((await stage.session()).unseated).toEqual(expect.arrayContaining([koege]))
  })

  test('are taken back: the cards say so, mail people get one mail, the meetings are cancelled, and it was known of how many', async () => {
    const [slagelse = '', koege = '', faxe = ''] = await stage.participants(people)
    const allTold = { cards: 2, mails: 1, untold: 0, meetings: 2 }
    await stage.seat([[slagelse, faxe], [koege]])
    await stage.publish()
    // Published this moment: nobody has been told yet, and nobody would have to be told otherwise.
    expect((await stage.session()).published?.withdrawal).toMatchObject({ cards: 0, untold: 3 })
    await stage.settle()
    expect((await stage.session()).published?.withdrawal).toEqual(allTold)
    const before = stage.cardsOf('director-slagelse').length
    const { version } = await stage.session()
    const of = { meetingId: stage.meeting.id, blockId: stage.blockId, version }
    well(await withdrawGroups(stage.deps, stage.secretary(), of))
    await stage.settle()
    await stage.settle()

    // The first card says it too, and one short message besides, since an edited card notifies nobody.
    const cards = stage.cardsOf('director-slagelse')
    expect(cards).toHaveLength(before + 1)
    for (const { card } of cards) {
      expect(JSON.stringify(card)).toContain('Grupperne gælder ikke mere')
      expect(JSON.stringify(card)).not.toContain('Deltag i gruppe')
    }
    const mails = stage.mailsOf('director-faxe')
    expect(mails).toHaveLength(2)
    expect(mails.filter(({ content }) => content.includes('Grupperne gælder ikke mere'))).toHaveLength(1)
    expect(stage.groupMeetings().filter(({ isCancelled }) => isCancelled !== true)).toEqual([])
    const after = await stage.session()
    expect(after.published).toBeNull()
    // What stands on the board stays, and taking it back twice is told.
    expect(after.groups.map(({ seats }) => seats.length)).toEqual([2, 1])
    const twice = await withdrawGroups(stage.deps, stage.secretary(), { ...of, version: after.version })
    expect(twice).toMatchObject({ refusal: { code: 'nothing_published' } })
  })

  test('of a session that is over are not taken back: nobody goes to them any more', async () => {
    const [slagelse = ''] = await stage.participants(people)
    await stage.seat([[slagelse]])
    await stage.publish()
    await stage.settle()
    await stage.tenant.clock.moveTo(meetingTime('14.00'))
    const { version, published } = await stage.session()
    expect(published?.withdrawal).toBeNull()
    const of = { meetingId: stage.meeting.id, blockId: stage.blockId, version }
    const late = await withdrawGroups(stage.deps, stage.secretary(), of)
    expect(late).toMatchObject({ refusal: { code: 'session_over' } })
    await stage.settle()
    expect(stage.newestCardOf('director-slagelse')).toContain('Du er i gruppe A')
  })

  test('are one publication where two secretaries publish at the same instant', async () => {
    const [slagelse = '', koege = ''] = await stage.participants(people)
    await stage.seat([[slagelse], [koege]])
    const { version } = await stage.session()
    const of = { meetingId: stage.meeting.id, blockId: stage.blockId, version }
    const both = await Promise.all(
      ['secretariat-1', 'secretariat-2'].map((key) =>
        publishGroups(stage.deps, stage.forum.actor(key, 'tab'), of),
      ),
    )
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    await stage.settle()
    expect(stage.cardsOf('director-slagelse')).toHaveLength(1)
  })
})

describe('whoever is not of the secretariat', () => {
  test('publishes nothing, and is told that there is nothing', async () => {
    const [slagelse = ''] = await stage.participants(people)
    await stage.seat([[slagelse]])
    const { version } = await stage.session()
    const of = { meetingId: stage.meeting.id, blockId: stage.blockId, version }
    const tried = await publishGroups(stage.deps, stage.forum.actor('director-slagelse', 'tab'), of)
    expect(tried).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
  })
})

describe('times', () => {
  test('on every card are the run sheet’s, also when minutes are added while the meeting runs', async () => {
    const [slagelse = '', koege = ''] = await stage.participants(people)
    await stage.seat([[slagelse], [koege]], 'tables')
    await stage.publish()
    await stage.settle()
    expect(stage.newestCardOf('director-slagelse')).toContain('Tilbage i plenum kl. 13.40')
    const cards = stage.cardsOf('director-slagelse').length
    const meetingId = stage.meeting.id
    await stage.tenant.clock.moveTo(meetingTime('13.00'))
    well(await startMeeting(stage.deps, stage.secretary(), meetingId))
    const added = { meetingId, blockId: stage.meeting.block(0).id, minutes: 5 }
    well(await addBlockMinutes(stage.deps, stage.secretary(), added))
    await stage.settle()
    for (const key of ['director-slagelse', 'director-koege'])
      expect(stage.newestCardOf(key)).toContain('Tilbage i plenum kl. 13.45')
    expect(stage.cardsOf('director-slagelse')).toHaveLength(cards)
  })
})

describe('two instances', () => {
  test('that tell the same at the same instant tell it once', async () => {
    const [slagelse = '', koege = ''] = await stage.participants(people)
    await stage.seat([[slagelse], [koege]], 'tables')
    await stage.publish()
    await Promise.all([tellGroups(stage.deps), tellGroups(stage.deps), tellGroups(stage.deps)])
    await Promise.all([stage.settle(), stage.settle()])
    expect(stage.cardsOf('director-slagelse')).toHaveLength(1)
    expect(stage.cardsOf('director-koege')).toHaveLength(1)
  })

  test('of which one dies when Outlook has the meeting and the row does not, leave one meeting', async () => {
    const [slagelse = ''] = await stage.participants(people)
    await stage.seat([[slagelse]])
    await stage.publish()
    await tellGroups(stage.deps)
    const dying = {
      ...stage.deps,
      calendar: {
        ...stage.deps.calendar,
        createEvent: async (event: Parameters<typeof stage.deps.calendar.createEvent>[0]) => {
          await stage.deps.calendar.createEvent(event)
          throw new Error('The process was killed')
        },
      },
    }
    await keepInStep(dying)
    await stage.tenant.clock.moveTo(new Date(stage.deps.clock().getTime() + 60_000))
    await stage.settle()
    expect(stage.groupMeetings()).toHaveLength(1)
    expect(stage.newestCardOf('director-slagelse')).toContain('Deltag i gruppe A')
  })
})
