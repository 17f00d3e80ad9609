import type { EntryInput } from '../../contract/wheel.ts'
import type { Deps } from '../../deps.ts'
import type { Result } from '../../domain/refusal.ts'
import { warningsAfter } from '../../views/wheel-warnings.ts'
import type { Actor } from '../actor.ts'
import { addEntry } from './add-entry.ts'
import { inWheel } from './in-wheel.ts'

/** Puts a new entry into the wheel. */
export async function createEntry(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  input: EntryInput,
): Promise<Result<{ id: string; version: number; warnings: string[] }>> {
  return inWheel(deps, actor, async (scene) => {
    const id = deps.newId()
    const added = await addEntry(scene, actor, id, input)
    if (!added.ok) return added
    const warnings = await warningsAfter(scene.trx, {
      kept: added.kept,
      before: null,
      scene,
      language: actor.language,
    })
    return { ok: true, id, version: 1, warnings }
  })
}
