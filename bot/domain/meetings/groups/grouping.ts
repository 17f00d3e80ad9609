/** A participant as grouping sees them: ids and marks, never a name. */
export type GroupingPerson = {
  id: string
  /** Those who share it sit apart while that can be avoided. Null: nobody's colleague. */
  organisationId: string | null
  /** Each role is spread evenly by itself. Null is no role. */
  role: string | null
  userRepresentative: boolean
  /** From the region or KKR and not from a municipality: spread evenly too. */
  fromRegion: boolean
  /** Can lead a group: as long as they suffice every group gets one. One who leads a certain group is pinned to it. */
  facilitator: boolean
}

export type GroupToFill = {
  id: string
  /** How many are wanted. Null: as even as can be with the others that have no number. */
  size: number | null
}

export type Seat = { personId: string; groupId: string }

/** A session whose groups are not to be changed, but where people have met. Its groups stand in order: A, B, C. */
export type HeldSession = { id: string; groupIds: readonly string[]; seats: readonly Seat[] }

export type SessionToPlan = {
  id: string
  /** In order: A, B, C. "The same groups" means the same place in this order. */
  groups: readonly GroupToFill[]
  /** Who is there. Everybody else's pins and former seats are left out of account. */
  attending: readonly string[]
  /** Fixed by hand, and each group's facilitator. Never moved, whatever it costs. */
  pins: readonly Seat[]
  /** What stood or was published before; moves are counted from it. Empty: nothing did. */
  stood: readonly Seat[]
  /** Meet people that one has not sat with, or sit as in another session (one to plan, or one held). */
  aim: { kind: 'meet_new' } | { kind: 'same_groups'; as: string }
}

/** More rules than this no meeting has. */
export const MOST_PAIRS = 500

export type PairRule = { kind: 'together' | 'apart'; first: string; second: string }

export type GroupingInput = {
  people: readonly GroupingPerson[]
  sessions: readonly SessionToPlan[]
  held: readonly HeldSession[]
  /** Hold in every session where both are. */
  pairs: readonly PairRule[]
  /** Any whole number. The same input with the same seed and as many steps gives the same groups. */
  seed: number
}

/**
 * The rules in strict order: not the least of one is given up for the most of those after it. Facilitators come with
 * what is fixed. Where a session is to have the same groups as another, that comes before who stood where, and nobody is to meet
 * new people. Roles, user representatives and people from the region are one rule with three parts.
 */
export const groupingRules = [
  'pairs',
  'facilitators',
  'organisations',
  'sizes',
  'same_groups',
  'moves',
  'spread',
  'acquaintances',
] as const
export type GroupingRule = (typeof groupingRules)[number]

/** Why a rule cannot be met in full, each with the numbers that show it. */
export type WhyImpossible =
  /** The same two are to sit together and apart, directly or through others who sit together. */
  | { kind: 'pair_contradicts'; first: string; second: string }
  /** Both are pinned, to one group (apart) or to two (together). */
  | { kind: 'pair_pinned'; first: string; second: string }
  /** Pairwise apart, and more than there are groups. */
  | { kind: 'more_apart_than_groups'; people: readonly string[]; groups: number }
  | { kind: 'too_few_facilitators'; facilitators: number; groups: number }
  | { kind: 'facilitators_pinned_together'; groupId: string; people: readonly string[] }
  /** Pigeonhole: so many people of one organisation in so few groups. */
  | { kind: 'organisation_too_large'; organisationId: string; people: number; groups: number }
  | { kind: 'colleagues_pinned_together'; organisationId: string; groupId: string; people: readonly string[] }
  | { kind: 'colleagues_kept_together'; organisationId: string; people: readonly string[] }
  | { kind: 'sizes_do_not_add_up'; wanted: number; people: number }
  | { kind: 'more_pinned_than_size'; groupId: string; pinned: number; size: number }
  /** The rules before this one, or the new sizes, cannot be kept with everybody where they were. */
  | { kind: 'moves_needed'; least: number }
  /** Counted: so many must meet again, since there are more places at tables than new people to meet. */
  | { kind: 'meetings_repeat'; least: number }
  /** Pins or rules before this one stand in the way; how little is possible is proven, but it has no one cause. */
  | { kind: 'rules_before'; least: number }

export type RuleReport = {
  rule: GroupingRule
  sessionId: string
  /** Nothing is wanting. */
  met: boolean
  /**
   * What is wanting: broken pairs; groups without the facilitator they could have had; pairs of colleagues in one group;
   * people above or below the size; people who sit
   * elsewhere than in the session that is followed; people moved; for spread and acquaintances `excess` over a perfectly even spread,
   * pairs that sit together once more.
   */
  wanting: number
  /** No grouping that keeps the rules before this one as well has less wanting. */
  least: number
  /** `wanting` is `least`: better is proven impossible. */
  proven: boolean
  impossible: readonly WhyImpossible[]
}

export type Move = { sessionId: string; personId: string; from: string; to: string }

export type GroupingProposal = {
  sessions: readonly { id: string; seats: readonly Seat[] }[]
  report: readonly RuleReport[]
  moves: readonly Move[]
  /** Every rule of every session is proven: in the order of the rules there is no better grouping. */
  proven: boolean
  /** False when it was stopped or ran out of steps before it was proven. */
  steps: number
}

/** How long to search. The domain reads no clock: `shouldStop` is asked often, and may. */
export type SearchBudget = { steps: number; shouldStop?: () => boolean }
