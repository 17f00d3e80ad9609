import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { da } from '../../bot/cards/texts/da.ts'
import { en } from '../../bot/cards/texts/en.ts'
import { fillTemplate } from '../../manifest/fill-template.ts'
import { placeholders } from '../../manifest/read-variables.ts'

type Bot = { commandLists: { commands: { title: string }[] }[] }

const [bot] = fillTemplate(placeholders, '1.0.0')['bots'] as Bot[]
const english = JSON.parse(
  readFileSync(new URL('../../manifest/en.json', import.meta.url), 'utf8'),
) as Record<string, string>

const danishTitles = bot!.commandLists.flatMap(({ commands }) => commands.map(({ title }) => title))
const englishTitles = Object.keys(english)
  .filter((key) => key.endsWith('.title'))
  .map((key) => english[key]!)

/** Whatever the bot does not know it answers with its help, so the word for help needs no mention there. */
test.each([
  [
    'Danish',
    danishTitles.filter((title) => title !== 'hjælp'),
    `${da.helpStatus} ${da.helpPropose} ${da.helpWheel}`,
  ],
  [
    'English',
    englishTitles.filter((title) => title !== 'help'),
    `${en.helpStatus} ${en.helpPropose} ${en.helpWheel}`,
  ],
])('every %s command that Teams offers is one that the bot itself says it understands', (_, titles, help) => {
  expect(titles.length).toBeGreaterThan(1)
  expect(titles.filter((title) => !help.includes(title))).toEqual([])
})
