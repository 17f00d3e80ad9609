import { describe, expect, test } from '@jest/globals'
import { defaultSettings } from '../../../bot/domain/forum.ts'
import { nextMeeting } from '../../../bot/domain/rounds/next-meeting.ts'
import { at, sent } from './a-round.ts'

const next = (dates: string[], now = sent, waitWorkingDays = 5) =>
  nextMeeting(
    {
      meetings: dates.map((date) => ({ date, title: `DASSOS ${date}` })),
      settings: { ...defaultSettings, waitWorkingDays },
    },
    now,
  )

describe('the next meeting', () => {
  test('is the first one after today, in whatever order they were written', () => {
    expect(next(['2026-06-11', '2026-02-05', '2026-04-16'])).toMatchObject({
      date: '2026-04-16',
      title: 'DASSOS 2026-04-16',
    })
  })

  test('is not the one held today or before, and there may be none', () => {
    expect(next(['2026-03-02'])).toBeNull()
    expect(next([])).toBeNull()
    expect(next(['2026-03-02', '2026-03-03'], at('2026-03-02 23.59'))).toMatchObject({ date: '2026-03-03' })
  })

  test('is near enough to wait for up to five working days after a round could end', () => {
    expect(next(['2026-03-16'])?.nearEnoughToWait).toBe(true)
    expect(next(['2026-03-17'])?.nearEnoughToWait).toBe(false)
    expect(next(['2026-03-17'], sent, 6)?.nearEnoughToWait).toBe(true)
  })
})
