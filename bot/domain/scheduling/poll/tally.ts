import { countedIn, type Poll, type PollOption, type PollVote, standingAnswers } from './poll.ts'

/** How one time stands. Ids of people. */
export type OptionTally = {
  option: PollOption
  yes: string[]
  ifNeeded: string[]
  no: string[]
  /** Who has not answered it: nothing at all, or not since it was added. Neither a yes nor a no. */
  silent: string[]
  /** Of those who must come, who has said that they can: yes, or if needed. */
  requiredCan: string[]
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
    const [yes, ifNeeded, no] = [said('yes'), said('if_needed'), said('no')]
    const mustCome = (id: string) => required.has(id)
    return {
      option,
      yes,
      ifNeeded,
      no,
      silent: said(undefined),
      requiredCan: [...yes, ...ifNeeded].filter(mustCome),
      requiredNo: no.filter(mustCome),
    }
  })
}

/**
 * The time that suits best, or null where nobody has said of any that they can: the most of those who must come can; then the most of
 * all; then the most say yes without reserve. Of equals the earliest. Only what was said counts: a time that was added later is not
 * the best because few have said no to it yet.
 */
export function bestOption(tally: readonly OptionTally[]): OptionTally | null {
  return tally.filter((one) => ableAt(one) > 0).toSorted(bestFirst)[0] ?? null
}

const bestFirst = (a: OptionTally, b: OptionTally): number =>
  b.requiredCan.length - a.requiredCan.length ||
  ableAt(b) - ableAt(a) ||
  b.yes.length - a.yes.length ||
  a.option.start.getTime() - b.option.start.getTime()

const ableAt = ({ yes, ifNeeded }: OptionTally): number => yes.length + ifNeeded.length
