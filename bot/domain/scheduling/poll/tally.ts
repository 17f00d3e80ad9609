import { countedIn, type Poll, type PollOption, type PollVote, standingAnswers } from './poll.ts'

/** How one time stands. Ids of people. */
export type OptionTally = {
  option: PollOption
  yes: string[]
  ifNeeded: string[]
  no: string[]
  silent: string[]
  /** Of those who must come, who has said no. */
  requiredNo: string[]
}

/** How each time stands, in order of time. */
export function tallyPoll(poll: Poll): OptionTally[] {
  const answers = standingAnswers(poll)
  const people = countedIn(poll)
  const required = new Set(people.filter((one) => one.required).map(({ personId }) => personId))
  return poll.options.map((option) => {
    const said = (vote: PollVote | undefined) =>
      people.map(({ personId }) => personId).filter((id) => answers.get(id)?.votes[option.id] === vote)
    const no = said('no')
    return {
      option,
      yes: said('yes'),
      ifNeeded: said('if_needed'),
      no,
      silent: said(undefined),
      requiredNo: no.filter((id) => required.has(id)),
    }
  })
}

/**
 * The time that suits best, or null where nobody has answered: the fewest of those who must come say no; then the fewest say
 * no at all; then the most say yes without reserve. Of equals the earliest.
 */
export function bestOption(tally: readonly OptionTally[]): OptionTally | null {
  const answered = tally.filter(({ yes, ifNeeded, no }) => yes.length + ifNeeded.length + no.length > 0)
  return (
    answered.toSorted(
      (a, b) =>
        a.requiredNo.length - b.requiredNo.length ||
        a.no.length - b.no.length ||
        b.yes.length - a.yes.length ||
        a.option.start.getTime() - b.option.start.getTime(),
    )[0] ?? null
  )
}
