import { entry } from './entry.ts'

/** What an act on a forum, its seats and its people may be refused for. */
export const forumRefusals = {
  seat_exists: entry(
    409,
    'Organisationen har allerede en plads i forummet.',
    'The organisation already has a seat in the forum.',
  ),
  forum_exists: entry(
    409,
    'Der er allerede et forum med det navn. Vælg et andet navn.',
    'There is already a forum with that name. Choose another name.',
  ),
  unknown_organisation: entry(
    422,
    'Organisationen findes ikke på listen. Vælg en af dem, der vises.',
    'The organisation is not on the list. Choose one of those shown.',
  ),
  no_group: entry(
    422,
    'Forummet er ikke knyttet til en Microsoft 365-gruppe. Tilføj medlemmerne enkeltvis.',
    'The forum is not tied to a Microsoft 365 group. Add the members one by one.',
  ),
  group_unknown: entry(
    422,
    'Microsoft 365 kender ikke gruppen. Se efter, at gruppens id er rigtigt, og at gruppen stadig findes.',
    'Microsoft 365 does not know the group. Check that its id is right and that it still exists.',
  ),
  member_from_group: entry(
    409,
    'Personen kommer fra Microsoft 365-gruppen, så navn og mailadresse hentes derfra. Få det rettet der.',
    'The person comes from the Microsoft 365 group, so name and mail address are fetched from there. Have it corrected there.',
  ),
  mail_taken: entry(
    409,
    'En anden person har allerede den mailadresse. Se efter, om det er den samme person.',
    'Another person already has that mail address. See whether it is the same person.',
  ),
  group_empty: entry(
    422,
    'Gruppen i Microsoft 365 har ingen medlemmer, som Rammehjul kan se, så intet er ændret. Se efter, at det er den rigtige gruppe.',
    'The Microsoft 365 group has no members that Rammehjul can see, so nothing was changed. Check that it is the right group.',
  ),
  not_a_member: entry(
    422,
    'Personen er ikke medlem af forummet. Tilføj personen som medlem først.',
    'The person is not a member of the forum. Add the person as a member first.',
  ),
  organisation_unconfirmed: entry(
    422,
    'Det er ikke bekræftet, hvilken organisation personen hører til. Bekræft det på listen over medlemmer først.',
    'It is not confirmed which organisation the person belongs to. Confirm that in the list of members first.',
  ),
  other_organisation: entry(
    422,
    'Personen hører til en anden organisation. Vælg en person fra organisationen selv.',
    'The person belongs to another organisation. Choose somebody from the organisation itself.',
  ),
  bound_elsewhere: entry(
    409,
    'Personen er knyttet til en anden organisation: gennem en plads eller en konto i dens Microsoft 365. Afslut pladsen først.',
    'The person is tied to another organisation by a seat or by an account in its Microsoft 365. End the seat first.',
  ),
  director_exists: entry(
    409,
    'Pladsen har allerede en direktør i den tid. Afslut den nuværende direktør på pladsen først.',
    'The seat already has a director at that time. End the present director’s time on the seat first.',
  ),
  holder_exists: entry(
    409,
    'Personen sidder allerede på pladsen i den tid.',
    'The person already holds the seat at that time.',
  ),
  ends_before_start: entry(
    422,
    'Slutdatoen ligger før startdatoen. Vælg en senere dag.',
    'The end lies before the start. Choose a later day.',
  ),
  already_ended: entry(
    409,
    'Det er allerede afsluttet. Hent siden igen for at se, hvordan det står.',
    'That has already ended. Reload the page to see how things stand.',
  ),
  starts_outside_seat: entry(
    422,
    'Datoen ligger uden for den tid, hvor organisationen har pladsen. Vælg en anden dag.',
    'The date lies outside the time in which the organisation has the seat. Choose another day.',
  ),
  tenant_is_host: entry(
    422,
    'Det er sekretariatets egen tenant. Den skal ikke på listen.',
    'That is the secretariat’s own tenant. It does not belong on the list.',
  ),
  tenant_exists: entry(
    409,
    'Tenanten står allerede på listen med en anden organisation. Fjern den først, hvis den skal flyttes.',
    'The tenant is already on the list with another organisation. Remove it first if it is to be moved.',
  ),
} as const
