import type { RunRefusalCode } from '../../domain/meetings/run/run-refusal.ts'
import { type Entry, entry } from './entry.ts'

/** What running a meeting may be refused for. */
export const runRefusals: Record<RunRefusalCode, Entry> = {
  too_many_streams: entry(
    429,
    'Mødet er åbent for mange steder på én gang. Luk en af fanerne; siden opdateres imens af sig selv.',
    'The meeting is open in too many places at once. Close one of the tabs; meanwhile the page updates by itself.',
  ),
  meeting_running: entry(409, 'Mødet er allerede i gang.', 'The meeting is already running.'),
  meeting_not_running: entry(409, 'Mødet er ikke i gang.', 'The meeting is not running.'),
  nothing_to_run: entry(
    422,
    'Drejebogen er tom. Skriv mindst ét punkt, før mødet går i gang.',
    'The run sheet is empty. Write at least one item before the meeting starts.',
  ),
  run_changed_meanwhile: entry(
    409,
    'En anden har skiftet punkt imens. Se, hvor I er, og prøv igen.',
    'Somebody else has moved on meanwhile. See where you are, and try again.',
  ),
  minutes_out_of_reach: entry(
    422,
    'Så mange minutter kan ikke lægges til eller trækkes fra punktet.',
    'So many minutes cannot be added to or taken from the item.',
  ),
  last_block: entry(
    409,
    'Det er det sidste punkt. Afslut mødet i stedet.',
    'This is the last item. End the meeting instead.',
  ),
  nobody_to_write_to: entry(
    422,
    'Grupperne er ikke sendt, eller ingen i dem kan skrives til. Intet er sendt.',
    'The groups are not published, or nobody in them can be written to. Nothing was sent.',
  ),
  too_many_questions: entry(
    429,
    'Du har stillet mange spørgsmål på kort tid. Vent et par minutter, og prøv igen.',
    'You have asked many questions in a short time. Wait a few minutes and try again.',
  ),
  no_meeting_now: entry(
    404,
    'Du er ikke med i et møde i dag, som kan tage imod spørgsmål.',
    'You are in no meeting today that takes questions.',
  ),
}
