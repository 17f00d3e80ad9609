import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { oncePerRun } from './run-folder.ts'

const run = promisify(execFile)
const screenshots = new URL('../../output/screenshots/', import.meta.url)
const waitMs = 15_000

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
 * An empty list is what a test expects. `within` is a CSS selector; `rules` names the only ones to be held.
 */
export async function findAccessibilityFaults(
  page: Page,
  { within, rules }: { within?: string; rules?: string[] } = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  if (within !== undefined) axe.include(within)
  if (rules === undefined) axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
  else axe.withRules(rules)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}

async function launchFromRegistry(): Promise<Browser> {
  const unpacked = JSON.parse(await oncePerRun('browser', unpackFromRegistry)) as Unpacked
  return chromium.launch({
    executablePath: unpacked.executablePath,
    // Its own list of arguments would switch web security off.
    args: ['--no-sandbox'],
    env: { ...process.env, ...unpacked.env },
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
