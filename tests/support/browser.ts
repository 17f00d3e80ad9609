import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { oncePerRun } from './run-folder.ts'

const run = promisify(execFile)
const screenshots = new URL('../../output/screenshots/', import.meta.url)
const waitMs = 15_000
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A browser without a window: Chrome or Edge where one is installed and starts, else the registry's Chromium. */
export async function launchBrowser(): Promise<Browser> {
  for (const channel of ['chrome', 'msedge', 'chromium']) {
    const installed = await chromium
      .launch({ channel, args: ['--no-sandbox'], timeout: waitMs })
      .catch(isNotThere)
    if (installed !== undefined) return installed
  }
  return launchFromRegistry()
}

/** Saved as build output, to look at: the whole page, or the part of it; `name` becomes the file's name. */
export async function saveScreenshot(page: Page, name: string, part?: Locator): Promise<string> {
  await mkdir(screenshots, { recursive: true })
  const path = new URL(`${name}.png`, screenshots).pathname
  if (part === undefined) await page.screenshot({ path, fullPage: true })
  else await part.screenshot({ path })
  return path
}

/**
 * What axe-core finds against WCAG 2.1 A and AA in the page and its frames, one line each: rule, where, why.
 * An empty list is what a test expects. `within` is a CSS selector in the outermost page; `rules` names the only ones held.
 */
export async function findAccessibilityFaults(
  page: Page,
  { within, rules }: { within?: string; rules?: string[] } = {},
): Promise<string[]> {
  const runOnly = rules === undefined ? { type: 'tag', values: standards } : { type: 'rule', values: rules }
  const found: Fault[][] = []
  // The wrapper of @axe-core/playwright asks the same, and opens a page of its own each time to gather the answers.
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeSource)
    const include = frame === page.mainFrame() && within !== undefined ? [within] : undefined
    const faults = await frame.evaluate(askAxe, { include, runOnly })
    // A mail is no page: it has no landmarks, and stands in those of the page that shows it.
    const isContent = frame !== page.mainFrame() && faults.some(({ rule }) => rule === 'landmark-one-main')
    found.push(isContent ? faults.filter(({ rule }) => rule !== 'region') : faults)
  }
  return found
    .flat()
    .filter(
      ({ rule }) =>
        !oncePerPage.has(rule) || found.every((faults) => faults.some((one) => one.rule === rule)),
    )
    .map(({ rule, where }) => `${rule}: ${where}`)
}

type Fault = { rule: string; where: string }

/** A page and its frames have these together. */
const oncePerPage = new Set(['landmark-one-main', 'page-has-heading-one'])
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']
type Asked = { include: string[] | undefined; runOnly: { type: string; values: string[] } }
type Axe = { run(context: object, options: object): Promise<{ violations: Violation[] }> }
type Violation = { id: string; nodes: { target: string[]; failureSummary?: string }[] }

/** Runs in the page. */
async function askAxe({ include, runOnly }: Asked): Promise<Fault[]> {
  const { axe } = window as unknown as { axe: Axe }
  // Fluent's guards at the edges of a dialog take the keyboard only to pass it on, and are nothing to a screen reader.
  const context = { include: include ?? [['html']], exclude: [['[data-tabster-dummy]']] }
  // Frames are asked by themselves.
  const { violations } = await axe.run(context, { runOnly, iframes: false, resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => ({
      rule: id,
      where: `${target.join(' ')}: ${failureSummary}`,
    })),
  )
}

async function launchFromRegistry(): Promise<Browser> {
  const unpacked = JSON.parse(await oncePerRun('browser', unpackFromRegistry)) as Unpacked
  return chromium.launch({
    executablePath: unpacked.executablePath,
    // Its own list of arguments would switch web security off.
    args: ['--no-sandbox'],
    // The letters of a downloaded file's name want a locale, and this one is on every machine.
    env: { ...process.env, ...unpacked.env, LC_ALL: 'C.UTF-8' },
    timeout: 60_000,
  })
}

type Unpacked = { executablePath: string; env: Record<string, string> }

/**
 * The package unpacks itself to the temp folder, trusts what it finds there, and brings the shared libraries that a bare
 * machine lacks only where it takes the machine for a Lambda's. So: in a process with an environment of its own.
 */
async function unpackFromRegistry(folder: string): Promise<string> {
  const program = `
    const { default: registryChromium } = await import('@sparticuz/chromium')
    const executablePath = await registryChromium.executablePath()
    console.log(JSON.stringify({ executablePath, libraries: process.env.LD_LIBRARY_PATH }))`
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    timeout: 60_000,
  })
  const { executablePath, libraries } = JSON.parse(stdout) as { executablePath: string; libraries: string }
  const fonts = join(folder, 'fonts')
  await writeFile(join(fonts, 'fonts.conf'), fontConfiguration(folder))
  const unpacked: Unpacked = { executablePath, env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts } }
  return JSON.stringify(unpacked)
}

/**
 * The package's own looks for its fonts in /tmp; without any font the browser crashes at the first form field. Its own
 * font comes before whatever else the machine has, so that bold text is not drawn in another hand.
 */
const fontConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  <match target="pattern">
    <edit name="family" mode="append_last"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`

function isNotThere(error: unknown): undefined {
  if (error instanceof Error) return undefined
  throw error
}
