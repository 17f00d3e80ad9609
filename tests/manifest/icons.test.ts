import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { drawIcons } from '../../manifest/draw-icons.ts'

function readSize(png: Buffer): [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

function readPixels(icon: string): number[][] {
  const svg = readFileSync(new URL(`../../manifest/icons/${icon}`, import.meta.url), 'utf8')
  const { pixels } = new Resvg(svg).render()
  return Array.from({ length: pixels.length / 4 }, (_, index) => [
    ...pixels.subarray(index * 4, index * 4 + 4),
  ])
}

test('the icons are PNG files of the two sizes that Teams takes', () => {
  const { color, outline } = drawIcons()
  const signature = '89504e470d0a1a0a'
  expect(color.subarray(0, 8).toString('hex')).toBe(signature)
  expect(outline.subarray(0, 8).toString('hex')).toBe(signature)
  expect(readSize(color)).toEqual([192, 192])
  expect(readSize(outline)).toEqual([32, 32])
})

test('the outline icon is white on transparent, with nothing between but softened edges', () => {
  const pixels = readPixels('outline.svg')
  // Colour channels come multiplied by alpha, so white at any transparency has all four alike.
  expect(
    pixels.filter(([red, green, blue, alpha]) => red !== alpha || green !== alpha || blue !== alpha),
  ).toEqual([])
  expect(pixels.some(([, , , alpha]) => alpha === 255)).toBe(true)
  expect(pixels[0]).toEqual([0, 0, 0, 0])
})

test('the colour icon fills its square, since Teams cuts the corners itself', () => {
  expect(readPixels('color.svg').filter(([, , , alpha]) => alpha !== 255)).toEqual([])
})
