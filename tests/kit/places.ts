import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one test's data; gone when the test is. */
export function newDataDir(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'carbon-accord-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
