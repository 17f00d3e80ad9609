import { spawn } from 'node:child_process'
import { globSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

type Page = { folder: string; built: string; sources: string[] }

/** The two browser apps: where their sources are and what Vite makes of them. */
export const pages = {
  tab: {
    folder: 'tab',
    built: 'dist/tab',
    sources: ['tab/**/*.{ts,tsx,css,html}', 'bot/{contract,domain}/**/*.ts'],
  },
  desk: {
    folder: 'infra/local/desk/page',
    built: 'dist/desk',
    sources: ['infra/local/desk/page/**/*.{ts,css,html}'],
  },
} satisfies Record<string, Page>

/** Builds what has not been built since its sources changed. */
export async function buildStalePages(): Promise<void> {
  await Promise.all(Object.values(pages).map(buildIfStale))
}

/** Builds the page if it has not been built since its sources changed. Rejects with Vite's own words. */
export async function buildIfStale(page: Page): Promise<void> {
  if (!isStale(page)) return
  const begun = new Date()
  const built = join(ROOT, page.built)
  // Into a folder of its own, so that nobody is served half a page, and two builds at a time do no harm.
  const unfinished = `${built}.${process.pid}`
  await build(page.folder, unfinished)
  // What changes while it is built is not in it.
  utimesSync(join(unfinished, 'index.html'), begun, begun)
  rmSync(built, { recursive: true, force: true })
  try {
    renameSync(unfinished, built)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error
    // Another process was first, with the same sources.
    rmSync(unfinished, { recursive: true, force: true })
  }
}

function isStale({ built, sources }: Page): boolean {
  const newest = sources
    .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
    .map((file) => modifiedAt(join(ROOT, file)))
  return Math.max(0, ...newest) > modifiedAt(join(ROOT, built, 'index.html'))
}

function modifiedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function build(folder: string, outDir: string): Promise<void> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', folder, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn']
  const child = spawn(process.execPath, args, { cwd: ROOT })
  let said = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`Building ${folder} failed:\n${said}`)),
    )
  })
}
