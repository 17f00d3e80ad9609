import { groupInText, groupName } from '../../../bot/domain/meetings/groups/group-label.ts'
const participants = (count: number) => (count === 1 ? '1 deltager' : `${count} deltagere`)

const da = {
  people: participants,
  none: 'Mødet har ingen deltagere endnu. Hent dem fra forummet, eller indsæt en liste.',
  fromForum: 'Hent fra forummet',
  fromOutlook: 'Hent fra Outlook',
  paste: 'Indsæt en liste',
  add: 'Tilføj deltager',
  read: (added: number, known: number) =>
    `${added === 1 ? '1 deltager er' : `${added} deltagere er`} kommet til.${known === 0 ? '' : ` ${known} var der i forvejen.`}`,
  added: 'Deltageren er tilføjet.',
  edited: 'Deltageren er rettet.',
  name: 'Navn',
  organisation: 'Organisation',
  otherOrganisation: 'Anden organisation, som den skrives',
  chooseOrganisation: 'Vælg',
  role: 'Rolle',
  roles: {
    director: 'Direktør',
    chief: 'Chef',
    professional: 'Fagperson',
    politician: 'Politiker',
    user_representative: 'Brugerrepræsentant',
    consultant: 'Konsulent',
    secretariat: 'Sekretariat',
    other: 'Andet',
  },
  mail: 'Mailadresse',
  facilitator: 'Kan være tovholder',
  facilitates: 'Tovholder',
  attendance: 'Fremmøde',
  attendanceOf: (name: string) => `Fremmøde for ${name}`,
  attendances: {
    expected: 'Ikke svaret',
    coming: 'Kommer',
    declined: 'Afbud',
    left: 'Gået',
    present: 'Mødt',
  },
  reachedBy: { teams: 'Kort i Teams', mail: 'Mail', none: 'Kan ikke nås' },
  search: 'Søg efter navn eller organisation',
  found: (count: number, all: number) => (count === 0 ? 'Ingen passer.' : `${count} af ${all} passer.`),
  showMore: (count: number) => `Vis ${count} flere`,
  remove: 'Fjern',
  removeOf: (name: string) => `Fjern ${name}`,
  removeTitle: (name: string) => `Fjern ${name} fra listen?`,
  removeText:
    'Gør det, når det er en fejl, at personen står her. Den, der ikke kommer alligevel, får fremmødet »Afbud«.',
  removeConfirm: 'Fjern deltageren',
  removed: (name: string) => `${name} er fjernet fra listen.`,
  edit: 'Ret',
  editOf: (name: string) => `Ret ${name}`,
  save: 'Gem',
  pasteTitle: 'Indsæt en liste',
  pasteText:
    'Indsæt listen, som den er: en deltager på hver linje eller kopieret fra en slide. Intet bliver gemt, før du har set den igennem.',
  pasteLabel: 'Liste',
  pasteRead: 'Læs listen',
  pasteLead: (people: number, doubts: number) =>
    doubts === 0
      ? `${people === 1 ? '1 person' : `${people} personer`} er læst. Se listen igennem.`
      : `${people === 1 ? '1 person' : `${people} personer`} er læst. ${doubts} skal ses efter og står øverst.`,
  pasteTooMany: (taken: number, room: number) =>
    `Et møde kan have højst 1.000 deltagere. Her er plads til ${room.toLocaleString('da-DK')} til, og ${taken.toLocaleString('da-DK')} er valgt: fjern dem, der ikke skal med.`,
  pasteWritten: (text: string) => `I listen: ${text}`,
  pasteNot: 'Ikke læst som personer',
  pasteAlready: 'Er allerede deltager',
  pasteConfirm: (count: number) => (count === 1 ? 'Tilføj 1 deltager' : `Tilføj ${count} deltagere`),
  pasteTake: (name: string) => `Tag ${name} med`,
  pasteOrganisationOf: (name: string) => `Organisation for ${name}`,
  asWritten: (text: string) => `Som skrevet: ${text}`,
  noOrganisation: 'Ingen',
  changes: 'Hvad er der sket?',
  groups: (count: number) => (count === 1 ? '1 gruppe' : `${count} grupper`),
  where: 'Hvor',
  places: { online: 'Teams-møde for hver gruppe', tables: 'Ved borde' },
  propose: 'Foreslå grupper',
  proposeAgain: 'Foreslå igen',
  proposing: 'Finder grupper',
  foundFirst: 'Grupperne er fundet. Se dem efter, før du sender dem.',
  proposed: (moved: number) =>
    moved === 0 ? 'Grupperne er fundet. Ingen er flyttet.' : `Grupperne er fundet. ${moved} er flyttet.`,
  noSessions: 'Drejebogen har ingen gruppesessioner.',
  session: (title: string, from: string, to: string) => `${title}, ${from}–${to}`,
  group: (label: string) => groupName(label, 'da'),
  unseated: 'Ikke i en gruppe',
  pinned: 'Låst',
  report: 'Sådan er reglerne holdt',
  ruleMet: 'Holdt:',
  ruleUnmet: 'Ikke holdt:',
  publish: (count: number) => (count === 0 ? 'Send grupperne' : `Send til ${participants(count)}`),
  publishTitle: 'Send grupperne',
  publishText: 'Hver deltager får et kort med gruppe, opgave og tider, eller en mail, hvor Teams ikke når.',
  published: (told: number, unreached: number) =>
    unreached === 0
      ? `Grupperne er sendt til ${participants(told)}.`
      : `Grupperne er sendt til ${participants(told)}. ${participants(unreached)} kan ikke nås: giv besked selv.`,
  sendChanges: (moved: number, corrected: number) =>
    moved > 0
      ? `Send ændringer til ${participants(moved)}`
      : corrected > 0
        ? `Ret ${corrected === 1 ? '1 deltagers' : `${corrected} deltageres`} kort`
        : 'Send ændringerne',
  changesTitle: 'Send ændringerne',
  changesText: 'Kun de, der er flyttet, får en ny besked. De andres kort bliver rettet, hvor de ligger.',
  changesMoved: (name: string, group: string, by: string) => `${name}: ${group} (${by})`,
  changesNowhere: 'ikke længere i en gruppe',
  changesCorrected: (corrected: number) =>
    corrected === 1 ? '1 deltager får kortet rettet.' : `${corrected} deltagere får kortet rettet.`,
  changesSent: (moved: number, corrected: number) =>
    [
      'Ændringerne er sendt.',
      ...(moved > 0 ? [`${participants(moved)} får en ny besked.`] : []),
      ...(corrected > 0 ? [`${participants(corrected)} får kortet rettet.`] : []),
    ].join(' '),
  isPublished: (at: string) => `Sendt ${at}.`,
  behind: 'Grupperne er ændret, siden de blev sendt.',
  ownNone: 'Du er ikke i en gruppe endnu. Du får et kort, når grupperne er klar.',
  facilitatorIs: (name: string) => `Tovholder: ${name}`,
  noFacilitator: 'Ingen',
  join: (label: string) => `Deltag i ${groupInText(label, 'da')}`,
  members: 'Med i gruppen',
}

const participantsEn = (count: number) => (count === 1 ? '1 participant' : `${count} participants`)

const en: typeof da = {
  people: participantsEn,
  none: 'The meeting has no participants yet. Read them from the forum, or paste a list.',
  fromForum: 'Read from the forum',
  fromOutlook: 'Read from Outlook',
  paste: 'Paste a list',
  add: 'Add a participant',
  read: (added, known) =>
    `${added === 1 ? '1 participant has' : `${added} participants have`} been added.${known === 0 ? '' : ` ${known} were there already.`}`,
  added: 'The participant has been added.',
  edited: 'The participant has been changed.',
  name: 'Name',
  organisation: 'Organisation',
  otherOrganisation: 'Another organisation, as it is written',
  chooseOrganisation: 'Choose',
  role: 'Role',
  roles: {
    director: 'Director',
    chief: 'Head',
    professional: 'Professional',
    politician: 'Politician',
    user_representative: 'User representative',
    consultant: 'Consultant',
    secretariat: 'Secretariat',
    other: 'Other',
  },
  mail: 'Mail address',
  facilitator: 'Can facilitate',
  facilitates: 'Facilitator',
  attendance: 'Attendance',
  attendanceOf: (name) => `Attendance of ${name}`,
  attendances: {
    expected: 'No answer',
    coming: 'Coming',
    declined: 'Declined',
    left: 'Left',
    present: 'Present',
  },
  reachedBy: { teams: 'Card in Teams', mail: 'Mail', none: 'Cannot be reached' },
  search: 'Search by name or organisation',
  found: (count, all) => (count === 0 ? 'None match.' : `${count} of ${all} match.`),
  showMore: (count) => `Show ${count} more`,
  remove: 'Remove',
  removeOf: (name) => `Remove ${name}`,
  removeTitle: (name) => `Remove ${name} from the list?`,
  removeText:
    'Do so where it is a mistake that this person is listed. Who is not coming after all is marked as declined.',
  removeConfirm: 'Remove the participant',
  removed: (name) => `${name} has been removed from the list.`,
  edit: 'Change',
  editOf: (name) => `Change ${name}`,
  save: 'Save',
  pasteTitle: 'Paste a list',
  pasteText:
    'Paste the list as it is: a participant on each line, or copied from a slide. Nothing is saved until you have looked it over.',
  pasteLabel: 'List',
  pasteRead: 'Read the list',
  pasteLead: (people, doubts) =>
    doubts === 0
      ? `${people === 1 ? '1 person was' : `${people} people were`} read. Look the list over.`
      : `${people === 1 ? '1 person was' : `${people} people were`} read. ${doubts} must be looked at and stand first.`,
  pasteTooMany: (taken, room) =>
    `A meeting can have at most 1,000 participants. There is room for ${room.toLocaleString('en-GB')} more, and ${taken.toLocaleString('en-GB')} are chosen: remove those who are not to take part.`,
  pasteWritten: (text) => `In the list: ${text}`,
  pasteNot: 'Not read as people',
  pasteAlready: 'Takes part already',
  pasteConfirm: (count) => (count === 1 ? 'Add 1 participant' : `Add ${count} participants`),
  pasteTake: (name) => `Take ${name}`,
  pasteOrganisationOf: (name) => `Organisation of ${name}`,
  asWritten: (text) => `As written: ${text}`,
  noOrganisation: 'None',
  changes: 'What has happened?',
  groups: (count) => (count === 1 ? '1 group' : `${count} groups`),
  where: 'Where',
  places: { online: 'A Teams meeting for each group', tables: 'At tables' },
  propose: 'Propose groups',
  proposeAgain: 'Propose again',
  proposing: 'Finding groups',
  foundFirst: 'The groups have been found. Look them over before you send them.',
  proposed: (moved) =>
    moved === 0 ? 'The groups are found. Nobody was moved.' : `The groups are found. ${moved} were moved.`,
  noSessions: 'The run sheet has no group sessions.',
  session: (title, from, to) => `${title}, ${from}–${to}`,
  group: (label) => groupName(label, 'en'),
  unseated: 'In no group',
  pinned: 'Fixed',
  report: 'How the rules are kept',
  ruleMet: 'Kept:',
  ruleUnmet: 'Not kept:',
  publish: (count) => (count === 0 ? 'Send the groups' : `Send to ${participantsEn(count)}`),
  publishTitle: 'Send the groups',
  publishText:
    'Each participant gets a card with group, task and times, or a mail where Teams does not reach.',
  published: (told, unreached) =>
    unreached === 0
      ? `The groups were sent to ${participantsEn(told)}.`
      : `The groups were sent to ${participantsEn(told)}. ${participantsEn(unreached)} cannot be reached: tell them yourselves.`,
  sendChanges: (moved, corrected) =>
    moved > 0
      ? `Send changes to ${participantsEn(moved)}`
      : corrected > 0
        ? `Correct the ${corrected === 1 ? 'card of 1 participant' : `cards of ${corrected} participants`}`
        : 'Send the changes',
  changesTitle: 'Send the changes',
  changesText: 'Only those who were moved get a new message. The others’ cards are corrected where they lie.',
  changesMoved: (name, group, by) => `${name}: ${group} (${by})`,
  changesNowhere: 'no longer in a group',
  changesCorrected: (corrected) =>
    corrected === 1
      ? '1 participant’s card is corrected.'
      : `${corrected} participants’ cards are corrected.`,
  changesSent: (moved, corrected) =>
    [
      'The changes were sent.',
      ...(moved > 0 ? [`New message to ${participantsEn(moved)}.`] : []),
      ...(corrected > 0 ? [`Card corrected for ${participantsEn(corrected)}.`] : []),
    ].join(' '),
  isPublished: (at) => `Sent ${at}.`,
  behind: 'The groups have been changed since they were sent.',
  ownNone: 'You are in no group yet. You get a card when the groups are ready.',
  facilitatorIs: (name) => `Facilitator: ${name}`,
  noFacilitator: 'None',
  join: (label) => `Join ${groupInText(label, 'en')}`,
  members: 'In the group',
}

export const peopleTexts = { da, en }
