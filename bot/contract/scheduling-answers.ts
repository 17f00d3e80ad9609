import { z } from 'zod'
import { outlookView } from './outlook.ts'
import { ownPolls, ownPollView, pollBooked, pollCreated, pollList, pollReminded, pollView } from './polls.ts'
import {
  meetingBooked,
  seriesBooked,
  seriesPlanned,
  seriesWindows,
  timeChecked,
  timesFound,
  timesSetup,
} from './scheduling.ts'

/**
 * What the routes answer with that find a time for a meeting or are about its invitation. Of their own, so that the tab
 * fetches them when it asks the first of them.
 */
export const schedulingAnswers = {
  timesSetup,
  findTimes: timesFound,
  checkTime: timeChecked,
  bookMeeting: meetingBooked,
  seriesWindows,
  planSeries: seriesPlanned,
  bookSeries: seriesBooked,
  listPolls: pollList,
  createPoll: pollCreated,
  ownPolls,
  showOwnPoll: ownPollView,
  voteOnPoll: z.object({}),
  showPoll: pollView,
  askMore: pollReminded,
  addTimes: pollReminded,
  withdrawTime: z.object({}),
  remindPoll: pollReminded,
  extendPoll: pollReminded,
  bookPoll: pollBooked,
  cancelPoll: z.object({}),
  showOutlook: outlookView,
  sendInvitation: z.object({ invited: z.number() }),
  changeInvitees: z.object({ changed: z.number() }),
  chooseSide: z.object({}),
  tryOutlookAgain: z.object({}),
} satisfies Record<string, z.ZodType>
