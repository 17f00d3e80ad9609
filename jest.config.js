/** Tests run the TypeScript sources as Node does: types stripped, nothing compiled. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/tests/strip-types.js' },
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testTimeout: 30_000,
}
