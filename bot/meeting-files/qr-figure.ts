import { correction, generate } from 'lean-qr'
import type { Figure } from '../journal/figure.ts'

/** Modules of white around a code, which readers need (ISO 18004). */
const QUIET = 4

/**
 * An address as a QR code that stands a good part of a crease or a coffee stain (level Q). `share`: how much of the figure's width it
 * takes, in the middle of it.
 */
export function qrFigure(address: string, share: number): Figure {
  const code = generate(address, { minCorrectionLevel: correction.Q })
  const side = code.size + 2 * QUIET
  const width = side / share
  const left = (width - side) / 2
  const rows = Array.from({ length: code.size }, (_, y) => rowPath(code, y, left + QUIET, QUIET))
  return {
    width,
    height: side,
    shapes: [{ kind: 'area', path: rows.join(''), fill: '#000000' }],
  }
}

/** The dark modules of a row, each run of them as one rectangle, so that no hairline shows between them. */
function rowPath(code: ReturnType<typeof generate>, y: number, dx: number, dy: number): string {
  let path = ''
  for (let x = 0; x < code.size; x++) {
    if (!code.get(x, y)) continue
    const from = x
    while (code.get(x + 1, y)) x += 1
    path += `M${from + dx} ${y + dy}h${x + 1 - from}v1h-${x + 1 - from}z`
  }
  return path
}
