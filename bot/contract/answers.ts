import type { z } from 'zod'
import { firstAnswers } from './first-answers.ts'
import { meetingAnswers } from './meeting-answers.ts'
import { ordinaryAnswers } from './ordinary-answers.ts'
import { schedulingAnswers } from './scheduling-answers.ts'
import type { RouteName } from './routes.ts'

/** The routes that answer with bytes instead of JSON. */
export type FileRoute =
  | 'readAnnex'
  | 'journal'
  | 'pollVotes'
  | 'groupsCsv'
  | 'exportRounds'
  | 'participation'
  | 'deliveryReport'
  | 'wheelFile'
  | 'runSheetFile'
  | 'collationFile'
  | 'printTables'

/** The routes that take a file: its bytes as they are, its name in the header `x-file-name`. */
export type UploadRoute = 'addAnnex' | 'readTaskSheet'

/** The routes whose answer goes on for as long as somebody listens. */
export type StreamRoute = 'hearMeeting' | 'hearTable' | 'hearWheel'

/** What each route answers with when it went well, once: the tab parses by it, and the product is held to it. */
export const answers = {
  ...firstAnswers,
  ...ordinaryAnswers,
  ...schedulingAnswers,
  ...meetingAnswers,
} satisfies Record<Exclude<RouteName, FileRoute | StreamRoute>, z.ZodType>

export type JsonRoute = keyof typeof answers
export type AnswerOf<R extends JsonRoute> = z.infer<(typeof answers)[R]>
