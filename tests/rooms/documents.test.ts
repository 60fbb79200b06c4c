import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { Metrics } from '../../server/metrics.ts';

/** What the documents for operators say is there, is there. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');

/** A test as documents name it: the file's path, or its name where the folder was just named. */
const isTest = (name: string): boolean =>
  [`${name}.test.ts`, `${name}.ts`, `tests/rooms/${name}.test.ts`].some((file) =>
    existsSync(`${root}${file}`),
  ) || existsSync(`${root}${name}`);

it('every test that the security table names exists', () => {
  const rows = read('docs/security.md')
    .split('\n')
    .filter((line) => /^\| \d/.test(line));
  const named = rows.flatMap((row) =>
    [...(row.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  expect(named.length).toBeGreaterThan(20);
  for (const name of named) expect(isTest((name as string).replace(/\.test$/, '')), name).toBe(true);
});

it('every metric that the page for operators names is served', async () => {
  const served = await new Metrics().registry.metrics();
  const named = [...read('docs/operations.md').matchAll(/`((?:accord|nodejs|process)_[a-z0-9_]+)/g)].map(
    ([, name]) => name,
  );
  expect(named.length).toBeGreaterThan(6);
  for (const name of named) expect(served, name).toContain(name as string);
});

it('every setting that the protocol lists is read, and no other is', () => {
  const table = read('docs/protocol.md').split('## Running a server')[1] ?? '';
  const cells = [...table.matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|/gm)].map(([, cell]) => cell as string);
  const listed = cells.flatMap((cell) => cell.replaceAll('`', '').split(', '));
  const destructured = [...read('server/main.ts').matchAll(/const \{([^}]+)\} = process\.env/g)];
  const taken = destructured.flatMap(([, names]) =>
    (names as string).split(',').flatMap((name) => name.trim() || []),
  );
  expect([...listed].sort()).toEqual([...taken].sort());
});
