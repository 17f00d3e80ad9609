import { describe, expect, test } from '@jest/globals'
import { cadenceSorts, type CadenceFinding } from '../../../bot/domain/forums/cadence-finding.ts'
import { compositionSorts, type CompositionFinding } from '../../../bot/domain/forums/composition-finding.ts'
import { findingText } from '../../../bot/domain/forums/finding-texts.ts'
import type { Who } from '../../../bot/domain/forums/who.ts'

type Finding = CompositionFinding | CadenceFinding

const organisation = { id: '330', name: 'Slagelse Kommune' }
const heads: Who = { bodies: ['municipality', 'region'], posts: ['head', 'professional', 'consultant'] }
const kkrChair: Who = { bodies: ['kkr'], posts: ['chair'] }
const count = { least: 2, most: 3 }
const year = 2026

const each: { [Code in Finding['code']]: [Extract<Finding, { code: Code }>, string, string] } = {
  organisation_short: [
    { code: 'organisation_short', organisation, who: heads, count, found: 0 },
    'Slagelse Kommune mangler 2 chefer, fagpersoner eller konsulenter.',
    'Slagelse Kommune lacks 2 heads of department, professionals or consultants.',
  ],
  organisation_over: [
    { code: 'organisation_over', organisation, who: heads, count, found: 4 },
    'Slagelse Kommune har 4 chefer, fagpersoner eller konsulenter; der må højst være 3.',
    'Slagelse Kommune has 4 heads of department, professionals or consultants; there may be at most 3.',
  ],
  too_few: [
    { code: 'too_few', who: heads, count, found: 1 },
    'Der mangler 1 chef, fagperson eller konsulent fra kommunerne eller regionen: der er 1, og der skal være mindst 2.',
    'Missing: 1 head of department, professional or consultant from the municipalities or the region; found 1, and there must be at least 2.',
  ],
  too_many: [
    { code: 'too_many', who: { bodies: ['disability_council'], posts: [] }, count, found: 4 },
    'Der er 4 repræsentanter fra handicaprådene; der må højst være 3.',
    'Found 4 representatives from the disability councils; there may be at most 3.',
  ],
  same_organisation: [
    {
      code: 'same_organisation',
      organisation,
      who: { bodies: ['municipality'], posts: ['director'] },
      found: 2,
    },
    'Slagelse Kommune har 2 direktører; de skal komme fra hver sin kommune.',
    'Slagelse Kommune has 2 directors; each must come from a different municipality.',
  ],
  area_absent: [
    { code: 'area_absent', area: 'Bornholm', who: { bodies: ['municipality'], posts: ['social_director'] } },
    'Ingen socialdirektører kommer fra Bornholm.',
    'No social directors come from Bornholm.',
  ],
  outside_region: [
    { code: 'outside_region', organisation, region: 'Region Midtjylland' },
    'Slagelse Kommune hører ikke til Region Midtjylland.',
    'Slagelse Kommune does not belong to Region Midtjylland.',
  ],
  post_unknown: [
    { code: 'post_unknown', personId: 'p', organisation },
    'Et medlem fra Slagelse Kommune er ikke talt med, fordi stillingen ikke er angivet.',
    'A member from Slagelse Kommune is not counted, because no post is given.',
  ],
  no_rule: [
    { code: 'no_rule', personId: 'p', organisation, post: 'politician' },
    'Reglerne har ikke plads til en politiker fra Slagelse Kommune.',
    'The rules have no place for this post from Slagelse Kommune: politician.',
  ],
  chair_missing: [
    { code: 'chair_missing', chair: { chair: 'host' }, host: null },
    'Der mangler en formand, som skal komme fra sekretariatets værtskommune.',
    'There is no chair, who must come from the municipality that hosts the secretariat.',
  ],
  chair_other: [
    { code: 'chair_other', chair: { chair: 'post', who: kkrChair }, host: null, organisation },
    'Formanden fra Slagelse Kommune passer ikke: formanden skal være formand for KKR.',
    'The chair from Slagelse Kommune does not fit: the chair must be the chair of KKR.',
  ],
  chairs_several: [
    { code: 'chairs_several', found: 2 },
    'Der er 2 formænd; der skal være 1.',
    'There are 2 chairs; there must be 1.',
  ],
  host_unknown: [
    { code: 'host_unknown' },
    'Formanden kan først kontrolleres, når det er angivet, hvilken kommune der er vært for sekretariatet.',
    'The chair can only be checked once it is known which municipality hosts the secretariat.',
  ],
  month_short: [
    { code: 'month_short', month: 2, year },
    'Der mangler et møde i februar 2026.',
    'There is no meeting in February 2026.',
  ],
  month_over: [
    { code: 'month_over', month: 6, year, found: 2 },
    'Der er 2 møder i juni 2026; der skal være 1.',
    'There are 2 meetings in June 2026; there must be 1.',
  ],
  outside_months: [
    { code: 'outside_months', date: '2026-05-29', months: [2, 6] },
    'Mødet fredag den 29. maj 2026 ligger uden for februar og juni.',
    'The meeting on Friday 29 May 2026 lies outside February and June.',
  ],
  season_short: [
    { code: 'season_short', season: 'spring', year, found: 1, needed: 3 },
    'Der mangler 2 møder i foråret 2026: der er 1, og der skal være 3.',
    'Missing: 2 meetings in spring 2026; found 1, and there must be 3.',
  ],
  season_over: [
    { code: 'season_over', season: 'autumn', year, found: 4, needed: 3 },
    'Der er 4 møder i efteråret 2026; der skal være 3.',
    'Found 4 meetings in autumn 2026; there must be 3.',
  ],
  year_short: [
    { code: 'year_short', year, found: 1, count },
    'Der mangler 1 møde i 2026: der er 1, og der skal være mindst 2.',
    'Missing: 1 meeting in 2026; found 1, and there must be at least 2.',
  ],
  year_over: [
    { code: 'year_over', year, found: 4, count },
    'Der er 4 møder i 2026; der må højst være 3.',
    'Found 4 meetings in 2026; there may be at most 3.',
  ],
  part_short: [
    { code: 'part_short', part: 'steering_agreement', year },
    'Intet møde i 2026 er sat til at drøfte styringsaftalen.',
    'No meeting in 2026 is set to discuss the steering agreement.',
  ],
  parts_share: [
    { code: 'parts_share', parts: ['development_strategy', 'steering_agreement'], year },
    'I 2026 mangler et møde: udviklingsstrategien og styringsaftalen skal drøftes på hver sit møde.',
    'A meeting is missing in 2026: the development strategy and the steering agreement must each have their own.',
  ],
  purpose_short: [
    { code: 'purpose_short', purpose: 'focus_areas', from: '2026-11-01', to: '2027-01-31' },
    'Intet møde fra 1. november 2026 til 31. januar 2027 er sat til at drøfte fokusområder.',
    'No meeting from 1 November 2026 to 31 January 2027 is set to discuss focus areas.',
  ],
  term_not_aligned: [
    { code: 'term_not_aligned', date: '2026-02-18', term: { from: '2026-01-01', to: '2029-12-31' } },
    'Mødet onsdag den 18. februar 2026 er det første i perioden 2026-2029, men er ikke sat til at afstemme forventninger.',
    'The meeting on Wednesday 18 February 2026 is the first of the term 2026-2029 but is not set to align expectations.',
  ],
  in_summer_break: [
    { code: 'in_summer_break', date: '2026-07-08' },
    'Mødet onsdag den 8. juli 2026 ligger i sommerpausen.',
    'The meeting on Wednesday 8 July 2026 lies in the summer break.',
  ],
  on_closed_day: [
    { code: 'on_closed_day', date: '2026-04-03', why: 'public_holiday' },
    'Mødet fredag den 3. april 2026 ligger på en helligdag.',
    'The meeting on Friday 3 April 2026 falls on a public holiday.',
  ],
}

describe('a finding is one sentence', () => {
  test.each(Object.entries(each))('%s', (_, [finding, danish, english]) => {
    expect(findingText(finding, 'da')).toBe(danish)
    expect(findingText(finding, 'en')).toBe(english)
  })

  test('and is a gap, a surplus or a doubt', () => {
    const codes = Object.keys({ ...compositionSorts, ...cadenceSorts })
    expect(codes.toSorted()).toEqual(Object.keys(each).toSorted())
  })
})
