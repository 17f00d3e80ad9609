import type { Config } from '../config.ts'

type At = Pick<Config, 'publicUrl'>

/** A calendar's secret address: who has it reads the calendar. */
export const feedLink = ({ publicUrl }: At, token: string): string => `${publicUrl}/kalender/${token}.ics`

/** The wheel's picture on a card, for as long as the card is looked at. */
export const wheelPictureLink = ({ publicUrl }: At, token: string): string =>
  `${publicUrl}/hjulbillede/${token}.png`

/** Where everybody reads what a forum publishes. */
export const publicWheelLink = ({ publicUrl }: At, forumId: string): string =>
  `${publicUrl}/aarshjul/${forumId}`
