import { expect, test } from '@jest/globals'
import {
  cardsToCorrect,
  type ProgrammeCard,
} from '../../../bot/domain/meetings/programme/cards-to-correct.ts'

const card = (parts: Partial<ProgrammeCard> = {}): ProgrammeCard => ({
  id: 'card',
  participantId: 'p',
  kind: 'programme',
  state: 'sent',
  returned: false,
  leased: false,
  activityId: 'in the chat',
  targetId: null,
  look: 'old',
  aim: null,
  ...parts,
})
const correction = (parts: Partial<ProgrammeCard>) =>
  card({
    id: 'correction',
    kind: 'programme_update',
    targetId: 'card',
    activityId: null,
    aim: 'new',
    ...parts,
  })
const corrected = (...cards: ProgrammeCard[]) => cardsToCorrect(cards, 'new')

test('a card that lies in its chat and shows something else is corrected, and no other', () => {
  expect(corrected(card())).toEqual(['card'])
  expect(corrected(card({ look: 'new' }))).toEqual([])
  expect(corrected(card({ look: null }))).toEqual([])
  expect(corrected(card({ activityId: null }))).toEqual([])
  expect(corrected(card({ state: 'queued' }))).toEqual([])
})

test('a correction that waits is enough; one that is being drawn may be too old already', () => {
  expect(corrected(card(), correction({ state: 'queued' }))).toEqual([])
  expect(corrected(card(), correction({ state: 'retry', leased: true }))).toEqual(['card'])
})

test('a correction that could not be made is tried again only when there is something else to show', () => {
  expect(corrected(card(), correction({ state: 'failed' }))).toEqual([])
  expect(corrected(card(), correction({ state: 'failed', aim: 'older' }))).toEqual(['card'])
})
