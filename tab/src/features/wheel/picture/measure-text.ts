/** The letters of the picture, in the drawing and in what measures it. */
export const PICTURE_FONT =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", system-ui, "Apple Color Emoji", "Segoe UI Emoji", sans-serif'

/** Measured at this size and scaled: a font's letters grow evenly. */
const MEASURED_AT = 100
/** On an arc each letter is set by itself, without the kerning that draws some of them together. */
const SAFETY = 1.03

const widths = new Map<string, number>()
let pen: CanvasRenderingContext2D | null = null

/** How long a text is in the picture's font as this browser draws it. Remembered: a font does not change while a tab is open. */
export function measuredTextWidth(text: string, size: number): number {
  const known = widths.get(text)
  if (known !== undefined) return known * size
  pen ??= document.createElement('canvas').getContext('2d')
  if (pen === null) return text.length * size * 0.7
  pen.font = `${MEASURED_AT}px ${PICTURE_FONT}`
  const width = (pen.measureText(text).width / MEASURED_AT) * SAFETY
  widths.set(text, width)
  return width * size
}
