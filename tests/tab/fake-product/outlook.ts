import type { OutlookView } from '../../../bot/contract/outlook.ts'
import { idOf } from './people.ts'

/** A meeting that stands in Outlook as it does in the wheel. */
export function inOutlook(parts: Partial<OutlookView> = {}): OutlookView {
  return {
    state: 'in_step',
    version: 4,
    online: true,
    joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting',
    webLink: 'https://outlook.office365.com/owa/?itemid=1',
    invitees: [
      invitee(1, 'Direktør, Greve Kommune', 'accepted'),
      invitee(2, 'Direktør, Køge Kommune', 'accepted'),
      invitee(3, 'Direktør, Lolland Kommune', 'declined'),
      invitee(4, 'Direktør, Næstved Kommune', 'tentative'),
      { ...invitee(5, 'Stedfortræder, Køge Kommune', 'none'), needed: false },
      { ...invitee(6, 'Lokale 2.14', 'none'), personId: null },
    ],
    conflicts: [],
    trouble: null,
    people: [],
    can: { send: false, changeInvitees: false, choose: false, tryAgain: false },
    ...parts,
  }
}

/** A meeting in Outlook of which one may say anew who is called: two are, a third may be, a fourth has no address. */
export function changeableInOutlook(): OutlookView {
  const person = (n: number, name: string, hasMail = true) => ({
    personId: idOf(7000 + n),
    name,
    organisation: null,
    role: 'director' as const,
    hasMail,
    usual: hasMail,
  })
  return inOutlook({
    invitees: [
      invitee(1, 'Direktør, Greve Kommune', 'accepted'),
      invitee(2, 'Direktør, Køge Kommune', 'accepted'),
      { ...invitee(6, 'Lokale 2.14', 'none'), personId: null },
    ],
    people: [
      person(1, 'Direktør, Greve Kommune'),
      person(2, 'Direktør, Køge Kommune'),
      person(3, 'Direktør, Sorø Kommune'),
      person(4, 'Direktør, Lolland Kommune', false),
    ],
    can: { send: false, changeInvitees: true, choose: false, tryAgain: false },
  })
}

/** A meeting that may be sent, to nineteen people of whom one has no address. */
export function notInOutlook(parts: Partial<OutlookView> = {}): OutlookView {
  return inOutlook({
    state: 'none',
    version: 0,
    online: false,
    joinUrl: null,
    webLink: null,
    invitees: [],
    people: Array.from({ length: 20 }, (_, n) => ({
      personId: idOf(7000 + n),
      name: n < 18 ? `Direktør ${n + 1}` : 'Medarbejder',
      organisation: n < 18 ? `Kommune ${n + 1}` : null,
      role: n < 18 ? ('director' as const) : ('secretariat' as const),
      hasMail: n !== 17,
      usual: n < 17,
    })),
    can: { send: true, changeInvitees: false, choose: false, tryAgain: false },
    ...parts,
  })
}

/** Moved on both sides, and Outlook busy besides. */
export function openInOutlook(): OutlookView {
  return inOutlook({
    state: 'open',
    trouble: 'Outlook svarer ikke lige nu. Der prøves igen af sig selv.',
    conflicts: [
      {
        field: 'when',
        text: 'Tiden er ændret både i årshjulet og i Outlook. Vælg, hvad der gælder.',
        wheel: 'fredag den 12. juni 2026 kl. 09.00–12.00',
        outlook: 'torsdag den 11. juni 2026 kl. 09.00–12.00',
        chooseWheel: 'Brug årshjulets i Outlook',
        chooseOutlook: 'Brug Outlooks i årshjulet',
      },
    ],
    can: { send: false, changeInvitees: false, choose: true, tryAgain: false },
  })
}

const invitee = (n: number, name: string, answer: OutlookView['invitees'][number]['answer']) => ({
  personId: idOf(7000 + n),
  name,
  needed: true,
  answer,
  answeredAt: answer === 'none' ? null : '2026-03-03T08:00:00.000Z',
})
