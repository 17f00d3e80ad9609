import type { z } from 'zod'
import type { AdaptiveCard } from '../../cards/adaptive-card.ts'
import {
  type FormField,
  formFields,
  proposalFormCard,
  type ProposalFormData,
} from '../../cards/proposal-form-card.ts'
import { proposalSentCard } from '../../cards/proposal-sent-card.ts'
import { roundCard } from '../../cards/round-card.ts'
import { textsIn } from '../../cards/texts/texts.ts'
import type { verbSchemas } from '../../cards/verbs.ts'
import { openProposalForm } from '../../usecases/rounds/open-proposal-form.ts'
import { sendProposal } from '../../usecases/rounds/send-proposal.ts'
import { showCard } from '../../usecases/rounds/show-card.ts'
import { roundsTabLink } from '../../views/links.ts'
import { refusalText } from '../refusal-text.ts'
import { drawRefusal } from './plain-cards.ts'
import { readProposal } from './read-proposal.ts'
import type { VerbContext } from './verb-context.ts'

type Sent = z.output<(typeof verbSchemas)['send_proposal']>
type Filled = Pick<ProposalFormData, 'typed' | 'problems'>

const empty: Filled = { typed: {}, problems: [] }

/** The form for an operator's proposal; once it has been sent, the round that came of it. */
export async function drawProposalForm(
  context: VerbContext,
  cardId: string | undefined,
  filled: Filled = empty,
): Promise<AdaptiveCard> {
  const { deps, actor, userId } = context
  if (!context.personal) return drawRefusal(context, { code: 'own_chat_only' }, null)
  const id = cardId ?? deps.newId()
  const opened = await openProposalForm(deps, actor, id)
  if (!opened.ok) return drawRefusal(context, opened.refusal, null)
  const { form } = opened
  if (form.sent !== null) return drawSent(context, form.sent)
  return proposalFormCard({
    ...form,
    ...filled,
    language: actor.language,
    cardId: id,
    tabUrl: roundsTabLink(deps.config, 'new-proposal'),
    refreshUserIds: [userId],
  })
}

/** Sends what was written to the secretariat. What cannot be sent comes back with the reason and all that was typed. */
export async function takeProposal(context: VerbContext, sent: Sent): Promise<AdaptiveCard> {
  const { deps, actor } = context
  if (!context.personal) return drawRefusal(context, { code: 'own_chat_only' }, null)
  const { cardId, forum } = sent
  const read = readProposal(sent, actor.language)
  const problems: Filled['problems'] = read.ok ? [] : [...read.problems]
  const { requiredFields } = textsIn(actor.language)
  if (forum === undefined) problems.unshift({ field: 'forum', message: requiredFields.forum })
  const back = (why: Filled['problems']) =>
    drawProposalForm(context, cardId, { typed: typedIn(sent), problems: why })
  if (cardId === undefined)
    return back([{ field: null, message: refusalText({ code: 'invalid_input' }, actor.language) }])
  if (!read.ok || forum === undefined) return back(problems)
  const taken = await sendProposal(deps, actor, { cardId, forumId: forum, content: read.content })
  if (taken.ok) return drawSent(context, taken.roundId)
  const { refusal } = taken
  const field = refusal.detail?.['field']
  const message = refusalText(refusal, actor.language)
  return back([{ field: formFields.find((each) => each === field) ?? null, message }])
}

/** After sending: what was sent; later, when the card is drawn anew, the round as it then is. */
async function drawSent(context: VerbContext, roundId: string): Promise<AdaptiveCard> {
  const { deps, actor, userId } = context
  const shown = await showCard(deps, actor, { roundId, refreshUserId: userId })
  if (!shown.ok) return drawRefusal(context, shown.refusal, null)
  return shown.card.state === 'submitted' ? proposalSentCard(shown.card) : roundCard(shown.card)
}

function typedIn({ forum, ...sent }: Sent): Filled['typed'] {
  const fields = formFields.map((field): [FormField, string] => [field, sent[field]])
  return {
    ...(Object.fromEntries(fields) as Record<FormField, string>),
    ...(forum !== undefined && { forum }),
  }
}
