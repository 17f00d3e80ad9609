import type { RegionPreview } from '../contract/forum-rules.ts'
import { shortDateText } from '../domain/calendar/date-text.ts'
import { addDays, type PlainDate } from '../domain/calendar/plain-date.ts'
import { regionChangeText } from '../domain/forums/region-change-text.ts'
import {
  type Region,
  regionsInPlaceOf,
  regionsOn,
  type RegionChange,
  type RegionHistory,
} from '../domain/forums/regions.ts'
import { andText } from '../domain/forums/who-text.ts'
import type { Language } from '../domain/language.ts'
import { findOrganisation } from '../domain/organisations/organisations.ts'
import type { RuledForum } from '../store/forum-rules.ts'

export type PreviewRows = {
  change: RegionChange
  before: RegionHistory
  after: RegionHistory
  rows: { forum: RuledForum; ends: boolean; meetingsAfter: number }[]
  today: PlainDate
}

export function regionPreviewOf(
  { change, before, after, rows }: PreviewRows,
  language: Language,
): RegionPreview {
  const { date } = change
  const eve = addDays(date, -1)
  const stood = new Map(regionsOn(before, eve).map((region) => [region.id, region]))
  const changed = regionsOn(after, date).filter(({ id, name }) => stood.get(id)?.name !== name)
  const say = texts[language]
  return {
    text: regionChangeText(change, before, language),
    facts: [
      ...changed.map((region) => say.region(region.name, region.municipalities.length)),
      ...say.wheels(
        date,
        andText(wasNames(change, stood), language),
        andText(
          changed.map(({ name }) => name),
          language,
        ),
      ),
    ],
    forums: rows.map(({ forum, ends, meetingsAfter }) => {
      const then = regionsInPlaceOf(after, forum.regionCode, date)
      const covered =
        forum.municipalityId === null ? then.flatMap(({ municipalities }) => municipalities).length : 1
      const place = andText(
        then.map(({ name }) => name),
        language,
      )
      return {
        id: forum.id,
        name: forum.name,
        region: andText(
          regionsInPlaceOf(before, forum.regionCode, eve).map(({ name }) => name),
          language,
        ),
        text: ends ? say.ends(shortDateText(eve, language), meetingsAfter) : say.goesOn(place, covered),
        meetingsAfter,
      }
    }),
    regions: changed.map(({ id, name, municipalities }) => ({
      id,
      name,
      municipalities: municipalities.map((one) => findOrganisation(one)?.name ?? one),
    })),
  }
}

/** The names of the regions that the change is about, as they are before it. */
function wasNames(change: RegionChange, stood: ReadonlyMap<string, Region>): string[] {
  const ids =
    change.change === 'merge' ? change.from : [change.change === 'split' ? change.from : change.region]
  return ids.map((id) => stood.get(id)?.name ?? id)
}

const texts = {
  da: {
    region: (name: string, n: number) => `${name} har ${n} ${n === 1 ? 'kommune' : 'kommuner'}.`,
    wheels: (date: PlainDate, was: string, is: string) => [
      `Årshjulet før ${shortDateText(date, 'da')} bliver stående under ${was}; fra den dag hører det til ${is}.`,
      'Rundspørger, svar og referater bliver, hvor de er.',
    ],
    goesOn: (place: string, n: number) =>
      `Fortsætter under ${place} og dækker ${n} ${n === 1 ? 'kommune' : 'kommuner'}.`,
    ends: (date: string, meetings: number) =>
      meetings === 0
        ? `Slutter ${date}. Pladserne lukkes den dag.`
        : `Slutter ${date}. Pladserne lukkes den dag, og ${meetings} ${meetings === 1 ? 'møde' : 'møder'} bagefter skal aflyses eller flyttes i årshjulet.`,
  },
  en: {
    region: (name: string, n: number) => `${name} has ${n} ${n === 1 ? 'municipality' : 'municipalities'}.`,
    wheels: (date: PlainDate, was: string, is: string) => [
      `The wheel before ${shortDateText(date, 'en')} stays under ${was}; from that day it belongs to ${is}.`,
      'Rounds, answers and minutes stay where they are.',
    ],
    goesOn: (place: string, n: number) =>
      `Goes on under ${place} and covers ${n} ${n === 1 ? 'municipality' : 'municipalities'}.`,
    ends: (date: string, meetings: number) =>
      meetings === 0
        ? `Ends ${date}. Its seats are closed on that day.`
        : `Ends ${date}. Its seats are closed on that day, and ${meetings} ${meetings === 1 ? 'meeting' : 'meetings'} after it must be cancelled or moved in the wheel.`,
  },
}
