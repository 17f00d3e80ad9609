import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { GroupingInput } from '../../bot/domain/meetings/groups/grouping.ts'
import { proposeGroups } from '../../bot/domain/meetings/groups/propose-groups.ts'
import { aPerson, anInput, aSession, groupsOf } from '../domain/meetings/groups/a-grouping.ts'
import { iteratedMaximaSearch } from './iterated-maxima-search.ts'
import { generated, type Instance, plainSwaps, solveInstance } from './mdgp.ts'
import { readInstance } from './mdgplib.ts'
import { ms, percentile, ratio, type Table } from './table.ts'
import { threePhaseSearch } from './three-phase-search.ts'

const WARM_UP = 3
const RUNS = 15
const SECONDS = [1, 3, 20]

/** Groups for meetings of three sizes, on one core, beside a search that only swaps and stops at its first dead end. */
export async function benchGroups(): Promise<Table> {
  const cases: [string, GroupingInput][] = [
    ['21 people, 3 groups, 2 sessions', meeting(21, 19, 3, 2)],
    ['60 people, 6 groups, 2 sessions', meeting(60, 19, 6, 2)],
    ['1,000 people, 40 groups', meeting(1000, 98, 40, 1)],
  ]
  const rows = cases.map(([name, input]) => {
    const taken: number[] = []
    let proven = 0
    let wanting = 0
    for (let run = 0; run < WARM_UP + RUNS; run++) {
      const begun = performance.now()
      const proposal = proposeGroups({ ...input, seed: run }, { steps: 50_000_000 })
      if (run < WARM_UP) continue
      taken.push(performance.now() - begun)
      if (proposal.proven) proven++
      wanting += proposal.report.reduce((sum, rule) => sum + rule.wanting, 0)
    }
    const plain = proposeGroups(input, { steps: 1 })
    const short = plain.report.reduce((sum, rule) => sum + rule.wanting, 0)
    return [
      name,
      ms(percentile(taken, 50)),
      ms(percentile(taken, 95)),
      `${proven} of ${RUNS}`,
      (wanting / RUNS).toFixed(1),
      String(short),
    ]
  })
  return {
    title: 'Breakout groups (aims: 21 people under 50 ms, 60 under 200 ms, 1,000 under 2 s)',
    head: ['', 'median', '95 %', 'proven best', 'wanting', 'as they begin'],
    rows,
    notes: [
      `Wanting: what all rules lack together; "as they begin" is everybody dealt out in turn by organisation.`,
    ],
  }
}

/** The same search on instances of the maximally diverse grouping problem of the published kinds. */
export async function benchDiverseGroups(): Promise<Table> {
  const kinds = ['RanInt', 'RanReal', 'Geo'] as const
  const instances = [
    ...kinds.flatMap((kind) => [generated(kind, 120, 10), generated(kind, 120, 10, 4)]),
    generated('RanInt', 240, 12),
    generated('RanReal', 240, 12, 8),
    generated('Geo', 240, 12),
  ]
  const rows = instances.map((instance) => {
    const found = SECONDS.map((seconds) => solveInstance(instance, seconds * 1000).objective)
    const plain = plainSwaps(instance, 3000).objective
    const usual = usualSeconds(instance)
    const ours = found[SECONDS.indexOf(usual)] ?? NaN
    const published = [iteratedMaximaSearch, threePhaseSearch].flatMap((search) => {
      const { objective } = search(instance, usual * 1000)
      return [`${objective.toFixed(1)} (${usual} s)`, (ours / objective).toFixed(4)]
    })
    return [
      instance.name,
      ...found.map((objective) => objective.toFixed(1)),
      plain.toFixed(1),
      ratio((found[1] ?? NaN) / plain),
      ...published,
    ]
  })
  return {
    title: 'Maximally diverse grouping: objective after 1, 3 and 20 s',
    head: [
      '',
      '1 s',
      '3 s',
      '20 s',
      'plain swaps 3 s',
      'ours / plain, 3 s',
      'IMS',
      'ours / IMS',
      'TPSDP',
      'ours / TPSDP',
    ],
    rows,
    notes: [
      'Seconds of processor time. IMS: iterated maxima search (Lai and Hao, 2016). TPSDP: three-phase search with dynamic',
      'population size (Yang and others, 2022). Both are written here for distances alone; their files say from what.',
      'Instances are generated here, so their objectives cannot be laid beside published ones; give MDGPLIB’s files for that.',
    ],
  }
}

/** What the published methods are given. */
const usualSeconds = ({ elements }: Instance) => (elements > 120 ? 20 : 3)

/** Files in MDGPLIB's format: the objective of each after 1, 3 and 20 s, and the groups of the last. False: some could not be read. */
export async function solveFiles(paths: readonly string[]): Promise<boolean> {
  let isWell = true
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch((error: unknown) => error as Error)
    const read =
      text instanceof Error ? { fault: `${path}: ${text.message}` } : readInstance(basename(path), text)
    if ('fault' in read) {
      console.error(`\n${read.fault}`)
      isWell = false
      continue
    }
    const { instance, missing } = read
    console.log(`\n${instance.name}: ${instance.elements} elements in ${instance.bounds.length} groups`)
    if (missing > 0) console.log(`  ${missing} pairs have no line of their own and count as 0 apart.`)
    let groupOf: Int32Array = new Int32Array()
    for (const seconds of SECONDS) {
      const solved = solveInstance(instance, seconds * 1000)
      console.log(`  ${solved.objective} after ${seconds} s of processor time`)
      groupOf = solved.groupOf
    }
    instance.bounds.forEach((_, group) => {
      const members = [...groupOf.keys()].filter((element) => groupOf[element] === group)
      console.log(`  ${members.join(' ')}`)
    })
  }
  return isWell
}

function meeting(people: number, organisations: number, groups: number, sessions: number): GroupingInput {
  const all = Array.from({ length: people }, (_, nth) =>
    aPerson(`p${nth}`, {
      organisationId: `o${nth % organisations}`,
      role: `r${nth % 4}`,
      userRepresentative: nth % 3 === 0,
      fromRegion: nth % 10 === 0,
    }),
  )
  const open = groupsOf(...Array<null>(groups).fill(null))
  return anInput(
    all,
    Array.from({ length: sessions }, (_, nth) => aSession(all, open, { id: `s${nth + 1}` })),
  )
}
