#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureInstalled, pinnedNode, ROOT, stop } from './house.mjs';

/**
 * Every check and test, from a bare clone: `npm test`, or `npm run test:full` with the long runs.
 * Goes on after a failure, so that one run shows all of them. Ends with the line `N passed, N failed`.
 */

const CHROMIUM = '/usr/bin/chromium';

ensureInstalled();
const node = pinnedNode();
const reports = mkdtempSync(join(tmpdir(), 'carbon-accord-tests-'));
const full = process.argv.includes('--full') || process.env.FULL === '1';
// What the steps start (vite, servers, workers) must be the pinned Node too.
const env = {
  ...process.env,
  PATH: [dirname(node), process.env.PATH].join(process.platform === 'win32' ? ';' : ':'),
  ...(full ? { FULL: '1' } : {}),
};

const script = (name) => [node, [join('node_modules', ...name)]];

/** Runs a program to its end and says whether it succeeded. */
const run = ([command, args], more = {}) =>
  spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...env, ...more } }).status === 0;

/** A step without tests of its own counts as one. */
const check = (program) => () => (run(program) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** A run that failed without naming a test still counts as a failure. */
const counted = (succeeded, passed, failed) => ({ passed, failed: succeeded ? failed : Math.max(failed, 1) });

function vitest() {
  const file = join(reports, 'vitest.json');
  const [command, args] = script(['vitest', 'vitest.mjs']);
  const succeeded = run([
    command,
    [...args, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  ]);
  const report = readReport(file);
  return counted(succeeded, report?.numPassedTests ?? 0, report?.numFailedTests ?? 0);
}

function playwright() {
  const file = join(reports, 'playwright.json');
  const [command, args] = script(['@playwright', 'test', 'cli.js']);
  const succeeded = run(
    [command, [...args, 'test', '--reporter=line,json', ...(full ? [] : ['--grep-invert', '@full'])]],
    {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    },
  );
  const stats = readReport(file)?.stats;
  return counted(succeeded, (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0);
}

/** The browser that the page tests drive: the system's, else the one that the test runner brings. */
function ensureChromium() {
  if (existsSync(CHROMIUM)) return;
  const root = process.getuid?.() === 0;
  const apt = root && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  console.log('Installing Chromium (this happens once) ...');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const installed =
    apt &&
    run(['apt-get', ['update', '-qq']], quiet) &&
    run(
      ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']],
      quiet,
    );
  if (installed) return;
  const [command, args] = script(['@playwright', 'test', 'cli.js']);
  if (!run([command, [...args, 'install', 'chromium']]))
    stop('Chromium could not be installed; the reason is above.');
}

const STEPS = [
  ['types', check(script(['typescript', 'bin', 'tsc']))],
  ['format and lint', check([node, [join('node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'ci', '.']])],
  ['unused code', check(script(['knip', 'bin', 'knip.js']))],
  ['content', check([node, ['scripts/content-check.ts']])],
  ['unit, science and room tests', vitest],
  ['build', check([node, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn']])],
  ['sizes of pages', check(script(['size-limit', 'bin.js']))],
  ['browser tests', playwright],
];

ensureChromium();
const results = STEPS.map(([name, step]) => {
  console.log(`\n── ${name}`);
  const startedMs = performance.now();
  const result = step();
  return { name, ...result, seconds: (performance.now() - startedMs) / 1000 };
});
rmSync(reports, { recursive: true, force: true });

console.log('');
for (const { name, passed, failed, seconds } of results) {
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(30)} ${String(passed).padStart(6)} ${seconds.toFixed(1).padStart(7)} s`,
  );
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const failed = sum('failed');
console.log(`${sum('passed')} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
