import { describe, expect, test } from '@jest/globals'
import { deliverDue } from '../../../bot/delivery/deliver-due.ts'
import { groupsOfMeeting } from '../../../bot/store/meeting-ground.ts'
import { listGroupDeliveries } from '../../../bot/usecases/meetings/groups/list-group-deliveries.ts'
import { tellGroups } from '../../../bot/usecases/meetings/groups/tell-groups.ts'
import { useGroups, well } from './groups-stage.ts'

const stage = useGroups()

/** Slagelse and Køge have Teams, Faxe is reached by mail alone. */
const inTeams = ['director-slagelse', 'director-koege']
const people = [...inTeams, 'director-faxe']

async function published(): Promise<void> {
  await stage.seat([await stage.participants(people)], 'tables')
  await stage.publish()
}
async function whoGotWhat(): Promise<string[]> {
  const of = { meetingId: stage.meeting.id, blockId: stage.blockId }
  const { items } = well(await listGroupDeliveries(stage.deps, stage.secretary(), of))
  return items.map(({ text }) => text.replace(/ \d.*$/u, ' …'))
}
describe('groups taken back seconds after they were sent', () => {
  test('before anybody was written to, reach nobody, and the secretariat reads that of each', async () => {
    await published()
    expect((await groupsOfMeeting(stage.db, stage.meeting.id)).sessionsSent).toEqual([stage.blockId])
    expect(await stage.withdraw()).toEqual({ told: 0, underWay: 0, stopped: 3 })
    expect((await groupsOfMeeting(stage.db, stage.meeting.id)).sessionsSent).toEqual([])
    await stage.settle()
    expect(inTeams.map((key) => stage.cardsOf(key).length)).toEqual([0, 0])
    expect(stage.mailsOf('director-faxe')).toHaveLength(0)
    expect(await whoGotWhat()).toEqual(['Har intet fået.', 'Har intet fået.', 'Har intet fået.'])
  })

  test('while the words lie in the outbox, reach nobody; and sent once more they are the first word', async () => {
    await published()
    await tellGroups(stage.deps)
    expect((await stage.session()).published?.withdrawal).toMatchObject({ cards: 0, mails: 0, untold: 3 })
    expect(await stage.withdraw()).toEqual({ told: 0, underWay: 0, stopped: 3 })
    await stage.settle()
    expect(inTeams.map((key) => stage.cardsOf(key).length)).toEqual([0, 0])
    expect(stage.mailsOf('director-faxe')).toHaveLength(0)
    await stage.publish()
    await stage.settle()
    expect(stage.headings('director-slagelse')).toEqual(['Du er i gruppe A'])
    expect(stage.mailsOf('director-faxe').map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Du er i gruppe A'),
    ])
  })

  test('when some have their card and others do not: those who have it are told, the others hear nothing', async () => {
    await published()
    await tellGroups(stage.deps)
    const later = new Date(stage.deps.clock().getTime() + 60_000)
    const koege = stage.forum.personId('director-koege')
    await stage.db
      .updateTable('delivery')
      .set({ next_attempt_at: later })
      .where('person_id', '=', koege)
      .execute()
    await deliverDue(stage.deps)
    expect(await stage.withdraw()).toEqual({ told: 2, underWay: 0, stopped: 1 })
    expect(await whoGotWhat()).toEqual([
      'Har ikke fået at vide endnu, at gruppen ikke gælder mere.',
      'Har intet fået.',
      'Har ikke fået at vide endnu, at gruppen ikke gælder mere.',
    ])
    await stage.tenant.clock.moveTo(later)
    await stage.settle()
    expect(stage.headings('director-slagelse')).toEqual([
      'Grupperne gælder ikke mere',
      'Grupperne gælder ikke mere',
    ])
    expect(stage.headings('director-koege')).toEqual([])
    expect(stage.mailsOf('director-faxe').at(-1)?.subject).toContain('Grupperne gælder ikke mere')
    expect(await whoGotWhat()).toEqual([
      'Har fået det at vide i Teams …',
      'Har intet fået.',
      'Har fået det at vide med mail …',
    ])
  })

  test('while one card is just leaving: whoever got it is told that it no longer holds', async () => {
    await published()
    await tellGroups(stage.deps)
    let counted = { told: 0, underWay: 0, stopped: 0 }
    const deps = stage.whileSendingTo('director-slagelse', async () => {
      counted = await stage.withdraw()
      // The word that the group is gone comes to its turn before it is known that the card went out.
      await tellGroups(stage.deps)
    })
    await deliverDue(deps)
    expect(counted.underWay).toBeGreaterThan(0)
    await stage.settle()
    expect(stage.headings('director-slagelse')).toEqual([
      'Grupperne gælder ikke mere',
      'Grupperne gælder ikke mere',
    ])
  })

  test('while the product dies with a card that has arrived: its reader is told, though nobody knows of the card', async () => {
    await published()
    await tellGroups(stage.deps)
    const dying = stage.whileSendingTo('director-slagelse', async () => {
      await stage.db
        .updateTable('delivery')
        .set({ leased_until: new Date(0) })
        .where('person_id', '=', stage.forum.personId('director-slagelse'))
        .execute()
      await stage.withdraw()
      throw new Error('The process was killed')
    })
    await deliverDue(dying)
    await stage.tenant.clock.moveTo(new Date(stage.deps.clock().getTime() + 10 * 60_000))
    await stage.settle()
    expect(stage.headings('director-slagelse')).toEqual(['Du er i gruppe A', 'Grupperne gælder ikke mere'])
  })
})
