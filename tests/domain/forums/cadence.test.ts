import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkCadence, type YearOfMeetings } from '../../../bot/domain/forums/cadence.ts'
import type { CadenceRule, ForumMeeting } from '../../../bot/domain/forums/cadence-rule.ts'
import { findingText } from '../../../bot/domain/forums/finding-texts.ts'
import type { ForumKind } from '../../../bot/domain/forums/template.ts'
import { FORUM_TEMPLATES } from '../../../bot/domain/forums/templates/forum-templates.ts'

const meeting = (date: string, rest: Partial<ForumMeeting> = {}): ForumMeeting => ({
  date,
  cancelled: false,
  serves: [],
  purposes: [],
  ...rest,
})

function findings(
  rules: readonly CadenceRule[],
  meetings: ForumMeeting[],
  rest: Partial<YearOfMeetings> = {},
) {
  const summerBreak = { from: '07-01', to: '07-31' }
  return checkCadence(rules, { year: 2026, meetings, summerBreak, closedDays: [], ...rest })
}
const said = (kind: ForumKind, meetings: ForumMeeting[], rest: Partial<YearOfMeetings> = {}) =>
  findings(FORUM_TEMPLATES[kind].cadence, meetings, rest).map((finding) => findingText(finding, 'da'))

describe('February and June', () => {
  const february = meeting('2026-02-11')
  const june = meeting('2026-06-10')

  test('are kept by one meeting in each', () => {
    expect(said('directors_group', [june, february])).toEqual([])
  })

  test('are not by a meeting in May, by two in February or by one that is cancelled', () => {
    expect(said('directors_group', [february, meeting('2026-05-29')])).toEqual([
      'Der mangler et møde i juni 2026.',
      'Mødet fredag den 29. maj 2026 ligger uden for februar og juni.',
    ])
    expect(said('directors_group', [february, meeting('2026-02-25'), june])).toEqual([
      'Der er 2 møder i februar 2026; der skal være 1.',
    ])
    expect(said('directors_group', [february, { ...june, cancelled: true }])).toEqual([
      'Der mangler et møde i juni 2026.',
    ])
  })

  test('are of the year that is asked about', () => {
    expect(said('directors_group', [february, june], { year: 2027 })).toEqual([
      'Der mangler et møde i februar 2027.',
      'Der mangler et møde i juni 2027.',
    ])
  })
})

describe('three in spring and three in autumn', () => {
  const spring = ['2026-01-14', '2026-03-11', '2026-05-13'].map((date) => meeting(date))
  const autumn = ['2026-08-19', '2026-10-14', '2026-12-09'].map((date) => meeting(date))

  test('are kept by three each', () => {
    expect(said('executive_committee', [...spring, ...autumn])).toEqual([])
  })

  test('tell what is wanting and what is too much, and July is neither', () => {
    const july = meeting('2026-07-08')
    expect(said('executive_committee', [...spring, meeting('2026-06-17'), ...autumn.slice(1), july])).toEqual(
      [
        'Der er 4 møder i foråret 2026; der skal være 3.',
        'Der mangler 1 møde i efteråret 2026: der er 2, og der skal være 3.',
        'Mødet onsdag den 8. juli 2026 ligger i sommerpausen.',
      ],
    )
  })
})

describe('Dialogforum, twice a year', () => {
  const strategy = meeting('2027-05-26', { serves: ['development_strategy'] })
  const steering = meeting('2027-11-24', { serves: ['steering_agreement'], purposes: ['focus_areas'] })
  /* The first of the term lies the year before. */
  const first = meeting('2026-05-27', { purposes: ['align_expectations'] })
  const in2027 = { year: 2027 }

  test('is right with a meeting on each part and one on the focus areas in winter', () => {
    expect(said('dialogue_forum', [first, strategy, steering], in2027)).toEqual([])
  })

  test('may discuss the focus areas in January after', () => {
    const november = { ...steering, purposes: [] }
    const january = meeting('2028-01-19', { purposes: ['focus_areas'] })
    expect(said('dialogue_forum', [first, strategy, november, january], in2027)).toEqual([])
    expect(said('dialogue_forum', [first, strategy, november], in2027)).toEqual([
      'Intet møde fra 1. november 2027 til 31. januar 2028 er sat til at drøfte fokusområder.',
    ])
  })

  test('tells the part that no meeting serves', () => {
    expect(said('dialogue_forum', [first, strategy, { ...steering, serves: [] }], in2027)).toEqual([
      'Intet møde i 2027 er sat til at drøfte styringsaftalen.',
    ])
  })

  test('wants a meeting of its own for each part', () => {
    const both: ForumMeeting = { ...steering, serves: ['development_strategy', 'steering_agreement'] }
    expect(said('dialogue_forum', [first, strategy, both], in2027)).toEqual([])
    expect(said('dialogue_forum', [first, { ...strategy, serves: [] }, both], in2027)).toEqual([
      'I 2027 mangler et møde: udviklingsstrategien og styringsaftalen skal drøftes på hver sit møde.',
    ])
  })

  test('tells of one meeting too few or too many', () => {
    expect(said('dialogue_forum', [first, { ...strategy, cancelled: true }, steering], in2027)).toEqual([
      'Der mangler 1 møde i 2027: der er 1, og der skal være 2.',
      'Intet møde i 2027 er sat til at drøfte udviklingsstrategien.',
    ])
    expect(said('dialogue_forum', [first, strategy, meeting('2027-09-01'), steering], in2027)).toEqual([
      'Der er 3 møder i 2027; der skal være 2.',
    ])
  })

  test('begins a term of four years by aligning expectations', () => {
    const meetings = [
      meeting('2029-11-21'),
      meeting('2030-02-20', { serves: ['development_strategy'] }),
      meeting('2030-11-20', { serves: ['steering_agreement'], purposes: ['focus_areas'] }),
    ]
    expect(said('dialogue_forum', meetings, { year: 2030 })).toEqual([
      'Mødet onsdag den 20. februar 2030 er det første i perioden 2030-2033, men er ikke sat til at afstemme forventninger.',
    ])
    const aligned = meetings.map((each) =>
      each.date === '2030-02-20' ? { ...each, purposes: ['align_expectations' as const] } : each,
    )
    expect(said('dialogue_forum', aligned, { year: 2030 })).toEqual([])
  })

  test('whose first meeting is cancelled aligns expectations at the next', () => {
    const terms: CadenceRule[] = [{ cadence: 'terms', years: 4, began: '2026-01-01' }]
    const next = meeting('2026-09-09')
    expect(findings(terms, [{ ...first, cancelled: true }, next])).toMatchObject([
      { code: 'term_not_aligned', date: '2026-09-09', term: { from: '2026-01-01', to: '2029-12-31' } },
    ])
    expect(findings(terms, [first, next])).toEqual([])
  })
})

describe('a forum that meets as needed or by its own calendar', () => {
  test('is never told to meet', () => {
    expect(said('tariff_group', [])).toEqual([])
    expect(said('tariff_group', [meeting('2026-03-02'), meeting('2026-03-03')])).toEqual([])
    expect(said('kkr', [])).toEqual([])
  })

  test('is still told of a summer break, a holiday, a weekend and a closed day', () => {
    const dates = ['2026-04-03', '2026-07-31', '2026-08-01', '2026-10-15', '2026-12-24']
    const meetings = dates.map((date) => meeting(date))
    expect(said('tariff_group', meetings, { closedDays: ['2026-10-15'] })).toEqual([
      'Mødet fredag den 3. april 2026 ligger på en helligdag.',
      'Mødet fredag den 31. juli 2026 ligger i sommerpausen.',
      'Mødet lørdag den 1. august 2026 ligger på en weekenddag.',
      'Mødet torsdag den 15. oktober 2026 ligger på en lukkedag.',
      'Mødet torsdag den 24. december 2026 ligger på en lukkedag.',
    ])
  })

  test('without a summer break may meet in July', () => {
    expect(said('tariff_group', [meeting('2026-07-01')], { summerBreak: null })).toEqual([])
  })
})

describe('whatever the meetings', () => {
  const date = fc
    .date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((instant) => instant.toISOString().slice(0, 10))
  const meetings = fc.array(
    fc.record({
      date,
      cancelled: fc.boolean(),
      serves: fc.subarray<'development_strategy' | 'steering_agreement'>([
        'development_strategy',
        'steering_agreement',
      ]),
      purposes: fc.subarray<'align_expectations' | 'focus_areas'>(['align_expectations', 'focus_areas']),
    }),
    { maxLength: 8 },
  )
  const rules = Object.values(FORUM_TEMPLATES).flatMap(({ cadence }) => cadence)

  test('cancelled ones, and the order in which they are told, change nothing', () => {
    fc.assert(
      fc.property(meetings, (all) => {
        const held = all.filter(({ cancelled }) => !cancelled).toReversed()
        const codes = (list: ForumMeeting[]) =>
          findings(rules, list).map((finding) => findingText(finding, 'da'))
        expect(codes(all).toSorted()).toEqual(codes(held).toSorted())
      }),
    )
  })

  test('a month is right when it has exactly one', () => {
    fc.assert(
      fc.property(meetings, (all) => {
        const inJune = all.filter(({ date: on, cancelled }) => !cancelled && on.startsWith('2026-06'))
        const told = findings([{ cadence: 'months', months: [6] }], all).filter(
          ({ code }) => code === 'month_short' || code === 'month_over',
        )
        expect(told.length === 0).toBe(inJune.length === 1)
      }),
    )
  })
})
