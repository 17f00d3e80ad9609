import type { AdaptiveCard } from '../../cards/adaptive-card.ts'
import { drawMyGroup } from './breakout-verbs.ts'
import { drawHelp, drawStatusList } from './plain-cards.ts'
import { drawProgramme } from './programme-verbs.ts'
import { drawProposalForm } from './proposal-verbs.ts'
import { questionIn, takeQuestion } from './question-command.ts'
import type { VerbContext } from './verb-context.ts'
import { drawWheel } from './wheel-verbs.ts'

type Command = {
  words: readonly string[]
  draw: (context: VerbContext) => AdaptiveCard | Promise<AdaptiveCard>
}

/** What one can write to the bot, in small letters, and the card that it is answered with. */
const commands: readonly Command[] = [
  { words: ['status', 'mine rundspørger', 'my rounds'], draw: drawStatusList },
  {
    words: ['nyt forslag', 'foreslå', 'new proposal'],
    draw: (context) => drawProposalForm(context, undefined),
  },
  {
    words: ['årshjul', 'årshjulet', 'wheel', 'annual wheel'],
    draw: (context) => drawWheel(context, 'next'),
  },
  { words: ['min gruppe', 'gruppe', 'my group'], draw: drawMyGroup },
  { words: ['program', 'programmet', 'programme'], draw: (context) => drawProgramme(context, null) },
  { words: ['næste møde', 'next meeting'], draw: (context) => drawWheel(context, 'meeting') },
]

/** Anything that the bot does not know is answered with what one can write. */
export async function answerCommand(context: VerbContext, text: string): Promise<AdaptiveCard> {
  const said = text
    .replaceAll(/<at>.*?<\/at>/g, '')
    .normalize('NFC')
    .trim()
  const question = questionIn(said)
  if (question !== null) return takeQuestion(context, question)
  const asked = said.toLowerCase()
  const command = commands.find(({ words }) => words.includes(asked))
  return command === undefined ? drawHelp(context) : command.draw(context)
}
