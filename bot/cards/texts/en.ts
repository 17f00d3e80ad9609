import { proposalFormEn } from './proposal-form.ts'
import type { Texts } from './texts.ts'
import { sessionEn } from './session.ts'
import { wheelEn } from './wheel.ts'

/** English: for people whose Teams is English. The names of the Danish institutions stand as they are. */
export const en: Texts = {
  states: {
    draft: 'Draft',
    submitted: 'Sent to the secretariat',
    planned: 'Planned',
    information: 'Information',
    open: 'Open',
    remarks: 'Has remarks',
    unresolved: 'Not settled',
    approved: 'Approved',
    in_solution: 'Solution sought',
    on_meeting: 'On a meeting',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
    corrected: 'Corrected: must not be used',
  },
  round: (number) => `Round ${number}`,
  roundRevision: (number, revision) => `Round ${number}, revision ${revision}`,
  proposalHeading: 'Proposal for a capacity adjustment',
  informationHeading: 'Information about a capacity adjustment',
  places: (before, after) => `${before} before, ${after} after`,
  closure: 'The facility closes',
  notFilled: 'Not filled in',
  none: 'None',

  fields: {
    forum: 'Forum',
    operator: 'Operator',
    facility: 'Facility',
    legalBasis: 'Legal basis',
    targetGroup: 'Target group',
    places: 'Places',
    placesBefore: 'Places before',
    placesAfter: 'Places after',
    effectiveDate: 'Takes effect',
    reason: 'Reason',
    consequence: 'Consequence for the other municipalities',
    contact: 'Contact',
    contacted: 'The operator has been in touch with',
    documents: 'Annexes and links',
  },
  readWholeText: 'Read the whole text',
  seeMore: (count) => `See ${count} more`,
  closedLink: (name) => `${name} (the link cannot be opened from here)`,
  openRound: 'Open the round',

  rule: 'If there are no remarks by the deadline, and everybody has been reached, the proposal counts as approved.',
  earlyEnd:
    'The last answer ends the round: once all have answered "No remarks" before the deadline, the proposal is approved at once.',
  ruleAfterRemark:
    'There are remarks, so the proposal cannot be approved as it stands. You can still answer until the deadline, so that all remarks are known.',
  answerBy: (deadline) => `Answer by ${deadline}.`,
  deadlineIs: (deadline) => `The deadline is ${deadline}.`,
  deadlineWas: (deadline) => `The deadline was ${deadline}.`,

  tallyHeading: 'Answers so far',
  tallyEnd: 'Answers in all',
  tally: (answered, total, noRemarks, remarks) =>
    `${answered} of ${total} have answered: ${noRemarks} without remarks and ${remarks} with remarks.`,
  tallySilent: (count) => (count === 1 ? '1 has not answered.' : `${count} have not answered.`),
  tallySilentApproved: (count) =>
    `${count} ${count === 1 ? 'has' : 'have'} not answered, which counts as approval.`,
  tallyNotReached: (count) =>
    `${count} ${count === 1 ? 'has' : 'have'} not been reached yet, and silence from there does not count as approval.`,
  tallyOperator: 'The operator\'s own seat counts as "No remarks" from the start.',

  ownHeading: 'Your answer',
  ownNone: 'You have not answered yet.',
  ownSilent: 'You did not answer by the deadline.',
  ownOperator: 'You are the operator. Your seat counts as "No remarks" from the start.',
  ownNoRemarks: 'You have answered: No remarks.',
  ownRemark: 'You have answered: Remarks.',
  ownRecordedBy: (name, at) => `The answer was given by ${name}, ${at}, and entered by the secretariat.`,
  ownGivenBy: (name, at) => `The answer was given by ${name}, ${at}.`,
  ownGiven: (at) => `The answer was given ${at}.`,
  notYou: (mail) => `Was it not you? Write to the secretariat: ${mail}.`,
  mayChange: (deadline) => `You can change the answer until ${deadline}. The newest answer counts.`,
  lateAnswer: (at) =>
    `You answered ${at}, after the deadline. The answer changes nothing, but it is kept, and the secretariat can see it.`,
  lateHeading: 'The answer came after the deadline',
  lateText: 'The answer that came too late',

  remarkLabel: 'Remarks (must be filled in if you have remarks)',
  remarkChangeLabel: 'Your remarks (must be filled in)',
  remarkPlaceholder: 'Write what your remarks are about. Do not write about individual people.',
  openness: 'All members of the forum can see who has remarks, and what they write.',
  noRemarks: 'No remarks',
  haveRemarks: 'I have remarks',
  changeToRemarks: 'Change to "I have remarks"',
  changeAnswer: 'See or change the answer',
  saveRemark: 'Save the changed remark',
  withdrawRemark: 'Withdraw the remark',
  withdrawMeans: 'If you withdraw the remark, your answer becomes "No remarks".',
  notSaved: 'The answer has not been saved',
  problemTextBesideNoRemarks:
    'You wrote a remark but chose "No remarks". Delete the text, or choose "I have remarks".',

  remarksHeading: (count) => (count === 1 ? '1 remark' : `${count} remarks`),
  remarkBy: (organisation, at) => `${organisation}, ${at}`,
  moreRemarks: (count) => (count === 1 ? 'Read 1 more remark' : `Read ${count} more remarks`),

  changesHeading: (revision) => `Changed since revision ${revision}`,
  changeBefore: 'Before: ',
  changeAfter: 'Now: ',
  noChanges: (revision) => `The text and the annexes are the same as in revision ${revision}.`,
  annexAdded: 'New annex',
  annexRemoved: 'Annex taken out',
  annexReplaced: 'Annex in a new version',
  links: 'Links',
  revisionAgain: (previous) =>
    `The proposal has been changed since revision ${previous}. Answers to revision ${previous} do not count here: you need to answer again.`,

  reminderHeading: 'Reminder: you have not answered',
  extensionHeading: 'The deadline has been extended',
  extensionFromTo: (from, to) => `The deadline was ${from}. The new deadline is ${to}.`,
  extensionReason: 'Reason: ',
  extensionAnswersStand: 'An answer already given in time still counts.',

  remarkToldTitle: 'There are remarks on the proposal',
  remarkToldOperator:
    'The proposal cannot be approved as it stands. The other members can answer until the deadline. After that the secretariat contacts you about a solution.',
  remarkToldSecretariat:
    'The proposal cannot be approved as it stands. The other members can answer until the deadline. After that you can hand the remarks over, start a new revision or put the proposal on a meeting.',

  remarkWithdrawnTitle: 'A remark has been withdrawn',
  remarkWithdrawn: (organisation, at) =>
    `${organisation} withdrew its remark ${at}. The answer is now "No remarks".`,
  lateTold: (organisation, at) =>
    `${organisation} answered ${at}, after the deadline. The answer is kept and changes nothing.`,
  vacatedTitle: 'A seat has become vacant',
  vacated: (organisation) =>
    `Nobody holds the seat of ${organisation} any more, and it has not answered. Put somebody on the seat: otherwise its silence cannot count as consent.`,
  groupToldHeading: 'News of the members',
  groupVacant: (organisation) =>
    `The seat of ${organisation} has become vacant, because whoever held it has left the group. Put somebody on the seat.`,
  leftHeading: 'You no longer hold the seat',
  left: (forum, mail) =>
    `You no longer hold a seat in ${forum}, so you cannot answer the round. Write to the secretariat if this is a mistake: ${mail}`,
  planStoppedTitle: 'The planned round was not sent',
  planStopped: 'Nothing has been sent. Look at it and send or plan it again in the tab.',
  submittedTitle: 'A new proposal for the secretariat',
  submitted: (operator) =>
    `${operator} has sent a proposal. Read it through, and send it to the members from the tab.`,
  handedOverTitle: 'Find a solution together',
  handedOver:
    'The secretariat hands the remarks over to you, because you are one of the municipalities that the proposal concerns. Write to the secretariat when you have a solution.',
  handedOverNote: 'From the secretariat',
  receiptTitle: 'Your answer has been received',
  ownRemarkText: 'What you wrote',

  outcome: {
    approved: {
      silence:
        'The proposal is approved. Nobody had remarks by the deadline, and all members had been reached.',
      all_answered: 'The proposal is approved. All members have answered "No remarks".',
      meeting: (meeting) => `The proposal was approved at ${meeting}.`,
      plain: 'The proposal is approved.',
    },
    rejected: (meeting) => `The proposal was rejected at ${meeting}.`,
    rejectedPlain: 'The proposal was rejected.',
    on_meeting: (meeting) => `The proposal is not approved yet. It has been put on ${meeting}.`,
    on_meetingPlain: 'The proposal is not approved yet. It has been put on a meeting.',
    in_solution:
      'The proposal is not approved. There were remarks, and the municipalities concerned are looking for a solution.',
    withdrawn: 'The proposal has been withdrawn.',
    corrected: 'The decision has been corrected and must not be used.',
    unresolved:
      'The proposal is not approved. The deadline has passed, but it is not certain that all members were reached, and without that silence cannot count as approval.',
    remarks: 'The proposal is not approved. The deadline has passed, and there are remarks.',
    open: 'The proposal has been sent out, and the answers are coming in.',
    remarksOpen: 'There are remarks on the proposal. It is not approved.',
    information: "The change is under the forum's gate. It is for information, and you need not answer.",
    draft: 'The proposal is a draft and has not been sent out.',
    submitted: 'The proposal has been sent to the secretariat and not to the members.',
    planned: 'The round is planned and has not been sent to the members yet.',
  },
  means: {
    approved: (from) => `The operator can make the change from ${from}. You need not do more.`,
    approvedOperator: (from) => `You can make the change from ${from}.`,
    in_solution:
      'The solution may come as a new revision for you to answer, or be taken up at a meeting. You need not do anything now.',
    on_meeting: 'You will be told when the decision of the meeting has been entered.',
    rejected: 'The change cannot be made on the basis of this round.',
    withdrawn: 'The answers given are not used. You need not do more.',
    corrected:
      'The change cannot be made on the basis of the decision. You will be told if there is a new revision.',
    unresolved: 'The secretariat extends the deadline or collects the missing answers. You will be told.',
    remarks: 'The secretariat goes on together with the municipalities concerned. You will be told.',
  },
  atMeeting: (title, date) => `${title}, ${date}`,
  decidedAt: (at) => `Decided ${at}.`,
  decisionText: 'Decision: ',
  withdrawalReason: 'Reason: ',
  outcomeHeading: 'The round is decided',
  statusHeading: 'The round right now',
  meansHeading: 'What it means',
  correctionHeading: 'Correction: do not use the decision',
  correctionAt: (at) => `Corrected ${at}.`,
  correctionReason: 'Reason: ',

  countPlaces: (count) => (count === '1' ? '1 place' : `${count} places`),
  gateUnder: (size, gate) => `The change is of ${size}. The forum's gate is ${gate}, so there is no round.`,
  gateYear: (sum) => `The facility's changes over the last 12 months come to ${sum} in all.`,

  readerNote: 'You can follow the round but not answer: you are neither director nor deputy for a member.',
  operatorNote: 'You are the operator of the proposal.',
  secretariatNote: 'You see the round as the secretariat.',
  groupNote:
    'No answers are taken here. Directors and deputies answer in their own chat with Rammehjul, on their personal page or in the tab.',

  statusListHeading: 'My rounds',
  statusListNone: 'There are no rounds for you right now.',
  statusListMore: (shown, total) => `Here are ${shown} of ${total}. See them all in the tab.`,
  statusListWaiting: 'You have not answered',
  ownSilentShort: 'You did not answer',
  statusListNoRemarks: 'Your answer: No remarks',
  statusListRemark: 'Your answer: Remarks',
  statusListDeadline: (deadline) => `Deadline ${deadline}`,
  statusListOpenAll: 'See all in the tab',
  fetchCard: (number) => `Fetch card ${number}`,

  ...proposalFormEn,
  ...wheelEn,
  ...sessionEn,

  helpHeading: 'Welcome to Rammehjul',
  helpIntro:
    'Rammehjul sends proposals for capacity adjustments from the secretariat to the members of your forum. You answer on the card here in the chat.',
  helpStatus: 'Write "status" or "my rounds" to see your rounds and fetch a card again.',
  helpRule:
    'The director and the deputies answer for their organisation. The newest answer by the deadline counts.',
  helpContact: (mail) => `Ask the secretariat if something does not work: ${mail}.`,
  helpList: 'Show my rounds',
  openTab: 'Open the tab',

  refusalHeading: 'That could not be done',
  readNow: 'See the round as it is now',
}
