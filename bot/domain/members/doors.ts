/** What is known of how a person can be written to. */
export type PersonDoors = {
  identities: {
    tenantId: string
    objectId: string
    userType: 'member' | 'guest'
    chat: 'open' | 'blocked' | null
  }[]
  mail: string | null
}

/** One way to write to a person, and whether it counts as having reached the seat. */
export type Door = { door: 'teams' | 'mail'; counts: boolean }

/**
 * How a person is reached, or why not, in words of the seats page:
 * `teams` in a tenant where they are a member; `teams_to_install` the same, the app still to be installed by Graph;
 * `guest_and_mail` a guest gets the card too and is reached by the mail; `mail`; `blocked_so_mail` Teams said no.
 */
export type ReachedHow =
  'teams' | 'teams_to_install' | 'guest_and_mail' | 'mail' | 'blocked_so_mail' | 'nowhere'

export function reachedHow({ identities, mail }: PersonDoors): ReachedHow {
  const members = identities.filter((identity) => identity.userType === 'member')
  if (members.some((identity) => identity.chat === 'open')) return 'teams'
  if (members.some((identity) => identity.chat === null)) return 'teams_to_install'
  if (mail === null) return 'nowhere'
  if (members.length > 0) return 'blocked_so_mail'
  return identities.some((identity) => identity.chat !== 'blocked') ? 'guest_and_mail' : 'mail'
}

/** The doors by which a person is written to, and which of them count as having reached the seat. */
export function doorsOf(person: PersonDoors): Door[] {
  switch (reachedHow(person)) {
    case 'teams':
    case 'teams_to_install':
      return [{ door: 'teams', counts: true }]
    case 'guest_and_mail':
      return [
        { door: 'teams', counts: false },
        { door: 'mail', counts: true },
      ]
    case 'mail':
    case 'blocked_so_mail':
      return [{ door: 'mail', counts: true }]
    case 'nowhere':
      // A guest's card reaches nobody for certain; but where there is no address, it is all that can be sent.
      return person.identities.some(({ userType, chat }) => userType === 'guest' && chat !== 'blocked')
        ? [{ door: 'teams', counts: false }]
        : []
  }
}
