/** Whom a meeting invites. `needed` false is Outlook's "optional". */
export type Invited = { personId: string; name: string; mail: string; needed: boolean }

/** What an invitee has answered in Outlook; `none`: nothing yet. */
export type InviteeAnswer = {
  name: string
  mail: string
  answer: 'none' | 'accepted' | 'tentative' | 'declined'
  answeredAt: Date | null
}
