import { describe, expect, test } from '@jest/globals'
import { insertMeetingLink } from '../../bot/store/meeting-links.ts'
import { seedMeeting } from '../support/meeting-2020.ts'
import { useProductOverHttp } from '../support/product-over-http.ts'
import { botDoor } from './bot/bot-door.ts'
import { personalPageDoor } from './personal-page/personal-page-door.ts'

const product = useProductOverHttp()

/** Slagelse leads A with Faxe; Køge leads B alone. */
const groups = [['director-slagelse', 'director-faxe'], ['director-koege']]

async function linkOf(key: string, meeting: Awaited<ReturnType<typeof seedMeeting>>): Promise<string> {
  const { deps } = product
  const token = deps.newSecret()
  const link = { meetingId: meeting.id, participantId: meeting.participantId(key) }
  await insertMeetingLink(deps.db, token, link, deps.clock())
  return token
}

describe('“min gruppe”', () => {
  test('is answered with the group that the asker is in next', async () => {
    await seedMeeting(product.deps, product.forum, groups)
    const door = botDoor(product)
    await door.say('director-koege', 'min gruppe')
    expect(door.sent().at(-1)).toContain('Du leder gruppe B')
    expect(door.sent().at(-1)).toContain('Gruppedrøftelse 1')
  })

  test('says so where somebody is in none', async () => {
    const door = botDoor(product)
    await door.say('director-greve', 'Min gruppe')
    expect(door.sent().at(-1)).toContain('Du er ikke i en gruppe')
  })

  test('of a meeting that one takes no part in is answered as if there were none', async () => {
    const meeting = await seedMeeting(product.deps, product.forum, groups)
    const data = { meetingId: meeting.id, blockId: meeting.block(3).id }
    const door = botDoor(product)
    expect(door.words(await door.press('director-koege', 'show_group', data))).toContain('Du leder gruppe B')
    const strange = door.words(await door.press('director-greve', 'show_group', data))
    expect(strange).not.toContain('gruppe B')
    const unknown = { ...data, blockId: meeting.id }
    expect(strange).toEqual(door.words(await door.press('director-greve', 'show_group', unknown)))
  })

  test('is told to nobody who reads along', async () => {
    await seedMeeting(product.deps, product.forum, groups)
    const door = botDoor(product)
    const inTeam = { conversation: { conversationType: 'channel', id: '19:x@thread.tacv2' } }
    await door.say('director-koege', 'min gruppe', inTeam)
    expect(door.sent().join()).not.toContain('Du leder gruppe B')
  })
})

test('“program” is answered with the programme of the meeting that the asker is to attend, and to nobody who reads along', async () => {
  await seedMeeting(product.deps, product.forum, groups)
  const door = botDoor(product)
  await door.say('director-koege', 'Program')
  expect(door.sent().at(-1)).toContain('kl. 13.20  Gruppedrøftelse 1')
  const inTeam = { conversation: { conversationType: 'channel', id: '19:x@thread.tacv2' } }
  const before = door.sent().length
  await door.say('director-koege', 'program', inTeam)
  expect(door.sent().slice(before).join()).not.toContain('Gruppedrøftelse 1')
})

describe('a participant’s own page', () => {
  test('shows programme and group as they are, may be kept by nobody, and changes nothing', async () => {
    const meeting = await seedMeeting(product.deps, product.forum, groups)
    const link = await linkOf('director-faxe', meeting)
    const before = await product.rows()
    const page = await personalPageDoor(product).ask(`/moede/${link}`)
    expect(page.status).toBe(200)
    expect(page.html).toContain('Du er i gruppe A')
    expect(page.html).toContain('Gruppedrøftelse 2')
    expect(page.html).not.toContain('<script')
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('x-robots-tag')).toContain('noindex')
    expect(await product.rows()).toEqual(before)
  })

  test('of somebody else is another one: each link tells its own group', async () => {
    const meeting = await seedMeeting(product.deps, product.forum, groups)
    const { html } = await personalPageDoor(product).ask(`/moede/${await linkOf('director-koege', meeting)}`)
    expect(html).toContain('Du leder gruppe B')
    expect(html).not.toContain('Du er i gruppe A')
  })

  test('opens for nobody with a broken link, nor a month after the meeting', async () => {
    const meeting = await seedMeeting(product.deps, product.forum, groups)
    const link = await linkOf('director-faxe', meeting)
    const door = personalPageDoor(product)
    expect((await door.ask(`/moede/${link.startsWith('A') ? 'B' : 'A'}${link.slice(1)}`)).status).toBe(404)
    expect((await door.ask('/moede/x')).status).toBe(404)
    product.at('2026-06-29T10:00:00+02:00')
    expect((await door.ask(`/moede/${link}`)).status).toBe(404)
  })
})
