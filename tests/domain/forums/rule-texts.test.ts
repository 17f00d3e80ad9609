import { describe, expect, test } from '@jest/globals'
import { cadenceText, chairRuleText, compositionText } from '../../../bot/domain/forums/rule-texts.ts'
import { keptRules } from '../../../bot/domain/forums/rules-schema.ts'
import { keptRulesOf } from '../../../bot/domain/forums/region-setup.ts'
import { forumKinds, type ForumKind } from '../../../bot/domain/forums/template.ts'
import { FORUM_TEMPLATES } from '../../../bot/domain/forums/templates/forum-templates.ts'
import { kindText } from '../../../bot/domain/forums/kind-text.ts'

const composition = (kind: ForumKind) =>
  FORUM_TEMPLATES[kind].composition.map((rule) => compositionText(rule, 'da'))
const cadence = (kind: ForumKind) => FORUM_TEMPLATES[kind].cadence.map((rule) => cadenceText(rule, 'da'))

describe('a rule in words', () => {
  test('tells who sits in the directors’ group, the executive committee and Dialogforum', () => {
    expect(composition('directors_group')).toEqual(['1 direktør fra hver kommune', '1 direktør fra regionen'])
    expect(composition('executive_committee')).toEqual([
      '1 kommunaldirektør fra kommunerne',
      '7 socialdirektører fra kommunerne, med geografisk spredning',
      '1 socialdirektør fra regionen',
      '1 konsulent fra KKR',
      '1 konsulent fra sekretariatet',
    ])
    expect(composition('dialogue_forum')).toEqual([
      '1 formand for KKR',
      '1 næstformand for KKR',
      '3 repræsentanter fra Danske Handicaporganisationer',
      '1 repræsentant fra Skole og Forældre',
      'eventuelt direktører, chefer, fagpersoner eller konsulenter fra kommunerne',
    ])
    expect(composition('tariff_group')).toEqual([
      'op til 1 repræsentant fra hver kommune',
      'mindst 1 repræsentant fra regionen',
    ])
  })

  test('tells when each meets', () => {
    expect(cadence('directors_group')).toEqual(['møde i februar og juni'])
    expect(cadence('executive_committee')).toEqual(['3 møder i foråret og 3 i efteråret'])
    expect(cadence('dialogue_forum')).toEqual([
      '2 møder om året, heraf ét om udviklingsstrategien og ét om styringsaftalen',
      'et møde fra november til januar til at drøfte fokusområder',
      'perioder på 4 år fra 1. januar 2026; det første møde i hver er til at afstemme forventninger',
    ])
    expect(cadence('tariff_group')).toEqual(['efter behov'])
    expect(cadence('kkr')).toEqual(['egen kalender'])
    expect(cadenceText({ cadence: 'year', count: { least: 2, most: null }, each: [] }, 'da')).toBe(
      'mindst 2 møder om året',
    )
    expect(cadenceText({ cadence: 'year', count: { least: 1, most: 3 }, each: [] }, 'da')).toBe(
      '1-3 møder om året',
    )
  })

  test('tells who chairs', () => {
    const chair = (kind: ForumKind) => chairRuleText(FORUM_TEMPLATES[kind].chair, null, 'da')
    expect(chair('dialogue_forum')).toBe('skal være formand for KKR')
    expect(chairRuleText({ chair: 'host' }, 'Viborg Kommune', 'da')).toBe('skal komme fra Viborg Kommune')
    expect(chair('directors_group')).toBe('vælges af medlemmerne')
    expect(chair('november_conference')).toBe('ingen formand')
  })

  test('is told in English too, for every rule of every template', () => {
    for (const kind of forumKinds) {
      const { composition: who, cadence: when, chair } = FORUM_TEMPLATES[kind]
      const said = [
        kindText(kind, 'en'),
        chairRuleText(chair, null, 'en'),
        ...who.map((rule) => compositionText(rule, 'en')),
        ...when.map((rule) => cadenceText(rule, 'en')),
      ]
      const danish = said.filter((text) =>
        /[æøå]|undefined|fra |møde/i.test(text.replace('Skole og Forældre', '')),
      )
      expect(danish).toEqual([])
    }
    expect(
      compositionText(
        {
          rule: 'in_all',
          who: { bodies: ['region'], posts: [] },
          count: { least: 2, most: 4 },
          spread: true,
        },
        'en',
      ),
    ).toBe('2 to 4 representatives from the region, geographically spread')
  })
})

describe('the schema of the rules', () => {
  test('reads every template as it is, so that a stored rule is the rule', () => {
    for (const kind of forumKinds) expect(keptRules.parse(keptRulesOf(kind))).toEqual(keptRulesOf(kind))
  })

  test('puts parts in one order, so that what has not changed is not told as changed', () => {
    const rules = keptRulesOf('dialogue_forum')
    const shuffled = Object.fromEntries(Object.entries(rules).toReversed())
    expect(JSON.stringify(keptRules.parse(shuffled))).toBe(JSON.stringify(keptRules.parse(rules)))
  })

  test.each([
    [
      'more at least than at most',
      {
        composition: [
          {
            rule: 'each_municipality',
            who: { bodies: ['municipality'], posts: [] },
            count: { least: 3, most: 2 },
          },
        ],
      },
    ],
    [
      'nobody in particular',
      {
        composition: [
          { rule: 'in_all', who: { bodies: [], posts: [] }, count: { least: 1, most: 1 }, spread: false },
        ],
      },
    ],
    ['a thirteenth month', { cadence: [{ cadence: 'months', months: [13] }] }],
    ['a month twice', { cadence: [{ cadence: 'months', months: [2, 2] }] }],
    ['a term that begins on no day', { cadence: [{ cadence: 'terms', years: 4, began: '2026-02-30' }] }],
    ['a break that ends before it begins', { summerBreak: { from: '08-01', to: '07-01' } }],
    ['a mailing list without a mail address', { mailingList: { papers: [], address: 'alle' } }],
    ['no task', { does: ' ' }],
  ])('refuses %s', (_, change) => {
    expect(keptRules.safeParse({ ...keptRulesOf('directors_group'), ...change }).success).toBe(false)
  })
})
