import type { PollCardData } from '../cards/poll-card-data.ts'
import type { OwnPollView, PollItem, PollView } from '../contract/polls.ts'
import type { Language } from '../domain/language.ts'
import { labelled } from '../domain/scheduling/invitee-labels.ts'
import { pollLimits } from '../domain/scheduling/poll/poll-limits.ts'
import {
  behindIn,
  countedIn,
  type Poll,
  pollStateAt,
  silentIn,
  standingAnswers,
} from '../domain/scheduling/poll/poll.ts'
import { bestOption, tallyPoll } from '../domain/scheduling/poll/tally.ts'
import type { PollPerson } from '../store/poll-people.ts'

export const pollItem = (poll: Poll, now: Date): PollItem => ({
  id: poll.id,
  title: poll.title,
  state: pollStateAt(poll, now),
  deadline: poll.deadline.toISOString(),
  times: poll.options.length,
  ...countedOf(poll),
})

/** The poll on the page of one who is asked. */
export function ownPollViewOf(card: PollCardData): OwnPollView {
  const { pollId, title, forum, place, location, message, state, viewer } = card
  const span = ({ start, end }: { start: Date; end: Date }) => ({
    start: start.toISOString(),
    end: end.toISOString(),
  })
  return {
    ...{ id: pollId, title, forum, place, location, message, state },
    deadline: card.deadline.toISOString(),
    options: card.options.map((option) => ({ ...option, ...span(option) })),
    booked: card.booked && span(card.booked),
    mayAnswer: viewer.mayAnswer,
    answeredAt: viewer.answeredAt?.toISOString() ?? null,
    comment: viewer.comment,
  }
}

/** How many are asked; how many of them have answered every time; how many only lack those that were added since. */
export function countedOf(poll: Poll): { people: number; answered: number; behind: number } {
  const people = countedIn(poll).length
  return { people, answered: people - silentIn(poll).length, behind: behindIn(poll).length }
}

/** The poll with every vote by name, for the secretariat. */
export function pollViewOf(
  poll: Poll,
  forum: { id: string; name: string },
  people: readonly PollPerson[],
  { now, language }: { now: Date; language: Language },
): PollView {
  const item = pollItem(poll, now)
  const tally = tallyPoll(poll)
  const best = bestOption(tally)
  const answers = standingAnswers(poll)
  const called = labelled(people)
  const labels = new Map(called.map(({ personId, label }) => [personId, label]))
  const isOpen = poll.state === 'open'
  const counts = new Set(countedIn(poll).map(({ personId }) => personId))
  return {
    ...item,
    forum: { id: forum.id, name: forum.name },
    minutes: poll.minutes,
    place: poll.place,
    location: poll.location,
    message: poll.message,
    results: poll.results,
    options: tally.map(({ option, yes, ifNeeded, no, silent, requiredNo }) => ({
      id: option.id,
      start: option.start.toISOString(),
      end: option.end.toISOString(),
      addedAt: option.addedAt?.toISOString() ?? null,
      yes: yes.length,
      ifNeeded: ifNeeded.length,
      no: no.length,
      silent: silent.length,
      requiredNo: requiredNo.map((personId) => ({ personId, label: labels.get(personId) ?? '' })),
      best: option.id === best?.option.id,
      booked: option.id === poll.bookedOptionId,
    })),
    withdrawn: poll.withdrawn.map(({ id, start, end, withdrawnAt }) => ({
      id,
      start: start.toISOString(),
      end: end.toISOString(),
      withdrawnAt: withdrawnAt.toISOString(),
    })),
    voters: called.map(({ personId, label, required, sent }) => {
      const answer = answers.get(personId)
      return {
        personId,
        label,
        required,
        votes: answer?.votes ?? null,
        comment: answer?.comment ?? null,
        answeredAt: answer?.at.toISOString() ?? null,
        reached: counts.has(personId) ? reachedText(sent, language) : leftText[language],
      }
    }),
    entryId: poll.entryId,
    can: {
      askMore: item.state === 'open',
      addTimes: item.state === 'open' && poll.options.length < pollLimits.options,
      withdrawTime: item.state === 'open' && poll.options.length > 1,
      remind: item.state === 'open' && silentIn(poll).length > 0,
      extend: isOpen,
      book: isOpen,
      cancel: isOpen,
    },
  }
}

const leftText = {
  da: 'Er ikke længere med i forummet. Svaret tæller ikke med.',
  en: 'Has left the forum. Their answer does not count.',
} as const

/** How the person was asked. Nothing of it says that they have read it. */
function reachedText(sent: PollPerson['sent'], language: Language): string {
  const [da, en] = reached(sent)
  return language === 'da' ? da : en
}

function reached(sent: PollPerson['sent']): [da: string, en: string] {
  if (sent === null)
    return ['Kan ikke nås: hverken Teams eller mail.', 'Cannot be reached: neither Teams nor mail.']
  const teams = sent.door === 'teams'
  switch (sent.state) {
    case 'sent':
      return teams ? ['Spurgt i Teams.', 'Asked in Teams.'] : ['Spurgt med mail.', 'Asked by mail.']
    case 'queued':
    case 'retry':
      return ['Spørgsmålet er på vej.', 'The question is on its way.']
    case 'returned':
      return ['Mailen kom retur: adressen virker ikke.', 'The mail came back: the address does not work.']
    case 'dropped':
      return ['Ikke spurgt: det var ikke længere nødvendigt.', 'Not asked: there was no need any more.']
    default:
      return teams
        ? ['Teams kunne ikke aflevere spørgsmålet.', 'Teams could not deliver the question.']
        : ['Mailen kunne ikke sendes.', 'The mail could not be sent.']
  }
}
