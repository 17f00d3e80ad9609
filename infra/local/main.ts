import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { prepareDemoForum } from './demo-forum.ts'
import { prepareDemoPosts } from './demo-posts.ts'
import { prepareDemoWheel } from './demo-wheel.ts'
import { buildStalePages } from './pages.ts'
import { freePortOrExplain } from './ports.ts'
import { startProductProcess, type ProductProcess } from './product-process.ts'
import { readSettings } from './settings.ts'
import { startLocalTenant } from './tenant.ts'

const settings = readSettings(process.env, process.argv.slice(2))
const stateFile = join(settings.dataDir, 'local-tenant.json')

const taken = await freePortOrExplain([
  { port: settings.deskPort, what: 'the desk', variable: 'DESK_PORT' },
  { port: settings.productPort, what: 'the product', variable: 'PORT' },
])
if (taken) {
  console.error(taken)
  process.exit(1)
}
if (settings.fresh && existsSync(settings.dataDir)) rmSync(settings.dataDir, { recursive: true })

let product: ProductProcess | undefined
let stopping = false
const tenant = await startLocalTenant({
  port: settings.deskPort,
  stateFile,
  standingAppointments: true,
})

async function stop(code: number) {
  if (stopping) return
  stopping = true
  await product?.stop()
  await tenant.stop()
  process.exit(code)
}
process.on('SIGINT', () => void stop(0))
process.on('SIGTERM', () => void stop(0))

try {
  console.log('Starting the demo region …')
  const publicUrl = `http://localhost:${settings.productPort}`
  const env = {
    // The three addresses should not drown in the product's log; LOG_LEVEL=info shows it.
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    ...tenant.environmentFor({
      publicUrl,
      port: settings.productPort,
      dataDir: settings.dataDir,
      ...(settings.databaseUrl !== undefined && { databaseUrl: settings.databaseUrl }),
    }),
  }
  const [started] = await Promise.all([startProductProcess(env, tenant.urls.origin), buildStalePages()])
  product = started
  product.child.once('exit', (code) => {
    if (stopping) return
    console.error(`The product ended by itself (code ${code}).`)
    void stop(1)
  })
  tenant.admin.setProduct(publicUrl)
  await prepareDemoForum(tenant, publicUrl)
  await prepareDemoWheel(tenant, publicUrl)
  await prepareDemoPosts(tenant, publicUrl)
  console.log(`
  The desk:     ${tenant.urls.desk}
  The tab:      ${tenant.urls.desk}#secretariat-1/tab
  The product:  ${publicUrl}

The demo's clock says ${tenant.clock.now().toLocaleString('da-DK', { timeZone: 'Europe/Copenhagen' })}. Stop with Ctrl+C.
`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await stop(1)
}
