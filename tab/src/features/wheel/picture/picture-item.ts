import type { WheelItem } from '../../../../../bot/contract/wheel.ts'
import type { Look } from './looks.ts'

/** One mark of the picture: a thing on one date or in one period. */
export type PictureItem = {
  id: string
  ringId: string
  title: string
  from: string
  to: string
  state: WheelItem['state']
  look: Look
  /** What a screen reader says: title, dates and state. */
  name: string
  /** The reader may give it another date here. */
  movable: boolean
}
