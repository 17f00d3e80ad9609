import { dateText } from '../../domain/calendar/date-text.ts'
import type { WheelRefusalCode } from '../../domain/wheel/wheel-refusal.ts'
import { entry, type Entry } from './entry.ts'

/** What an act in the annual wheel may be refused for. `titles` are entries or steps as a list in one text. */
export const wheelRefusals: Record<WheelRefusalCode, Entry> = {
  wheel_changed_meanwhile: entry(
    409,
    'En anden har ændret punktet, siden du åbnede det. Intet er gemt: hent årshjulet igen, se, hvad der er ændret, og prøv så igen.',
    'Somebody else has changed this entry since you opened it. Nothing was saved: reload the wheel, see what has changed, and try again.',
  ),
  no_such_date: entry(
    422,
    'Datoen findes ikke. Vælg en anden dag.',
    'There is no such date. Choose another day.',
  ),
  no_such_time: entry(
    422,
    'Klokkeslættet findes ikke. Skriv det som 09:00.',
    'There is no such time. Write it as 09:00.',
  ),
  period_too_long: entry(
    422,
    'Perioden er for lang. Se efter, om årstallene er rigtige.',
    'The period is too long. Check the years.',
  ),
  not_a_rule: entry(
    422,
    'Gentagelsen kan ikke læses. Vælg igen, hvor tit punktet kommer.',
    'The recurrence cannot be read. Choose again how often the entry comes.',
  ),
  first_not_in_rule: entry(
    422,
    (detail, language) =>
      `Den første dato passer ikke med gentagelsen: vælg ${dateText(String(detail['rule']), language)}, eller ret gentagelsen.`,
    (detail, language) =>
      `The first date does not fit the recurrence: choose ${dateText(String(detail['rule']), language)}, or change the recurrence.`,
  ),
  rule_never_occurs: entry(
    422,
    'Gentagelsen giver aldrig en dato. Vælg en anden.',
    'That recurrence never gives a date. Choose another.',
  ),
  title_missing: entry(422, 'Skriv, hvad punktet hedder.', 'Write what the entry is called.'),
  too_many_of_entry: entry(
    422,
    (detail) => `Der kan højst være ${detail['limit'] ?? ''}. Fjern nogle, og gem igen.`,
    (detail) => `There can be at most ${detail['limit'] ?? ''}. Remove some and save again.`,
  ),
  not_a_link: entry(
    422,
    'Linket kan ikke bruges. Skriv en adresse, der begynder med https://.',
    'The link cannot be used. Write an address that begins with https://.',
  ),
  offset_too_far: entry(
    422,
    'Der er mere end et år mellem de to punkter. Giv punktet sin egen dato i stedet.',
    'The two entries lie more than a year apart. Give this one a date of its own instead.',
  ),
  state_of_other_kind: entry(
    422,
    'Punktet kan ikke have den status, når det er af den type.',
    'An entry of that kind cannot have that state.',
  ),
  round_is_live: entry(
    409,
    'En rundspørge følger sin egen side: ret fristen dér.',
    'A round follows its own page: change its deadline there.',
  ),
  no_such_occurrence: entry(
    409,
    'Den gang findes ikke mere i årshjulet. Hent det igen for at se, hvordan det står.',
    'That date is no longer in the wheel. Reload it to see how things stand.',
  ),
  occurrence_cancelled: entry(
    409,
    'Det er aflyst. Fortryd aflysningen først.',
    'It is cancelled. Undo the cancellation first.',
  ),
  moved_too_far: entry(
    422,
    'En enkelt gang kan højst flyttes et år. Opret et nyt punkt i stedet.',
    'A single date can be moved by a year at most. Make a new entry instead.',
  ),
  occurrence_there_already: entry(
    409,
    (detail, language) =>
      `Punktet kommer allerede ${dateText(String(detail['date']), language)}. Vælg en anden dag.`,
    (detail, language) =>
      `The entry already comes on ${dateText(String(detail['date']), language)}. Choose another day.`,
  ),
  unknown_entry: entry(
    422,
    'Et af de punkter, der er valgt, findes ikke mere. Hent årshjulet igen, og vælg på ny.',
    'One of the chosen entries is no longer there. Reload the wheel and choose again.',
  ),
  unknown_person: entry(
    422,
    'En af de ansvarlige findes ikke mere. Vælg igen.',
    'One of the people responsible is no longer there. Choose again.',
  ),
  ring_of_dependencies: entry(
    422,
    (detail) => `Punkterne ville vente på hinanden i ring: ${detail['titles'] ?? ''}. Fjern en af dem.`,
    (detail) => `The entries would wait for each other in a ring: ${detail['titles'] ?? ''}. Remove one.`,
  ),
  ring_of_following: entry(
    422,
    (detail) =>
      `Punkterne ville få deres datoer af hinanden i ring: ${detail['titles'] ?? ''}. Giv et af dem sin egen dato.`,
    (detail) =>
      `The entries would take their dates from each other in a ring: ${detail['titles'] ?? ''}. Give one a date of its own.`,
  ),
  others_hang_on_it: entry(
    409,
    (detail) =>
      `Andre punkter hænger på det: ${detail['titles'] ?? ''}. Aflys det i stedet, eller ret de andre først.`,
    (detail) =>
      `Other entries hang on it: ${detail['titles'] ?? ''}. Cancel it instead, or change those first.`,
  ),
  predecessors_open: entry(
    409,
    (detail) => `Det kan ikke krydses af endnu. Først skal dette være overstået: ${detail['titles'] ?? ''}.`,
    (detail) => `It cannot be ticked off yet. This must be over first: ${detail['titles'] ?? ''}.`,
  ),
  successors_ticked: entry(
    409,
    (detail) =>
      `Noget, der venter på det, er allerede krydset af: ${detail['titles'] ?? ''}. Fortryd det først.`,
    (detail) =>
      `Something that waits for it is ticked off already: ${detail['titles'] ?? ''}. Undo that first.`,
  ),
  not_held_yet: entry(
    409,
    (detail, language) =>
      `Mødet er først ${dateText(String(detail['date']), language)}. Det kan krydses af den dag.`,
    (detail, language) =>
      `The meeting is not until ${dateText(String(detail['date']), language)}. It can be ticked off that day.`,
  ),
  not_responsible: entry(
    403,
    'Kun sekretariatet og den ansvarlige kan krydse punktet af.',
    'Only the secretariat and whoever is responsible can tick this entry off.',
  ),
  approvals_missing: entry(
    409,
    (detail) =>
      `${detail['approved'] ?? ''} af ${detail['of'] ?? ''} har godkendt. Trinnet kan krydses af, når alle har.`,
    (detail) =>
      `${detail['approved'] ?? ''} of ${detail['of'] ?? ''} have approved. The step can be ticked off when all have.`,
  ),
  too_much_to_draw: entry(
    422,
    'Der er for meget på hjulet til én tegning. Vælg færre måneder, fora eller typer, eller hent det til Excel.',
    'There is too much in the wheel for one drawing. Choose fewer months, forums or kinds, or fetch it for Excel.',
  ),
  deadline_of_other_years: entry(
    422,
    'Fristen passer ikke til aftalens år. Vælg en dag i årene før, at den træder i kraft.',
    'The deadline does not fit the years of the agreement. Choose a day in the years before it takes effect.',
  ),
  unknown_step: entry(
    422,
    'Et trin venter på et trin, der ikke er med i kæden. Ret kæden.',
    'A step waits for one that is not in the chain. Mend the chain.',
  ),
  step_twice: entry(422, 'Et trin står to gange i kæden. Ret kæden.', 'A step stands twice in the chain.'),
  ring_of_steps: entry(
    422,
    (detail) => `Trinnene venter på hinanden i ring: ${detail['titles'] ?? ''}. Ret kæden.`,
    (detail) => `The steps wait for each other in a ring: ${detail['titles'] ?? ''}. Mend the chain.`,
  ),
  needs_one_deadline: entry(
    422,
    'Kæden skal have præcis ét trin, der slutter på den lovbestemte frist.',
    'The chain must have exactly one step that ends on the statutory deadline.',
  ),
  span_out_of_range: entry(
    422,
    'En frist eller varighed i kæden er for lang eller for kort. Ret den.',
    'A lead time or length in the chain is too long or too short. Mend it.',
  ),
  no_such_month: entry(422, 'En måned i kæden findes ikke. Ret den.', 'The chain names no such month.'),
  cycle_exists: entry(
    409,
    (detail) => `${detail['name'] ?? ''} er allerede planlagt. Åbn planen, eller slet den først.`,
    (detail) => `${detail['name'] ?? ''} is planned already. Open the plan, or remove it first.`,
  ),
  cycle_has_decisions: entry(
    409,
    'Der er registreret godkendelser af aftalen, så planen kan ikke slettes. Aflys trinnene i stedet.',
    'Approvals have been recorded, so the plan cannot be removed. Cancel its steps instead.',
  ),
  cycle_under_way: entry(
    409,
    'Noget i planen er allerede krydset af, så den kan ikke slettes. Aflys resten af trinnene i stedet.',
    'Something in the plan is ticked off already, so it cannot be removed. Cancel the other steps instead.',
  ),
  step_is_over: entry(
    409,
    (detail) => `Dette er krydset af og kan ikke tages ud af kæden: ${detail['titles'] ?? ''}.`,
    (detail) => `This is ticked off and cannot be taken out of the chain: ${detail['titles'] ?? ''}.`,
  ),
  not_asked: entry(
    422,
    'Organisationen skal ikke godkende denne aftale. Vælg en fra listen.',
    'That organisation is not asked to approve this agreement. Choose one from the list.',
  ),
  decided_in_future: entry(
    422,
    'Beslutningen er ikke truffet endnu. Vælg den dag, rådet besluttede.',
    'The decision has not been made yet. Choose the day when the council decided.',
  ),
}
