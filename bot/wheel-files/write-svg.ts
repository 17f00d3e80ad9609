import type { Area, Figure, Letters, Pattern, Shape } from '../journal/figure.ts'

/**
 * The figure as an SVG file that needs nothing beside it: letters are outlines, each glyph kept once. `title` and
 * `description` are what a screen reader says of it. Written as SVG 1.1, which office programs read.
 */
export function writeSvg(
  { width, height, shapes }: Figure,
  words: { title: string; description: string; language: string },
): string {
  const all = shapes.flatMap((shape) => (shape.kind === 'group' ? shape.shapes : [shape]))
  const glyphs = new Map(
    all.flatMap((shape) =>
      shape.kind === 'letters' ? shape.letters.map((each) => [each.glyph, each.outline] as const) : [],
    ),
  )
  const patterns = new Map(
    all.flatMap((shape) =>
      shape.kind === 'area' && shape.pattern !== undefined
        ? [[patternId(shape.pattern, shape.fill), { pattern: shape.pattern, fill: shape.fill }] as const]
        : [],
    ),
  )
  const size = `${rounded(width)} ${rounded(height)}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${size}" width="${rounded(width)}" height="${rounded(height)}" role="img" aria-labelledby="wheel-title wheel-text" lang="${words.language}">`,
    `<title id="wheel-title">${escaped(words.title)}</title>`,
    `<desc id="wheel-text">${escaped(words.description)}</desc>`,
    '<defs>',
    ...[...glyphs].map(([id, outline]) => `<path id="${id}" d="${shortened(outline)}"/>`),
    ...[...patterns].map(([id, { pattern, fill }]) => writePattern(id, pattern, fill)),
    '</defs>',
    ...shapes.map(writeShape),
    '</svg>',
  ].join('\n')
}

function writeShape(shape: Shape): string {
  switch (shape.kind) {
    case 'area':
      return writeArea(shape)
    case 'letters':
      return writeLetters(shape)
    case 'group':
      return [
        `<g${translated(shape.at)}>`,
        `<title>${escaped(shape.hint)}</title>`,
        ...shape.shapes.map(writeShape),
        '</g>',
      ].join('')
  }
}

function writeArea({ path, at, fill, pattern, stroke }: Area): string {
  const paint = fill === null ? 'none' : pattern === undefined ? fill : `url(#${patternId(pattern, fill)})`
  const line =
    stroke === undefined
      ? ''
      : ` stroke="${stroke.color}" stroke-width="${stroke.width}"${stroke.dash === undefined ? '' : ` stroke-dasharray="${stroke.dash.join(' ')}"`}`
  return `<path d="${path}" fill="${paint}"${line}${at === undefined ? '' : translated(at)}/>`
}

function writeLetters({ letters, scale, fill }: Letters): string {
  const size = +scale.toFixed(5)
  const uses = letters.map(({ glyph, x, y, turn }) => {
    const turned = turn === 0 ? '' : `rotate(${rounded(turn)})`
    return `<use xlink:href="#${glyph}" transform="translate(${rounded(x)} ${rounded(y)})${turned}scale(${size} ${-size})"/>`
  })
  return `<g fill="${fill}">${uses.join('')}</g>`
}

function writePattern(id: string, { side, lines, color }: Pattern, fill: string | null): string {
  const path = lines.map(([x1, y1, x2, y2]) => `M${x1},${y1}L${x2},${y2}`).join('')
  return `<pattern id="${id}" width="${side}" height="${side}" patternUnits="userSpaceOnUse"><path d="M0,0H${side}V${side}H0Z" fill="${fill ?? 'none'}"/><path d="${path}" fill="none" stroke="${color}" stroke-linecap="round"/></pattern>`
}

const patternId = ({ name, color }: Pattern, fill: string | null): string =>
  `${name}${(fill ?? '').slice(1)}${color.slice(1)}`

const translated = ({ x, y }: { x: number; y: number }): string =>
  x === 0 && y === 0 ? '' : ` transform="translate(${rounded(x)} ${rounded(y)})"`

const rounded = (value: number): number => +value.toFixed(2)

/** A font's units are thousandths of a letter: whole ones are finer than any screen. */
const shortened = (outline: string): string =>
  outline.replace(/-?\d+\.\d+/g, (each) => `${Math.round(+each)}`)

const escaped = (text: string): string =>
  text
    // XML has no such characters, not even escaped.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .toWellFormed()
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
