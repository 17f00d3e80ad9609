import { dateText } from '../calendar/date-text.ts'
import type { Language } from '../language.ts'
import { regionsOn, type RegionChange, type RegionHistory } from './regions.ts'
import { addDays } from '../calendar/plain-date.ts'
import { andText } from './who-text.ts'

/** What happens to regions, in one sentence; by the names that they have the day before. */
export function regionChangeText(change: RegionChange, history: RegionHistory, language: Language): string {
  const before = regionsOn(history, addDays(change.date, -1))
  const nameOf = (id: string) => before.find((region) => region.id === id)?.name ?? id
  const date = dateText(change.date, language)
  const listed = (names: readonly string[]) => andText(names, language)
  switch (change.change) {
    case 'merge': {
      const from = listed(change.from.map(nameOf))
      return language === 'da'
        ? `Fra ${date} er ${from} én region: ${change.into.name}.`
        : `From ${date}, ${from} are one region: ${change.into.name}.`
    }
    case 'split': {
      const into = listed(change.into.map(({ name }) => name))
      return language === 'da'
        ? `Fra ${date} deles ${nameOf(change.from)} i ${into}.`
        : `From ${date}, ${nameOf(change.from)} is divided into ${into}.`
    }
    case 'rename':
      return language === 'da'
        ? `Fra ${date} hedder ${nameOf(change.region)} ${change.name}.`
        : `From ${date}, ${nameOf(change.region)} is called ${change.name}.`
  }
}
