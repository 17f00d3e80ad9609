import type { Deps } from '../../deps.ts'
import { mayRunMeetings } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { deleteTemplate } from '../../store/run-sheet-templates.ts'
import type { Actor } from '../actor.ts'

/** Takes away a template of the secretariat's own; the run sheets that were made from it stay as they are. */
export async function removeTemplate(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  templateId: string,
): Promise<Result<object>> {
  if (!mayRunMeetings(actor)) return refused('not_found')
  return (await deleteTemplate(db, templateId)) ? { ok: true } : refused('not_found')
}
