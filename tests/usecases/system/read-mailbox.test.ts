import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import type { Bounce, Mailbox } from '../../../bot/deps.ts'
import { stateAt } from '../../../bot/domain/rounds/closing.ts'
import { seatReach } from '../../../bot/domain/rounds/reach.ts'
import { mailboxReadUntil } from '../../../bot/store/bounces.ts'
import { listDeliveries } from '../../../bot/store/deliveries.ts'
import { answerRound } from '../../../bot/usecases/rounds/answer-round.ts'
import { extendRound } from '../../../bot/usecases/rounds/extend-round.ts'
import { renewLink } from '../../../bot/usecases/rounds/renew-link.ts'
import { readMailbox } from '../../../bot/usecases/system/read-mailbox.ts'
import { settleDueRounds } from '../../../bot/usecases/system/settle-due-rounds.ts'
import { at } from '../../domain/rounds/a-round.ts'
import { race } from '../../support/race.ts'
import { deadline, sent, useSmallForum } from '../../support/small-forum.ts'

const forum = useSmallForum()

/** The secretariat's mailbox as a test fills it. */
const inbox: { bounces: Bounce[]; broken: boolean; asked: { since: Date; now: Date }[] } = {
  bounces: [],
  broken: false,
  asked: [],
}
const mailbox: Mailbox = {
  send: () => Promise.resolve({ result: 'sent', id: null }),
  findBounces: (since, now) => {
    inbox.asked.push({ since, now })
    if (inbox.broken) return Promise.reject(new Error('Graph does not answer'))
    const bounces = inbox.bounces.filter(({ receivedAt }) => receivedAt >= since && receivedAt <= now)
    return Promise.resolve({ bounces, readUntil: now })
  },
}
const read = (instant: Date) => {
  forum.time.now = instant
  return readMailbox({ ...forum.deps, mailbox })
}
const settle = (instant: Date) => {
  forum.time.now = instant
  return settleDueRounds(forum.deps)
}

const reach = async () => seatReach(await forum.facts(round), forum.seatId.koege)
const state = async () => (await forum.facts(round)).round.state
const kinds = async () => (await forum.history(round)).map(({ event }) => event.kind)
const outcomes = async () =>
  (await forum.outbox(round)).filter((line) => /^(outcome|correction) to koege/.test(line))

/** Køge's mail of the round, as it comes back at an instant. */
async function bounce(instant: Date, changes: Partial<Bounce> = {}): Promise<Bounce> {
  const mails = await listDeliveries(forum.db, round)
  const mail = mails.findLast(
    ({ personId, door, state: sending }) =>
      personId === forum.personId.koege && door === 'mail' && sending === 'sent',
  )
  return { deliveryId: mail?.id ?? '', recipients: [], receivedAt: instant, reason: '5.1.1', ...changes }
}

/** Køge has nobody but the director with a mail address. */
let round: string
beforeEach(async () => {
  Object.assign(inbox, { bounces: [], broken: false, asked: [] })
  await sql`delete from mailbox_reading`.execute(forum.db)
  await sql`update delivery set state = 'dropped' where state = 'sent'`.execute(forum.db)
  await forum.db
    .updateTable('seat_holder')
    .set({ to_date: '2026-03-01' })
    .where('person_id', '=', forum.personId['deputy of koege'])
    .execute()
  round = await forum.startReached()
  await forum.outbox(round)
})

describe('a returned mail', () => {
  test('unmakes what it had reached, with its line of history, once', async () => {
    inbox.bounces = [await bounce(at('2026-03-02 09.10'))]
    await read(at('2026-03-02 09.15'))
    expect(await reach()).toBe('not_reached')
    await read(at('2026-03-02 09.20'))
    expect((await kinds()).filter((kind) => kind === 'bounced')).toHaveLength(1)
    expect((await forum.history(round)).at(-1)).toMatchObject({
      door: 'system',
      event: { kind: 'bounced', personId: forum.personId.koege, seatId: forum.seatId.koege, reason: '5.1.1' },
    })
  })

  test('leaves the round unresolved at the deadline, however far the mailbox has been read', async () => {
    inbox.bounces = [await bounce(at('2026-03-04 09.10'))]
    await read(at('2026-03-09 12.01'))
    await settle(at('2026-03-09 12.02'))
    expect(await state()).toBe('unresolved')
  })

  test('is found by its address alone where the report returns nothing of ours', async () => {
    const report = { deliveryId: null, recipients: ['koege@example.dk'] }
    inbox.bounces = [await bounce(at('2026-03-02 09.10'), report)]
    await read(at('2026-03-02 09.15'))
    expect(await reach()).toBe('not_reached')
  })

  test('that is nobody’s of ours, or of an address that was not written to, changes nothing', async () => {
    inbox.bounces = [
      await bounce(at('2026-03-02 09.10'), { deliveryId: '00000000-0000-4000-8000-000000000000' }),
      await bounce(at('2026-03-02 09.10'), { deliveryId: 'not an id' }),
      await bounce(at('2026-03-02 09.10'), { deliveryId: null, recipients: ['andre@example.dk'] }),
    ]
    await read(at('2026-03-02 09.15'))
    expect(await reach()).toBe('by_mail')
    expect(await kinds()).not.toContain('bounced')
  })

  test('sent anew in time reaches the member after all', async () => {
    inbox.bounces = [await bounce(at('2026-03-02 09.10'))]
    await read(at('2026-03-02 09.15'))
    forum.time.now = at('2026-03-03 10.00')
    const input = { roundId: round, personId: forum.personId.koege }
    expect(await renewLink(forum.deps, forum.actor('secretary'), input)).toMatchObject({ ok: true })
    await forum.deliver(round, at('2026-03-03 10.01'))
    expect(await reach()).toBe('by_mail')
    await read(at('2026-03-09 12.01'))
    await settle(at('2026-03-09 12.02'))
    expect(await state()).toBe('approved')
  })

  test('from a member that has answered does no harm', async () => {
    forum.time.now = at('2026-03-03 10.00')
    const word = { kind: 'no_remarks' as const }
    await answerRound(forum.deps, forum.actor('koege'), { roundId: round, seatId: null, word })
    await read(deadline)
    await settle(deadline)
    inbox.bounces = [await bounce(at('2026-03-09 13.00'))]
    await read(at('2026-03-09 13.05'))
    expect(await state()).toBe('approved')
  })
})

describe('at the deadline', () => {
  test('nobody is told anything before the mailbox has been read; then the approval, once', async () => {
    await read(at('2026-03-09 11.59'))
    await settle(deadline)
    expect(await state()).toBe('open')
    expect(stateAt(await forum.facts(round), deadline)).toBe('unresolved')
    await read(at('2026-03-09 12.01'))
    await settle(at('2026-03-09 12.02'))
    expect(await state()).toBe('approved')
    expect((await forum.facts(round)).round.decision).toMatchObject({ at: deadline, basis: 'silence' })
    expect(await outcomes()).toEqual(['outcome to koege by mail'])
    expect((await kinds()).filter((kind) => kind === 'closed')).toHaveLength(1)
  })

  test('a mailbox that cannot be read for days leaves the round unresolved until it can', async () => {
    inbox.broken = true
    await expect(read(deadline)).rejects.toThrow('Graph does not answer')
    await settle(at('2026-03-09 12.29'))
    expect(await state()).toBe('open')
    await settle(at('2026-03-09 12.30'))
    expect(await state()).toBe('unresolved')
    expect(await outcomes()).toEqual(['outcome to koege by mail'])
    await expect(read(at('2026-03-12 08.00'))).rejects.toThrow('Graph does not answer')
    await settle(at('2026-03-12 08.00'))
    expect(await state()).toBe('unresolved')

    inbox.broken = false
    await read(at('2026-03-12 08.05'))
    expect(inbox.asked.at(-1)?.since).toEqual(sent)
    await settle(at('2026-03-12 08.06'))
    expect(await state()).toBe('approved')
    expect((await forum.facts(round)).round.decision?.at).toEqual(deadline)
  })

  test('another member that was not reached is told of at once', async () => {
    const other = await forum.startReached(['stevns'])
    await settle(deadline)
    expect((await forum.facts(other)).round.state).toBe('unresolved')
  })

  test('and a report at the same moment: never approved without an open correction', async () => {
    await read(deadline)
    for (let time = 0; time < 20; time++) {
      round = await forum.startReached()
      inbox.bounces = [await bounce(at('2026-03-09 12.01'))]
      forum.time.now = at('2026-03-09 12.02')
      const [one, other] = [forum.instance(), forum.instance()]
      await race(
        () => settleDueRounds(one),
        () => readMailbox({ ...other, mailbox }),
      )
      await settleDueRounds(one)
      expect(['corrected', 'unresolved']).toContain(await state())
      await Promise.all([one.db.destroy(), other.db.destroy()])
    }
  })
})

describe('a mail that comes back after the approval', () => {
  test('corrects it openly, and everybody is told: the member was never reached', async () => {
    await read(deadline)
    await settle(deadline)
    await forum.outbox(round)
    inbox.bounces = [await bounce(at('2026-03-10 08.00'))]
    await read(at('2026-03-10 08.05'))
    const { round: stored } = await forum.facts(round)
    expect(stored).toMatchObject({ state: 'corrected', decision: { at: deadline, basis: 'silence' } })
    expect(await outcomes()).toEqual(['correction to koege by mail'])
    expect((await kinds()).slice(-2)).toEqual(['bounced', 'corrected'])
  })

  test('corrects it also where no job had written the approval down', async () => {
    await read(deadline)
    inbox.bounces = [await bounce(at('2026-03-10 08.00'))]
    await read(at('2026-03-10 08.05'))
    expect(await state()).toBe('corrected')
    expect((await kinds()).slice(-3)).toEqual(['closed', 'bounced', 'corrected'])
  })

  test('by a report that names only the address speaks of no mail older than a week', async () => {
    await read(deadline)
    await settle(deadline)
    const report = { deliveryId: null, recipients: ['koege@example.dk'] }
    inbox.bounces = [await bounce(at('2026-03-10 08.00'), report)]
    await read(at('2026-03-10 08.05'))
    expect(await state()).toBe('approved')
  })

  test('leaves it alone where the member was reached by something else', async () => {
    const reached = await forum.db
      .selectFrom('delivery')
      .selectAll()
      .where('round_id', '=', round)
      .where('person_id', '=', forum.personId.koege)
      .executeTakeFirstOrThrow()
    const card = { ...reached, id: crypto.randomUUID(), door: 'teams' as const, data: '{}' }
    await forum.db.insertInto('delivery').values(card).execute()
    await settle(deadline)
    inbox.bounces = [await bounce(at('2026-03-10 08.00'), { deliveryId: reached.id })]
    await read(at('2026-03-10 08.05'))
    expect(await state()).toBe('approved')
  })
})

describe('reading', () => {
  test('goes on from where it ended, and again from there after a failure on the way', async () => {
    await read(at('2026-03-02 12.00'))
    await read(at('2026-03-02 14.00'))
    expect(inbox.asked.map(({ since }) => since)).toEqual([sent, at('2026-03-02 11.00')])
    inbox.bounces = [await bounce(at('2026-03-02 15.00'))]
    forum.time.now = at('2026-03-02 15.05')
    let asked = 0
    const clock = () => {
      if (asked++ > 0) throw new Error('Killed on the way')
      return forum.time.now
    }
    await expect(readMailbox({ ...forum.deps, mailbox, clock })).rejects.toThrow('failed')
    expect(await mailboxReadUntil(forum.db)).toEqual(at('2026-03-02 14.00'))
    await read(at('2026-03-02 15.10'))
    expect(await reach()).toBe('not_reached')
  })

  test('asks nobody where no mail is out', async () => {
    await sql`update delivery set state = 'dropped' where state = 'sent'`.execute(forum.db)
    expect(await read(at('2026-03-02 12.00'))).toBe(0)
    expect(inbox.asked).toEqual([])
  })

  test('is needed until the new deadline after an extension', async () => {
    await read(deadline)
    forum.time.now = at('2026-03-09 11.00')
    const later = at('2026-03-16 12.00')
    const input = { roundId: round, deadline: later, reason: 'Ferie.' }
    expect(await extendRound(forum.deps, forum.actor('secretary'), input)).toMatchObject({ ok: true })
    await settle(later)
    expect(stateAt(await forum.facts(round), later)).toBe('unresolved')
    await read(later)
    await settle(later)
    expect(await state()).toBe('approved')
  })
})
