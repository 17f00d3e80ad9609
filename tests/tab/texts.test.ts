import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { textsIn } from '../../bot/cards/texts/texts.ts'
import { shellTexts } from '../../tab/src/texts/shell.ts'

type Texts = { da: object; en: object }
const folder = join(import.meta.dirname, '../../tab/src/texts')
const files = readdirSync(folder).filter((name) => name !== 'texts.ts' && !name.endsWith('-da.ts'))

async function textsOf(file: string): Promise<Texts> {
  const exported = (await import(join(folder, file))) as Record<string, Texts>
  const [texts] = Object.values(exported)
  if (texts === undefined) throw new Error(`${file} exports no texts`)
  return texts
}

const keysOf = (texts: object): string[] =>
  Object.entries(texts)
    .flatMap(([key, value]) =>
      typeof value === 'object' && value !== null
        ? keysOf(value as object).map((inner) => `${key}.${inner}`)
        : [`${key}: ${typeof value}`],
    )
    .sort()

test.each(files)('%s says everything in Danish and in English', async (file) => {
  const { da, en } = await textsOf(file)
  expect(keysOf(en)).toEqual(keysOf(da))
  expect(keysOf(da).length).toBeGreaterThan(0)
})

test('a state has the same name in the tab as on the cards', () => {
  for (const language of ['da', 'en'] as const)
    expect(shellTexts[language].states).toEqual(textsIn(language).states)
})
