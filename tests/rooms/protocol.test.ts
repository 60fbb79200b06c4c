import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../kit/inProcess.ts';

const PAGE = fileURLToPath(new URL('../../docs/protocol.md', import.meta.url));

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

it('the example of docs/protocol.md runs as it is printed', async () => {
  const example = /```js\n(\/\/ example\n[\s\S]*?)```/.exec(readFileSync(PAGE, 'utf8'))?.[1];
  expect(example).toBeDefined();
  // Beside this file, where the SDK is found.
  const file = fileURLToPath(new URL(`./example-${process.pid}.mjs`, import.meta.url));
  writeFileSync(file, example as string);
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [file], {
      env: { ...process.env, SERVER: server.url },
    });
    expect(stdout.trim()).toBe('briefing 0');
  } finally {
    rmSync(file);
  }
});
