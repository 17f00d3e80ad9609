import type { Language } from '../../language.ts'
import { clockText, minutesText } from './clock.ts'
import type { FindingCode, RunSheetFinding } from './finding.ts'

type Texts = { [Code in FindingCode]: (finding: Extract<RunSheetFinding, { code: Code }>) => string }

/** The finding in one sentence that says what is wrong; where it is wrong is shown by its place. */
export function runSheetFindingText(finding: RunSheetFinding, language: Language): string {
  // The table has the code's own sentence, which TypeScript cannot follow through an index.
  const sentence = { da, en }[language][finding.code] as (finding: RunSheetFinding) => string
  return sentence(finding)
}

const at = (minute: number) => clockText(minute, 'da')
const on = (minute: number) => clockText(minute, 'en')

const da: Texts = {
  gap: ({ from, to }) => `Der er ikke planlagt noget fra ${at(from)} til ${at(to)}.`,
  overlap: ({ starts, above, aboveEnds }) =>
    `Begynder ${at(starts)}, før »${above}« slutter ${at(aboveEnds)}.`,
  tasks_too_long: ({ needed, has, minutes }) =>
    `Opgaverne kræver ${minutesText(needed, 'da')}${sum(minutes)}, men der er kun ${minutesText(has, 'da')}.`,
  return_time_differs: ({ sheet, next }) =>
    `Opgavearket siger tilbage i plenum ${at(sheet)}, men plenum er ${at(next)}.`,
  session_without_groups: () => 'Der er ingen grupper til sessionen.',
  nothing_to_write_to: () =>
    'Sessionen har ingen opgaver, så grupperne har intet at skrive noter til. Tilføj en opgave, eller vælg kun papkort.',
  break_missing: ({ at: minute }) =>
    minute === null
      ? 'Der er lovet en pause bagefter, men den står ikke i drejebogen.'
      : `Opgavearket lover en pause ${at(minute)}, men den står ikke i drejebogen.`,
  starts_off_booking: ({ starts, booked }) =>
    `Drejebogen begynder ${at(starts)}, men mødet er booket fra ${at(booked)}.`,
  ends_past_booking: ({ ends, booked }) => `Slutter ${at(ends)}, men mødet er kun booket til ${at(booked)}.`,
  focus_area_gone: () => 'Fokusområdet er slettet. Vælg et andet, eller fjern opgaven.',
  same_groups_unknown: () =>
    'Sessionen skal have samme grupper som en anden, men den anden kommer ikke før den i drejebogen.',
}

const en: Texts = {
  gap: ({ from, to }) => `Nothing is planned from ${on(from)} to ${on(to)}.`,
  overlap: ({ starts, above, aboveEnds }) =>
    `Starts at ${on(starts)}, before “${above}” ends at ${on(aboveEnds)}.`,
  tasks_too_long: ({ needed, has, minutes }) =>
    `The tasks need ${minutesText(needed, 'en')}${sum(minutes)}, but there are only ${minutesText(has, 'en')}.`,
  return_time_differs: ({ sheet, next }) =>
    `The task sheet says back in plenary at ${on(sheet)}, but the plenary is at ${on(next)}.`,
  session_without_groups: () => 'There are no groups for the session.',
  nothing_to_write_to: () =>
    'The session has no tasks, so the groups have nothing to write notes to. Add a task, or choose theme cards alone.',
  break_missing: ({ at: minute }) =>
    minute === null
      ? 'A break is promised after this, but it is not in the run sheet.'
      : `The task sheet promises a break at ${on(minute)}, but it is not in the run sheet.`,
  starts_off_booking: ({ starts, booked }) =>
    `The run sheet starts at ${on(starts)}, but the meeting is booked from ${on(booked)}.`,
  ends_past_booking: ({ ends, booked }) =>
    `Ends at ${on(ends)}, but the meeting is only booked until ${on(booked)}.`,
  focus_area_gone: () => 'The focus area has been removed. Choose another or remove the task.',
  same_groups_unknown: () =>
    'The session is to have the same groups as another, but that one does not come before it in the run sheet.',
}

/** ' (3 × 7)' where every task has the same length, ' (10 + 12)' else; nothing for a single one. */
function sum(minutes: readonly number[]): string {
  const [first] = minutes
  if (first === undefined || minutes.length === 1) return ''
  const same = minutes.every((each) => each === first)
  return same ? ` (${minutes.length} × ${first})` : ` (${minutes.join(' + ')})`
}
