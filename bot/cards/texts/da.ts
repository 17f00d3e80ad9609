import type { RoundState } from '../../domain/rounds/states.ts'
import { proposalFormDa } from './proposal-form.ts'
import { sessionDa } from './session.ts'
import { wheelDa } from './wheel.ts'

const states: Record<RoundState, string> = {
  draft: 'Kladde',
  submitted: 'Sendt til sekretariatet',
  planned: 'Planlagt',
  information: 'Orientering',
  open: 'Åben',
  remarks: 'Har bemærkninger',
  unresolved: 'Ikke afgjort',
  approved: 'Godkendt',
  in_solution: 'Løsning søges',
  on_meeting: 'Sat på et møde',
  rejected: 'Afvist',
  withdrawn: 'Trukket tilbage',
  corrected: 'Rettet: må ikke bruges',
}

/** Danish: the language of the product. Dates and numbers come in ready, as text. */
export const da = {
  states,
  round: (number: string) => `Rundspørge ${number}`,
  roundRevision: (number: string, revision: number) => `Rundspørge ${number}, revision ${revision}`,
  proposalHeading: 'Forslag til kapacitetsjustering',
  informationHeading: 'Orientering om kapacitetsjustering',
  places: (before: string, after: string) => `${before} før, ${after} efter`,
  closure: 'Tilbuddet lukker',
  notFilled: 'Ikke udfyldt',
  none: 'Ingen',

  fields: {
    forum: 'Forum',
    operator: 'Driftsherre',
    facility: 'Tilbud',
    legalBasis: 'Lovgrundlag',
    targetGroup: 'Målgruppe',
    places: 'Pladser',
    placesBefore: 'Pladser før',
    placesAfter: 'Pladser efter',
    effectiveDate: 'Træder i kraft',
    reason: 'Begrundelse',
    consequence: 'Konsekvens for de andre kommuner',
    contact: 'Kontakt',
    contacted: 'Driftsherren har været i kontakt med',
    documents: 'Bilag og links',
  },
  readWholeText: 'Læs hele teksten',
  seeMore: (count: number) => `Se ${count} mere`,
  closedLink: (name: string) => `${name} (linket kan ikke åbnes herfra)`,
  openRound: 'Åbn rundspørgen',

  rule: 'Er der ingen bemærkninger inden fristen, og er alle nået, betragtes forslaget som godkendt.',
  earlyEnd:
    'Det sidste svar afslutter rundspørgen: Har alle svaret »Ingen bemærkninger« før fristen, er forslaget godkendt med det samme.',
  ruleAfterRemark:
    'Der er bemærkninger, så forslaget kan ikke godkendes, som det er nu. I kan stadig svare indtil fristen, så alle bemærkninger bliver kendt.',
  answerBy: (deadline: string) => `Svar senest ${deadline}.`,
  deadlineIs: (deadline: string) => `Fristen er ${deadline}.`,
  deadlineWas: (deadline: string) => `Fristen var ${deadline}.`,

  tallyHeading: 'Svar indtil nu',
  tallyEnd: 'Svar i alt',
  tally: (answered: number, total: number, noRemarks: number, remarks: number) =>
    `${answered} af ${total} har svaret: ${noRemarks} uden bemærkninger og ${remarks} med bemærkninger.`,
  tallySilent: (count: number) => `${count} har ikke svaret.`,
  tallySilentApproved: (count: number) => `${count} har ikke svaret, og det tæller som godkendt.`,
  tallyNotReached: (count: number) =>
    `${count} er endnu ikke nået, og tavshed derfra tæller ikke som godkendelse.`,
  tallyOperator: 'Driftsherrens egen plads tæller som »Ingen bemærkninger« fra starten.',

  ownHeading: 'Jeres svar',
  ownNone: 'I har ikke svaret endnu.',
  ownSilent: 'I svarede ikke inden fristen.',
  ownOperator: 'I er driftsherre. Jeres plads tæller som »Ingen bemærkninger« fra starten.',
  ownNoRemarks: 'I har svaret: Ingen bemærkninger.',
  ownRemark: 'I har svaret: Bemærkninger.',
  ownRecordedBy: (name: string, at: string) =>
    `Svaret er givet af ${name}, ${at}, og skrevet ind af sekretariatet.`,
  ownGivenBy: (name: string, at: string) => `Svaret er givet af ${name}, ${at}.`,
  ownGiven: (at: string) => `Svaret er givet ${at}.`,
  notYou: (mail: string) => `Er det ikke jer? Skriv til sekretariatet: ${mail}.`,
  mayChange: (deadline: string) => `I kan ændre svaret indtil ${deadline}. Det nyeste svar gælder.`,
  lateAnswer: (at: string) =>
    `I svarede ${at}, efter fristen. Svaret ændrer ikke noget, men det er gemt, og sekretariatet kan se det.`,
  lateHeading: 'Svaret kom efter fristen',
  lateText: 'Det svar, der kom for sent',

  remarkLabel: 'Bemærkninger (skal udfyldes, hvis I har bemærkninger)',
  remarkChangeLabel: 'Jeres bemærkninger (skal udfyldes)',
  remarkPlaceholder: 'Skriv, hvad I har bemærkninger til. Skriv ikke om enkeltpersoner.',
  openness: 'Alle medlemmer af forummet kan se, hvem der har bemærkninger, og hvad de skriver.',
  noRemarks: 'Ingen bemærkninger',
  haveRemarks: 'Jeg har bemærkninger',
  changeToRemarks: 'Skift til »Jeg har bemærkninger«',
  changeAnswer: 'Se eller ændr svaret',
  saveRemark: 'Gem den ændrede bemærkning',
  withdrawRemark: 'Træk bemærkningen tilbage',
  withdrawMeans: 'Trækker I bemærkningen tilbage, bliver jeres svar »Ingen bemærkninger«.',
  notSaved: 'Svaret er ikke gemt',
  problemTextBesideNoRemarks:
    'I har skrevet en bemærkning, men valgt »Ingen bemærkninger«. Slet teksten, eller vælg »Jeg har bemærkninger«.',

  remarksHeading: (count: number) => (count === 1 ? '1 bemærkning' : `${count} bemærkninger`),
  remarkBy: (organisation: string, at: string) => `${organisation}, ${at}`,
  moreRemarks: (count: number) => (count === 1 ? 'Læs 1 bemærkning mere' : `Læs ${count} bemærkninger mere`),

  changesHeading: (revision: number) => `Ændret siden revision ${revision}`,
  changeBefore: 'Før: ',
  changeAfter: 'Nu: ',
  noChanges: (revision: number) => `Tekst og bilag er de samme som i revision ${revision}.`,
  annexAdded: 'Nyt bilag',
  annexRemoved: 'Bilag taget ud',
  annexReplaced: 'Bilag i ny udgave',
  links: 'Links',
  revisionAgain: (previous: number) =>
    `Forslaget er ændret siden revision ${previous}. Svar på revision ${previous} tæller ikke her: I skal svare igen.`,

  reminderHeading: 'Påmindelse: I har ikke svaret',
  extensionHeading: 'Fristen er forlænget',
  extensionFromTo: (from: string, to: string) => `Fristen var ${from}. Den nye frist er ${to}.`,
  extensionReason: 'Grund: ',
  extensionAnswersStand: 'Et svar, der allerede er givet inden for fristen, gælder stadig.',

  remarkToldTitle: 'Der er bemærkninger til forslaget',
  remarkToldOperator:
    'Forslaget kan ikke godkendes, som det er nu. De andre medlemmer kan svare indtil fristen. Derefter kontakter sekretariatet jer om en løsning.',
  remarkToldSecretariat:
    'Forslaget kan ikke godkendes, som det er nu. De andre medlemmer kan svare indtil fristen. Derefter kan I give bemærkningerne videre, lave en ny revision eller sætte forslaget på et møde.',

  remarkWithdrawnTitle: 'En bemærkning er trukket tilbage',
  remarkWithdrawn: (organisation: string, at: string) =>
    `${organisation} har trukket sin bemærkning tilbage ${at}. Svaret er nu »Ingen bemærkninger«.`,
  lateTold: (organisation: string, at: string) =>
    `${organisation} svarede ${at}, efter fristen. Svaret er gemt og ændrer ikke noget.`,
  vacatedTitle: 'En plads er blevet tom',
  vacated: (organisation: string) =>
    `Ingen har længere pladsen for ${organisation}, som ikke har svaret. Sæt en ny på pladsen: ellers kan tavshed derfra ikke tælle som samtykke.`,
  groupToldHeading: 'Nyt om medlemmerne',
  groupVacant: (organisation: string) =>
    `Pladsen for ${organisation} er blevet tom, fordi den, der havde den, er gået ud af gruppen. Sæt en ny på pladsen.`,
  leftHeading: 'Du har ikke længere pladsen',
  left: (forum: string, mail: string) =>
    `Du har ikke længere en plads i ${forum}, så du kan ikke svare på rundspørgen. Skriv til sekretariatet, hvis det er en fejl: ${mail}`,
  planStoppedTitle: 'Den planlagte rundspørge blev ikke sendt',
  planStopped: 'Intet er sendt. Se på den i fanen, og send eller planlæg den igen.',
  submittedTitle: 'Et nyt forslag til sekretariatet',
  submitted: (operator: string) =>
    `${operator} har sendt et forslag. Læs det igennem, og send det til medlemmerne fra fanen.`,
  handedOverTitle: 'Find en løsning sammen',
  handedOver:
    'Sekretariatet giver bemærkningerne videre til jer, fordi I er en af de kommuner, som forslaget vedrører. Skriv til sekretariatet, når I har en løsning.',
  handedOverNote: 'Fra sekretariatet',
  receiptTitle: 'Jeres svar er modtaget',
  ownRemarkText: 'Det har I skrevet',

  outcome: {
    approved: {
      silence: 'Forslaget er godkendt. Ingen havde bemærkninger inden fristen, og alle medlemmer var nået.',
      all_answered: 'Forslaget er godkendt. Alle medlemmer har svaret »Ingen bemærkninger«.',
      meeting: (meeting: string) => `Forslaget er godkendt på ${meeting}.`,
      plain: 'Forslaget er godkendt.',
    },
    rejected: (meeting: string) => `Forslaget er afvist på ${meeting}.`,
    rejectedPlain: 'Forslaget er afvist.',
    on_meeting: (meeting: string) => `Forslaget er ikke godkendt endnu. Det er sat på ${meeting}.`,
    on_meetingPlain: 'Forslaget er ikke godkendt endnu. Det er sat på et møde.',
    in_solution: 'Forslaget er ikke godkendt. Der var bemærkninger, og de berørte kommuner søger en løsning.',
    withdrawn: 'Forslaget er trukket tilbage.',
    corrected: 'Afgørelsen er rettet og må ikke bruges.',
    unresolved:
      'Forslaget er ikke godkendt. Fristen er udløbet, men det er ikke sikkert, at alle medlemmer er nået, og uden det kan tavshed ikke tælle som godkendelse.',
    remarks: 'Forslaget er ikke godkendt. Fristen er udløbet, og der er bemærkninger.',
    open: 'Forslaget er sendt ud, og svarene er på vej.',
    remarksOpen: 'Der er bemærkninger til forslaget. Det er ikke godkendt.',
    information: 'Ændringen er under forummets bagatelgrænse. Den er en orientering, og I skal ikke svare.',
    draft: 'Forslaget er en kladde og er ikke sendt ud.',
    submitted: 'Forslaget er sendt til sekretariatet og er ikke sendt ud til medlemmerne.',
    planned: 'Rundspørgen er planlagt og er ikke sendt ud til medlemmerne endnu.',
  },
  means: {
    approved: (from: string) => `Driftsherren kan gennemføre ændringen fra ${from}. I skal ikke gøre mere.`,
    approvedOperator: (from: string) => `I kan gennemføre ændringen fra ${from}.`,
    in_solution:
      'Løsningen kan komme som en ny revision, som I skal svare på, eller blive taget op på et møde. I skal ikke gøre noget nu.',
    on_meeting: 'I får besked, når beslutningen fra mødet er skrevet ind.',
    rejected: 'Ændringen kan ikke gennemføres på grundlag af denne rundspørge.',
    withdrawn: 'De svar, der er givet, bruges ikke. I skal ikke gøre mere.',
    corrected:
      'Ændringen kan ikke gennemføres på grundlag af afgørelsen. I får besked, hvis der kommer en ny revision.',
    unresolved: 'Sekretariatet forlænger fristen eller henter de svar, der mangler. I får besked.',
    remarks: 'Sekretariatet går videre sammen med de berørte kommuner. I får besked.',
  },
  atMeeting: (title: string, date: string) => `${title}, ${date}`,
  decidedAt: (at: string) => `Afgjort ${at}.`,
  decisionText: 'Beslutning: ',
  withdrawalReason: 'Grund: ',
  outcomeHeading: 'Rundspørgen er afgjort',
  statusHeading: 'Rundspørgen lige nu',
  meansHeading: 'Det betyder',
  correctionHeading: 'Rettelse: brug ikke afgørelsen',
  correctionAt: (at: string) => `Rettet ${at}.`,
  correctionReason: 'Grund: ',

  countPlaces: (count: string) => (count === '1' ? '1 plads' : `${count} pladser`),
  gateUnder: (size: string, gate: string) =>
    `Ændringen er på ${size}. Forummets bagatelgrænse er ${gate}, så der er ingen rundspørge.`,
  gateYear: (sum: string) => `Tilbuddets ændringer i de sidste 12 måneder er på ${sum} i alt.`,

  readerNote:
    'Du kan følge rundspørgen, men ikke svare: Du er hverken direktør eller stedfortræder for et medlem.',
  operatorNote: 'I er driftsherre for forslaget.',
  secretariatNote: 'Du ser rundspørgen som sekretariat.',
  groupNote:
    'Her kan ikke svares. Direktører og stedfortrædere svarer i deres egen chat med Rammehjul, på deres personlige side eller i fanen.',

  statusListHeading: 'Mine rundspørger',
  statusListNone: 'Der er ingen rundspørger til dig lige nu.',
  statusListMore: (shown: number, total: number) => `Her er ${shown} af ${total}. Se dem alle i fanen.`,
  statusListWaiting: 'I har ikke svaret',
  ownSilentShort: 'I svarede ikke',
  statusListNoRemarks: 'Jeres svar: Ingen bemærkninger',
  statusListRemark: 'Jeres svar: Bemærkninger',
  statusListDeadline: (deadline: string) => `Frist ${deadline}`,
  statusListOpenAll: 'Se alle i fanen',
  fetchCard: (number: string) => `Hent kortet ${number}`,

  ...proposalFormDa,
  ...wheelDa,
  ...sessionDa,

  helpHeading: 'Velkommen til Rammehjul',
  helpIntro:
    'Rammehjul sender forslag til kapacitetsjusteringer fra sekretariatet til medlemmerne af jeres forum. Du svarer på kortet her i chatten.',
  helpStatus: 'Skriv »status« eller »mine rundspørger« for at se dine rundspørger og hente et kort igen.',
  helpRule:
    'Direktøren og stedfortræderne svarer for deres organisation. Det nyeste svar inden fristen gælder.',
  helpContact: (mail: string) => `Spørg sekretariatet, hvis noget driller: ${mail}.`,
  helpList: 'Vis mine rundspørger',
  openTab: 'Åbn fanen',

  refusalHeading: 'Det kunne ikke lade sig gøre',
  readNow: 'Se rundspørgen, som den er nu',
}
