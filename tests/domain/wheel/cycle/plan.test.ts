import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../../../bot/domain/calendar/plain-date.ts'
import { isWorkingDay } from '../../../../bot/domain/calendar/working-days.ts'
import {
  agreementFor,
  agreementName,
  inForce,
  refuseAgreement,
  type Agreement,
} from '../../../../bot/domain/wheel/cycle/agreement.ts'
import { checkPlan } from '../../../../bot/domain/wheel/cycle/check-plan.ts'
import { planCycle, type PlanInput } from '../../../../bot/domain/wheel/cycle/plan.ts'
import {
  refuseTemplate,
  type CycleTemplate,
  type Span,
  type TemplateStep,
} from '../../../../bot/domain/wheel/cycle/template.ts'
import { cycleTemplates, midtjylland } from '../../../../bot/domain/wheel/cycle/templates.ts'

const days = (plan: ReturnType<typeof planCycle>) =>
  new Map(plan.map(({ step, from, to }) => [step.id, { from, to }]))
const warnings = (input: PlanInput) => checkPlan({ ...input, days: days(planCycle(input)) })

describe('an agreement', () => {
  test('of one year or two must be approved by 15 October of the year before, or by any date', () => {
    expect(agreementFor(2012, 1)).toEqual({ firstYear: 2012, years: 1, deadline: '2011-10-15' })
    expect(agreementName(agreementFor(2012, 1))).toBe('Rammeaftale 2012')
    expect(agreementFor(2025, 2, '2024-12-31').deadline).toBe('2024-12-31')
    expect(inForce(agreementFor(2025, 2))).toBe('2025-01-01')
  })

  test('has a deadline that exists and belongs to its years', () => {
    expect(refuseAgreement(agreementFor(2027, 2))).toBeNull()
    expect(refuseAgreement(agreementFor(2027, 2, '2026-02-30'))).toEqual({
      code: 'no_such_date',
      text: '2026-02-30',
    })
    expect(refuseAgreement(agreementFor(2027, 2, '2062-10-15'))).toEqual({ code: 'deadline_of_other_years' })
  })
})

describe('Midtjylland’s chain, planned backwards from 15 October 2026', () => {
  const input = { template: midtjylland, agreement: agreementFor(2027, 2) }

  test('comes in the order of its approvals, DASSOS in June, the conferences in November and January', () => {
    expect(planCycle(input).map(({ step, from, to }) => `${from} ${to} ${step.id}`)).toEqual([
      '2025-11-28 2025-11-28 november_conference',
      '2026-01-23 2026-01-23 dialogue_forum',
      '2026-03-17 2026-04-16 disability_councils',
      '2026-01-30 2026-01-30 january_conference',
      '2026-04-17 2026-06-16 draft',
      '2026-06-30 2026-06-30 directors_approve',
      '2026-08-26 2026-08-26 chief_executives',
      '2026-09-09 2026-09-09 kkr_approves',
      '2026-09-10 2026-09-10 sent_to_municipalities',
      '2026-09-11 2026-10-01 hearing',
      '2026-10-02 2026-10-15 councils_approve',
      '2026-10-22 2026-10-22 published',
      '2027-01-01 2027-01-01 in_force',
    ])
  })

  test('moves DASSOS to February when the statutory date is 1 June', () => {
    const plan = planCycle({ ...input, agreement: agreementFor(2027, 2, '2026-06-01') })
    expect(plan.find(({ step }) => step.id === 'directors_approve')?.from).toBe('2026-02-27')
  })

  test('gives way to the region’s own closed days', () => {
    const closedDays = ['2026-09-09', '2026-09-08']
    const plan = planCycle({ ...input, closedDays })
    expect(plan.find(({ step }) => step.id === 'kkr_approves')?.to).toBe('2026-09-07')
  })
})

describe('a plan reckoned forwards', () => {
  const input = { template: midtjylland, agreement: agreementFor(2027, 2) }
  const planned = days(planCycle(input))
  const check = (moved: Record<string, { from: string; to: string }>, rest = {}) =>
    checkPlan({ ...input, days: new Map([...planned, ...Object.entries(moved)]), ...rest })
  const on = (date: string) => ({ from: date, to: date })

  test('tells a meeting on a holiday, in a weekend, on a closed day and in July', () => {
    const at = (date: string) => check({ november_conference: on(date) }, { closedDays: ['2025-11-19'] })
    const warning = (date: string, why: string) => [
      { code: 'on_closed_day', step: 'november_conference', date, why },
    ]
    expect(at('2025-06-09')).toEqual(warning('2025-06-09', 'public_holiday'))
    expect(at('2025-11-15')).toEqual(warning('2025-11-15', 'weekend'))
    expect(at('2025-11-19')).toEqual(warning('2025-11-19', 'closed_day'))
    expect(at('2025-07-15')).toEqual(warning('2025-07-15', 'summer_break'))
  })

  test('tells a hearing that is too short', () => {
    expect(check({ hearing: { from: '2026-09-11', to: '2026-09-18' } })).toEqual([
      {
        code: 'too_short',
        step: 'hearing',
        from: '2026-09-11',
        to: '2026-09-18',
        lasts: { amount: 15, unit: 'working_days' },
        until: '2026-10-01',
      },
    ])
  })

  test('tells approvals that are planned beyond the statutory date', () => {
    const late = { councils_approve: { from: '2026-10-02', to: '2026-10-16' }, published: on('2026-10-23') }
    expect(check(late)).toEqual([
      { code: 'after_deadline', step: 'councils_approve', to: '2026-10-16', deadline: '2026-10-15' },
    ])
  })

  test('tells what is overdue, and what then cannot be in time', () => {
    const before = [
      'november_conference',
      'dialogue_forum',
      'disability_councils',
      'january_conference',
      'draft',
    ]
    const over = new Set([...before, 'directors_approve', 'chief_executives'])
    const found = check({}, { today: '2026-09-14', over })
    expect(found.map(({ code, step }) => `${code} ${step}`)).toEqual([
      'overdue kkr_approves',
      'overdue sent_to_municipalities',
      'too_soon_after sent_to_municipalities',
      'too_soon_after hearing',
      'deadline_missed councils_approve',
      'too_soon_after published',
    ])
  })

  test('takes what is over as it was: nobody can hold it earlier any more', () => {
    const over = new Set(['kkr_approves'])
    const late = check({ kkr_approves: on('2026-09-14') }, { over })
    expect(late.map(({ step }) => step)).not.toContain('kkr_approves')
    expect(late.map(({ code }) => code)).toContain('deadline_missed')
  })

  test('has nothing more to say of a date of one’s own that is closed than that it is', () => {
    const kkr = new Map([['kkr_approves', on('2026-09-06')]])
    expect(warnings({ ...input, own: kkr })).toEqual([
      { code: 'on_closed_day', step: 'kkr_approves', date: '2026-09-06', why: 'weekend' },
    ])
  })

  test('leaves out what has no date', () => {
    const partly = new Map([...planned].filter(([id]) => id !== 'hearing'))
    expect(checkPlan({ ...input, days: partly })).toEqual([])
  })
})

describe('planned backwards and reckoned forwards', () => {
  const deadline = fc.integer({ min: 0, max: 7300 }).map((count) => addDays('2018-01-01', count))
  const agreement: fc.Arbitrary<Agreement> = fc
    .tuple(deadline, fc.constantFrom(1 as const, 2 as const))
    .map(([date, years]) => agreementFor(Number(date.slice(0, 4)) + 1, years, date))
  const closedAround = ({ deadline: date }: Agreement) =>
    fc.array(
      fc.integer({ min: -400, max: 60 }).map((count) => addDays(date, count)),
      { maxLength: 12 },
    )
  const planned = agreement.chain((each) => fc.tuple(fc.constant(each), closedAround(each)))

  test('a ready chain fits, for every statutory date', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cycleTemplates), planned, (template, [each, closedDays]) => {
        expect(warnings({ template, agreement: each, closedDays })).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  const span: fc.Arbitrary<Span> = fc.record({
    amount: fc.integer({ min: 0, max: 15 }),
    unit: fc.constantFrom('days' as const, 'working_days' as const, 'weeks' as const),
  })
  const lasts = fc.option(span.map((each) => ({ ...each, amount: each.amount + 1 })))
  /** Any chain: up to seven steps before the deadline and two after it, each after any that came before it. */
  const template: fc.Arbitrary<CycleTemplate> = fc
    .array(
      fc.record({
        lasts,
        months: fc.option(fc.subarray([1, 2, 6, 9, 11], { minLength: 1 })),
        leads: fc.array(fc.tuple(fc.nat(8), span), { maxLength: 3 }),
      }),
      { minLength: 3, maxLength: 10 },
    )
    .map((drawn) => {
      const end = Math.max(1, drawn.length - 2)
      const steps = drawn.map(({ lasts: lasting, months, leads }, at): TemplateStep => {
        const befores = leads.filter(([step]) => step < at)
        return {
          id: `${at}`,
          title: `Trin ${at}`,
          kind: 'task',
          forum: null,
          serves: [],
          placed:
            at < end
              ? { by: 'what_follows', lasts: lasting, months }
              : { by: at === end ? 'deadline' : 'what_precedes', lasts: lasting },
          after: befores.map(([step, lead]) => ({ step: `${step}`, lead })),
        }
      })
      const summerBreak = { from: '07-01', to: '07-31' }
      return { id: 'any', name: 'Enhver', leadTimes: 'edited', summerBreak, steps }
    })

  test('any chain fits that a secretariat may make', () => {
    fc.assert(
      fc.property(template, planned, (each, [one, closedDays]) => {
        expect(refuseTemplate(each)).toBeNull()
        expect(warnings({ template: each, agreement: one, closedDays })).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('no step stands on a closed day or in July, but for what is in force by law', () => {
    fc.assert(
      fc.property(planned, ([one, closedDays]) => {
        for (const { step, from, to } of planCycle({ template: midtjylland, agreement: one, closedDays }))
          for (const date of step.placed.by === 'in_force' ? [] : [from, to]) {
            expect(isWorkingDay(date, closedDays)).toBe(true)
            expect(date.slice(5, 7)).not.toBe('07')
          }
      }),
      { numRuns: 100 },
    )
  })

  test('a KKR meeting on the day of what follows it, or later, breaks the statutory date; in July it is told at least', () => {
    fc.assert(
      fc.property(agreement, fc.integer({ min: 1, max: 200 }), (one, late) => {
        const input = { template: midtjylland, agreement: one }
        const plan = days(planCycle(input))
        const kkr = plan.get('kkr_approves')?.from ?? ''
        const to = addDays(kkr, late)
        const moved = new Map([...plan, ['kkr_approves', { from: to, to }]])
        const codes = checkPlan({ ...input, days: moved }).map(({ code }) => code)
        expect(codes.length).toBeGreaterThan(0)
        const next = plan.get('sent_to_municipalities')?.from ?? ''
        if (to >= next) expect(codes).toContain('deadline_missed')
      }),
      { numRuns: 60 },
    )
  })
})

describe('a template', () => {
  const [first, ...rest] = midtjylland.steps as [TemplateStep, ...TemplateStep[]]
  const change = (parts: Partial<TemplateStep>) =>
    refuseTemplate({ steps: [{ ...first, ...parts }, ...rest] })
  const nextDay: Span = { amount: 1, unit: 'working_days' }

  test('that is ready can be planned, and says that its lead times are ours', () => {
    expect(cycleTemplates.map(refuseTemplate)).toEqual([null, null])
    expect(cycleTemplates.map(({ leadTimes }) => leadTimes)).toEqual(['ours_editable', 'ours_editable'])
  })

  test('in a ring is refused, and the ring is named', () => {
    expect(change({ after: [{ step: 'january_conference', lead: nextDay }] })).toEqual({
      code: 'ring_of_steps',
      ring: ['november_conference', 'january_conference', 'november_conference'],
    })
  })

  test('is refused with an unknown step, a step twice, no statutory date, a lead of no length, a 13th month', () => {
    expect(change({ after: [{ step: 'gone', lead: nextDay }] })).toEqual({
      code: 'unknown_step',
      step: 'gone',
    })
    expect(refuseTemplate({ steps: [first, first] })).toEqual({ code: 'step_twice', step: first.id })
    expect(refuseTemplate({ steps: [first] })).toEqual({ code: 'needs_one_deadline' })
    const backwards = change({
      placed: { by: 'what_follows', lasts: { amount: 0, unit: 'days' }, months: null },
    })
    expect(backwards).toEqual({ code: 'span_out_of_range', step: first.id })
    expect(change({ placed: { by: 'what_follows', lasts: null, months: [13] } })).toEqual({
      code: 'no_such_month',
      step: first.id,
    })
  })
})
