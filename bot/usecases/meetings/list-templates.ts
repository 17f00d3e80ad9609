import type { TemplateList } from '../../contract/meetings.ts'
import type { Deps } from '../../deps.ts'
import { mayRunMeetings } from '../../domain/access.ts'
import { endOf, focusAreasOf, type RunSheet } from '../../domain/meetings/run-sheet/run-sheet.ts'
import type { RunSheetTemplate } from '../../domain/meetings/templates/run-sheet-template.ts'
import { runSheetTemplates } from '../../domain/meetings/templates/run-sheet-templates.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { type KeptTemplate, listKeptTemplates } from '../../store/run-sheet-templates.ts'
import type { Actor } from '../actor.ts'

/** What a run sheet may begin as: the secretariat's own templates first, then those of the product. */
export async function listTemplates({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<Result<TemplateList>> {
  if (!mayRunMeetings(actor)) return refused('not_found')
  const kept = await listKeptTemplates(db)
  return { ok: true, items: [...kept.map(ownLine), ...runSheetTemplates.map(ourLine)] }
}

type Line = TemplateList['items'][number]

function ownLine({ id, title, regionCode, runSheet }: KeptTemplate): Line {
  return {
    id,
    title,
    about: '',
    own: true,
    regionCode,
    blocks: runSheet.blocks.length,
    minutes: lengthOf(runSheet),
    focusAreas: focusAreasOf(runSheet).length,
    purposes: [...runSheet.purposes],
    groundRules: [...runSheet.groundRules],
  }
}

function ourLine({ id, title, about, blocks, purposes, groundRules }: RunSheetTemplate): Line {
  const numbers = blocks.flatMap(({ tasks = [] }) =>
    tasks.flatMap((task) => ('focusArea' in task ? [task.focusArea] : [])),
  )
  return {
    id,
    title,
    about,
    own: false,
    regionCode: null,
    blocks: blocks.length,
    minutes: blocks.reduce((sum, { minutes }) => sum + minutes, 0),
    focusAreas: new Set(numbers).size,
    purposes: [...purposes],
    groundRules: [...groundRules],
  }
}

function lengthOf({ blocks }: RunSheet): number {
  const first = blocks[0]
  return first === undefined ? 0 : Math.max(...blocks.map(endOf)) - first.start
}
