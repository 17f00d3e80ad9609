/** The folder that all test processes of one run share. Removed after the run. */
export function runFolder(): string {
  const folder = process.env.TEST_RUN_FOLDER
  if (folder === undefined) throw new Error('No test run: start tests with `npm test`')
  return folder
}
