import { expect, test } from '@jest/globals'
import { isCardVerb, textBesideNoRemarks, verbSchemas } from '../../bot/cards/verbs.ts'
import { ROUND_ID } from './sample-round.ts'

test('an answer carries a round, what was pressed and the text of the field, and nothing else', () => {
  const sent = {
    roundId: ROUND_ID,
    answer: 'remark',
    remark: 'Tekst',
    personId: 'x',
    seatId: 'y',
    verb: 'answer',
  }
  expect(verbSchemas.answer.parse(sent)).toEqual({ roundId: ROUND_ID, answer: 'remark', remark: 'Tekst' })
})

test('an answer without the field has an empty text', () =>
  expect(verbSchemas.answer.parse({ roundId: ROUND_ID, answer: 'no_remarks' }).remark).toBe(''))

test.each([
  {},
  { roundId: ROUND_ID },
  { roundId: 'x', answer: 'no_remarks' },
  { roundId: `${ROUND_ID}' or 1=1`, answer: 'no_remarks' },
  { roundId: [ROUND_ID], answer: 'no_remarks' },
  { roundId: ROUND_ID, answer: 'yes' },
  { roundId: ROUND_ID, answer: 'remark', remark: { text: 'x' } },
  { roundId: ROUND_ID, answer: 'remark', remark: 'x'.repeat(50_001) },
  null,
  'answer',
  [],
])('the data %j of an answer are refused', (data) =>
  expect(verbSchemas.answer.safeParse(data).success).toBe(false),
)

test.each(['constructor', '__proto__', 'toString', '', 'Answer', 7, null, undefined])(
  '%j is no verb',
  (verb) => expect(isCardVerb(verb)).toBe(false),
)

test('a remark written beside "no remarks" is noticed', () =>
  expect(textBesideNoRemarks({ answer: 'no_remarks', remark: 'Vi er imod' }, null)).toBe(true))

test('the remark that stood in the field beforehand is not one written now', () =>
  expect(
    textBesideNoRemarks({ answer: 'no_remarks', remark: ' Vi er imod\r\nalt ' }, 'Vi er imod\nalt'),
  ).toBe(false))

test('spaces and characters that nobody sees are no remark', () =>
  expect(textBesideNoRemarks({ answer: 'no_remarks', remark: ' \u200b\n ' }, null)).toBe(false))
