import { cardWorkshop } from './card-workshop.ts'
import { dialogueMeeting } from './dialogue-meeting.ts'
import { directorsMeeting } from './directors-meeting.ts'
import type { RunSheetTemplate } from './run-sheet-template.ts'

/** The product's own; a secretariat's stand in the database. */
export const runSheetTemplates: readonly RunSheetTemplate[] = [
  directorsMeeting,
  cardWorkshop,
  dialogueMeeting,
]
