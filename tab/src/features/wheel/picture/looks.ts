import { tokens } from '@fluentui/react-components'

// None of them plain: in high contrast, where all have one colour, what is held is.
export const patterns = [
  'upright',
  'rising',
  'dots',
  'falling',
  'grid',
  'rings',
  'level',
  'waves',
  'crossed',
  'peaks',
  'bricks',
  'triangles',
] as const
export type PatternName = (typeof patterns)[number] | 'dashes'

/**
 * How a forum is told from the others: a colour of Fluent's, which has one for each theme, and a pattern for those to whom
 * the colours are alike. `fill` bears text in `ink`; `edge` stands out from the page.
 */
export type Look = { id: string; fill: string; edge: string; ink: string; pattern: PatternName }

const colors = [
  [
    tokens.colorPaletteBlueBackground2,
    tokens.colorPaletteBlueBorderActive,
    tokens.colorPaletteBlueForeground2,
  ],
  [
    tokens.colorPaletteMarigoldBackground2,
    tokens.colorPaletteMarigoldBorderActive,
    tokens.colorPaletteMarigoldForeground2,
  ],
  [
    tokens.colorPaletteForestBackground2,
    tokens.colorPaletteForestBorderActive,
    tokens.colorPaletteForestForeground2,
  ],
  [
    tokens.colorPaletteGrapeBackground2,
    tokens.colorPaletteGrapeBorderActive,
    tokens.colorPaletteGrapeForeground2,
  ],
  [
    tokens.colorPalettePumpkinBackground2,
    tokens.colorPalettePumpkinBorderActive,
    tokens.colorPalettePumpkinForeground2,
  ],
  [
    tokens.colorPaletteLightTealBackground2,
    tokens.colorPaletteLightTealBorderActive,
    tokens.colorPaletteLightTealForeground2,
  ],
  [
    tokens.colorPaletteCranberryBackground2,
    tokens.colorPaletteCranberryBorderActive,
    tokens.colorPaletteCranberryForeground2,
  ],
  [
    tokens.colorPaletteNavyBackground2,
    tokens.colorPaletteNavyBorderActive,
    tokens.colorPaletteNavyForeground2,
  ],
  [
    tokens.colorPaletteBrownBackground2,
    tokens.colorPaletteBrownBorderActive,
    tokens.colorPaletteBrownForeground2,
  ],
  [
    tokens.colorPaletteTealBackground2,
    tokens.colorPaletteTealBorderActive,
    tokens.colorPaletteTealForeground2,
  ],
  [
    tokens.colorPalettePinkBackground2,
    tokens.colorPalettePinkBorderActive,
    tokens.colorPalettePinkForeground2,
  ],
] as const

/** The look of the nth forum: eleven colours and twelve patterns, so that 132 forums look different. */
export function lookOf(nth: number): Look {
  const [fill, edge, ink] = colors[nth % colors.length] ?? colors[0]
  return { id: `look-${nth}`, fill, edge, ink, pattern: patterns[nth % patterns.length] ?? 'upright' }
}

/** Of no forum. */
export const plainLook: Look = {
  id: 'look-none',
  fill: tokens.colorNeutralBackground4,
  edge: tokens.colorNeutralStrokeAccessible,
  ink: tokens.colorNeutralForeground1,
  pattern: 'dashes',
}
