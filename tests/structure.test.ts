import { describe, expect, test } from '@jest/globals'
import { importRings, importsOf, readsOfChance, sourceFiles } from './support/source-files.ts'

const typescript = /\.tsx?$/
const files = sourceFiles(['bot', 'tab', 'infra', 'manifest', 'tests'], typescript)
const product = files.filter(({ path }) => !path.startsWith('tests/'))
const imports = files.flatMap(importsOf)
const own = imports.filter(({ to }) => typescript.test(to) && files.some(({ path }) => path === to))

/**
 * Who may import whom: one way, transport -> use case -> domain, then use case -> store -> delivery. The first line
 * that fits a file is its part. `types`: only what is gone when the program runs.
 */
const parts: { part: string; may: string[]; types?: string[] }[] = [
  { part: 'bot/config.ts', may: [] },
  { part: 'bot/log.ts', may: ['bot/config.ts'] },
  { part: 'bot/database-gone.ts', may: [] },
  { part: 'bot/deps.ts', may: [], types: ['bot/config.ts', 'bot/store', 'bot/jobs', 'bot/domain'] },
  { part: 'bot/domain/wheel/layout', may: [], types: ['bot/domain'] },
  { part: 'bot/domain', may: [] },
  { part: 'bot/cards', may: ['bot/domain'] },
  { part: 'bot/journal', may: ['bot/domain'] },
  // The wheel's picture is set by the journal's engine; its letters are the same font.
  { part: 'bot/wheel-files', may: ['bot/domain', 'bot/journal'], types: ['bot/contract'] },
  // Run sheets and collations are set by the journal's engine as well.
  { part: 'bot/meeting-files', may: ['bot/domain', 'bot/journal'] },
  { part: 'bot/contract', may: ['bot/domain'] },
  // A collation's page has the reading order of its files.
  { part: 'bot/pages', may: ['bot/cards', 'bot/domain'], types: ['bot/meeting-files'] },
  { part: 'bot/store', may: ['bot/domain', 'bot/database-gone.ts'] },
  { part: 'bot/live', may: ['bot/domain'], types: ['bot/store', 'bot/contract'] },
  { part: 'bot/jobs', may: ['bot/log.ts', 'bot/database-gone.ts'], types: ['bot/store'] },
  {
    part: 'bot/views',
    // What the journal says of a round, its page says in the same words.
    may: ['bot/domain', 'bot/cards', 'bot/store', 'bot/journal', 'bot/wheel-files'],
    types: ['bot/config.ts', 'bot/deps.ts', 'bot/contract', 'bot/usecases'],
  },
  {
    part: 'bot/usecases',
    // What a reader is shown is drawn by pure functions of data: a card, a page of the journal.
    may: [
      'bot/domain',
      'bot/store',
      'bot/live/tell-meeting.ts',
      'bot/live/tell-wheel.ts',
      'bot/views',
      'bot/cards',
      'bot/journal',
      'bot/wheel-files',
      'bot/meeting-files',
    ],
    types: ['bot/deps.ts', 'bot/config.ts', 'bot/contract'],
  },
  { part: 'bot/graph', may: ['bot/config.ts', 'bot/deps.ts'] },
  {
    part: 'bot/delivery',
    may: [
      'bot/cards',
      'bot/pages',
      'bot/graph',
      'bot/store',
      'bot/views',
      'bot/domain',
      'bot/log.ts',
      'bot/database-gone.ts',
    ],
    types: ['bot/config.ts', 'bot/deps.ts'],
  },
  /* What the product does on its own initiative: the workers and sweeps that drive delivery. */
  {
    part: 'bot/transport/sweeps.ts',
    may: ['bot/usecases', 'bot/delivery', 'bot/jobs', 'bot/log.ts'],
    types: ['bot/deps.ts', 'bot/config.ts'],
  },
  {
    part: 'bot/transport',
    may: [
      'bot/usecases',
      'bot/cards',
      'bot/pages',
      'bot/journal',
      'bot/contract',
      'bot/views',
      'bot/deps.ts',
      'bot/log.ts',
      'bot/database-gone.ts',
      'bot/domain',
    ],
    types: ['bot/config.ts', 'bot/jobs', 'bot/delivery', 'bot/live'],
  },
  { part: 'bot/product.ts', may: ['bot'] },
  { part: 'bot/main.ts', may: ['bot'] },
  // How long a text may be is a fact that both sides state in the same words; the wheel is drawn by both.
  {
    part: 'tab',
    may: [
      'bot/contract',
      'bot/domain/rounds/text-limits.ts',
      'bot/domain/scheduling/poll/poll-limits.ts',
      'bot/domain/wheel/layout',
      // A run sheet is edited and checked as one types, by the rules that the product checks it by when it is saved.
      'bot/domain/meetings/run-sheet',
      // The clock on the screen turns at the same moments as the product's.
      'bot/domain/meetings/run',
      // How groups are called, and whether sizes fit, is said as one types.
      'bot/domain/meetings/groups/group-label.ts',
      'bot/domain/meetings/groups/group-sizes.ts',
      'bot/domain/meetings/collation/collation-limits.ts',
      // What looks like a person's case is stopped before it is sent.
      'bot/domain/text/cpr.ts',
      // People are called the same on the screen, on cards and in mails.
      'bot/domain/text/person-line.ts',
      // Which forum a form opens on is one rule, whatever forums and regions that form offers.
      'bot/domain/forums/first-choice.ts',
    ],
    types: ['bot/domain'],
  },
  { part: 'manifest', may: [] },
  {
    part: 'infra/local',
    may: ['bot/config.ts', 'bot/contract', 'bot/product.ts', 'manifest'],
    types: ['bot'],
  },
  { part: 'infra', may: ['bot/config.ts'] },
  { part: 'tests', may: ['bot', 'tab', 'infra', 'manifest'] },
]

const isIn = (path: string, part: string) => path === part || path.startsWith(`${part}/`)
const partOf = (path: string) => parts.find(({ part }) => isIn(path, part))

describe('an import', () => {
  test('follows the one way through the product', () => {
    const wrong = own.filter(({ from, to, typeOnly }) => {
      const part = partOf(from)
      if (part === undefined) return true
      const allowed = [part.part, ...part.may, ...(typeOnly ? (part.types ?? []) : [])]
      return !allowed.some((each) => isIn(to, each)) && partOf(to)?.part !== part.part
    })
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([])
  })

  test('never closes a ring', () => {
    const running = own.filter(({ typeOnly }) => !typeOnly)
    expect(importRings(running).map((ring) => ring.join(' -> '))).toEqual([])
  })

  test('in the domain is of the domain, or of a library that only calculates', () => {
    const libraries = imports.filter(({ from, to }) => isIn(from, 'bot/domain') && !typescript.test(to))
    const calculating = [
      'temporal-polyfill',
      'date-holidays',
      'fastest-levenshtein',
      'zod',
      'rrule-temporal',
      'yjs',
      // Geometry and the dates of an axis: numbers in, numbers out.
      'd3-path',
      'd3-scale',
      'd3-shape',
      'd3-time',
      'd3-time-format',
    ]
    expect(libraries.map(({ to }) => to).filter((to) => !calculating.includes(to))).toEqual([])
  })

  test('in the wheel’s geometry is of d3 alone: the tab draws by it and must stay light', () => {
    const libraries = imports.filter(
      ({ from, to }) => isIn(from, 'bot/domain/wheel/layout') && !typescript.test(to),
    )
    expect(libraries.filter(({ to }) => !to.startsWith('d3-'))).toEqual([])
  })

  test.each([
    ['kysely', ['bot/store', 'bot/jobs', 'bot/live']],
    ['pg', ['bot/store', 'bot/live']],
    ['pg-boss', ['bot/jobs']],
    ['restify', ['bot/transport', 'infra/local']],
    ['botbuilder', ['bot/transport', 'bot/delivery']],
    ['@microsoft/microsoft-graph-client', ['bot/graph']],
    ['@microsoft/teams-js', ['tab/src/teams.ts', 'tab/src/teams-stage.ts']],
  ])('of %s is made only where it belongs', (library, places) => {
    const users = product.flatMap(importsOf).filter(({ to, typeOnly }) => to === library && !typeOnly)
    expect(users.length).toBeGreaterThan(0)
    const astray = users.filter(({ from }) => !places.some((place) => isIn(from, place)))
    expect(astray.map(({ from }) => from)).toEqual([])
  })

  test('outside infra/local and the tests never reaches the local tenant', () => {
    const outside = product.filter(({ path }) => !isIn(path, 'infra/local')).flatMap(importsOf)
    expect(outside.filter(({ to }) => isIn(to, 'infra/local'))).toEqual([])
    const speaking = product.filter(({ path }) => isIn(path, 'bot') || isIn(path, 'tab'))
    const naming = speaking.filter(({ text }) => /infra\/local|local[ -_]?tenant/i.test(text))
    expect(naming.map(({ path }) => path)).toEqual([])
  })
})

describe('time', () => {
  const told = [
    'bot/domain',
    'bot/usecases',
    'bot/store',
    'bot/cards',
    'bot/views',
    'bot/journal',
    'bot/pages',
  ]
  /* Waiting for a server takes the machine's time, whatever the product's clock says. */
  const machine = [
    'bot/store/connect.ts',
    'bot/store/postgres',
    // How long a search may take is the machine's time too.
    'bot/usecases/meetings/groups/solve-worker.ts',
  ]

  test('and chance are given to the rules, the use cases and the rows, never read by them', () => {
    const asked = product.filter(({ path }) => told.some((part) => isIn(path, part)))
    const reading = asked
      .filter(({ path }) => !machine.some((part) => isIn(path, part)))
      .flatMap(readsOfChance)
    expect(reading).toEqual([])
  })

  test('is a parameter of every statement, never the database’s own', () => {
    const reading = /(?<![.\w])(now\(\)|current_(timestamp|date)|clock_timestamp\(|localtimestamp)/i
    const asking = ['bot/store', 'bot/usecases', 'bot/views', 'bot/delivery', 'bot/jobs']
    const statements = product.filter(
      ({ path, text }) => asking.some((part) => isIn(path, part)) && reading.test(text),
    )
    expect(statements.map(({ path }) => path)).toEqual([])
  })
})

describe('a file', () => {
  test('is named for its one thing, in kebab-case', () => {
    const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?\.tsx?$/
    const vague = /^(utils?|helpers?|common|shared|misc|.*-?manager|index)\.tsx?$/
    const named = files.map(({ path }) => ({ path, last: path.split('/').at(-1) ?? '' }))
    expect(named.filter(({ last }) => !name.test(last) || vague.test(last)).map(({ path }) => path)).toEqual(
      [],
    )
  })

  test('lies in a folder that is named for one thing too', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|managers?|services?)\//
    expect(files.filter(({ path }) => vague.test(path)).map(({ path }) => path)).toEqual([])
  })

  test('has at most 300 lines', () => {
    const long = files.filter(({ text }) => text.split('\n').length > 301)
    expect(long.map(({ path, text }) => `${path} ${text.split('\n').length}`)).toEqual([])
  })

  test('leaves no error unseen: no catch is empty', () => {
    const empty = files.filter(({ text }) => /catch\s*(\([^)]*\))?\s*\{\s*\}/.test(text))
    expect(empty.map(({ path }) => path)).toEqual([])
  })
})

test('no link of the tab has the colour that the browser gives it', () => {
  const bare = product
    .filter(({ path }) => path.startsWith('tab/src/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/<(?:(?:Nav)?Link\s+to=|a\s)(?:[^<>]|=>)*>/g)]
        .filter(([tag]) => !tag.includes('className='))
        .map(([tag]) => `${path}: ${tag} has no style: PageLink has`),
    )
  expect(bare).toEqual([])
})

test('only one file of the tab speaks HTTP', () => {
  const speaking = product.filter(({ path, text }) => isIn(path, 'tab/src') && /\bfetch\(/.test(text))
  expect(speaking.map(({ path }) => path)).toEqual(['tab/src/http.ts'])
})

describe('a test', () => {
  const tests = files.filter(({ path }) => path.endsWith('.test.ts'))

  test('always runs', () => {
    const resting = new RegExp(
      String.raw`\b(test|it|describe)\.(only|skip|todo|failing)\b|\b(xtest|xit|fit)\(`,
    )
    expect(tests.filter(({ text }) => resting.test(text)).map(({ path }) => path)).toEqual([])
  })

  test('is named by a sentence that is true, not by what something should do', () => {
    const should = new RegExp(String.raw`\b(test|it)\((['"\x60])should `)
    expect(tests.filter(({ text }) => should.test(text)).map(({ path }) => path)).toEqual([])
  })
})
