import { dateText } from '../../domain/calendar/date-text.ts'
import type { MeetingRefusalCode } from '../../domain/meetings/meeting-refusal.ts'
import { entry, type Entry } from './entry.ts'

/** What an act on a meeting's plan or on focus areas may be refused for. */
export const meetingRefusals: Record<MeetingRefusalCode, Entry> = {
  meeting_exists: entry(
    409,
    'Mødet har allerede en drejebog. Åbn den på siden Møder.',
    'The meeting has a run sheet already. Open it on the page Meetings.',
  ),
  not_a_meeting: entry(
    422,
    'Kun møder og konferencer i årshjulet har en drejebog. Vælg et møde.',
    'Only meetings and conferences of the wheel have a run sheet. Choose a meeting.',
  ),
  run_sheet_changed_meanwhile: entry(
    409,
    'En anden har ændret drejebogen, siden du åbnede den. Intet er gemt: hent den igen, se, hvad der er ændret, og prøv så igen.',
    'Somebody else has changed the run sheet since you opened it. Nothing was saved: reload it, see what has changed, and try again.',
  ),
  block_in_use: entry(
    409,
    (detail) =>
      `${detail['titles'] ?? ''} kan ikke slettes eller gøres til en anden type: der er grupper, noter eller kort på den. Intet er gemt.`,
    (detail) =>
      `${detail['titles'] ?? ''} cannot be removed or made another kind: there are groups, notes or cards on it. Nothing was saved.`,
  ),
  unknown_focus_area: entry(
    422,
    'Et fokusområde i drejebogen findes ikke mere, eller det hører til en anden region. Vælg igen.',
    'A focus area in the run sheet is no longer there, or belongs to another region. Choose again.',
  ),
  unknown_session: entry(
    422,
    'En gruppesession skal have samme grupper som en session, der ikke findes før den. Vælg igen.',
    'A group session is to have the groups of a session that does not come before it. Choose again.',
  ),
  nothing_to_move: entry(
    409,
    'Drejebogen begynder allerede, når mødet er booket.',
    'The run sheet begins when the meeting is booked already.',
  ),
  moved_past_midnight: entry(
    422,
    'Så langt kan drejebogen ikke flyttes: den ville gå over midnat. Ret længderne først.',
    'The run sheet cannot be moved so far: it would pass midnight. Change the lengths first.',
  ),
  meeting_in_use: entry(
    409,
    'Drejebogen kan ikke slettes: der er deltagere, grupper, noter eller kort på mødet.',
    'The run sheet cannot be removed: the meeting has participants, groups, notes or cards.',
  ),
  entry_has_meeting: entry(
    409,
    'Mødet har en drejebog. Slet drejebogen først, eller aflys mødet i stedet.',
    'The meeting has a run sheet. Remove the run sheet first, or cancel the meeting instead.',
  ),
  date_has_run_sheet: entry(
    409,
    (detail, language) =>
      `Mødet ${dateText(String(detail['date']), language)} har en drejebog, og den dag ville ikke mere stå i årshjulet. Intet er gemt: flyt dagen alene, eller slet drejebogen først.`,
    (detail, language) =>
      `The meeting on ${dateText(String(detail['date']), language)} has a run sheet, and that date would no longer be in the wheel. Nothing is saved: move that date alone, or remove the run sheet first.`,
  ),
  unknown_template: entry(
    422,
    'Skabelonen findes ikke mere. Vælg en anden.',
    'That template is no longer there. Choose another.',
  ),
  focus_area_exists: entry(
    409,
    'Aftalen har allerede et fokusområde med det nummer. Vælg et andet nummer, eller ret det, der er.',
    'The agreement has a focus area with that number already. Choose another number, or change the one that is there.',
  ),
  focus_area_in_use: entry(
    409,
    'Fokusområdet kan ikke slettes: det står i en drejebog. Tag det ud af drejebogen først.',
    'The focus area cannot be removed: it stands in a run sheet. Take it out of the run sheet first.',
  ),
  wording_changed_meanwhile: entry(
    409,
    'En anden har skrevet en ny udgave, siden du åbnede teksten. Intet er gemt: hent den igen, og prøv så igen.',
    'Somebody else has written a new wording since you opened the text. Nothing was saved: reload it and try again.',
  ),
  wording_unchanged: entry(
    422,
    'Teksten er den samme som før. Der er ikke lavet en ny udgave.',
    'The text is the same as before. No new wording was made.',
  ),
  task_sheet_too_large: entry(
    413,
    'Filen er for stor. Et opgaveark må fylde højst 5 MB.',
    'The file is too large. A task sheet may be at most 5 MB.',
  ),
  task_sheet_kind: entry(
    422,
    'Filen kan ikke læses som opgaveark. Brug PDF, Word (.docx) eller en tekstfil, eller indsæt teksten.',
    'The file cannot be read as a task sheet. Use PDF, Word (.docx) or a text file, or paste the text.',
  ),
  task_sheet_unreadable: entry(
    422,
    'Filen er beskadiget eller låst med en adgangskode og kunne ikke læses. Gem den uden adgangskode, eller indsæt teksten.',
    'The file is damaged or locked with a password and could not be read. Save it without a password, or paste the text.',
  ),
  task_sheet_empty: entry(
    422,
    'Der er ingen tekst i filen. Er den scannet, er den et billede: indsæt teksten i stedet.',
    'There is no text in the file. If it was scanned it is a picture: paste the text instead.',
  ),
  task_sheet_too_long: entry(
    422,
    'Teksten er for lang til et opgaveark. Der er plads til 10.000 tegn og 30 sider: indsæt den del, grupperne skal bruge.',
    'The text is too long for a task sheet. There is room for 10,000 characters and 30 pages: paste the part that the groups need.',
  ),
  task_sheet_busy: entry(
    429,
    'Der bliver læst andre filer lige nu. Prøv igen om lidt.',
    'Other files are being read just now. Try again in a moment.',
  ),
  programme_empty: entry(
    409,
    'Drejebogen er tom. Skriv programmet, og gem det, før du sender det.',
    'The run sheet is empty. Write the programme and save it before you send it.',
  ),
  programme_cancelled: entry(
    409,
    'Mødet er aflyst i årshjulet, så programmet er ikke sendt.',
    'The meeting is cancelled in the annual wheel, so the programme has not been sent.',
  ),
  meeting_cancelled: entry(
    409,
    'Mødet er aflyst i årshjulet. Fortryd aflysningen dér, hvis det alligevel skal holdes.',
    'The meeting is cancelled in the annual wheel. Undo the cancellation there if it is to be held after all.',
  ),
  too_many_focus_areas: entry(
    422,
    (detail) => `En aftale kan højst have ${detail['limit'] ?? ''} fokusområder.`,
    (detail) => `An agreement can have at most ${detail['limit'] ?? ''} focus areas.`,
  ),
}
