import { isPlainDate, type PlainDate } from '../../calendar/plain-date.ts'

/** One framework agreement (*rammeaftale*): the years that it is for, and when every council must have approved it. */
export type Agreement = { firstYear: number; years: 1 | 2; deadline: PlainDate }

/** 15 October of the year before, as for 2021-22; other dates have been in use, and any may be given. */
export function agreementFor(
  firstYear: number,
  years: Agreement['years'],
  deadline: PlainDate = `${firstYear - 1}-10-15`,
): Agreement {
  return { firstYear, years, deadline }
}

/** 'Rammeaftale 2021-22', or 'Rammeaftale 2012' for one year. */
export function agreementName({ firstYear, years }: Agreement): string {
  const last = String(firstYear + years - 1).slice(-2)
  return years === 1 ? `Rammeaftale ${firstYear}` : `Rammeaftale ${firstYear}-${last}`
}

/** It is in force from 1 January of its first year. */
export const inForce = ({ firstYear }: Agreement): PlainDate => `${firstYear}-01-01`

export type AgreementRefusal = { code: 'no_such_date'; text: string } | { code: 'deadline_of_other_years' }

/** Null for an agreement that can be planned: its deadline is a date at most three years before it begins, or in it. */
export function refuseAgreement({ firstYear, years, deadline }: Agreement): AgreementRefusal | null {
  if (!isPlainDate(deadline)) return { code: 'no_such_date', text: deadline }
  const year = Number(deadline.slice(0, 4))
  return year < firstYear - 3 || year >= firstYear + years ? { code: 'deadline_of_other_years' } : null
}
