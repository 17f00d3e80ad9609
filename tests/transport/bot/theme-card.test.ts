import { beforeEach, describe, expect, test } from '@jest/globals'
import { readThemeCards } from '../../../bot/store/theme-cards.ts'
import { atBoard } from '../../../bot/usecases/meetings/cards/at-board.ts'
import { changeCards } from '../../../bot/usecases/meetings/cards/change-cards.ts'
import { type Meeting2020, seedMeeting } from '../../support/meeting-2020.ts'
import { useProductOverHttp } from '../../support/product-over-http.ts'
import { workWithCards } from '../../support/work-with-cards.ts'
import { botDoor } from './bot-door.ts'

const product = useProductOverHttp()
const door = botDoor(product)
let meeting: Meeting2020

beforeEach(async () => {
  meeting = await seedMeeting(product.deps, product.forum, [
    ['director-slagelse', 'director-greve'],
    ['director-koege'],
  ])
  await workWithCards(product.deps.db, meeting.id)
})

const of = () => ({ meetingId: meeting.id, blockId: meeting.block(3).id })
const put = (theme: string, more = {}) => ({ ...of(), theme, ...more })
const themes = async () =>
  (await readThemeCards(product.deps.db, meeting.id)).flatMap(({ stacks }) =>
    stacks.flatMap(({ cards }) => cards),
  )
const texts = async () => (await themes()).map(({ text }) => text)

describe('a theme card in Teams', () => {
  test('can be written on the card of one’s group, where the meeting works with cards', async () => {
    const drawn = door.words(await door.press('director-greve', 'show_group', of()))
    expect(drawn).toContain('Læg på bordet')
    const plain = await seedMeeting(product.deps, product.forum, [['director-greve']])
    const other = { meetingId: plain.id, blockId: plain.block(3).id }
    expect(door.words(await door.press('director-greve', 'show_group', other))).not.toContain('Læg på bordet')
  })

  test('lies before the writer’s own group, word for word, and the card says so', async () => {
    const answered = await door.press('director-greve', 'put_card', put(' Overgangen <b>til</b> voksen '))
    expect(door.words(answered)).toContain('Dit kort ligger på bordet')
    expect(await texts()).toEqual(['Overgangen <b>til</b> voksen'])
    const [own, ...others] = await readThemeCards(product.deps.db, meeting.id)
    expect(others).toEqual([])
    const member = product.forum.actor('director-greve', 'tab')
    const at = await atBoard(
      product.deps.db,
      member,
      { ...of(), groupId: own?.groupId ?? '' },
      product.deps.clock(),
    )
    expect(at).toMatchObject({ reader: { can: { write: true } } })
  })

  test('that is sent twice, also at the same instant, is one; another theme is another', async () => {
    await Promise.all([1, 2, 3].map(() => door.press('director-greve', 'put_card', put('Flere boliger'))))
    await door.press('director-greve', 'put_card', put('Flere boliger'))
    expect(await texts()).toEqual(['Flere boliger'])
    await door.press('director-greve', 'put_card', put('Bedre data'))
    await door.press('director-slagelse', 'put_card', put('Flere boliger'))
    expect(await texts()).toEqual(['Flere boliger', 'Bedre data', 'Flere boliger'])
  })

  test('that was taken away can be written again', async () => {
    await door.press('director-greve', 'put_card', put('Flere boliger'))
    const [card] = await themes()
    const [board] = await readThemeCards(product.deps.db, meeting.id)
    const place = { ...of(), groupId: board?.groupId ?? '' }
    const member = product.forum.actor('director-greve', 'tab')
    const at = await atBoard(product.deps.db, member, place, product.deps.clock())
    if (!at.ok) throw new Error(at.refusal.code)
    await changeCards(product.deps, at.reader, { kind: 'remove', cardId: card?.id ?? '' })
    expect(await texts()).toEqual([])
    await door.press('director-greve', 'put_card', put('Flere boliger'))
    expect(await texts()).toEqual(['Flere boliger'])
  })

  test('with a CPR number, none or too much on it is not taken, says why in Danish, and comes back as it was typed', async () => {
    const number = door.words(await door.press('director-greve', 'put_card', put('Borgeren 010190-1234')))
    expect(number).toContain('Kortet er ikke lagt på bordet.')
    expect(number).toContain('CPR')
    expect(number).toContain('Borgeren 010190-1234')
    for (const theme of ['', '   ', 'x'.repeat(281)])
      expect(door.words(await door.press('director-greve', 'put_card', put(theme)))).toContain(
        'Kortet er ikke lagt på bordet.',
      )
    expect(await texts()).toEqual([])
  })

  test('is taken from nobody who sits in no group, and from no chat where others read along', async () => {
    await door.press('director-naestved', 'put_card', put('Fremmed'))
    const inTeam = { conversation: { conversationType: 'channel', id: '19:x@thread.tacv2' } }
    await door.press('director-greve', 'put_card', put('For alle'), inTeam)
    await door.press('director-greve', 'put_card', { ...put('Andet møde'), meetingId: meeting.block(0).id })
    expect(await texts()).toEqual([])
  })
})
