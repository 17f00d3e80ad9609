/** Waits until the condition holds, asking every 25 ms. Rejects when it does not hold within `ms` of machine time. */
export async function sleepUntil(condition: () => boolean | Promise<boolean>, ms: number): Promise<void> {
  const end = performance.now() + ms
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Still not so after ${ms} ms: ${condition.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
