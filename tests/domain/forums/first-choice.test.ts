import { describe, expect, test } from '@jest/globals'
import { firstForum, firstRegion } from '../../../bot/domain/forums/first-choice.ts'

const forum = (name: string, regionCode: string, hasPeople: boolean, isMine = false) => ({
  ...{ name, regionCode, hasPeople, isMine },
})
/** As they stand when Region Midtjylland has just got its forums: by name, and most of them empty. */
const afterSetup = [
  forum('DASSOS', '1082', false),
  forum('Dialogforum', '1085', false),
  forum('Direktørgruppen', '1085', true),
  forum('Styregruppen', '1085', true, true),
]

describe('a form opens', () => {
  test('on a forum with people, not on an empty one that comes first by name', () => {
    expect(firstForum(afterSetup.slice(0, 3), null)?.name).toBe('Direktørgruppen')
    expect(firstForum(afterSetup.slice(0, 3), '1082')?.name).toBe('Direktørgruppen')
  })

  test('on the reader’s own forum before others’, and on one of the own region before both', () => {
    expect(firstForum(afterSetup, '1085')?.name).toBe('Styregruppen')
    const both = [...afterSetup, forum('Taskforce', '1082', true)]
    expect(firstForum(both, '1082')?.name).toBe('Taskforce')
  })

  test('on the first by name only where nothing else tells them apart', () => {
    expect(firstForum(afterSetup.slice(0, 2), null)?.name).toBe('DASSOS')
    expect(firstForum(afterSetup.slice(0, 2), '1085')?.name).toBe('Dialogforum')
    expect(firstForum([], '1085')).toBeUndefined()
  })

  test('on the region of the reader’s organisation, while it has forums; else where there are people', () => {
    const codes = ['1081', '1082', '1085']
    expect(firstRegion(codes, afterSetup, '1085')).toBe('1085')
    expect(firstRegion(codes, afterSetup, '1082')).toBe('1082')
    expect(firstRegion(codes, afterSetup, '1081')).toBe('1085')
    expect(firstRegion(codes, afterSetup, null)).toBe('1085')
  })

  test('on a region that is offered, and on none where none of them has a forum', () => {
    expect(firstRegion(['1082'], afterSetup, '1085')).toBe('1082')
    expect(firstRegion(['1081'], afterSetup, '1081')).toBeUndefined()
  })
})
