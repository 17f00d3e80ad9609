import { entry } from './entry.ts'

/** What an act on a forum's rules, or on the regions, may be refused for. */
export const forumRulesRefusals = {
  rules_changed_meanwhile: entry(
    409,
    'En anden har ændret forummets regler i mellemtiden. Intet er gemt: hent siden igen, og sammenlign.',
    'Somebody else has changed the forum’s rules meanwhile. Nothing was saved: reload the page and compare.',
  ),
  kind_missing: entry(
    409,
    'Det er ikke angivet, hvilken slags forum det er. Vælg det først, så får forummet regler.',
    'Nobody has said what sort of forum this is. Choose that first; then the forum has rules.',
  ),
  kind_given: entry(
    409,
    'Forummet er allerede af en bestemt slags. Ret dets regler i stedet.',
    'The forum is already of a certain sort. Change its rules instead.',
  ),
  municipality_missing: entry(
    422,
    'Der er ét af disse fora i hver kommune. Vælg en kommune i regionen.',
    'There is one such forum in each municipality. Choose a municipality of the region.',
  ),
  proposal_unconfirmed: entry(
    422,
    'Nogle af de fora, du har valgt, er vores forslag. Bekræft, at de passer til regionen, før de oprettes.',
    'Some of the forums you chose are our proposal. Confirm that they fit the region before they are made.',
  ),
  region_unknown: entry(
    422,
    'Regionen findes ikke. Vælg en af dem, der vises.',
    'There is no such region. Choose one of those shown.',
  ),
  host_outside_region: entry(
    422,
    'Værtskommunen ligger ikke i regionen. Vælg en af regionens kommuner.',
    'The host municipality does not lie in the region. Choose one of the region’s municipalities.',
  ),
  areas_overlap: entry(
    422,
    'En kommune kan kun høre til ét område, og den skal ligge i regionen. Ret områderne.',
    'A municipality can be in one area only, and must lie in the region. Mend the areas.',
  ),
  region_before_start: entry(
    422,
    'Der var ingen regioner før 2007. Vælg en senere dag.',
    'There were no regions before 2007. Choose a later day.',
  ),
  region_gone: entry(
    422,
    'En af regionerne findes ikke på den dag, eller en senere ændring forudsætter den. Hent siden igen, og vælg blandt dem, der vises.',
    'One of the regions is not there on that day, or a later change needs it. Reload the page and choose among those shown.',
  ),
  region_exists: entry(
    422,
    'Der er eller har været en region med det id. Vælg et andet navn.',
    'There is or was a region of that id. Choose another name.',
  ),
  too_few_regions: entry(
    422,
    'Vælg mindst to regioner, der lægges sammen, eller mindst to dele, som hver har en kommune.',
    'Choose at least two regions to merge, or at least two parts with a municipality each.',
  ),
  not_a_partition: entry(
    422,
    'Hver kommune i regionen skal ligge i præcis én af de nye regioner.',
    'Each municipality of the region must lie in exactly one of the new regions.',
  ),
}
