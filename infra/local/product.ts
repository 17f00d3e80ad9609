import { readConfig, ConfigError } from '../../bot/config.ts'
import { startProduct } from '../../bot/product.ts'
import { followClock } from './clock-follower.ts'

/**
 * The product as it stands, with the local tenant's clock in place of the machine's. Started as a process of its own;
 * besides the product's variables it wants LOCAL_TENANT_URL. Tells its parent `{ready, port}`.
 */
try {
  const tenantUrl = process.env.LOCAL_TENANT_URL ?? 'http://localhost:4300'
  const config = readConfig(process.env)
  const followed = await followClock(`${tenantUrl}/_admin`)
  const product = await startProduct(config, { clock: followed.clock })
  process.send?.({ ready: true, port: product.port })

  let stopping = false
  const stop = async () => {
    // A terminal's Ctrl+C reaches this process and its parent, which then asks as well.
    if (stopping) return
    stopping = true
    followed.stop()
    await product.stop()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
  // The parent was killed: nobody will ask this process to stop any more.
  process.once('disconnect', () => void stop())
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error)
  process.exit(1)
}
