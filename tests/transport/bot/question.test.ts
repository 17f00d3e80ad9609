import { beforeAll, expect, test } from '@jest/globals'
import { listQuestions } from '../../../bot/store/meeting-questions.ts'
import { type Meeting2020, meetingTime, seedMeeting } from '../../support/meeting-2020.ts'
import { useProductOverHttp } from '../../support/product-over-http.ts'
import { botDoor } from './bot-door.ts'

const product = useProductOverHttp()
const door = botDoor(product)
let meeting: Meeting2020

beforeAll(async () => {
  meeting = await seedMeeting(product.deps, product.forum, [['director-slagelse'], ['director-greve']])
})

const asked = async () => (await listQuestions(product.deps.db, meeting.id, null)).map(({ text }) => text)
const cards = () => JSON.stringify(product.tenant.traffic.list().map(({ requestBody }) => requestBody))

test('a question that is written to the bot on the day of the meeting reaches the secretariat, as it was written', async () => {
  product.at(meetingTime('13.30').toISOString())
  await door.say('director-slagelse', 'Spørgsmål:  Hvornår kommer Referatet?')
  expect(await asked()).toEqual(['Hvornår kommer Referatet?'])
  expect(cards()).toContain('Spørgsmålet er sendt')
})

test('a meeting without groups has questions too', async () => {
  product.at(meetingTime('13.30').toISOString())
  await product.deps.db.updateTable('breakout_session').set({ published: null }).execute()
  await door.say('director-slagelse', 'spørgsmål: Og uden grupper?')
  expect(await asked()).toContain('Og uden grupper?')
})

test('one with a CPR number is stopped, and one on another day, or of who is in no meeting, is answered with why', async () => {
  product.at(meetingTime('13.30').toISOString())
  const before = await asked()
  await door.say('director-greve', 'spørgsmål: Hvad med 010190-1234?')
  expect(cards()).toContain('CPR')
  await door.say('secretariat-2', 'spørgsmål: Er jeg med?')
  product.at('2026-03-02T09:00:00Z')
  await door.say('director-greve', 'spørgsmål: Er det i dag?')
  expect(cards()).toContain('Du er ikke med i et møde i dag')
  expect(await asked()).toEqual(before)
})
