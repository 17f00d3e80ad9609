/** Tests run the TypeScript sources as Node does: types stripped, nothing compiled. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': '<rootDir>/tests/strip-types.js' },
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  // Only folders with sources and tests: what a test writes elsewhere wakes nothing.
  roots: ['<rootDir>/bot', '<rootDir>/infra', '<rootDir>/manifest', '<rootDir>/tab', '<rootDir>/tests'],
  globalSetup: '<rootDir>/tests/support/before-all-tests.ts',
  globalTeardown: '<rootDir>/tests/support/after-all-tests.ts',
  // Many tests start processes of their own (PostgreSQL, the product, a browser): leave them room.
  maxWorkers: '75%',
  testTimeout: 30_000,
}
