import { availableParallelism, cpus, loadavg } from 'node:os'
import { benchAnswers } from './answers.ts'
import { benchCards } from './cards.ts'
import { benchLive } from './live.ts'
import { benchDiverseGroups, benchGroups, solveFiles } from './groups.ts'
import { benchList } from './list.ts'
import { benchNotes } from './notes.ts'
import { benchScheduling } from './scheduling.ts'
import { onStage } from './stage.ts'
import { printTable, type Table } from './table.ts'
import { benchWheel } from './wheel.ts'

/**
 * `npm run bench`: figures, not tests. Each stands beside its reference from the same run, because only their ratio tells
 * something on a machine that has other things to do. `npm run bench -- answers` runs one of them, and
 * `npm run bench -- groups FILE…` groups instances in MDGPLIB's format.
 */
const benches: Record<string, () => Promise<Table>> = {
  answers: () => onStage(benchAnswers),
  cards: () => onStage(benchCards),
  groups: benchGroups,
  'diverse-groups': benchDiverseGroups,
  list: () => onStage(benchList),
  live: () => onStage(benchLive),
  notes: () => onStage(benchNotes),
  scheduling: benchScheduling,
  wheel: benchWheel,
}

const [only, ...files] = process.argv.slice(2)
if (only === 'groups' && files.length > 0) {
  process.exit((await solveFiles(files)) ? 0 : 1)
}
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}: ${Object.keys(benches).join(', ')}`)
  process.exit(1)
}

const begun = performance.now()
console.log(`Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'})`)
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  printTable(await bench())
  const busy = loadavg().map((load) => load.toFixed(1))
  console.log(`  Load of the machine over the last 1, 5 and 15 minutes: ${busy.join(', ')}.`)
}
console.log(`\n${((performance.now() - begun) / 1000).toFixed(0)} s in all.`)
