import type { AdaptiveCard } from '../../cards/adaptive-card.ts'
import { questionAskedCard } from '../../cards/question-asked-card.ts'
import { askInChat } from '../../usecases/meetings/run/ask-in-chat.ts'
import { meetingTabLink } from '../../views/links.ts'
import { drawRefusal } from './plain-cards.ts'
import type { VerbContext } from './verb-context.ts'

/** What stands after "spørgsmål:"; null where the message is no question, or an empty one. */
export const questionIn = (text: string): string | null =>
  /^\s*(?:spørgsmål|question)\s*:\s*(\S[\s\S]*)$/i.exec(text)?.[1]?.trim() ?? null

/** Gives the secretariat the question, in the meeting that the person is in; also from a chat where others read along. */
export async function takeQuestion(context: VerbContext, question: string): Promise<AdaptiveCard> {
  const { deps, actor } = context
  const asked = await askInChat(deps, actor, question)
  if (!asked.ok) return drawRefusal(context, asked.refusal, null)
  const tabUrl = meetingTabLink(deps.config, asked.meetingId, 'run')
  return questionAskedCard({
    language: actor.language,
    meeting: asked.meeting,
    tabUrl,
    // It is true of one moment: asked anew by Teams, it would give way to something else.
    refreshUserIds: [],
  })
}
