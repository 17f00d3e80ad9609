import { describe, expect, test } from '@jest/globals'
import { agreementFor, agreementName } from '../../../../bot/domain/wheel/cycle/agreement.ts'
import { checkPlan } from '../../../../bot/domain/wheel/cycle/check-plan.ts'
import { planEntries } from '../../../../bot/domain/wheel/cycle/plan-entries.ts'
import { planCycle } from '../../../../bot/domain/wheel/cycle/plan.ts'
import { sjaelland2020 } from '../../../../bot/domain/wheel/cycle/templates.ts'
import { warningText } from '../../../../bot/domain/wheel/cycle/warning-text.ts'

const agreement = agreementFor(2021, 2)
const on = (date: string) => ({ from: date, to: date })

/** The dates that the timetable of Rammeaftale 2021-22 gives. */
const own = new Map([
  ['dialogue_forum', on('2020-05-27')],
  ['directors', on('2020-05-29')],
  ['kkr_outline', on('2020-06-16')],
  ['kkr_approves', on('2020-09-07')],
])
const plan = planCycle({ template: sjaelland2020, agreement, own })
const days = new Map(plan.map(({ step, from, to }) => [step.id, { from, to }]))
const check = (moved: Record<string, { from: string; to: string }> = {}) =>
  checkPlan({ template: sjaelland2020, agreement, days: new Map([...days, ...Object.entries(moved)]) })

describe('Rammeaftale 2021-22, planned with its own dates', () => {
  test('is called so, and must be approved by 15 October 2020', () => {
    expect(agreementName(agreement)).toBe('Rammeaftale 2021-22')
    expect(agreement.deadline).toBe('2020-10-15')
  })

  test('shows every step of its timetable, in its order', () => {
    expect(plan.map(({ step, from, to }) => `${from} ${to} ${step.title}`)).toEqual([
      '2020-05-27 2020-05-27 Dialogforum',
      '2020-05-29 2020-05-29 Direktørmøde (K17)',
      '2020-06-16 2020-06-16 KKR drøfter oplægget',
      '2020-06-24 2020-06-30 Dialogmøder med politikere, handicapråd og brugere, direktører og chefer',
      '2020-07-01 2020-07-31 Sommerferie',
      '2020-08-18 2020-08-31 Aftalen tilpasses efter dialogmøderne',
      '2020-09-07 2020-09-07 KKR godkender forslaget',
      '2020-09-10 2020-09-10 Aftalen sendes til kommunerne',
      '2020-09-11 2020-10-01 Høring i kommuner og handicapråd',
      '2020-10-02 2020-10-15 Alle kommunalbestyrelser og regionsrådet godkender',
      '2020-10-22 2020-10-22 Aftalen offentliggøres og sendes til den nationale myndighed',
      '2021-01-01 2021-01-01 Aftalen træder i kraft',
    ])
    expect(plan.map(({ from }) => from)).toEqual(plan.map(({ from }) => from).toSorted())
  })

  test('raises no false alarm', () => {
    expect(check()).toEqual([])
  })

  test('raises none either while it is carried out in time', () => {
    const over = new Set(['dialogue_forum', 'directors', 'kkr_outline', 'dialogue_meetings', 'summer_break'])
    expect(checkPlan({ template: sjaelland2020, agreement, days, today: '2020-08-20', over })).toEqual([])
  })

  test('stands in the wheel as entries that wait for each other, but for the summer holiday', () => {
    const entries = planEntries(
      plan,
      (step) => `2021:${step}`,
      (role) => role,
    )
    expect(entries).toHaveLength(11)
    expect(entries.find(({ id }) => id === '2021:kkr_approves')).toMatchObject({
      kind: 'approval_step',
      title: 'KKR godkender forslaget',
      forumId: 'kkr',
      schedule: { when: { from: '2020-09-07', to: '2020-09-07' } },
      dependsOn: ['2021:adapt'],
    })
  })
})

describe('its KKR meeting moved to 20 October', () => {
  const broken = check({ kkr_approves: on('2020-10-20') })
  const nextDay = { amount: 1, unit: 'working_days' }

  test('breaks what waits for it, down to the statutory date, and nothing else', () => {
    expect(broken).toEqual([
      {
        code: 'too_soon_after',
        step: 'sent_to_municipalities',
        from: '2020-09-10',
        other: 'kkr_approves',
        otherTo: '2020-10-20',
        otherWaits: false,
        lead: nextDay,
        earliest: '2020-10-21',
      },
      {
        code: 'too_soon_after',
        step: 'hearing',
        from: '2020-09-11',
        other: 'sent_to_municipalities',
        otherTo: '2020-10-21',
        otherWaits: true,
        lead: nextDay,
        earliest: '2020-10-22',
      },
      {
        code: 'deadline_missed',
        step: 'councils_approve',
        deadline: '2020-10-15',
        other: 'hearing',
        otherTo: '2020-11-11',
        otherWaits: true,
        lead: nextDay,
        earliest: '2020-11-25',
      },
      {
        code: 'too_soon_after',
        step: 'published',
        from: '2020-10-22',
        other: 'councils_approve',
        otherTo: '2020-11-25',
        otherWaits: true,
        lead: { amount: 5, unit: 'working_days' },
        earliest: '2020-12-02',
      },
    ])
  })

  test('is told in Danish, each with both steps and their dates', () => {
    expect(broken.map((warning) => warningText(warning, sjaelland2020))).toEqual([
      '»Aftalen sendes til kommunerne« er sat til torsdag den 10. september 2020, men »KKR godkender forslaget« er ' +
        'først slut tirsdag den 20. oktober 2020. Tidligste dato er onsdag den 21. oktober 2020.',
      '»Høring i kommuner og handicapråd« er sat til fredag den 11. september 2020, men »Aftalen sendes til ' +
        'kommunerne« kan tidligst være slut onsdag den 21. oktober 2020. Tidligste dato er torsdag den 22. oktober 2020.',
      '»Alle kommunalbestyrelser og regionsrådet godkender« kan ikke nås inden fristen torsdag den 15. oktober 2020: ' +
        '»Høring i kommuner og handicapråd« kan tidligst være slut onsdag den 11. november 2020, så det sker tidligst ' +
        'onsdag den 25. november 2020.',
      '»Aftalen offentliggøres og sendes til den nationale myndighed« er sat til torsdag den 22. oktober 2020, men ' +
        '»Alle kommunalbestyrelser og regionsrådet godkender« kan tidligst være slut onsdag den 25. november 2020, og ' +
        'der skal gå mindst 5 arbejdsdage imellem. Tidligste dato er onsdag den 2. december 2020.',
    ])
  })

  test('is told in English to who reads English', () => {
    expect(broken.slice(0, 3).map((warning) => warningText(warning, sjaelland2020, 'en'))).toEqual([
      '“Aftalen sendes til kommunerne” is set for Thursday 10 September 2020, but “KKR godkender forslaget” does not ' +
        'end before Tuesday 20 October 2020. The earliest date is Wednesday 21 October 2020.',
      '“Høring i kommuner og handicapråd” is set for Friday 11 September 2020, but “Aftalen sendes til kommunerne” can ' +
        'end on Wednesday 21 October 2020 at the earliest. The earliest date is Thursday 22 October 2020.',
      '“Alle kommunalbestyrelser og regionsrådet godkender” cannot be done by the deadline of Thursday 15 October 2020: ' +
        '“Høring i kommuner og handicapråd” can end on Wednesday 11 November 2020 at the earliest, so it is done on ' +
        'Wednesday 25 November 2020 at the earliest.',
    ])
  })

  test('breaks the same when the rest is planned anew around it', () => {
    const replanned = planCycle({
      template: sjaelland2020,
      agreement,
      own: new Map([...own, ['kkr_approves', on('2020-10-20')]]),
    })
    const again = new Map(replanned.map(({ step, from, to }) => [step.id, { from, to }]))
    expect(checkPlan({ template: sjaelland2020, agreement, days: again })).toEqual(broken)
  })

  test('and back to 9 September fits, on the 10th no longer', () => {
    expect(check({ kkr_approves: on('2020-09-09') })).toEqual([])
    expect(check({ kkr_approves: on('2020-09-10') }).map(({ code, step }) => `${code} ${step}`)).toEqual([
      'too_soon_after sent_to_municipalities',
      'too_soon_after hearing',
      'deadline_missed councils_approve',
      'too_soon_after published',
    ])
  })
})
