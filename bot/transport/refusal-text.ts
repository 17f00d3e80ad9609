import type { Language } from '../domain/language.ts'
import type { Refusal, RefusalCode } from '../domain/refusal.ts'
import { breakoutRefusals } from './refusals/breakout-refusals.ts'
import { collationRefusals } from './refusals/collation-refusals.ts'
import type { Entry } from './refusals/entry.ts'
import { forumRefusals } from './refusals/forum-refusals.ts'
import { forumRulesRefusals } from './refusals/forum-rules-refusals.ts'
import { generalRefusals } from './refusals/general-refusals.ts'
import { meetingRefusals } from './refusals/meeting-refusals.ts'
import { noteRefusals } from './refusals/note-refusals.ts'
import { outlookRefusals } from './refusals/outlook-refusals.ts'
import { roundRefusals } from './refusals/round-refusals.ts'
import { runRefusals } from './refusals/run-refusals.ts'
import { schedulingRefusals } from './refusals/scheduling-refusals.ts'
import { tableRefusals } from './refusals/table-refusals.ts'
import { wheelRefusals } from './refusals/wheel-refusals.ts'

/** The one place where a refusal becomes words and a status; the sentences lie in refusals/, by what they are about. */
const entries: Record<RefusalCode, Entry> = {
  ...generalRefusals,
  ...roundRefusals,
  ...forumRefusals,
  ...forumRulesRefusals,
  ...schedulingRefusals,
  ...wheelRefusals,
  ...noteRefusals,
  ...outlookRefusals,
  ...breakoutRefusals,
  ...meetingRefusals,
  ...collationRefusals,
  ...runRefusals,
  ...tableRefusals,
}

export function refusalText(refusal: Refusal, language: Language): string {
  return entries[refusal.code][language](refusal.detail ?? {}, language)
}

export function refusalStatus(refusal: Refusal): number {
  return entries[refusal.code].status
}
