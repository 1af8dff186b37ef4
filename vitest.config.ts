import { defineConfig } from 'vitest/config';

const long = process.env['LOTSE_TEST_LONG'] === '1';

export default defineConfig({
  test: {
    include: long
      ? ['{cli,eval,packages/*}/test/**/*.long.test.{ts,tsx}']
      : ['{cli,eval,packages/*}/test/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', ...(long ? [] : ['**/*.long.test.{ts,tsx}'])],
    testTimeout: long ? 600_000 : 30_000,
    maxWorkers: 2,
  },
});
