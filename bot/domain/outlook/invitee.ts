/** Whom a meeting invites. `needed` false is Outlook's "optional"; `mail` empty: there is no address any more. */
export type Invited = { personId: string; name: string; mail: string; needed: boolean }

export type Answer = 'none' | 'accepted' | 'tentative' | 'declined'

/**
 * What an invitee has answered in Outlook; `none`: nothing yet. Whom we invited is kept by id, so that names and addresses
 * live in one place; somebody who was added in Outlook has nothing but the name there.
 */
export type InviteeAnswer =
  | { personId: string; name: null; answer: Answer; answeredAt: Date | null }
  | { personId: null; name: string; answer: Answer; answeredAt: Date | null }
