import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{shared,server,client,content,scripts}/**/*.test.{ts,tsx}',
            'tests/{properties,golden}/**/*.test.ts',
          ],
        },
      },
      { test: { name: 'agents', include: ['tests/agents/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'science', include: ['tests/science/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'rooms',
          include: ['tests/{rooms,faults}/**/*.test.ts'],
          pool: 'forks',
          testTimeout: 20_000,
        },
      },
    ],
  },
});
