import { createServer } from 'node:net'

type Wanted = { port: number; what: string; variable: string }

/** Null when all ports are free; otherwise a sentence that says which is not and what to do. */
export async function freePortOrExplain(wanted: readonly Wanted[]): Promise<string | null> {
  for (const { port, what, variable } of wanted) {
    if (port !== 0 && !(await isFree(port))) {
      return (
        `Port ${port}, where ${what} was to be, is taken by another program.\n` +
        `Stop that program, or choose another port: ${variable}=${port + 1} npm start`
      )
    }
  }
  return null
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
