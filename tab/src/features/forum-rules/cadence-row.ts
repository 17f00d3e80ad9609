import type { RulesInput } from '../../../../bot/contract/forum-rules.ts'
import { nextKey, whole } from './composition-row.ts'

type Rule = RulesInput['rules']['cadence'][number]
type Of<Kind extends Rule['cadence']> = Extract<Rule, { cadence: Kind }>

/** One rule of when the forum meets, as it is typed: with what belongs to every sort of rule, so that changing it loses nothing. */
export type CadenceRow = {
  /** Tells the rows apart when one is taken away. */
  key: number
  /** The rule as it stands, in words; null: it is new. */
  told: string | null
  cadence: Rule['cadence']
  months: number[]
  spring: string
  autumn: string
  least: string
  most: string
  each: Of<'year'>['each']
  purpose: Of<'purpose'>['purpose']
  from: number
  to: number
  years: string
  began: string
}

export const newCadence = (): CadenceRow => ({
  key: nextKey(),
  told: null,
  cadence: 'months',
  months: [],
  spring: '3',
  autumn: '3',
  least: '2',
  most: '2',
  each: [],
  purpose: 'focus_areas',
  from: 11,
  to: 1,
  years: '4',
  began: '2026-01-01',
})

export function cadenceFrom(rule: Rule, told: string | null): CadenceRow {
  const row = { ...newCadence(), cadence: rule.cadence, told }
  switch (rule.cadence) {
    case 'months':
      return { ...row, months: rule.months }
    case 'seasons':
      return { ...row, spring: String(rule.spring), autumn: String(rule.autumn) }
    case 'year': {
      const { least, most } = rule.count
      return { ...row, least: String(least), most: most === null ? '' : String(most), each: rule.each }
    }
    case 'purpose':
      return { ...row, purpose: rule.purpose, from: rule.from, to: rule.to }
    case 'terms':
      return { ...row, years: String(rule.years), began: rule.began }
    case 'as_needed':
    case 'own_calendar':
      return row
  }
}

export function readCadence(row: CadenceRow): object {
  const { cadence } = row
  switch (cadence) {
    case 'months':
      return { cadence, months: row.months.toSorted((a, b) => a - b) }
    case 'seasons':
      return { cadence, spring: whole(row.spring), autumn: whole(row.autumn) }
    case 'year': {
      const count = { least: whole(row.least), most: row.most.trim() === '' ? null : whole(row.most) }
      return { cadence, count, each: row.each }
    }
    case 'purpose':
      return { cadence, purpose: row.purpose, from: row.from, to: row.to }
    case 'terms':
      return { cadence, years: whole(row.years), began: row.began }
    case 'as_needed':
    case 'own_calendar':
      return { cadence }
  }
}
