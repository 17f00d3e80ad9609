import type { Changes } from '../changes.ts'
import type { TenantClock } from '../clock.ts'
import type { Chat, ChatMessage, State } from '../state.ts'
import type { TenantUrls } from '../urls.ts'
import type { People } from '../world/people.ts'
import type { Person, World } from '../world/world.ts'
import {
  activityFrom,
  appInstalled,
  appRemoved,
  cardAction,
  message,
  submit,
  type ExecuteAction,
  type Locale,
  type Trigger,
} from './activities.ts'
import type { BotAnswer, BotClient } from './bot-client.ts'
import { refreshDue } from './refresh.ts'

export type TeamsParts = {
  world: World
  state: State
  people: People
  urls: TenantUrls
  clock: TenantClock
  bot: BotClient
  changes: Changes
}

export type Act = { person: Person; locale?: Locale }

/** What a person sees after pressing: `notice` is the line that Teams shows, in the bot's words or its own. */
export type Pressed = { answer: BotAnswer; card: object | null; notice: string | null }

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive'
const MESSAGE = 'application/vnd.microsoft.activity.message'

/** A person's Teams: what it sends to the bot and what it keeps of the answers. */
export function makeTeamsClient(parts: TeamsParts) {
  const { world, people, urls, clock, bot, changes } = parts

  const chatOf = (person: Person): Chat => {
    const chat = people.chat(person)
    if (!chat) throw new Error(`${person.key} has no Teams`)
    return chat
  }
  const post = (act: Act, body: object) =>
    bot.post({
      ...activityFrom(act.person, chatOf(act.person), world, urls, clock.now(), act.locale ?? 'da-DK'),
      ...body,
    })
  const changed = (person: Person) => changes.announce({ what: 'chat', person: person.key })

  async function invoke(
    act: Act,
    shown: ChatMessage,
    action: ExecuteAction,
    trigger: Trigger,
  ): Promise<Pressed> {
    const answer = await post(act, cardAction(action, trigger, shown.id))
    const { card, notice } = readInvokeAnswer(answer)
    if (card) shown.shown = card
    shown.refreshedAtMs = Date.now()
    changed(act.person)
    return { answer, card, notice }
  }

  return {
    chatOf,
    async say(act: Act, text: string): Promise<BotAnswer> {
      const chat = chatOf(act.person)
      const id = String(clock.now().getTime() * 1000 + (parts.state.messageCount++ % 1000))
      chat.messages.push(ownMessage(id, text, clock.now()))
      changed(act.person)
      return post(act, { ...message(text), id })
    },
    async execute(act: Act, messageId: string, action: ExecuteAction): Promise<Pressed> {
      return invoke(act, findMessage(chatOf(act.person), messageId), action, 'manual')
    },
    async submit(act: Act, messageId: string, value: unknown): Promise<BotAnswer> {
      return post(act, submit(value, messageId))
    },
    /** The person looks at the chat: cards whose refresh is due for them ask the bot, as Teams does by itself. */
    async open(act: Act): Promise<void> {
      const chat = chatOf(act.person)
      for (const shown of chat.messages) {
        const action = refreshDue(shown, chat.userId, Date.now())
        if (action) await invoke(act, shown, action, 'automatic')
      }
    },
    /** "Opdater kort" in the message's menu. Null: the card has no refresh. */
    async refresh(act: Act, messageId: string): Promise<Pressed | null> {
      const shown = findMessage(chatOf(act.person), messageId)
      const action = (shown.card as { refresh?: { action?: ExecuteAction } } | null)?.refresh?.action
      return action ? invoke(act, shown, action, 'manual') : null
    },
    async installed(person: Person): Promise<void> {
      const chat = chatOf(person)
      chat.installed = true
      changes.announce({ what: 'world' })
      for (const activity of appInstalled(chat, world)) await post({ person }, activity)
    },
    async removed(person: Person): Promise<void> {
      chatOf(person).installed = false
      changes.announce({ what: 'world' })
      for (const activity of appRemoved(world)) await post({ person }, activity)
    },
  }
}

export type TeamsClient = ReturnType<typeof makeTeamsClient>

function findMessage(chat: Chat, id: string): ChatMessage {
  const found = chat.messages.find((one) => one.id === id)
  if (!found) throw new Error(`No message ${id} in this chat`)
  return found
}

function ownMessage(id: string, text: string, at: Date): ChatMessage {
  return {
    id,
    from: 'person',
    text,
    summary: null,
    card: null,
    shown: null,
    sentAt: at.toISOString(),
    editedAt: null,
    refreshedAtMs: null,
  }
}

function readInvokeAnswer({ status, body }: BotAnswer): { card: object | null; notice: string | null } {
  const answer = body as { statusCode?: number; type?: string; value?: unknown } | null
  if (status === 200 && answer?.type === ADAPTIVE_CARD && answer.value && typeof answer.value === 'object') {
    return { card: answer.value, notice: null }
  }
  if (status === 200 && answer?.type === MESSAGE) return { card: null, notice: String(answer.value) }
  const words = (answer?.value as { message?: string } | undefined)?.message
  return { card: null, notice: words ?? 'Noget gik galt. Prøv igen.' }
}
