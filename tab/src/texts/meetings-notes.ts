import { minutesText } from '../../../bot/domain/meetings/run-sheet/clock.ts'
import { groupName } from '../../../bot/domain/meetings/groups/group-label.ts'
const da = {
  none: 'Der er ingen grupper endnu. Noter og kort skrives i grupperne, når de er sendt ud.',
  session: 'Session',
  group: 'Gruppe',
  groupNamed: (label: string) => groupName(label, 'da'),
  mine: (label: string) => `${groupName(label, 'da')} (din)`,
  parts: 'Noter eller kort',
  notes: 'Noter',
  cards: 'Kort',
  readOnly: 'Du kan læse gruppens noter, men kun gruppen, dens tovholder og sekretariatet kan skrive.',
  status: {
    saved: 'Alt er gemt.',
    saving: 'Gemmer …',
    offline:
      'Ingen forbindelse. Det, du skriver, er gemt her på siden og sendes, så snart der er forbindelse.',
    refused: 'Det seneste er ikke gemt. Kopiér din tekst, og hent siden igen.',
  },
  number:
    'Det ligner et CPR-nummer, så det er taget ud igen, også fødselsdatoen. Enkeltsager hører ikke til her.',
  cardNumber:
    'Det ligner et CPR-nummer. Slet det, så kan kortet lægges på bordet. Enkeltsager hører ikke til her.',
  hidden: 'Noget, der lignede et CPR-nummer, er skjult i dette felt. Enkeltsager hører ikke til her.',
  field: { goal: 'Mål', content: 'Indhold', results: 'Ønskede resultater', answer: 'Svar' },
  comment: {
    goal: 'Noter til mål',
    content: 'Noter til indhold',
    results: 'Noter til ønskede resultater',
    answer: 'Gruppens svar',
  },
  newer: 'Der er en nyere formulering. Gruppens noter hører til den, der står her.',
  minutes: (minutes: number) => minutesText(minutes, 'da'),
  /** A table is known by its group's label alone. */
  writing: (names: readonly string[]) =>
    `${names.map((name) => groupName(name, 'da')).join(', ')} skriver her.`,
  noTasks: 'Sessionen har ingen opgaver i drejebogen, så der er ingen noter at skrive.',
  newCard: 'Skriv et tema på et nyt kort',
  addCard: 'Læg kortet på bordet',
  hiddenCards: (count: number) =>
    count === 1
      ? '1 kort mere er skjult, indtil kortene bliver vist.'
      : `${count} kort mere er skjult, indtil kortene bliver vist.`,
  isHidden: 'Hvert kort er skjult for andre end den, der skrev det, indtil sekretariatet viser dem.',
  reveal: 'Vis alle sessionens kort',
  votes: (count: number, counted: number) =>
    `${count === 1 ? '1 stemme' : `${count} stemmer`}${counted > 0 ? ` (${counted} talt ved bordet)` : ''}`,
  left: (count: number | null) =>
    count === null
      ? 'Du kan give én stemme til hvert tema.'
      : count === 0
        ? 'Du har givet alle dine stemmer. Tag en tilbage for at give den til et andet tema.'
        : count === 1
          ? 'Du har 1 stemme tilbage. Du kan give én til hvert tema.'
          : `Du har ${count} stemmer tilbage. Du kan give én til hvert tema.`,
  summed:
    'Lægger I kort sammen, lægges deres stemmer sammen. Tager I et kort ud igen, følger dets stemmer med.',
  ownTooMany: (each: number, more: number) =>
    `Der er nu ${each === 1 ? '1 stemme' : `${each} stemmer`} til hver, og du har givet ${each + more}. Tag stemmer tilbage, til det passer.`,
  tableTooMany: (more: number) =>
    `Bordet har givet ${more === 1 ? '1 stemme' : `${more} stemmer`} mere, end de, der sidder her, har tilsammen. Ret de talte stemmer.`,
  vote: (text: string) => `Stem på temaet: ${text}`,
  unvote: (votes: number, text: string) => `${da.takeVotes(votes)}: ${text}`,
  giveVote: 'Stem på temaet',
  takeVotes: (votes: number) =>
    votes === 1 ? 'Tag din stemme tilbage' : `Tag dine ${votes} stemmer tilbage`,
  count: (text: string) => `Bordets stemmer på ${text}`,
  hands: (count: number) => (count === 1 ? '1 stemme talt ved bordet' : `${count} stemmer talt ved bordet`),
  votesEach: 'Stemmer til hver deltager i sessionen',
  votesEachIs: (count: number) =>
    count === 0 ? 'Der stemmes ikke' : count === 1 ? '1 stemme' : `${count} stemmer`,
  votesUnlimited: 'Så mange de vil, én til hvert tema',
  remove: 'Fjern kortet',
  removeNamed: (text: string) => `Fjern kortet: ${text}`,
  removeTitle: 'Fjern et kort med stemmer?',
  removeText: (text: string) =>
    `Stemmerne på »${text}« forsvinder med kortet. De, der har stemt selv, får deres stemme tilbage og kan give den til et andet tema. Siger kortet det samme som et andet, så læg dem sammen i stedet.`,
  unstack: 'Tag kortet ud',
  unstackNamed: (text: string) => `Tag kortet ud: ${text}`,
  stackOn: (text: string) => `Læg ${text} sammen med`,
  choose: 'Vælg et kort',
  alike: 'Ligner hinanden',
  together: (one: string, other: string) => `Læg »${one}« sammen med »${other}«`,
  rank: (text: string) => `Prioritet af ${text}`,
  ranks: ['Ingen prioritet', 'Nr. 1', 'Nr. 2', 'Nr. 3'],
  noCards: 'Der er ingen kort endnu.',
}

const en: typeof da = {
  none: 'There are no groups yet. Notes and cards are written in the groups once they are sent out.',
  session: 'Session',
  group: 'Group',
  groupNamed: (label) => groupName(label, 'en'),
  mine: (label) => `${groupName(label, 'en')} (yours)`,
  parts: 'Notes or cards',
  notes: 'Notes',
  cards: 'Cards',
  readOnly: 'You can read the group’s notes; only the group, its facilitator and the secretariat can write.',
  status: {
    saved: 'Everything is saved.',
    saving: 'Saving …',
    offline: 'No connection. What you write is kept on this page and sent as soon as there is a connection.',
    refused: 'The latest is not saved. Copy your text and reload the page.',
  },
  number:
    'What you wrote looks like a civil registration (CPR) number, so it was taken out again, with its date of birth. Individual cases do not belong here.',
  cardNumber:
    'This looks like a civil registration (CPR) number. Delete it, and the card can be put on the table. Individual cases do not belong here.',
  hidden:
    'Something that looked like a CPR number is hidden in this field. Individual cases do not belong here.',
  field: { goal: 'Goal', content: 'Content', results: 'Desired results', answer: 'Answer' },
  comment: {
    goal: 'Notes on the goal',
    content: 'Notes on the content',
    results: 'Notes on the desired results',
    answer: 'The group’s answer',
  },
  newer: 'There is a newer wording. The group’s notes belong to the one shown here.',
  minutes: (minutes) => minutesText(minutes, 'en'),
  writing: (names) => `${names.map((name) => groupName(name, 'en')).join(', ')} writing here.`,
  noTasks: 'The session has no tasks in the run sheet, so there are no notes to write.',
  newCard: 'Write a theme on a new card',
  addCard: 'Put the card on the table',
  hiddenCards: (count) =>
    count === 1
      ? 'One more card is hidden until cards are shown.'
      : `${count} more cards are hidden until cards are shown.`,
  isHidden: 'Cards are hidden from all but their writers until the secretariat shows them.',
  reveal: 'Show all cards of the session',
  votes: (count, counted) =>
    `${count === 1 ? '1 vote' : `${count} votes`}${counted > 0 ? ` (${counted} counted at the table)` : ''}`,
  left: (count) =>
    count === null
      ? 'You can give one vote to each theme.'
      : count === 0
        ? 'You have given all your votes. Take one back to give it to another theme.'
        : count === 1
          ? 'You have 1 vote left. You can give one to each theme.'
          : `You have ${count} votes left. You can give one to each theme.`,
  summed:
    'When you put cards together, their votes are summed. When you take a card out again, its votes go with it.',
  ownTooMany: (each, more) =>
    `Each person now has ${each === 1 ? '1 vote' : `${each} votes`}, and you have given ${each + more}. Take votes back until it fits.`,
  tableTooMany: (more) =>
    `The table has given ${more === 1 ? '1 vote' : `${more} votes`} more than those who sit here have together. Correct the counted votes.`,
  vote: (text) => `Vote for the theme: ${text}`,
  unvote: (votes, text) => `${en.takeVotes(votes)}: ${text}`,
  giveVote: 'Vote for the theme',
  takeVotes: (votes) => (votes === 1 ? 'Take back your vote' : `Take back your ${votes} votes`),
  count: (text) => `The table’s votes for ${text}`,
  hands: (count) => (count === 1 ? '1 vote counted at the table' : `${count} votes counted at the table`),
  votesEach: 'Votes for each participant in the session',
  votesEachIs: (count) => (count === 0 ? 'No voting' : count === 1 ? '1 vote' : `${count} votes`),
  votesUnlimited: 'As many as they like, one for each theme',
  remove: 'Remove the card',
  removeNamed: (text) => `Remove the card: ${text}`,
  removeTitle: 'Remove a card that has votes?',
  removeText: (text) =>
    `The votes for “${text}” go with the card. Those who voted themselves get their vote back and can give it to another theme. If the card says the same as another, put them together instead.`,
  unstack: 'Take the card out',
  unstackNamed: (text) => `Take the card out: ${text}`,
  stackOn: (text) => `Put ${text} together with`,
  choose: 'Choose a card',
  alike: 'Alike',
  together: (one, other) => `Put “${one}” together with “${other}”`,
  rank: (text) => `Priority of ${text}`,
  ranks: ['No priority', 'No. 1', 'No. 2', 'No. 3'],
  noCards: 'There are no cards yet.',
}

export const notesTexts = { da, en }
