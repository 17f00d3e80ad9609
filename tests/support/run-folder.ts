import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sleepUntil } from './sleep-until.ts'

/** The folder that all test processes of one run share. Removed after the run; a script of its own has its own. */
export function runFolder(): string {
  process.env.TEST_RUN_FOLDER ??= folderUntilExit()
  return process.env.TEST_RUN_FOLDER
}

/**
 * Makes something once for the whole run, in a folder of its own, by whichever test process comes first; the others
 * wait for it. `make` tells in a text how to find what it made. Rejects when that takes more than 90 seconds.
 */
export async function oncePerRun(name: string, make: (folder: string) => Promise<string>): Promise<string> {
  const folder = join(runFolder(), name)
  const told = join(folder, 'made.txt')
  if (await isFirst(folder)) {
    try {
      await writeFile(`${told}.tmp`, await make(folder))
      await rename(`${told}.tmp`, told)
    } catch (error) {
      // Whoever comes next tries again, and tells of its own error.
      await rm(folder, { recursive: true, force: true })
      throw error
    }
  }
  let text: string | undefined
  await sleepUntil(async () => {
    text = await readFile(told, 'utf8').catch(() => undefined)
    return text !== undefined
  }, 90_000)
  return text ?? ''
}

async function isFirst(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function folderUntilExit(): string {
  const folder = mkdtempSync(join(tmpdir(), `rammehjul-tests-${process.pid}-`))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
