import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { pino } from 'pino'
import { deliverDue } from '../../../bot/delivery/deliver-due.ts'
import type { CardMessage, OutgoingMail } from '../../../bot/deps.ts'
import { remindResponsible } from '../../../bot/usecases/system/remind-responsible.ts'
import { moveOccurrence } from '../../../bot/usecases/wheel/move-occurrence.ts'
import { saveSettings } from '../../../bot/usecases/wheel/save-settings.ts'
import { tickOff } from '../../../bot/usecases/wheel/tick-off.ts'
import { at } from '../../domain/rounds/a-round.ts'
import { race } from '../../support/race.ts'
import { useSmallForum } from '../../support/small-forum.ts'
import { monthly, once, put, REGION } from '../wheel/a-wheel.ts'

const forum = useSmallForum()

beforeEach(async () => {
  await sql`delete from wheel_entry`.execute(forum.db)
  await sql`delete from delivery where round_id is null`.execute(forum.db)
  await sql`delete from wheel_setting`.execute(forum.db)
})

const remindAt = (instant: string) => {
  forum.time.now = at(instant)
  return remindResponsible(forum.deps)
}

/** What lies in the outbox without a round: "wheel_reminder to faxe by teams". */
async function notices(): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select d.kind || ' to ' || c.name || ' by ' || d.door || ' for ' || (d.data ->> 'day') as line
    from delivery d join person_contact c on c.person_id = d.person_id where d.round_id is null
    order by 1`.execute(forum.db)
  return rows.map(({ line }) => line)
}

const mine = (who: 'faxe' | 'koege' = 'faxe') => ({ responsible: [forum.personId[who]] })

describe('whoever is responsible', () => {
  test('is reminded five working days before, once, by the door that reaches them', async () => {
    await put(forum, { ...mine(), title: 'KKR', schedule: once('2026-06-12') })
    await put(forum, {
      ...mine('koege'),
      kind: 'task',
      title: 'Udkast',
      schedule: once('2026-05-18', '2026-06-12'),
    })
    // Grundlovsdag and the weekend are no working days.
    expect(await remindAt('2026-06-03 09.00')).toBe(0)
    expect(await remindAt('2026-06-04 09.00')).toBe(2)
    expect(await remindAt('2026-06-04 15.00')).toBe(0)
    expect(await remindAt('2026-06-08 09.00')).toBe(0)
    expect(await notices()).toEqual([
      'wheel_reminder to faxe by teams for 2026-06-12',
      'wheel_reminder to koege by mail for 2026-06-12',
    ])
  })

  test('is reminded of each time that something comes again', async () => {
    await put(forum, { ...mine(), schedule: monthly('2026-03-10', 2) })
    expect(await remindAt('2026-03-05 09.00')).toBe(1)
    expect(await remindAt('2026-04-09 09.00')).toBe(1)
    expect(await notices()).toEqual([
      'wheel_reminder to faxe by teams for 2026-03-10',
      'wheel_reminder to faxe by teams for 2026-04-14',
    ])
  })

  test('is reminded anew of what was moved to another day', async () => {
    const { id, version } = await put(forum, mine())
    expect(await remindAt('2026-06-10 09.00')).toBe(1)
    const to = { from: '2026-06-19', to: '2026-06-19', times: null }
    await moveOccurrence(forum.deps, forum.actor('secretary'), { entryId: id, version, key: 'once', to })
    expect(await remindAt('2026-06-11 09.00')).toBe(0)
    expect(await remindAt('2026-06-12 09.00')).toBe(1)
  })

  test('is left in peace at night, on the day itself and about what is over', async () => {
    await put(forum, mine())
    expect(await remindAt('2026-06-10 06.30')).toBe(0)
    expect(await remindAt('2026-06-12 09.00')).toBe(0)
    const task = await put(forum, { ...mine(), kind: 'task', schedule: once('2026-06-25') })
    await tickOff(forum.deps, forum.actor('secretary'), { entryId: task.id, version: 1, key: 'once' })
    expect(await remindAt('2026-06-24 09.00')).toBe(0)
  })

  test('is reminded when the region wants it, and not where it wants none', async () => {
    await put(forum, mine())
    const choose = (remindWorkingDays: number | null) =>
      saveSettings(forum.deps, forum.actor('secretary'), { regionCode: REGION, remindWorkingDays })
    await choose(null)
    expect(await remindAt('2026-06-11 09.00')).toBe(0)
    await choose(1)
    expect(await remindAt('2026-06-10 09.00')).toBe(0)
    expect(await remindAt('2026-06-11 09.00')).toBe(1)
  })

  test('is reminded once by two instances that look at the same time', async () => {
    await put(forum, mine())
    forum.time.now = at('2026-06-10 09.00')
    const [left, right] = [forum.instance(), forum.instance()]
    const reminded = await race(
      () => remindResponsible(left),
      () => remindResponsible(right),
    )
    expect(reminded.toSorted()).toEqual([0, 1])
    expect(await notices()).toHaveLength(1)
  })
})

describe('a reminder on its way', () => {
  const cards: CardMessage[] = []
  const mails: OutgoingMail[] = []
  const deliver = (result: 'sent' | 'gone' = 'sent') =>
    deliverDue({
      ...forum.deps,
      config: {
        teamsAppId: 'app',
        publicUrl: 'https://rammehjul.example',
        secretariatMailbox: 'sek@example.dk',
      } as never,
      log: pino({ level: 'silent' }),
      teams: {
        send: (_chat, message) => {
          cards.push(message)
          return Promise.resolve(
            result === 'sent' ? { result, id: 'activity' } : { result, reason: '403 MessageWritesBlocked' },
          )
        },
        update: () => Promise.reject(new Error('Nothing is updated')),
      },
      mailbox: {
        send: (mail) => {
          mails.push(mail)
          return Promise.resolve({ result: 'sent', id: null })
        },
        findBounces: () => Promise.reject(new Error('Nothing is read')),
      },
    })

  beforeEach(() => {
    cards.length = 0
    mails.length = 0
  })

  test('says what, when and where, with what must be over first, and opens the wheel', async () => {
    const draft = await put(forum, {
      kind: 'task',
      title: 'Udkast til dagsorden',
      schedule: once('2026-06-01'),
    })
    const when = { from: '2026-06-12', to: '2026-06-12', times: { start: '09:00', end: '11:00' } }
    await put(forum, {
      ...mine(),
      forumId: forum.forumId,
      location: 'Sorø',
      schedule: { by: 'date', when },
      dependsOn: [draft.id],
    })
    await remindAt('2026-06-10 09.00')
    await deliver()
    expect(cards).toHaveLength(1)
    const said = JSON.stringify(cards[0]?.card)
    expect(said).toContain('Direktørmøde')
    expect(said).toContain('fredag den 12. juni 2026 kl. 09.00–11.00')
    expect(said).toContain('Sted: Sorø')
    expect(said).toContain('»Udkast til dagsorden«')
    expect(said).toContain('https://teams.microsoft.com/l/entity/app/')
  })

  test('goes by mail to who has no Teams, and where a chat takes nothing', async () => {
    await put(forum, { ...mine('koege'), title: 'Høringssvar' })
    await put(forum, { ...mine(), title: 'KKR' })
    await remindAt('2026-06-10 09.00')
    await deliver('gone')
    await deliver()
    expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
      'Det nærmer sig: Høringssvar',
      'Det nærmer sig: KKR',
    ])
  })

  test('is not sent when it was ticked off or moved meanwhile', async () => {
    const task = await put(forum, { ...mine(), kind: 'task', title: 'Udkast' })
    const meeting = await put(forum, mine())
    await remindAt('2026-06-10 09.00')
    await tickOff(forum.deps, forum.actor('secretary'), { entryId: task.id, version: 1, key: 'once' })
    const to = { from: '2026-06-25', to: '2026-06-25', times: null }
    await moveOccurrence(forum.deps, forum.actor('secretary'), {
      entryId: meeting.id,
      version: 1,
      key: 'once',
      to,
    })
    await deliver()
    expect(cards).toEqual([])
    const left =
      await sql`select from delivery where round_id is null and state in ('queued', 'retry')`.execute(
        forum.db,
      )
    expect(left.rows).toEqual([])
  })
})
