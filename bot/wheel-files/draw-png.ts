import { renderAsync } from '@resvg/resvg-js'

/** The SVG as a PNG, so many pixels wide. It holds no text, so no font is looked for; drawn beside the main thread. */
export async function drawPng(svg: string, width: number): Promise<Buffer> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
    logLevel: 'off',
  })
  return image.asPng()
}
