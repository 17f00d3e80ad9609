import { expect, test } from '@jest/globals'
import { liveTopics } from '../../bot/domain/meetings/run/live-topic.ts'
import { alsoRead } from '../../tab/src/features/meetings/also-read.ts'

test('the secretariat reads the meeting anew for its next step; a participant does not, for each who comes', () => {
  expect(alsoRead('participants', true)).toEqual(['participants', 'run-sheet'])
  expect(alsoRead('participants', false)).toEqual(['participants'])
  expect(alsoRead('collation', false)).toEqual(['collation'])
})

test('what the clock of a meeting says, and where somebody sits, is read anew by all', () => {
  for (const plans of [true, false]) {
    expect(alsoRead('run', plans)).toEqual(['run', 'run-sheet', 'groups'])
    expect(alsoRead('groups', plans)).toEqual(expect.arrayContaining(['groups', 'run']))
  }
  expect(liveTopics.every((topic) => alsoRead(topic, false)[0] === topic)).toBe(true)
})
