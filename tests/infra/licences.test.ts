import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

type Locked = { version?: string; license?: string; dev?: boolean; dependencies?: Record<string, string> }
type PackageJson = { dependencies: Record<string, string>; devDependencies: Record<string, string> }

const root = new URL('../../', import.meta.url)
const lock = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')) as {
  packages: Record<string, Locked>
}
const own = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as PackageJson
const notice = readFileSync(new URL('NOTICE', root), 'utf8')

/** Licences under which the product may carry a package, and whether NOTICE has to say so in words. */
const allowed: Record<string, 'in its own folder' | 'in NOTICE'> = {
  MIT: 'in its own folder',
  'MIT-0': 'in its own folder',
  ISC: 'in its own folder',
  '0BSD': 'in its own folder',
  'BSD-2-Clause': 'in its own folder',
  'BSD-3-Clause': 'in its own folder',
  'BlueOak-1.0.0': 'in its own folder',
  Unlicense: 'in its own folder',
  '(AFL-2.1 OR BSD-3-Clause)': 'in its own folder',
  '(MIT OR CC0-1.0)': 'in its own folder',
  'Apache-2.0': 'in NOTICE',
  // Used unchanged, as files of its own: NOTICE says where their source is.
  'MPL-2.0': 'in NOTICE',
  'PSF-2.0': 'in NOTICE',
  'MIT AND OFL-1.1': 'in NOTICE',
  '(ISC AND CC-BY-3.0)': 'in NOTICE',
}

/** Packages whose package.json names no licence, with the one that their own text gives. */
const readByHand: Record<string, string> = { 'escape-regexp-component': 'MIT', 'png-js': 'MIT' }

const production = Object.entries(lock.packages)
  .filter(([path, locked]) => path !== '' && !locked.dev)
  .map(([path, locked]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return { path, name, licence: locked.license ?? readByHand[name] ?? 'none' }
  })

test('every package that the product runs on has a licence that the product may use', () => {
  expect(production.length).toBeGreaterThan(100)
  const others = production.filter(({ licence }) => !(licence in allowed))
  expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([])
})

test('NOTICE names every package whose licence asks for words', () => {
  const owed = production.filter(({ licence }) => allowed[licence] === 'in NOTICE')
  expect(owed.length).toBeGreaterThan(0)
  // What is built for one platform is named with what it is built of.
  const family = (name: string) => name.replace(/-(android|darwin|linux|win32)-.*$/, '')
  expect(owed.filter(({ name }) => !notice.includes(family(name))).map(({ name }) => name)).toEqual([])
})

test('NOTICE names every package that has a notice file of its own', () => {
  const withNotice = production.filter(({ path }) => {
    const folder = new URL(`${path}/`, root)
    return existsSync(folder) && readdirSync(folder).some((file) => /^notice/i.test(file))
  })
  expect(withNotice.filter(({ name }) => !notice.includes(name)).map(({ name }) => name)).toEqual([])
})

test('what the tab bundles is under the MIT licence, as NOTICE says', () => {
  const folder = new URL('tab/', root)
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^src.*\.tsx?$/.test(file))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  const dependencies = Object.keys({ ...own.dependencies, ...own.devDependencies })
  const bundled = dependencies.filter((name) =>
    sources.some((source) => new RegExp(`(from|import)\\s*\\(?\\s*['"]${name}(/|['"])`).test(source)),
  )
  const unlike = bundled.filter((name) => lock.packages[`node_modules/${name}`]?.license !== 'MIT')
  expect(unlike).toEqual([])
  const families = notice.replace('@fluentui/*', '@fluentui/react-components, @fluentui/react-icons')
  expect(bundled.filter((name) => !families.includes(name))).toEqual([])
})

test('what the wheel’s geometry brings into the tab’s bundle is under the ISC licence, whose words NOTICE gives', () => {
  const folder = new URL('bot/domain/wheel/layout/', root)
  const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'))
  const direct = Object.keys(own.dependencies).filter((name) =>
    sources.some((source) => source.includes(`from '${name}'`)),
  )
  expect(direct.length).toBeGreaterThan(2)
  const bundled = new Set(direct)
  for (const name of bundled)
    for (const brought of Object.keys(lock.packages[`node_modules/${name}`]?.dependencies ?? {}))
      bundled.add(brought)
  const unlike = [...bundled].filter((name) => lock.packages[`node_modules/${name}`]?.license !== 'ISC')
  expect(unlike).toEqual([])
  const said = notice.slice(notice.indexOf('under the ISC License'))
  expect([...bundled].filter((name) => !new RegExp(`\\b${name}\\b`).test(said))).toEqual([])
  expect(said).toContain('Permission to use, copy, modify')
})
