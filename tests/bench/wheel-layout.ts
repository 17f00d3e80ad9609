/** The geometry of the wheel as one script for a page, for the bench. */
export { layOutWheel } from '../../bot/domain/wheel/layout/lay-out-wheel.ts'
export { timeAxis } from '../../bot/domain/wheel/layout/time-axis.ts'
