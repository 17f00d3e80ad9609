import type { RoundView } from '../../../../bot/contract/round.ts'

/** Every dialog of the round's page: `onDone` gets the sentence that the page then shows. */
export type DialogProps = { round: RoundView; onDone: (told: string) => void; onClose: () => void }
