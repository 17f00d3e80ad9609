/**
 * The longest texts that are taken, in UTF-16 code units (what `String.length` and an HTML `maxlength` count). Chosen so
 * that a proposal of four pages fits and every card stays under the size that Teams delivers.
 */
export const textLimits = {
  facility: 200,
  legalBasis: 200,
  targetGroup: 1000,
  reason: 4000,
  consequence: 4000,
  contact: 300,
  linkTitle: 150,
  linkUrl: 500,
  annexName: 150,
  remark: 4000,
  extensionReason: 1000,
  correctionReason: 1000,
  withdrawalReason: 1000,
  handOverNote: 1000,
  recordedHow: 300,
  meetingTitle: 150,
  decisionText: 4000,
  organisationName: 100,
  forumName: 150,
  personName: 150,
} as const

/** The most of each that one proposal may carry. */
export const countLimits = { links: 10, annexes: 10 } as const
