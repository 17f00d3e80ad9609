import type { Language } from '../domain/language.ts'
import { groupInText } from '../domain/meetings/groups/group-label.ts'
import type { GroupingRule, RuleReport, WhyImpossible } from '../domain/meetings/groups/grouping.ts'

type Known = {
  /** Of participants, groups (their labels) and organisations, by id. */
  names: ReadonlyMap<string, string>
  labels: ReadonlyMap<string, string>
  organisations: ReadonlyMap<string, string>
}

type RuleWords = { met: string; wanting: (wanting: number) => string }

const da: Record<GroupingRule, RuleWords> = {
  pairs: {
    met: 'Alle par sidder, som de skal.',
    wanting: (n) => (n === 1 ? 'Ét par sidder ikke, som det skal.' : `${n} par sidder ikke, som de skal.`),
  },
  facilitators: {
    met: 'Ingen gruppe mangler en tovholder, som den kunne have fået.',
    wanting: (n) => (n === 1 ? 'Én gruppe mangler en tovholder.' : `${n} grupper mangler en tovholder.`),
  },
  organisations: {
    met: 'Ingen sidder sammen med en kollega.',
    wanting: (n) =>
      n === 1 ? 'Ét sted sidder to kolleger sammen.' : `${n} steder sidder to kolleger sammen.`,
  },
  sizes: {
    met: 'Grupperne har de størrelser, de skal.',
    wanting: (n) =>
      n === 1
        ? 'Én sidder for meget eller for lidt i grupperne.'
        : `${n} sidder for meget eller for lidt i grupperne.`,
  },
  same_groups: {
    met: 'Grupperne er de samme som i den session, de skal følge.',
    wanting: (n) =>
      n === 1
        ? 'Én sidder i en anden gruppe end i den session, som grupperne skal følge.'
        : `${n} sidder i en anden gruppe end i den session, som grupperne skal følge.`,
  },
  moves: {
    met: 'Ingen er flyttet fra den gruppe, de stod i.',
    wanting: (n) => (n === 1 ? 'Én er flyttet.' : `${n} er flyttet.`),
  },
  spread: {
    met: 'Roller, brugerrepræsentanter og regionens folk er jævnt fordelt.',
    wanting: () => 'Roller, brugerrepræsentanter og regionens folk er ikke helt jævnt fordelt.',
  },
  acquaintances: {
    met: 'Alle møder nye.',
    wanting: (n) => (n === 1 ? 'Ét par mødes igen.' : `${n} par mødes igen.`),
  },
}

const en: typeof da = {
  pairs: {
    met: 'All pairs sit as they should.',
    wanting: (n) =>
      n === 1 ? 'One pair does not sit as it should.' : `${n} pairs do not sit as they should.`,
  },
  facilitators: {
    met: 'No group lacks a facilitator that it could have had.',
    wanting: (n) => (n === 1 ? 'One group lacks a facilitator.' : `${n} groups lack a facilitator.`),
  },
  organisations: {
    met: 'Nobody sits with a colleague.',
    wanting: (n) =>
      n === 1 ? 'In one place two colleagues sit together.' : `In ${n} places two colleagues sit together.`,
  },
  sizes: {
    met: 'The groups have the sizes that they should.',
    wanting: (n) => (n === 1 ? 'One seat too many or too few.' : `${n} seats too many or too few.`),
  },
  same_groups: {
    met: 'The groups are the same as in the session that they are to follow.',
    wanting: (n) =>
      n === 1
        ? 'One sits in another group than in the session that the groups are to follow.'
        : `${n} sit in another group than in the session that the groups are to follow.`,
  },
  moves: {
    met: 'Nobody was moved from the group where they stood.',
    wanting: (n) => (n === 1 ? 'One was moved.' : `${n} were moved.`),
  },
  spread: {
    met: 'Roles, user representatives and people from the region are spread evenly.',
    wanting: () => 'Roles, user representatives and people from the region are not spread quite evenly.',
  },
  acquaintances: {
    met: 'Everybody meets new people.',
    wanting: (n) => (n === 1 ? 'One pair meets again.' : `${n} pairs meet again.`),
  },
}

/** How well a rule is met: a finished sentence. */
export function ruleText({ rule, met, wanting }: RuleReport, language: Language): string {
  const words = (language === 'en' ? en : da)[rule]
  return met ? words.met : words.wanting(wanting)
}

/** Why a rule cannot be met in full, with the numbers that show it. */
export function whyText(
  why: WhyImpossible,
  { names, labels, organisations }: Known,
  language: Language,
): string {
  const isDanish = language === 'da'
  const say = (danish: string, english: string) => (isDanish ? danish : english)
  const name = (id: string) => names.get(id) ?? '?'
  const all = (ids: readonly string[]) => new Intl.ListFormat(language).format(ids.map(name))
  const organisation = (id: string) => organisations.get(id) ?? say('én organisation', 'one organisation')
  const label = (id: string) => groupInText(labels.get(id) ?? '?', language)
  switch (why.kind) {
    case 'pair_contradicts':
      return say(
        `${name(why.first)} og ${name(why.second)} skal både sidde sammen og ikke sidde sammen.`,
        `${name(why.first)} and ${name(why.second)} are to sit both together and apart.`,
      )
    case 'pair_pinned':
      return say(
        `${name(why.first)} og ${name(why.second)} er begge fastholdt af jer.`,
        `${name(why.first)} and ${name(why.second)} are both fixed by you.`,
      )
    case 'more_apart_than_groups':
      return say(
        `${all(why.people)} må ikke sidde sammen, men der er kun ${why.groups} grupper.`,
        `${all(why.people)} must not sit together, but there are only ${why.groups} groups.`,
      )
    case 'too_few_facilitators':
      return say(
        `Der er ${why.facilitators} tovholdere til ${why.groups} grupper.`,
        `There are ${why.facilitators} facilitators for ${why.groups} groups.`,
      )
    case 'facilitators_pinned_together':
      return say(
        `${all(why.people)} er fastholdt i ${label(why.groupId)}.`,
        `${all(why.people)} are fixed in ${label(why.groupId)}.`,
      )
    case 'organisation_too_large':
      return say(
        `${organisation(why.organisationId)} har ${why.people} deltagere til ${why.groups} grupper, så mindst to må sidde sammen.`,
        `${organisation(why.organisationId)} has ${why.people} people for ${why.groups} groups, so at least two must sit together.`,
      )
    case 'colleagues_pinned_together':
      return say(
        `${all(why.people)} er fastholdt i ${label(why.groupId)}.`,
        `${all(why.people)} are fixed in ${label(why.groupId)}.`,
      )
    case 'colleagues_kept_together':
      return say(
        `${all(why.people)} er kolleger, og I har sagt, at de skal sidde sammen.`,
        `${all(why.people)} are colleagues whom you want to sit together.`,
      )
    case 'sizes_do_not_add_up':
      return say(
        `Størrelserne giver ${why.wanted} pladser, og der er ${why.people} deltagere.`,
        `The sizes give ${why.wanted} seats, and there are ${why.people} people.`,
      )
    case 'more_pinned_than_size':
      return say(
        `${why.pinned} er fastholdt i ${label(why.groupId)}, som kun skulle være på ${why.size}.`,
        `${why.pinned} are fixed in ${label(why.groupId)}, which was to have ${why.size} only.`,
      )
    case 'moves_needed':
      return say(
        `Mindst ${why.least} må flyttes, for at de andre regler kan holdes.`,
        `At least ${why.least} must move for the other rules to be kept.`,
      )
    case 'meetings_repeat':
      return say(
        `Der er flere pladser ved bordene end nye at møde: mindst ${why.least} par må mødes igen.`,
        `There are more places at the tables than new people to meet: at least ${why.least} pairs must meet again.`,
      )
    case 'rules_before':
      return say(
        'Det, I har fastholdt, eller reglerne før denne står i vejen.',
        'What you have fixed, or the rules before this one, stand in the way.',
      )
  }
}
