import { describeWheel, type FigureChoice, wheelFigure } from './wheel-figure.ts'
import type { WheelSheet } from './wheel-sheet.ts'
import { writeSvg } from './write-svg.ts'

/** The wheel as an SVG file that says in words what it shows. */
export function wheelSvg(sheet: WheelSheet, choice: FigureChoice): string {
  const { figure, picture } = wheelFigure(sheet, choice)
  return writeSvg(figure, {
    title: sheet.title,
    description: describeWheel(sheet, picture),
    language: sheet.language,
  })
}
