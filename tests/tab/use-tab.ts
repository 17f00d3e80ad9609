import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals'
import { startTabTest, type TabTest } from './open-tab.ts'

/** The tab for a whole test file. Each test begins with nothing asked of the product, and leaves no page open. */
export function useTab(): Omit<TabTest, 'stop'> {
  let running: TabTest | undefined
  const now = () => {
    if (running === undefined) throw new Error('The tab is there from beforeAll on')
    return running
  }
  beforeAll(async () => {
    running = await startTabTest()
  }, 120_000)
  beforeEach(() => {
    now().product.asked.length = 0
  })
  afterEach(async () => {
    for (const context of now().browser.contexts()) await context.close()
  })
  afterAll(async () => {
    await running?.stop()
  })
  return {
    get product() {
      return now().product
    },
    get browser() {
      return now().browser
    },
    signIn: (me) => now().signIn(me),
    open: (...how) => now().open(...how),
  }
}
