import type { PageTexts } from './texts.ts'

/** English, for people whose Teams or browser is English. */
export const en: PageTexts = {
  skip: 'Skip to the content',
  product: 'Rammehjul',
  toAnswer: 'Go to the answer',
  aboutHeading: 'The proposal',
  answerQuestion: 'What do you answer?',
  remarkHint: 'Do not write about individual people, and write no CPR numbers.',
  send: 'Send the answer',
  sendChanged: 'Send the changed answer',
  personalLink: 'The page is personal. Do not pass the link on: whoever has it can answer for you.',
  problemHeading: 'The answer has not been saved',
  staleForm: 'The page has been open for too long. Check your answer and send it again.',
  changedForm:
    'Your answer has been changed since this page was opened. Read the answer that now stands, and send again if it is still to be changed.',
  chooseAnswer: 'Choose “No remarks” or “I have remarks”.',
  problemTitle: (title) => `Error: ${title}`,
  received: 'Thank you. Your answer has been received.',
  receivedMail: 'You will also get a mail about it.',
  late: 'The answer came after the deadline.',
  closedForm: 'No answers are taken any more.',
  readerForm: 'You cannot answer here.',

  unknownTitle: 'The link does not work',
  unknown: [
    'The link has expired, has been replaced by a newer one or was copied wrongly.',
    'Use the link in the newest mail from the secretariat, or ask the secretariat for a new one.',
  ],
  failedTitle: 'That could not be done',
  contact: (mail) => `Write to the secretariat: ${mail}`,

  mailAnswer: 'Read and answer on your personal page',
  mailRead: 'Open the round',
  mailLinkPlain: 'If the button does not work, copy this address:',
  mailNoReply: 'A reply to this mail does not count as an answer to the round. Use the button.',
  mailFrom: (mail) => `This mail was sent for the secretariat, ${mail}.`,
}
