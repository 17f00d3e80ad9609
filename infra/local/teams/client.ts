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
  mention,
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

/** The person's own chat with the bot, or the group's. */
export type Where = 'personal' | 'group'
export type Act = { person: Person; where?: Where | undefined; locale?: Locale | undefined }

/** What a person sees after pressing: `notice` is the line that Teams shows, in the bot's words or its own. */
export type Pressed = { answer: BotAnswer; card: object | null; notice: string | null }

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive'
const MESSAGE = 'application/vnd.microsoft.activity.message'

/** A person's Teams: what it sends to the bot and what it keeps of the answers. */
export function makeTeamsClient(parts: TeamsParts) {
  const { world, people, clock, bot, changes } = parts

  const chatOf = ({ person, where = 'personal' }: Act): Chat => {
    const chat = where === 'group' ? people.groupChat(person) : people.chat(person)
    if (!chat) throw new NoSuchChat(`${person.key} has no such chat`)
    return chat
  }
  const post = (act: Act, body: object & { entities?: object[]; id?: string }) => {
    const speaker = { person: act.person, chat: chatOf(act), locale: act.locale ?? 'da-DK' }
    const base = activityFrom(speaker, parts, clock.now())
    return bot.post({ ...base, ...body, entities: [...base.entities, ...(body.entities ?? [])] })
  }
  const changed = ({ members }: Chat) =>
    members.forEach((person) => changes.announce({ what: 'chat', person }))

  async function invoke(
    act: Act,
    shown: ChatMessage,
    action: ExecuteAction,
    trigger: Trigger,
  ): Promise<Pressed> {
    const answer = await post(act, cardAction(action, trigger, shown.id))
    const { card, notice } = readInvokeAnswer(answer)
    const { key } = act.person
    if (card) shown.shown[key] = card
    shown.refreshedAtMs[key] = Date.now()
    changes.announce({ what: 'chat', person: key })
    return { answer, card, notice }
  }

  return {
    chatOf,
    async say(act: Act, text: string): Promise<BotAnswer> {
      const chat = chatOf(act)
      const id = String(clock.now().getTime() * 1000 + (parts.state.messageCount++ % 1000))
      chat.messages.push(ownMessage(id, act.person, text, clock.now()))
      changed(chat)
      return post(act, { ...(chat.kind === 'groupChat' ? mention(text, world) : message(text)), id })
    },
    async execute(act: Act, messageId: string, action: ExecuteAction): Promise<Pressed> {
      return invoke(act, findMessage(chatOf(act), messageId), action, 'manual')
    },
    async submit(act: Act, messageId: string, value: unknown): Promise<BotAnswer> {
      return post(act, submit(value, messageId))
    },
    /** The person looks at the chat: cards whose refresh is due for them ask the bot, as Teams does by itself. */
    async open(act: Act): Promise<void> {
      const reader = { key: act.person.key, userId: people.userId(act.person) }
      for (const shown of chatOf(act).messages) {
        const action = refreshDue(shown, reader, Date.now())
        if (action) await invoke(act, shown, action, 'automatic')
      }
    },
    /** "Opdater kort" in the message's menu. Null: the card has no refresh. */
    async refresh(act: Act, messageId: string): Promise<Pressed | null> {
      const shown = findMessage(chatOf(act), messageId)
      const action = (shown.card as { refresh?: { action?: ExecuteAction } } | null)?.refresh?.action
      return action ? invoke(act, shown, action, 'manual') : null
    },
    async installed(person: Person): Promise<void> {
      chatOf({ person }).installed = true
      changes.announce({ what: 'world' })
      for (const activity of appInstalled(people.userId(person), person, world))
        await post({ person }, activity)
    },
    async removed(person: Person): Promise<void> {
      chatOf({ person }).installed = false
      changes.announce({ what: 'world' })
      for (const activity of appRemoved(world)) await post({ person }, activity)
    },
  }
}

/** A person, or a message of theirs, that is not in the chat that was asked for. */
export class NoSuchChat extends Error {}

function findMessage(chat: Chat, id: string): ChatMessage {
  const found = chat.messages.find((one) => one.id === id)
  if (!found) throw new NoSuchChat(`No message ${id} in this chat`)
  return found
}

function ownMessage(id: string, { key }: Person, text: string, at: Date): ChatMessage {
  return {
    id,
    from: 'person',
    author: key,
    text,
    summary: null,
    card: null,
    shown: {},
    sentAt: at.toISOString(),
    editedAt: null,
    refreshedAtMs: {},
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
