import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'

const READY_WITHIN_MS = 60_000
/** Longer than the product needs for a graceful stop with its database. */
const STOP_WITHIN_MS = 15_000

const ready = z.object({ ready: z.literal(true), port: z.number().int() })

export type ProductProcess = { port: number; child: ChildProcess; stop: () => Promise<void> }

/** Starts the product as a process of its own on the tenant's clock. Rejects when it ends or stays silent. */
export function startProductProcess(env: Record<string, string>, tenantUrl: string): Promise<ProductProcess> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'product.ts')],
    {
      env: { ...process.env, ...env, LOCAL_TENANT_URL: tenantUrl },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error('The product was not ready within a minute.'))
    }, READY_WITHIN_MS)
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(tooLate)
      reject(new Error(`The product ended before it was ready (code ${code}).`))
    })
    child.on('message', (message) => {
      const told = ready.safeParse(message)
      if (!told.success) return
      clearTimeout(tooLate)
      resolve({ port: told.data.port, child, stop: () => stop(child) })
    })
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
  await ended
  clearTimeout(patience)
}
