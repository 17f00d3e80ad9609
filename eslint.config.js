import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

export default defineConfig(
  globalIgnores(['dist/', 'output/', '.data/', 'node_modules/']),
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      // A state or a kind that is added must be thought of at every place that tells them apart.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Ports are promises by contract; a stand-in that has nothing to wait for keeps the port's shape.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-empty': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'test', property: 'only', message: 'Run one file: npm test -- tests/…' },
        { object: 'test', property: 'skip', message: 'A test that does not run tells nothing.' },
        { object: 'describe', property: 'only', message: 'Run one file: npm test -- tests/…' },
        { object: 'describe', property: 'skip', message: 'A test that does not run tells nothing.' },
      ],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['tab/**/*.ts', 'tab/**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    // A component that draws with another library learns only in the effect whether it could.
    rules: { 'react-hooks/set-state-in-effect': 'off' },
  },
  {
    // Programs that a person reads at a terminal.
    files: ['infra/local/**', 'manifest/**', 'tests/bench/**', 'bot/main.ts'],
    rules: { 'no-console': 'off' },
  },
)
