import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const START_WITHIN_MS = 60_000
const ANSWER_WITHIN_MS = 120_000
const STOP_WITHIN_MS = 35_000

export type Program = {
  /** What the program said when it was ready. */
  ready: unknown
  /** Sends one question and waits for its answer; one at a time. */
  ask: (question: object) => Promise<unknown>
  /** Milliseconds of processor time that the process has used; NaN where the system does not tell. */
  cpuMs: () => number
  stop: () => Promise<void>
}

type Start = {
  /** Path from the project's top. */
  file: string
  args?: string[]
  /** For Node itself, before the file. */
  nodeArgs?: string[]
  env?: Record<string, string>
  /** How the program tells that it is ready, where that is a line of its log; else it is its first message. */
  readyLine?: (line: string) => unknown
}

/**
 * Starts a program of the bench as a process with an event loop of its own. Rejects when it ends, or stays silent for a
 * minute. What it writes besides is thrown away, but for errors.
 */
export async function startProgram(start: Start): Promise<Program> {
  const { file, args = [], nodeArgs = [], env = {}, readyLine } = start
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...nodeArgs, join(import.meta.dirname, '../..', file), ...args],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  )
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${file} ended (code ${code})`)))
  })
  ended.catch(() => undefined)
  const ready = readyLine === undefined ? nextMessage(child) : lineThat(child, readyLine)
  if (readyLine !== undefined) child.stdout?.setEncoding('utf8')
  else child.stdout?.resume()
  return {
    ready: await within(START_WITHIN_MS, `${file} was not ready`, Promise.race([ready, ended])),
    ask: (question) => {
      const answer = nextMessage(child)
      child.send(question)
      return within(ANSWER_WITHIN_MS, `${file} did not answer`, Promise.race([answer, ended]))
    },
    cpuMs: () => cpuMsOf(child.pid ?? 0),
    stop: () => stop(child),
  }
}

/** For a program of the bench: says that it is ready, and answers what it is asked. It ends with its parent. */
export function serveParent(ready: unknown, answer: (question: never) => unknown): void {
  process.once('disconnect', () => process.exit(0))
  process.on('message', (question) => {
    void Promise.resolve(answer(question as never)).then((told) => process.send?.(told ?? {}))
  })
  process.send?.(ready)
}

const nextMessage = (child: ChildProcess) =>
  new Promise<unknown>((resolve) => child.once('message', (message) => resolve(message)))

function lineThat(child: ChildProcess, read: (line: string) => unknown): Promise<unknown> {
  return new Promise((resolve) => {
    let rest = ''
    child.stdout?.on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const found = read(line)
        if (found !== undefined) resolve(found)
      }
    })
  })
}

/** Linux counts in hundredths of a second, in the 14th and 15th field. */
function cpuMsOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return NaN
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
  await gone
  clearTimeout(patience)
}

function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} within ${ms / 1000} s`)), ms)
  })
  return Promise.race([promise, tooLate]).finally(() => clearTimeout(timer))
}
