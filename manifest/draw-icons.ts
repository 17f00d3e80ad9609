import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'

/** The two icons as PNG: 192 x 192 in colour and 32 x 32 in white on transparent, the sizes that Teams takes. */
export function drawIcons(): { color: Buffer; outline: Buffer } {
  return { color: draw('color.svg'), outline: draw('outline.svg') }
}

function draw(file: string): Buffer {
  const svg = readFileSync(new URL(`./icons/${file}`, import.meta.url), 'utf8')
  return new Resvg(svg).render().asPng()
}
