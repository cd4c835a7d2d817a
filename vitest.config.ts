import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'shared/**/*.test.ts', 'server/**/*.test.ts', 'web/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/no-console-errors.ts'],
    // A busy machine draws a page later than the second that is usual; what must be fast is measured by itself.
    expect: { poll: { timeout: 10_000 } },
    pool: 'forks', maxWorkers: 2, testTimeout: 30_000, hookTimeout: 60_000, restoreMocks: true, reporters: ['default'],
  },
})
