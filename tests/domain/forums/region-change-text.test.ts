import { describe, expect, test } from '@jest/globals'
import { DANISH_REGIONS } from '../../../bot/domain/forums/danish-regions.ts'
import { regionChangeText } from '../../../bot/domain/forums/region-change-text.ts'
import { openChanges, type RegionChange } from '../../../bot/domain/forums/regions.ts'

const today = { ...DANISH_REGIONS, changes: [] }
const [merger] = DANISH_REGIONS.changes as [RegionChange]

describe('a change of regions in one sentence', () => {
  test.each<[RegionChange, string, string]>([
    [
      merger,
      'Fra fredag den 1. januar 2027 er Region Hovedstaden og Region Sjælland én region: Region Østdanmark.',
      'From Friday 1 January 2027, Region Hovedstaden and Region Sjælland are one region: Region Østdanmark.',
    ],
    [
      {
        change: 'split',
        date: '2030-01-01',
        from: '1081',
        into: [
          { id: 'n', name: 'Region Nord', municipalities: [] },
          { id: 's', name: 'Region Syd', municipalities: [] },
        ],
      },
      'Fra tirsdag den 1. januar 2030 deles Region Nordjylland i Region Nord og Region Syd.',
      'From Tuesday 1 January 2030, Region Nordjylland is divided into Region Nord and Region Syd.',
    ],
    [
      { change: 'rename', date: '2030-01-01', region: '1081', name: 'Region Nord' },
      'Fra tirsdag den 1. januar 2030 hedder Region Nordjylland Region Nord.',
      'From Tuesday 1 January 2030, Region Nordjylland is called Region Nord.',
    ],
  ])('%#', (change, danish, english) => {
    expect([regionChangeText(change, today, 'da'), regionChangeText(change, today, 'en')]).toEqual([
      danish,
      english,
    ])
  })
})

describe('what is known to come', () => {
  test('is proposed until somebody has said it, and no longer where it cannot be', () => {
    expect(openChanges(today, DANISH_REGIONS.changes)).toEqual([merger])
    expect(openChanges(DANISH_REGIONS, DANISH_REGIONS.changes)).toEqual([])
    const other: RegionChange = {
      change: 'merge',
      date: '2026-07-01',
      from: ['1083', '1085'],
      into: { id: 'syd', name: 'Region Syd' },
    }
    expect(openChanges({ ...today, changes: [other] }, DANISH_REGIONS.changes)).toEqual([])
  })
})
