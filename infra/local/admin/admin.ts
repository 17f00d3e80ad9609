import type { JWTPayload } from 'jose'
import type { Exchange } from '../calendar/exchange.ts'
import type { Notifier } from '../calendar/notifier.ts'
import type { Changes } from '../changes.ts'
import type { Throttle } from '../connector/throttle.ts'
import type { Tokens } from '../entra/tokens.ts'
import type { FaultInput, Faults } from '../faults.ts'
import type { Mail } from '../state.ts'
import type { ExecuteAction, Locale } from '../teams/activities.ts'
import type { BotAnswer } from '../teams/bot-client.ts'
import { type makeTeamsClient, type Pressed, type TeamsParts, type Where } from '../teams/client.ts'
import type { Postman } from '../mail/postman.ts'
import type { Person } from '../world/world.ts'
import { calendarActs } from './calendar-acts.ts'
import { describePerson, type PersonView } from './person-view.ts'
import { readChat, type ChatView } from './chat-view.ts'

export type AdminParts = TeamsParts & {
  tokens: Tokens
  faults: Faults
  throttle: Throttle
  postman: Postman
  teams: ReturnType<typeof makeTeamsClient>
  changes: Changes
  exchange: Exchange
  notifier: Notifier
}

/** What a `Action.Execute` button sends: the action as it stands on the card, with the inputs put into its data. */
export type Press = { verb: string; data?: object; id?: string; title?: string }

/** What a human can do at the desk, and a test in their place. People are named by their key, `director-slagelse`. */
export type Admin = ReturnType<typeof makeAdmin>

export function makeAdmin(parts: AdminParts) {
  const { world, state, people, tokens, faults, throttle, postman, bot, teams, changes } = parts

  const person = (key: string): Person => {
    const found = people.find(key)
    if (!found) throw new UnknownPerson(key)
    return found
  }
  const product: { url: string | null } = { url: null }
  const worldChanged = () => changes.announce({ what: 'world' })

  return {
    ...calendarActs(parts),
    person,
    people: (): PersonView[] => world.people.map((one) => describePerson(one, parts)),

    /** Where the product is, without a trailing slash: its bot listens there, and its tab is opened from there. */
    setProduct(url: string): void {
      product.url = url
      bot.endpoint = `${url}/api/messages`
      worldChanged()
    },
    secretariatMailbox: world.secretariatMailbox,
    productUrl: (): string | null => product.url,
    /** Another bot endpoint than the product's, or none. */
    setBotEndpoint: (endpoint: string | null) => void (bot.endpoint = endpoint),
    tabToken: (key: string, change?: JWTPayload, seconds?: number): Promise<string> =>
      tokens.tab(person(key), change, seconds),
    channelToken: (change?: JWTPayload, seconds?: number): Promise<string> => tokens.forBot(change, seconds),
    /** Posts any activity at all to the bot, for what Teams' own client would never send. */
    postToBot: (activity: object, token?: string): Promise<BotAnswer> => bot.post(activity, token),

    chat: (key: string, where?: Where): ChatView => readChat(person(key), where, parts),
    /** The person looks at the chat; what is due refreshes first. */
    async openChat(key: string, locale?: Locale, where?: Where): Promise<ChatView> {
      await teams.open({ person: person(key), locale, where })
      return readChat(person(key), where, parts)
    },
    say: (key: string, text: string, locale?: Locale, where?: Where): Promise<BotAnswer> =>
      teams.say({ person: person(key), locale, where }, text),
    press(key: string, messageId: string, press: Press, locale?: Locale, where?: Where): Promise<Pressed> {
      const action: ExecuteAction = { type: 'Action.Execute', data: {}, ...press }
      return teams.execute({ person: person(key), locale, where }, messageId, action)
    },
    submit: (key: string, messageId: string, value: unknown, where?: Where): Promise<BotAnswer> =>
      teams.submit({ person: person(key), where }, messageId, value),
    refresh: (key: string, messageId: string, locale?: Locale, where?: Where): Promise<Pressed | null> =>
      teams.refresh({ person: person(key), locale, where }, messageId),

    installApp: (key: string): Promise<void> => teams.installed(person(key)),
    removeApp: (key: string): Promise<void> => teams.removed(person(key)),
    /** Tells the bot of everybody who had the app before it was started. */
    async announceInstallations(): Promise<void> {
      for (const one of world.people) if (people.chat(one)?.installed) await teams.installed(one)
    },
    block(key: string, blocked: boolean): void {
      teams.chatOf({ person: person(key) }).blocked = blocked
      worldChanged()
    },

    mails: (address: string): readonly Mail[] => postman.mailbox(address),
    markRead(address: string, id: string): void {
      const mail = postman.mailbox(address).find((one) => one.id === id)
      if (!mail || mail.read) return
      mail.read = true
      changes.announce({ what: 'mail', address: address.toLowerCase() })
    },
    setBouncing(address: string, bouncing: boolean): void {
      const wanted = address.toLowerCase()
      state.bouncing = state.bouncing.filter((one) => one !== wanted)
      if (bouncing) state.bouncing.push(wanted)
      worldChanged()
    },
    addToGroup(groupId: string, key: string): void {
      person(key)
      const members = (state.groups[groupId] ??= [])
      if (members.includes(key)) return
      members.push(key)
      state.groupChanges.push({ groupId, key, change: 'added' })
      worldChanged()
    },
    removeFromGroup(groupId: string, key: string): void {
      state.groups[groupId] = (state.groups[groupId] ?? []).filter((one) => one !== key)
      state.groupChanges.push({ groupId, key, change: 'removed' })
      worldChanged()
    },

    /** The group is gone from the directory, its members with it. */
    deleteGroup(groupId: string): void {
      state.deletedGroups[groupId] = state.groupChanges.length
      worldChanged()
    },
    /** Entra forgets how far anybody has read the groups: tokens from before are answered 410. */
    forgetGroupTokens: () => void (state.groupGeneration += 1),

    addFault: (fault: FaultInput) => faults.add(fault),
    clearFaults: () => faults.clear(),
    faults: () => faults.list(),
    /** Microsoft's limits per conversation and tenant. */
    setThrottle: (on: boolean) => void (throttle.on = on),
    throttled: () => throttle.on,
  }
}

export class UnknownPerson extends Error {}
