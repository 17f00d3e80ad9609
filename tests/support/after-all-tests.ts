import { removeRun } from './before-all-tests.ts'
import { runFolder } from './run-folder.ts'

export default async function afterAllTests(): Promise<void> {
  await removeRun(runFolder())
}
