import { spawn } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/** The two browser apps: where their sources are and what Vite makes of them. */
const pages = [
  {
    folder: 'tab',
    built: 'dist/tab',
    sources: ['tab/**/*.{ts,tsx,css,html}', 'bot/{contract,cards,domain}/**/*.ts'],
  },
  {
    folder: 'infra/local/desk/page',
    built: 'dist/desk',
    sources: ['infra/local/desk/page/**/*.{ts,css,html}'],
  },
]

/** Builds the pages that have not been built since their sources changed. Rejects with Vite's own words. */
export async function buildStalePages(): Promise<void> {
  await Promise.all(pages.filter(isStale).map(({ folder }) => build(folder)))
}

function isStale({ built: folder, sources }: (typeof pages)[number]): boolean {
  const built = modifiedAt(join(ROOT, folder, 'index.html'))
  const newest = sources
    .flatMap((pattern) => globSync(pattern, { cwd: ROOT, exclude: ['**/dist/**', '**/node_modules/**'] }))
    .map((file) => modifiedAt(join(ROOT, file)))
  return Math.max(0, ...newest) > built
}

function modifiedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function build(folder: string): Promise<void> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', folder, '--logLevel', 'warn'], { cwd: ROOT })
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
