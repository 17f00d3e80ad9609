import type { Language } from '../domain/language.ts'

type Warned = {
  july: boolean
  /** Names of members whose seat nobody holds. */
  vacant: string[]
  /** Names of members whose people can be written to nowhere. */
  unreachable: string[]
  /** The forum's next meeting, when it is near enough to wait for. */
  meeting: string | null
  /** The operator's own draft, which it has not handed over. */
  unsubmitted: boolean
  language: Language
}

/** What to mind before a round is sent, one sentence each. None of it stops the start. */
export function startWarnings({
  july,
  vacant,
  unreachable,
  meeting,
  unsubmitted,
  language,
}: Warned): string[] {
  const texts = language === 'da' ? da : en
  return [
    ...(unsubmitted ? [texts.unsubmitted] : []),
    ...vacant.map(texts.vacant),
    ...unreachable.map(texts.unreachable),
    ...(meeting === null ? [] : [texts.meeting(meeting)]),
    ...(july ? [texts.july] : []),
  ]
}

const da = {
  unsubmitted: 'Driftsherren har ikke sendt forslaget endnu og kan være i gang med at skrive det.',
  july: 'Fristen løber ind i juli, hvor de fleste holder sommerferie.',
  vacant: (name: string) =>
    `${name} har ingen på pladsen. Medlemmet kan ikke nås, så rundspørgen kan ikke ende med godkendelse ved tavshed.`,
  unreachable: (name: string) =>
    `${name} kan ikke nås: der er hverken Teams eller en mailadresse. Ret det på siden Pladser, før du sender.`,
  meeting: (meeting: string) => `${meeting} ligger så tæt på, at forslaget måske kan vente til mødet.`,
}

const en: typeof da = {
  unsubmitted: 'The operator has not sent the proposal yet and may still be writing it.',
  july: 'The deadline runs into July, when most people are on holiday.',
  vacant: (name) =>
    `Nobody holds the seat of ${name}. The member cannot be reached, so the round cannot end approved by silence.`,
  unreachable: (name) =>
    `${name} cannot be reached: there is neither Teams nor a mail address. Mend it on the Seats page before you send.`,
  meeting: (meeting) => `${meeting} is so near that the proposal may wait for the meeting.`,
}
