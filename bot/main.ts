import { ConfigError, readConfig } from './config.ts'
import { startProduct } from './product.ts'

/** After this long a stop is no longer graceful: what holds it up is lost with the process, and found again by its rows. */
const PATIENCE_MS = 30_000

try {
  const product = await startProduct(readConfig(process.env), { clock: () => new Date() })
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), PATIENCE_MS).unref()
    product.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error)
  process.exit(1)
}
