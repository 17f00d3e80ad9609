import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { clockTransitions, roundStates, transitions } from '../bot/domain/rounds/states.ts'

const page = new URL('../bot/README.md', import.meta.url)
const mark = /<!-- states -->[\s\S]*<!-- \/states -->/

/** The table of states as the page shows it, made from the one in code. */
function statesTable(): string {
  const rows = roundStates.map((state) => {
    const acts = Object.entries(transitions[state]).map(
      ([act, cell]) => `${act} -> ${cell.to.join(' or ')} (${cell.by.join(', ')})`,
    )
    const clock = clockTransitions[state]
    const all = [
      ...acts,
      ...(clock === undefined
        ? []
        : [`*${state === 'planned' ? 'the planned moment' : 'the deadline'}* -> ${clock.join(' or ')}`]),
    ]
    return `| \`${state}\` | ${all.join('<br>') || 'nothing'} |`
  })
  return [
    '<!-- states -->',
    '',
    '| State | What may happen |',
    '|---|---|',
    ...rows,
    '',
    '<!-- /states -->',
  ].join('\n')
}

describe('the architecture page', () => {
  test('shows the table of states as it is in code (UPDATE_PAGE=1 writes it)', async () => {
    const text = await readFile(page, 'utf8')
    if (process.env['UPDATE_PAGE'] === '1') await writeFile(page, text.replace(mark, statesTable()))
    expect((await readFile(page, 'utf8')).match(mark)?.[0]).toBe(statesTable())
  })

  test('gives every dependency its reason', async () => {
    const text = await readFile(page, 'utf8')
    const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
      dependencies: Record<string, string>
      devDependencies: Record<string, string>
    }
    const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  })
})
