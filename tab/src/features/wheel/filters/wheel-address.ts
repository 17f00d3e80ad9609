import { useSearchParams } from 'react-router'
import { z } from 'zod'
import { wheelItem } from '../../../../../bot/contract/wheel.ts'
import { addMonths, lastOfMonth } from '../../../time/plain-days.ts'

const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)
const listOf = <T extends z.ZodType>(each: T) =>
  z.preprocess((text) => (typeof text === 'string' && text !== '' ? text.split(',') : []), z.array(each))

/** What the page's address says, each part by itself: one that cannot be read is as if it were not there. */
const parts = {
  view: z.enum(['wheel', 'table', 'next']).catch('wheel'),
  /** The first month. */
  from: month.optional().catch(undefined),
  years: z.enum(['1', '2']).catch('1'),
  /** The first month of the quarter that fills the circle. */
  quarter: month.optional().catch(undefined),
  rings: z.enum(['forum', 'kind']).catch('forum'),
  forum: listOf(z.string().max(40)).catch([]),
  kind: listOf(wheelItem.shape.kind).catch([]),
  /** 'me', or the id of somebody responsible. */
  person: z.string().max(40).optional().catch(undefined),
  /** The entry whose details are opened, once, where a link leads to it. */
  entry: z.string().max(40).optional().catch(undefined),
}
const address = z.object(parts)

export type WheelAddress = z.infer<typeof address>
export type ViewName = WheelAddress['view']

/** Whether something else is shown than all of the ordinary year. */
export const isChosen = ({ forum, kind, person, years, quarter, rings, from }: WheelAddress): boolean =>
  forum.length + kind.length > 0 ||
  (person !== undefined && person !== 'me') ||
  years === '2' ||
  quarter !== undefined ||
  rings === 'kind' ||
  (from !== undefined && !from.endsWith('-01'))

export const readWheelAddress = (params: URLSearchParams): WheelAddress =>
  address.parse(Object.fromEntries(params))

type Change = Partial<Record<keyof WheelAddress, string | readonly string[] | null>>

/** View, period and filters stand in the page's address, so that a link shows the same. */
export function useWheelAddress(): [WheelAddress, (change: Change) => void] {
  const [params, setParams] = useSearchParams()
  const change = (changed: Change) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changed)) {
          const text = typeof value === 'string' ? value : (value ?? []).join(',')
          if (text === '') next.delete(name)
          else next.set(name, text)
        }
        return next
      },
      { replace: true },
    )
  return [readWheelAddress(params), change]
}

export type Period = {
  /** First and last day of the year or years; what is asked of the product. */
  from: string
  to: string
  years: 1 | 2
  /** What the circle shows: the years, or a quarter of them. */
  shown: { from: string; to: string; months: number }
}

/** The period that the address means; without one the calendar year of `today`. */
export function periodOf({ from, years, quarter }: WheelAddress, today: string): Period {
  const first = `${from ?? `${today.slice(0, 4)}-01`}-01`
  const months = years === '2' ? 24 : 12
  const whole = { from: first, to: lastOfMonth(addMonths(first, months - 1)) }
  const zoomed = quarter === undefined ? null : `${quarter}-01`
  const isIn = zoomed !== null && zoomed >= whole.from && zoomed <= whole.to
  return {
    ...whole,
    years: years === '2' ? 2 : 1,
    shown: isIn ? { from: zoomed, to: lastOfMonth(addMonths(zoomed, 2)), months: 3 } : { ...whole, months },
  }
}

/** The quarter that a month lies in, counted from the first month of the period. */
export function quarterOf(inMonth: string, { from }: Period): string {
  const [year = 0, number = 1] = inMonth.split('-').map(Number)
  const [firstYear = 0, firstNumber = 1] = from.split('-').map(Number)
  const months = (year - firstYear) * 12 + number - firstNumber
  return addMonths(from, Math.floor(months / 3) * 3).slice(0, 7)
}
