import type { EntryInput } from '../../contract/wheel.ts'
import type { Deps } from '../../deps.ts'
import { dateText } from '../../domain/calendar/date-text.ts'
import type { Language } from '../../domain/language.ts'
import type { Result } from '../../domain/refusal.ts'
import type { Note } from '../../domain/wheel/entry.ts'
import type { Actor } from '../actor.ts'
import { checkInput } from './check-input.ts'
import { changeEntry, type EntryActed, type OfEntry } from './in-wheel.ts'
import { idsNamedBy } from './ids-named-by.ts'

/** Changes an entry with all its occurrences. */
export async function editEntry(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  of: OfEntry,
  input: EntryInput,
): Promise<Result<EntryActed>> {
  return changeEntry(deps, actor, { ...of, needs: idsNamedBy(input) }, async (scene) => {
    const checked = await checkInput(scene, of.entryId, input, scene.entry)
    if (!checked.ok) return checked
    const { entry, regionCode, dropped } = checked
    const event = { kind: 'edited', before: scene.entry, after: entry } as const
    return {
      ok: true,
      change: { entry, event, regionCode, warnings: dropped.map((note) => lostText(note, actor.language)) },
    }
  })
}

/** What was said of a date on which the entry does not come any more. */
function lostText({ key }: Note, language: Language): string {
  if (language === 'da')
    return key === 'once'
      ? 'Det, der var sagt om den enkelte gang, gælder ikke mere.'
      : `Det, der var sagt om ${dateText(key, 'da')} alene, gælder ikke mere: punktet kommer ikke den dag.`
  return key === 'once'
    ? 'What was said of the single date holds no more.'
    : `What was said of ${dateText(key, 'en')} alone holds no more: the entry does not come that day.`
}
