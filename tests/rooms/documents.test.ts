import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Metrics } from '../../server/metrics.ts';

/** What the documents for operators say is there, is there. */

/** The 70 items of level 1 in version 5.0.0. */
const LEVEL_1 = `
  1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.5.1 2.1.1 2.2.1 2.2.2 2.3.1 3.2.1 3.2.2 3.3.1 3.4.1 3.4.2 3.5.1 3.5.2
  3.5.3 4.1.1 4.4.1 5.2.1 5.2.2 5.3.1 5.3.2 6.1.1 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5 6.2.6 6.2.7 6.2.8 6.3.1 6.3.2 6.4.1
  6.4.2 7.2.1 7.2.2 7.2.3 7.2.4 7.4.1 7.4.2 8.1.1 8.2.1 8.2.2 8.3.1 9.1.1 9.1.2 9.1.3 9.2.1 10.4.1 10.4.2 10.4.3
  10.4.4 10.4.5 11.3.1 11.3.2 11.4.1 12.1.1 12.2.1 12.2.2 13.4.1 14.2.1 14.3.1 15.1.1 15.2.1 15.3.1`
  .trim()
  .split(/\s+/);

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');

/** Sources of a folder of ours: neither tests nor what was installed. */
const sourcesOf = (folder: string): readonly string[] =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|node_modules/.test(file))
    .map((file) => `${folder}/${file}`);

const those = (folders: readonly string[], writing: RegExp): readonly string[] =>
  folders.flatMap(sourcesOf).filter((file) => writing.test(read(file)));

/** What the tests of a file are called. */
const titlesOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/(?:\b(?:it|test)(?:\.\w+)*|[\])])\(\s*(['"`])([\s\S]*?)\1/g)].map(
    ([, , title]) => title as string,
  );

describe('the security table', () => {
  const table = read('docs/security.md');
  const rows = [...table.matchAll(/^\| (\d[^|]*) \|[^|]*\| ([^|]+) \|$/gm)].map(
    ([, item, heldBy]) => [item as string, heldBy as string] as const,
  );

  /** “7.2.1-7.2.4” and “3.5.1, 3.5.2” item by item. */
  const itemsIn = (text: string): readonly string[] =>
    [...text.matchAll(/(\d+\.\d+)\.(\d+)(?:-\d+\.\d+\.(\d+))?/g)].flatMap(([, section, from, until]) => {
      const [first, last] = [Number(from), Number(until ?? from)];
      return Array.from({ length: last - first + 1 }, (_, n) => `${section}.${first + n}`);
    });

  it('has every item of level 1 and of chapter 4.4, or says why it does not apply', () => {
    const leftOut = table.slice(table.indexOf('Items that ask'), table.indexOf('| Item |'));
    const told = [...rows.map(([item]) => item), leftOut].flatMap(itemsIn);
    expect(told.toSorted()).toEqual([...LEVEL_1, '4.4.2', '4.4.3', '4.4.4'].toSorted());
  });

  it.each(rows)('%s is held by tests that there are', (_, heldBy) => {
    if (heldBy === 'the proxy') return;
    const named = [...heldBy.matchAll(/`([^`]+)`((?:,? \*[^*]+\*)+)/g)];
    expect(named.flatMap(([whole]) => whole).join(', ')).toBe(heldBy);
    for (const [, file, titles] of named) {
      const there = titlesOf(`${file}.test.ts`).join('\n');
      for (const [, title] of (titles as string).matchAll(/\*([^*]+)\*/g))
        expect(there, file).toContain(title);
    }
  });

  it('is right that the code of pages writes no markup, and that no code evaluates text', () => {
    expect(sourcesOf('client').length).toBeGreaterThan(100);
    expect(those(['client'], /innerHTML|outerHTML|insertAdjacentHTML|document\.write/i)).toEqual([]);
    // Redis runs fixed scripts of ours, by a method of that name.
    const evaluates = /(?<![.\w])eval\((?!script: string)|new Function\(/;
    expect(those(['client', 'server', 'shared'], evaluates)).toEqual([]);
  });

  it('is right that the server starts no other program', () => {
    expect(those(['server', 'shared', 'content'], /child_process|\bexec(File)?(Sync)?\(['"`]/)).toEqual([]);
  });

  it('is right that every dependency is of one version, whose checksum is known', () => {
    interface Package {
      readonly link?: boolean;
      readonly integrity?: string;
      readonly dependencies?: Readonly<Record<string, string>>;
      readonly devDependencies?: Readonly<Record<string, string>>;
    }
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };
    const [installed, ours] = [true, false].map((is) =>
      Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules') === is && !link),
    ) as [[string, Package][], [string, Package][]];
    expect(installed.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
    const wanted = ours.flatMap(([, p]) => Object.values({ ...p.dependencies, ...p.devDependencies }));
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

it('every request of the room is in the protocol, and every address', () => {
  const protocol = read('docs/protocol.md');
  const room = read('server/rooms/gameRoom.ts').match(/messages = \{([\s\S]*?)\n {4}\};/)?.[1] ?? '';
  const requests = [...room.matchAll(/^\s+(\w+): this/gm)].map(([, name]) => `| \`${name}\` |`);
  const addresses = sourcesOf('server/http').flatMap((file) =>
    [...read(file).matchAll(/(?:router|app)\.(get|post)\(\s*'(\/[^'{]+)'/g)].map(([, method, path]) =>
      `${method} ${file.endsWith('/app.ts') ? '' : '/api'}${path}`.replace(/^\w+/, (m) => m.toUpperCase()),
    ),
  );
  expect(requests.length).toBeGreaterThan(4);
  expect(addresses.length).toBeGreaterThan(12);
  for (const name of [...requests, ...addresses]) expect(protocol).toContain(name);
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
