import { numberText } from '../../domain/calendar/date-text.ts'
import { misfitText } from '../../domain/meetings/groups/group-sizes.ts'
import type { BreakoutRefusalCode } from '../../domain/meetings/publishing/breakout-refusal.ts'
import { entry, type Entry } from './entry.ts'

/** What an act on a meeting's participants or groups may be refused for. */
export const breakoutRefusals: Record<BreakoutRefusalCode, Entry> = {
  groups_changed_meanwhile: entry(
    409,
    'En anden har ændret grupperne, siden du hentede dem. Intet er gemt: se, hvad der er ændret, og prøv så igen.',
    'Somebody else has changed the groups since you read them. Nothing was saved: see what has changed, then try again.',
  ),
  not_a_group_session: entry(
    404,
    'Gruppesessionen står ikke længere i drejebogen. Hent siden igen.',
    'The group session is no longer in the run sheet. Reload the page.',
  ),
  session_over: entry(
    409,
    'Gruppesessionen er slut, så der er ikke sendt noget. Ret tiderne i drejebogen, hvis de er forkerte.',
    'The group session is over, so nothing was sent. Correct the times in the run sheet if they are wrong.',
  ),
  participant_twice: entry(
    409,
    (detail) => `${detail['who'] ?? 'Personen'} er allerede deltager i mødet. Intet er gemt.`,
    (detail) => `${detail['who'] ?? 'The person'} takes part in the meeting already. Nothing was saved.`,
  ),
  too_many_participants: entry(
    422,
    'Et møde kan have højst 1.000 deltagere. Intet er gemt.',
    'A meeting can have at most 1,000 participants. Nothing was saved.',
  ),
  participants_forgotten: entry(
    409,
    'Mødets deltagere er slettet efter forummets regel, og der kan ikke skrives nye på. Opsamlingen står, som den er.',
    'The meeting’s participants have been deleted by the forum’s rule, and no new ones can be written in. The collation stands as it is.',
  ),
  list_too_long: entry(
    422,
    (detail) =>
      `Listen har ${numberText(Number(detail['lines']), 'da')} linjer, og der kan læses ${numberText(Number(detail['most']), 'da')} ad gangen. Intet er gemt: indsæt den i flere dele.`,
    (detail) =>
      `The list has ${numberText(Number(detail['lines']), 'en')} lines, and ${numberText(Number(detail['most']), 'en')} can be read at once. Nothing was saved: paste it in several parts.`,
  ),
  list_busy: entry(
    429,
    'Der bliver læst andre lister lige nu. Prøv igen om lidt.',
    'Other lists are being read just now. Try again in a moment.',
  ),
  list_too_hard: entry(
    422,
    'Listen tog for lang tid at læse. Intet er gemt: indsæt den i mindre dele, og kun linjer om deltagere.',
    'The list took too long to read. Nothing was saved: paste it in smaller parts, and only lines about participants.',
  ),
  meeting_without_forum: entry(
    422,
    'Mødet hører ikke til et forum, så der er ingen medlemmer at hente. Indsæt en liste i stedet.',
    'The meeting belongs to no forum, so there are no members to read. Paste a list instead.',
  ),
  participant_absent: entry(
    422,
    (detail) =>
      `${detail['who'] ?? 'Personen'} har meldt afbud eller er gået og kan ikke sættes i en gruppe. Ret først fremmødet.`,
    (detail) =>
      `${detail['who'] ?? 'The person'} has declined or left and can sit in no group. Correct the attendance first.`,
  ),
  participant_published: entry(
    409,
    (detail) =>
      `${detail['who'] ?? 'Personen'} har fået en gruppe at vide og kan ikke slettes. Sæt fremmødet til afbud eller gået i stedet.`,
    (detail) =>
      `${detail['who'] ?? 'The person'} has been told of a group and cannot be removed. Set the attendance to declined or left instead.`,
  ),
  unknown_participant: entry(
    422,
    'En af deltagerne findes ikke mere. Intet er gemt: hent siden igen.',
    'One of the participants is no longer there. Nothing was saved: reload the page.',
  ),
  unknown_breakout_group: entry(
    422,
    'En af grupperne findes ikke mere. Intet er gemt: hent siden igen.',
    'One of the groups is no longer there. Nothing was saved: reload the page.',
  ),
  facilitates_elsewhere: entry(
    422,
    (detail) =>
      `${detail['who'] ?? 'Personen'} leder en anden gruppe i samme session. Vælg en anden, eller frigør dem først.`,
    (detail) =>
      `${detail['who'] ?? 'The person'} leads another group of the same session. Choose somebody else, or free them first.`,
  ),
  groups_have_work: entry(
    409,
    (detail) =>
      `Der er skrevet noter eller kort i ${detail['labels'] ?? 'en af grupperne'}, så antallet af grupper kan ikke sættes så langt ned. Intet er gemt.`,
    (detail) =>
      `Notes or cards have been written in ${detail['labels'] ?? 'one of the groups'}, so there cannot be so few groups. Nothing was saved.`,
  ),
  label_taken: entry(
    422,
    'En anden gruppe i sessionen har det navn. Vælg et andet.',
    'Another group of the session has that name. Choose another.',
  ),
  nobody_to_group: entry(
    422,
    'Der er ingen deltagere at fordele. Hent eller skriv deltagerne først.',
    'There are no participants to group. Add them first.',
  ),
  sizes_not_of_groups: entry(
    422,
    'Angiv én størrelse for hver gruppe, eller lad dem alle være tomme.',
    'Give one size for each group, or leave them all empty.',
  ),
  sizes_do_not_fit: entry(
    422,
    (detail) => misfitText(misfitOf(detail), 'da'),
    (detail) => misfitText(misfitOf(detail), 'en'),
  ),
  pair_of_one: entry(
    422,
    'Et par er to forskellige deltagere. Vælg igen.',
    'A pair is two different participants. Choose again.',
  ),
  pair_twice: entry(
    422,
    'De to har allerede en regel. Fjern den først, hvis der skal gælde en anden.',
    'The two have a rule already. Remove it first if another is to hold.',
  ),
  too_many_pairs: entry(
    422,
    (detail) =>
      `Der kan højst være ${detail['most'] ?? ''} regler for par. Fjern nogle, før du tilføjer flere.`,
    (detail) =>
      `There can be at most ${detail['most'] ?? ''} rules for pairs. Remove some before you add more.`,
  ),
  nobody_seated: entry(
    422,
    'Der sidder ingen i grupperne endnu, så der er ikke noget at offentliggøre.',
    'Nobody sits in the groups yet, so there is nothing to publish.',
  ),
  nothing_published: entry(
    409,
    'Grupperne er ikke offentliggjort, så der er intet sendt.',
    'The groups are not published, so nothing was sent.',
  ),
  csv_unreadable: entry(
    422,
    (detail) =>
      `Filen kan ikke læses som grupper: se linje ${detail['line'] ?? 1}. Brug filen, som Rammehjul gemmer, som skabelon. Intet er gemt.`,
    (detail) =>
      `The file cannot be read as groups: see line ${detail['line'] ?? 1}. Use the file that Rammehjul saves as a template. Nothing was saved.`,
  ),
  csv_unknown_person: entry(
    422,
    (detail) =>
      `Linje ${detail['line'] ?? ''}: »${detail['written'] ?? ''}« er ikke en deltager, eller der er flere af det navn. Intet er gemt.`,
    (detail) =>
      `Line ${detail['line'] ?? ''}: “${detail['written'] ?? ''}” is no participant, or there are several of that name. Nothing was saved.`,
  ),
  csv_no_group: entry(
    422,
    (detail) =>
      `Linje ${detail['line'] ?? ''}: der er ingen gruppe, der hedder »${detail['written'] ?? ''}«. Intet er gemt.`,
    (detail) =>
      `Line ${detail['line'] ?? ''}: there is no group called “${detail['written'] ?? ''}”. Nothing was saved.`,
  ),
  csv_person_twice: entry(
    422,
    (detail) =>
      `Linje ${detail['line'] ?? ''}: »${detail['written'] ?? ''}« står i mere end én gruppe. Intet er gemt.`,
    (detail) =>
      `Line ${detail['line'] ?? ''}: “${detail['written'] ?? ''}” stands in more than one group. Nothing was saved.`,
  ),
  solver_busy: entry(
    503,
    'Der regnes allerede på mange grupper. Vent et øjeblik, og prøv igen.',
    'Many groups are being worked out already. Wait a moment and try again.',
  ),
}

const misfitOf = (detail: Record<string, string | number>) => ({
  places: Number(detail['places']),
  people: Number(detail['people']),
})
