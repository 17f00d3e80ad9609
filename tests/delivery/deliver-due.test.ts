import { describe, expect, test } from '@jest/globals'
import { forgetIdleChats } from '../../bot/delivery/forget-idle-chats.ts'
import { findLink } from '../../bot/store/mail-links.ts'
import { findRound } from '../../bot/store/round-facts.ts'
import { remindRound } from '../../bot/usecases/rounds/remind-round.ts'
import { useScene } from './scene.ts'

const scene = useScene()

describe('a proposal', () => {
  test('reaches every director by a door: a card, a card and a mail for guests, or a mail', async () => {
    const roundId = await scene.start()
    await scene.deliver()
    const directors = scene.tenant.admin.people().filter(({ role }) => role === 'director')
    for (const { key, reach } of directors) {
      const byCard = reach === 'host' || reach === 'own-tenant'
      const lines = await scene.linesTo(roundId, key)
      expect([key, lines.filter(({ counts, state }) => counts && state === 'sent').length]).toEqual([key, 1])
      expect([key, scene.mailsOf(key).length]).toEqual([key, byCard || key === 'director-lolland' ? 0 : 1])
      if (byCard) expect([key, scene.cardsOf(key).length]).toEqual([key, 1])
    }
    const facts = await findRound(scene.db, roundId)
    const asked = facts?.seats.map((seat) => seat.seatId).sort()
    const reached = [...new Set(facts?.reach.map((each) => each.seatId))].sort()
    expect(reached).toEqual(asked)
  })

  test('comes as a card with buttons that refreshes for its reader, and every delivery is a line of history', async () => {
    const roundId = await scene.start()
    await scene.deliver()
    const [message] = scene.cardsOf('director-greve')
    expect(message?.summary).toContain('Rundspørge 2026-1')
    expect(message?.card).toMatchObject({
      type: 'AdaptiveCard',
      refresh: { action: { verb: 'show', data: { roundId } } },
    })
    const { refresh } = message?.card as { refresh: { userIds: string[] } }
    expect(refresh.userIds).toEqual([expect.stringMatching(/^29:/)])
    expect(scene.newestCardOf('director-greve')).toContain('"verb":"answer"')
    const [line] = await scene.eventsOf(roundId, 'delivered', 'director-greve')
    expect(line).toMatchObject({ door: 'teams', personId: null, event: { what: 'proposal' } })
  })

  test('reaches a guest by the mail alone, although the card came too', async () => {
    const roundId = await scene.start()
    await scene.deliver()
    expect(scene.cardsOf('director-lejre')).toHaveLength(1)
    expect(scene.mailsOf('director-lejre')).toHaveLength(1)
    const facts = await findRound(scene.db, roundId)
    const reach = facts?.reach.filter((each) => each.seatId === scene.forum.seatId('director-lejre'))
    expect(reach).toMatchObject([{ door: 'mail' }])
  })

  test('by mail carries the header that a returned mail is known by, and a link that is stored hashed', async () => {
    const roundId = await scene.start()
    await scene.deliver()
    const [mail] = scene.mailsOf('director-faxe')
    const [line] = await scene.linesTo(roundId, 'director-faxe')
    expect(mail?.headers).toEqual([{ name: 'x-rammehjul-delivery', value: line?.id }])
    const token = /\/svar\/([\w-]{43})"/.exec(mail?.content ?? '')?.[1] ?? ''
    expect(await findLink(scene.db, token)).toMatchObject({
      roundId,
      seatId: scene.forum.seatId('director-faxe'),
      personId: scene.forum.personId('director-faxe'),
    })
  })

  test('leads a member without a seat to the tab, and asks them nothing', async () => {
    const roundId = await scene.start()
    await scene.deliver()
    expect(scene.cardsOf('reader-soroe')).toHaveLength(1)
    expect(scene.newestCardOf('reader-soroe')).not.toContain('"verb":"answer"')
    expect(await scene.linesTo(roundId, 'reader-soroe')).toMatchObject([{ state: 'sent', counts: false }])
  })

  test('has the app installed by Graph first where the tenant has consented', async () => {
    expect(scene.tenant.admin.chat('director-vordingborg').installed).toBe(false)
    const roundId = await scene.start()
    await scene.deliver()
    expect(scene.cardsOf('director-vordingborg')).toHaveLength(1)
    expect(await scene.linesTo(roundId, 'director-vordingborg')).toMatchObject([
      { door: 'teams', state: 'sent', counts: true },
    ])
    const installations = scene.tenant.traffic
      .list()
      .filter(({ method, path }) => method === 'POST' && path.includes('/teamwork/installedApps'))
    expect(installations).toHaveLength(2)
  })

  test('goes by mail where the tenant has not consented, and Graph is not asked again for each message', async () => {
    await scene.db
      .deleteFrom('chat')
      .where('tenant_id', '=', scene.tenant.admin.person('director-greve').account?.tenantId ?? '')
      .execute()
    const roundId = await scene.start()
    await scene.deliver()
    expect(await scene.linesTo(roundId, 'director-greve')).toMatchObject([
      { door: 'teams', state: 'gone', reason: 'no_consent' },
      { door: 'mail', state: 'sent', counts: true },
    ])
    expect(await scene.eventsOf(roundId, 'undelivered', 'director-greve')).toHaveLength(1)
    expect(await scene.eventsOf(roundId, 'delivered', 'director-greve')).toHaveLength(1)
    await remindRound(scene.deps, scene.secretariat(), roundId)
    await scene.deliver()
    expect(scene.mailsOf('director-greve')).toHaveLength(2)
    const tokens = scene.tenant.traffic
      .list()
      .filter(({ path, status }) => path.endsWith('/oauth2/v2.0/token') && status >= 400)
    expect(tokens).toHaveLength(1)
  })

  test('delivered after the deadline asks nobody and reaches nobody', async () => {
    const roundId = await scene.start()
    await scene.tenant.clock.moveTo(new Date('2026-03-09T11:00:01Z'))
    await scene.deliver()
    expect(scene.newestCardOf('director-greve')).not.toContain('"verb":"answer"')
    expect(scene.mailsOf('director-faxe')).toHaveLength(1)
    expect(scene.mailsOf('director-faxe')[0]?.content).not.toContain('/svar/')
    expect((await findRound(scene.db, roundId))?.reach).toEqual([])
  })

  test('is written in the language of the one who reads it', async () => {
    await scene.db
      .updateTable('person_contact')
      .set({ language: 'en' })
      .where('person_id', '=', scene.forum.personId('director-greve'))
      .execute()
    await scene.start()
    await scene.deliver()
    expect(scene.cardsOf('director-greve')[0]?.card).toMatchObject({ lang: 'en' })
    expect(scene.cardsOf('director-koege')[0]?.card).toMatchObject({ lang: 'da' })
  })
})

test('what was counted of a chat is forgotten when Teams counts it no more', async () => {
  const counted = () =>
    scene.db.selectFrom('send_slots').select('scope').where('scope', 'like', 'conversation %').execute()
  await scene.start()
  await scene.deliver()
  await forgetIdleChats(scene.deps)
  expect((await counted()).length).toBeGreaterThan(10)
  await scene.tenant.clock.moveTo(new Date(scene.tenant.clock.now().getTime() + 3_700_000))
  await forgetIdleChats(scene.deps)
  expect(await counted()).toEqual([])
})
