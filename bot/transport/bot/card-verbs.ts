import type { z } from 'zod'
import type { AdaptiveCard } from '../../cards/adaptive-card.ts'
import type { RoundCardData } from '../../cards/card-round.ts'
import { groupCard } from '../../cards/group-card.ts'
import { proposalCard } from '../../cards/proposal-card.ts'
import { roundCard } from '../../cards/round-card.ts'
import { tellingCard } from '../../cards/telling-card.ts'
import { textsIn } from '../../cards/texts/texts.ts'
import { type CardVerb, textBesideNoRemarks, verbSchemas } from '../../cards/verbs.ts'
import { isBeforeSending } from '../../domain/rounds/states.ts'
import type { Word } from '../../domain/rounds/answering.ts'
import { answerRound } from '../../usecases/rounds/answer-round.ts'
import { showAfter, showCard } from '../../usecases/rounds/show-card.ts'
import { refusalText } from '../refusal-text.ts'
import { drawGroup, drawMyGroup, takeTheme } from './breakout-verbs.ts'
import { drawHelp, drawRefusal, drawStatusList } from './plain-cards.ts'
import { drawPoll, takeVote } from './poll-verbs.ts'
import { drawProgramme } from './programme-verbs.ts'
import { drawProposalForm, takeProposal } from './proposal-verbs.ts'
import type { VerbContext } from './verb-context.ts'
import { drawReminder, drawWheel, tickOffFromCard } from './wheel-verbs.ts'

type Verb<V extends CardVerb> = {
  schema: (typeof verbSchemas)[V]
  run: (context: VerbContext, data: z.output<(typeof verbSchemas)[V]>) => Promise<AdaptiveCard>
}

/** Every question that a card can ask, with the schema of its data and the card that answers it. */
export const cardVerbs: { [V in CardVerb]: Verb<V> } = {
  answer: {
    schema: verbSchemas.answer,
    run: (context, data) => {
      const word: Word =
        data.answer === 'remark' ? { kind: 'remark', text: data.remark } : { kind: 'no_remarks' }
      return giveAnswer(context, data.roundId, word, data)
    },
  },
  withdraw_remark: {
    schema: verbSchemas.withdraw_remark,
    run: (context, { roundId }) => giveAnswer(context, roundId, { kind: 'no_remarks' }, null),
  },
  show: { schema: verbSchemas.show, run: (context, { roundId }) => drawRound(context, roundId) },
  fetch_card: {
    schema: verbSchemas.fetch_card,
    // The list that was pressed on stays a list.
    run: async (context, { roundId }) => {
      const sent = await context.send(await drawRound(context, roundId))
      return sent ? drawStatusList(context) : drawRefusal(context, { code: 'directory_unavailable' }, null)
    },
  },
  new_proposal: {
    schema: verbSchemas.new_proposal,
    run: (context, { cardId }) => drawProposalForm(context, cardId),
  },
  send_proposal: { schema: verbSchemas.send_proposal, run: takeProposal },
  wheel: { schema: verbSchemas.wheel, run: (context) => drawWheel(context, 'next') },
  next_meeting: { schema: verbSchemas.next_meeting, run: (context) => drawWheel(context, 'meeting') },
  wheel_reminder: { schema: verbSchemas.wheel_reminder, run: drawReminder },
  tick_off: { schema: verbSchemas.tick_off, run: tickOffFromCard },
  show_poll: { schema: verbSchemas.show_poll, run: (context, { pollId }) => drawPoll(context, pollId) },
  vote: { schema: verbSchemas.vote, run: takeVote },
  show_group: { schema: verbSchemas.show_group, run: drawGroup },
  put_card: { schema: verbSchemas.put_card, run: takeTheme },
  my_group: { schema: verbSchemas.my_group, run: (context) => drawMyGroup(context) },
  programme: {
    schema: verbSchemas.programme,
    run: (context, { meetingId }) => drawProgramme(context, meetingId ?? null),
  },
  status_list: { schema: verbSchemas.status_list, run: (context) => drawStatusList(context) },
  help: { schema: verbSchemas.help, run: async (context) => drawHelp(context) },
}

/** In a team or group chat everybody reads the same card: it says how the round stands and takes no answer. */
async function drawRound(context: VerbContext, roundId: string): Promise<AdaptiveCard> {
  const shown = await show(context, roundId)
  if (!shown.ok) return drawRefusal(context, shown.refusal, roundId)
  if (context.personal) return roundCard(shown.card)
  if (isBeforeSending(shown.card.state)) return drawRefusal(context, { code: 'not_found' }, null)
  return groupCard(shown.card)
}

const show = ({ deps, actor, userId }: VerbContext, roundId: string) =>
  showCard(deps, actor, { roundId, refreshUserId: userId })

async function giveAnswer(
  context: VerbContext,
  roundId: string,
  word: Word,
  typed: { answer: 'no_remarks' | 'remark'; remark: string } | null,
): Promise<AdaptiveCard> {
  if (!context.personal) return drawRefusal(context, { code: 'group_chat' }, roundId)
  if (typed !== null && typed.answer === 'no_remarks' && typed.remark.trim() !== '') {
    const before = await show(context, roundId)
    if (before.ok && textBesideNoRemarks(typed, standingRemark(before.card))) {
      const message = textsIn(context.actor.language).problemTextBesideNoRemarks
      return proposalCard(before.card, { message, typed: typed.remark })
    }
  }
  const { deps, actor, userId } = context
  const answered = await answerRound(deps, actor, { roundId, seatId: null, word })
  if (!answered.ok) {
    const after = await show(context, roundId)
    const message = refusalText(answered.refusal, context.actor.language)
    // What was written comes back with the reason, so that nothing has to be written twice.
    if (after.ok && after.card.viewer.mayAnswer && typed !== null)
      return proposalCard(after.card, { message, typed: typed.remark })
    return drawRefusal(context, answered.refusal, roundId)
  }
  // Nothing was written down, so neither was that somebody has looked.
  if (answered.outcome === 'unchanged') return drawRound(context, roundId)
  const card = await showAfter(deps, actor, answered.after, userId)
  return answered.outcome === 'late' ? tellingCard(card, { kind: 'late_answer' }) : roundCard(card)
}

function standingRemark(card: RoundCardData): string | null {
  const own = card.viewer.ownAnswer
  return own?.kind === 'remark' ? own.text : null
}
