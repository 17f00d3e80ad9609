import { describe, expect, test } from '@jest/globals'
import { deliverDue } from '../../../bot/delivery/deliver-due.ts'
import { listGroupDeliveries } from '../../../bot/usecases/meetings/groups/list-group-deliveries.ts'
import { sendGroupsAgain } from '../../../bot/usecases/meetings/groups/send-groups-again.ts'
import { showGroupCard } from '../../../bot/usecases/meetings/groups/show-group-card.ts'
import { tellGroups } from '../../../bot/usecases/meetings/groups/tell-groups.ts'
import { addParticipant } from '../../../bot/usecases/meetings/participants/add-participant.ts'
import { useGroups, well } from './groups-stage.ts'

const stage = useGroups()

describe('who got what', () => {
  test('names everybody: whom the card reached, who has seen it, and who can be reached by nothing', async () => {
    const [slagelse = '', faxe = ''] = await stage.participants(['director-slagelse', 'director-faxe'])
    const unreached = { name: 'Bo Riis', organisationId: null, organisation: '', mail: null }
    const rest = { role: 'other' as const, facilitator: false }
    const meetingId = stage.meeting.id
    const { id: bo } = well(
      await addParticipant(stage.deps, stage.secretary(), { meetingId, ...unreached, ...rest }),
    )
    await stage.seat([[slagelse, faxe, bo]], 'tables')
    expect(await stage.publish()).toMatchObject({ told: 2, unreached: [bo] })
    await stage.settle()
    const blockId = stage.blockId
    const at = { url: 'https://rammehjul.example.dk', refreshUserIds: [] }
    const own = { meetingId, blockId }
    well(await showGroupCard(stage.deps, stage.forum.actor('director-slagelse'), own, at))
    const { items } = well(await listGroupDeliveries(stage.deps, stage.secretary(), own))
    expect(items.map(({ participantId, state, by }) => [participantId, state, by])).toEqual([
      [slagelse, 'seen', 'teams'],
      [faxe, 'sent', 'mail'],
      [bo, 'not_sent', 'none'],
    ])
    const again = { ...own, participantIds: [slagelse, faxe, bo] }
    expect(await sendGroupsAgain(stage.deps, stage.secretary(), again)).toMatchObject({ ok: true, told: 0 })
  })

  test('is not what was told of another group: who was moved and not reached is to be told once more', async () => {
    const [koege = '', faxe = ''] = await stage.participants(['director-koege', 'director-faxe'])
    const own = { meetingId: stage.meeting.id, blockId: stage.blockId }
    const states = async () => {
      const { items } = well(await listGroupDeliveries(stage.deps, stage.secretary(), own))
      return items.map(({ state, by }) => [state, by])
    }
    await stage.seat([[koege, faxe], []], 'tables')
    await stage.publish()
    await stage.settle()
    const at = { refreshUserIds: [] }
    well(await showGroupCard(stage.deps, stage.forum.actor('director-koege'), own, at))
    expect(await states()).toEqual([
      ['seen', 'teams'],
      ['sent', 'mail'],
    ])
    await stage.seat([[], [koege, faxe]], 'tables')
    await stage.publish()
    expect(await states()).toEqual([
      ['not_sent', 'teams'],
      ['not_sent', 'mail'],
    ])
    await tellGroups(stage.deps)
    expect(await states()).toEqual([
      ['on_its_way', 'teams'],
      ['on_its_way', 'mail'],
    ])
    await stage.db
      .updateTable('delivery')
      .set({ state: 'failed' })
      .where('kind', '=', 'breakout_moved')
      .execute()
    expect(await states()).toEqual([
      ['failed', 'teams'],
      ['failed', 'mail'],
    ])
    const again = { ...own, participantIds: [koege, faxe] }
    expect(await sendGroupsAgain(stage.deps, stage.secretary(), again)).toMatchObject({ told: 2 })
    await stage.settle()
    expect(stage.newestCardOf('director-koege')).toContain('Du er i gruppe B')
    expect(stage.mailsOf('director-faxe').at(-1)?.content).toContain('Du er i gruppe B')
    expect(await states()).toEqual([
      ['sent', 'teams'],
      ['sent', 'mail'],
    ])
  })

  test('is a card without its link where Outlook makes none, rather than no card', async () => {
    const [slagelse = ''] = await stage.participants(['director-slagelse'])
    await stage.seat([[slagelse]])
    await stage.publish()
    await tellGroups(stage.deps)
    await deliverDue(stage.deps)
    expect(stage.cardsOf('director-slagelse')).toHaveLength(0)
    await stage.tenant.clock.moveTo(new Date(stage.deps.clock().getTime() + 3 * 60_000))
    await tellGroups(stage.deps)
    await deliverDue(stage.deps)
    expect(stage.newestCardOf('director-slagelse')).toContain(
      'Linket til gruppens møde kommer her på kortet.',
    )
    await stage.settle()
    expect(stage.newestCardOf('director-slagelse')).toContain('Deltag i gruppe A')
    expect(stage.cardsOf('director-slagelse')).toHaveLength(1)
  })
})
