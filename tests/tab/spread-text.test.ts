import { expect, test } from '@jest/globals'
import { spreadText } from '../../tab/src/features/meetings/board/spread-text.ts'
import { peopleTexts } from '../../tab/src/texts/meetings-people.ts'

test('how a group is made up counts everybody, also those whose role is another', () => {
  const members = [
    { role: 'director', fromRegion: true },
    { role: 'director', fromRegion: false },
    { role: 'other', fromRegion: false },
  ] as const
  const text = spreadText(members, peopleTexts.da.roles, 'Region eller KKR')
  expect(text).toBe('Direktør: 2 · Andet: 1 · Region eller KKR: 1')
})
