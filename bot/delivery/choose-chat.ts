import type { Chat } from '../deps.ts'
import type { Account } from '../store/addressees.ts'

/**
 * How a card can come to a person. `member` false: only to an account that is a guest, which reaches nobody for certain.
 * `none`: not at all, and why.
 */
export type Way =
  | { way: 'chat'; chat: Chat; member: boolean }
  | { way: 'install'; account: Account }
  | { way: 'none'; reason: string }

/**
 * The way to a person: a chat where they are a member, else an account of theirs that the app can be installed for, else
 * a chat where they are a guest. `refusalOf` tells why the app could not be installed for an account lately.
 */
export function chooseChat(
  accounts: readonly Account[],
  refusalOf: (account: Account) => string | null,
): Way {
  const members = accounts.filter((account) => account.userType === 'member')
  const open = members.find(hasOpenChat)
  if (open) return { way: 'chat', chat: open.chat, member: true }
  const unknown = members.filter((account) => account.chat === null)
  const installable = unknown.find((account) => refusalOf(account) === null)
  if (installable) return { way: 'install', account: installable }
  const guest = accounts.find(hasOpenChat)
  if (guest) return { way: 'chat', chat: guest.chat, member: false }
  const refusals = unknown.flatMap((account) => refusalOf(account) ?? [])
  const blocked = accounts.some((account) => account.chat?.state === 'blocked')
  return { way: 'none', reason: refusals[0] ?? (blocked ? 'blocked' : 'no_chat') }
}

/** The chat that a card of ours lies in; null where nothing can be written there any more. */
export function chatOfCard(
  accounts: readonly Account[],
  card: { tenantId: string; objectId: string },
): Chat | null {
  const account = accounts.find((each) => each.tenantId === card.tenantId && each.objectId === card.objectId)
  return account !== undefined && hasOpenChat(account) ? account.chat : null
}

function hasOpenChat(account: Account): account is Account & { chat: NonNullable<Account['chat']> } {
  return account.chat?.state === 'open'
}
