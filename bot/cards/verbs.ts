import { z } from 'zod'
import { pollVotes, type PollVote } from '../domain/scheduling/poll/poll.ts'
import { plainText } from './plain-text.ts'

const roundId = z.uuid()
/** Made when the form was drawn. One that is missing or none at all makes a new form, never a fault. */
const cardId = z.uuid().optional().catch(undefined)
/** A field as a client sends it: numbers come as either. What hides in it is left out before anything looks at it. */
const typed = z
  .union([z.string().max(50_000), z.number()])
  .default('')
  .transform((value) => plainText(String(value)))

/** One thing of the wheel on one date; the key is 'once' or the date that its rule gives it. */
const occurrence = z.object({ entryId: z.uuid(), key: z.string().regex(/^(once|\d{4}-\d\d-\d\d)$/) })

const VOTE_PREFIX = 'vote-'

/** The name of a time's field, as a card and a personal page send it. */
export const voteField = (optionId: string): string => `${VOTE_PREFIX}${optionId}`

export const POLL_COMMENT_FIELD = 'comment'

/** The name of the field in which a theme is written. */
export const THEME_FIELD = 'theme'

/** What was said of each time, by its id; whatever is no vote is left out. */
export function votesIn(fields: Readonly<Record<string, unknown>>): Record<string, PollVote> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const vote = pollVotes.find((one) => one === value)
      const id = z.uuid().safeParse(name.slice(VOTE_PREFIX.length))
      return name.startsWith(VOTE_PREFIX) && vote !== undefined && id.success ? [[id.data, vote]] : []
    }),
  )
}

/** What hides in it is left out before anything looks at it. */
export const commentIn = (fields: Readonly<Record<string, unknown>>): string => {
  const comment = fields[POLL_COMMENT_FIELD]
  return typeof comment === 'string' ? plainText(comment.slice(0, 50_000)) : ''
}

/**
 * What a card's buttons can ask for, and the data that each sends. Who asks is never in the data: it stands in the
 * verified token. Fields that a client adds are dropped.
 */
export const verbSchemas = {
  /**
   * `remark` is the card's text field, sent by both buttons; what is too long is refused by the domain, with words. What
   * hides in it is left out before anything looks at it.
   */
  answer: z.object({
    roundId,
    answer: z.enum(['no_remarks', 'remark']),
    remark: z.string().max(50_000).default('').transform(plainText),
  }),
  /** The seat's answer becomes "no remarks". */
  withdraw_remark: z.object({ roundId }),
  /** Asked by Teams itself as the card's `refresh`, or by the reader. Answered with the round's card as it is now. */
  show: z.object({ roundId }),
  /** Sends the round's card anew, as a message of its own. */
  fetch_card: z.object({ roundId }),
  /** Draws the form for a proposal: a new one, or the one whose `cardId` it is (for Teams drawing it anew). */
  new_proposal: z.object({ cardId }),
  /** `cardId` ties what is sent to the card: pressed twice, it makes one proposal. The fields are as they were typed. */
  send_proposal: z.object({
    cardId,
    forum: z.guid().optional().catch(undefined),
    facility: typed,
    legalBasis: typed,
    targetGroup: typed,
    placesBefore: typed,
    placesAfter: typed,
    effectiveDate: typed,
    reason: typed,
    consequence: typed,
    contact: typed,
    contactedOrganisationIds: typed,
  }),
  /** What comes next in the annual wheel, with its picture; and the next meeting alone. */
  wheel: z.object({}),
  next_meeting: z.object({}),
  /** A reminder of something in the wheel, as it is now. */
  wheel_reminder: occurrence,
  /** Says of one occurrence that it is done or was held. */
  tick_off: occurrence,
  /** Asked by Teams itself, or by the reader. Answered with the poll's card as it is now. */
  show_poll: z.object({ pollId: z.uuid() }),
  /** Each time's field is sent under its own name (`voteField`); a field left empty is missing, and told so. */
  vote: z
    .object({ pollId: z.uuid() })
    .catchall(z.unknown())
    .transform(({ pollId, ...fields }) => ({ pollId, votes: votesIn(fields), comment: commentIn(fields) })),
  /** Somebody's group in a session, as it is now; and the group that they are in now or next. */
  show_group: z.object({ meetingId: z.uuid(), blockId: z.uuid() }),
  my_group: z.object({}),
  /** A theme on a card for the reader's group; which group that is, is looked up. Sent twice, it is one card. */
  put_card: z.object({ meetingId: z.uuid(), blockId: z.uuid(), [THEME_FIELD]: typed }),
  /** The programme of a meeting; without one, of the meeting that the reader is in now or next. */
  programme: z.object({ meetingId: z.uuid().optional() }),
  status_list: z.object({}),
  help: z.object({}),
} as const

export type CardVerb = keyof typeof verbSchemas

/** The data of a verb as a card writes it, before the text field is filled. */
export type VerbData<V extends CardVerb> = z.input<(typeof verbSchemas)[V]>

export function isCardVerb(verb: unknown): verb is CardVerb {
  return typeof verb === 'string' && Object.hasOwn(verbSchemas, verb)
}

/** The id of the card's text field, and so the name under which Teams sends it. */
export const REMARK_FIELD = 'remark'

/**
 * True where somebody wrote a remark and then pressed "no remarks": one of the two is a mistake, and a lost remark
 * could become a wrong approval. `standingRemark` is what the field was filled with beforehand.
 */
export function textBesideNoRemarks(
  input: { answer: 'no_remarks' | 'remark'; remark: string },
  standingRemark: string | null,
): boolean {
  const written = plainText(input.remark)
  return input.answer === 'no_remarks' && written !== '' && written !== plainText(standingRemark ?? '')
}
