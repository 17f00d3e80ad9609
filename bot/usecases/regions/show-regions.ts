import type { RegionsView } from '../../contract/forum-rules.ts'
import type { Deps } from '../../deps.ts'
import { mayManageForums } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { addDays, type PlainDate } from '../../domain/calendar/plain-date.ts'
import { DANISH_REGIONS } from '../../domain/forums/danish-regions.ts'
import { kindText } from '../../domain/forums/kind-text.ts'
import { regionChangeText } from '../../domain/forums/region-change-text.ts'
import { openChanges, regionsInPlaceOf, regionsOn, type RegionHistory } from '../../domain/forums/regions.ts'
import { regionChange } from '../../domain/forums/rules-schema.ts'
import { isFilledIn } from '../../domain/forums/setups/setup-of.ts'
import { findOrganisation } from '../../domain/organisations/organisations.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { listRuledForums } from '../../store/forum-rules.ts'
import { namesOf } from '../../store/people.ts'
import { listMadeChanges, readRegions } from '../../store/regions.ts'
import type { Actor } from '../actor.ts'

/**
 * The regions of today and those that are to come, each with its forums; what has been said happens to them, and what is
 * known from law and only waits for somebody to say it.
 */
export async function showRegions(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
): Promise<Result<RegionsView>> {
  if (!mayManageForums(actor)) return refused('not_found')
  const { db } = deps
  const { language } = actor
  const today = localDateOf(deps.clock())
  const history = await readRegions(db)
  const made = await listMadeChanges(db)
  const forums = await listRuledForums(db)
  const names = await namesOf(
    db,
    made.map(({ personId }) => personId),
  )
  const proposed = openChanges(history, DANISH_REGIONS.changes)
  return {
    ok: true,
    today,
    regions: knownRegions(history, today).map(({ region, from, to }) => ({
      id: region.id,
      name: region.name,
      from,
      to,
      municipalities: region.municipalities.map(named),
      filledIn: isFilledIn(region.id),
      forums: forums
        .filter(
          ({ regionCode, lastDay }) =>
            (lastDay === null || lastDay >= (from ?? today)) &&
            regionsInPlaceOf(history, regionCode, from ?? today).some(({ id }) => id === region.id),
        )
        .map(({ id, name, kind, lastDay }) => ({
          id,
          name,
          kind: kind === null ? null : kindText(kind, language),
          lastDay,
        })),
    })),
    proposals: proposed.map((change) => ({
      change: regionChange.parse(change),
      text: regionChangeText(change, history, language),
      made: null,
    })),
    changes: made.map(({ change, at, personId }) => ({
      change: regionChange.parse(change),
      text: regionChangeText(change, history, language),
      made: { at: at.toISOString(), byName: names.get(personId) ?? '' },
    })),
  }
}

/** Those of today, each with its last day, and those that come, each with its first. */
function knownRegions(history: RegionHistory, today: PlainDate) {
  const days = history.changes.map(({ date }) => date).filter((date) => date > today)
  const coming = [...new Set(days)].toSorted()
  const now = regionsOn(history, today).map((region) => ({
    region,
    from: null,
    to: lastDayOf(region.id, history, coming),
  }))
  const later = coming.flatMap((date) => {
    const before = new Set(regionsOn(history, addDays(date, -1)).map(({ id }) => id))
    return regionsOn(history, date)
      .filter(({ id }) => !before.has(id))
      .map((region) => ({
        region,
        from: date,
        to: lastDayOf(
          region.id,
          history,
          coming.filter((day) => day > date),
        ),
      }))
  })
  return [...now, ...later]
}

function lastDayOf(id: string, history: RegionHistory, coming: readonly PlainDate[]): PlainDate | null {
  const gone = coming.find((date) => regionsOn(history, date).every((region) => region.id !== id))
  return gone === undefined ? null : addDays(gone, -1)
}

const named = (id: string) => ({ id, name: findOrganisation(id)?.name ?? id })
