import type { Language } from '../domain/language.ts'
import type { HousedBy, Paper, Secretary } from '../domain/forums/template.ts'
import type { MemberRole } from '../domain/forums/who.ts'

type Words = {
  papers: Record<Paper, string>
  secretaries: Record<Secretary, string>
  housedBy: Record<HousedBy, string>
  roles: Record<MemberRole, string>
  parts: Record<string, string>
  yes: string
  no: string
  nothing: string
  kinds: { made: string; kind_given: string; rules: string; settings: string; post: string; ended: string }
}

/** Words of a forum's history: what a part of the rules is called, and what its values are. */
export const rulesWords: Record<Language, Words> = {
  da: {
    papers: { agenda: 'dagsorden', annexes: 'bilag', minutes: 'referat' },
    secretaries: {
      rammeaftale_secretariat: 'sekretariatet for rammeaftaler',
      kkr_secretariat: 'KKR’s sekretariat',
      own: 'en fra forummet selv',
    },
    housedBy: {
      host: 'sekretariatets værtskommune',
      chair: 'formandens organisation',
      kkr: 'KKR',
      its_municipality: 'kommunen selv',
    },
    roles: {
      member: 'medlem',
      chair: 'formand',
      vice_chair: 'næstformand',
      secretary: 'sekretær',
      deputy: 'stedfortræder',
      guest: 'gæst',
    },
    parts: {
      name: 'Navn',
      kind: 'Slags forum',
      groupId: 'Microsoft 365-gruppe',
      closedDays: 'Egne lukkedage',
      does: 'Opgave',
      composition: 'Sammensætning',
      chair: 'Formand',
      cadence: 'Møder',
      secretaries: 'Sekretær',
      publishes: 'Offentlige papirer',
      publishesWheel: 'Offentligt årshjul',
      mailingList: 'Mailingliste',
      hostedBy: 'Vært',
      summerBreak: 'Sommerpause',
      attends: 'Deltager i',
      individualCases: 'Enkeltsager på dagsordenen',
      itemsFromAnyMunicipality: 'Punkter fra enhver kommune',
      post: 'Stilling',
      role: 'Rolle i forummet',
      body: 'Taler for',
      gatePlaces: 'Bagatelgrænse',
      minWorkingDays: 'Arbejdsdage til at svare',
      reachWorkingDays: 'Nået arbejdsdage før fristen',
      deadlineTime: 'Fristens klokkeslæt',
      remindWorkingDays: 'Påmindelse før fristen',
      waitWorkingDays: 'Vente på et møde',
      releaseByOther: 'Én skriver, en anden sender',
      meetings: 'Mødeliste',
      lastDay: 'Sidste dag',
    },
    yes: 'ja',
    no: 'nej',
    nothing: 'intet',
    kinds: {
      made: 'Forummet blev oprettet.',
      kind_given: 'Forummet fik sin slags og skabelonens regler.',
      rules: 'Reglerne blev ændret.',
      settings: 'Rundspørgernes regler eller møder blev ændret.',
      post: 'En persons stilling blev ændret.',
      ended: 'Forummet fik en sidste dag.',
    },
  },
  en: {
    papers: { agenda: 'agenda', annexes: 'annexes', minutes: 'minutes' },
    secretaries: {
      rammeaftale_secretariat: 'the secretariat for framework agreements',
      kkr_secretariat: 'KKR’s secretariat',
      own: 'somebody of the forum itself',
    },
    housedBy: {
      host: 'the secretariat’s host municipality',
      chair: 'the chair’s organisation',
      kkr: 'KKR',
      its_municipality: 'the municipality itself',
    },
    roles: {
      member: 'member',
      chair: 'chair',
      vice_chair: 'vice-chair',
      secretary: 'secretary',
      deputy: 'deputy',
      guest: 'guest',
    },
    parts: {
      name: 'Name',
      kind: 'Sort of forum',
      groupId: 'Microsoft 365 group',
      closedDays: 'Own closed days',
      does: 'Task',
      composition: 'Composition',
      chair: 'Chair',
      cadence: 'Meetings',
      secretaries: 'Secretary',
      publishes: 'Public papers',
      publishesWheel: 'Public wheel',
      mailingList: 'Mailing list',
      hostedBy: 'Host',
      summerBreak: 'Summer break',
      attends: 'Takes part in',
      individualCases: 'Individual cases on the agenda',
      itemsFromAnyMunicipality: 'Items from any municipality',
      post: 'Post',
      role: 'Role in the forum',
      body: 'Speaks for',
      gatePlaces: 'Threshold',
      minWorkingDays: 'Working days to answer',
      reachWorkingDays: 'Reached working days before the deadline',
      deadlineTime: 'Time of the deadline',
      remindWorkingDays: 'Reminder before the deadline',
      waitWorkingDays: 'Waiting for a meeting',
      releaseByOther: 'One writes, another sends',
      meetings: 'List of meetings',
      lastDay: 'Last day',
    },
    yes: 'yes',
    no: 'no',
    nothing: 'nothing',
    kinds: {
      made: 'The forum was made.',
      kind_given: 'The forum got its sort and the template’s rules.',
      rules: 'The rules were changed.',
      settings: 'The rules or meetings of rounds were changed.',
      post: 'A person’s post was changed.',
      ended: 'The forum got a last day.',
    },
  },
}
