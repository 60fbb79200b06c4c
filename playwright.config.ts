import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const PORT = 2599;
const CHROMIUM = '/usr/bin/chromium';
const BASE_URL = `http://127.0.0.1:${PORT}`;

/** Pages are tested as they are shipped: the built client, served by the real server. */
export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // Two cores run the server, its workers and several pages: one game at a time.
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  use: {
    baseURL: BASE_URL,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(existsSync(CHROMIUM) ? { executablePath: CHROMIUM } : {}),
      chromiumSandbox: false,
      args: [
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" server/main.ts`,
    url: `${BASE_URL}/healthz`,
    env: {
      PORT: String(PORT),
      HOST: '127.0.0.1',
      DATA_DIR: join(tmpdir(), `carbon-accord-e2e-${process.pid}`),
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 3000 },
    stdout: 'ignore',
  },
});
