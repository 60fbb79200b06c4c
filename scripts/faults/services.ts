import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { wait } from './ledger.ts';

const POSTGRES_HOME = '/usr/lib/postgresql';
const READY_TRIES = 100;
const TRY_EVERY_MS = 50;

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Debian's packages, where what they bring is missing and this account may install them. */
export function ensureInstalled(found: () => boolean, ...packages: string[]): void {
  if (found()) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => spawnSync('apt-get', args, { env, stdio: 'ignore' }).status === 0;
  if (!apt('update', '-qq') || !apt('install', '-y', '-qq', ...packages))
    throw new Error(`${packages.join(' and ')} is missing and could not be installed`);
}

const runs = (program: string, flag: string): boolean => spawnSync(program, [flag]).status === 0;

const isRoot = (): boolean => process.getuid?.() === 0;
const idOf = (flag: '-u' | '-g'): number => Number(spawnSync('id', [flag, 'postgres']).stdout.toString());

/** A PostgreSQL of our own: a data folder that goes with it, a port on loopback. Durable, as a real one. */
export class Postgres {
  readonly #folder: string;
  readonly #child: ChildProcess;
  readonly #port: number;

  private constructor(folder: string, child: ChildProcess, port: number) {
    this.#folder = folder;
    this.#child = child;
    this.#port = port;
  }

  static async start(): Promise<Postgres> {
    ensureInstalled(() => existsSync(POSTGRES_HOME), 'postgresql');
    const version = readdirSync(POSTGRES_HOME).sort((a, b) => Number(b) - Number(a))[0] ?? '';
    const program = (name: string): string => join(POSTGRES_HOME, version, 'bin', name);
    const folder = mkdtempSync(join(tmpdir(), 'carbon-accord-postgres-'));
    // The program refuses to run as root.
    const account = isRoot() ? { uid: idOf('-u'), gid: idOf('-g') } : null;
    if (account !== null) chownSync(folder, account.uid, account.gid);
    const data = join(folder, 'data');
    const made = spawnSync(
      program('initdb'),
      ['-D', data, '-U', 'accord', '-A', 'trust', '-E', 'UTF8'],
      account ?? {},
    );
    if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
    const port = await freePort();
    const args = ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'];
    const child = spawn(program('postgres'), args, { ...(account ?? {}), stdio: 'ignore' });
    process.once('exit', () => child.kill('SIGQUIT'));
    const postgres = new Postgres(folder, child, port);
    await answers(() => postgres.#ask('SELECT 1'));
    return postgres;
  }

  /** A new, empty database. */
  async database(name: string): Promise<string> {
    await this.#ask(`CREATE DATABASE ${name}`);
    return this.#url(name);
  }

  /** Ends every connection to a database, as a restart or a failing switch would. */
  async cutConnections(name: string): Promise<void> {
    await this.#ask(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
  }

  async stop(): Promise<void> {
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGINT');
    await exit;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #url(name: string): string {
    return `postgres://accord@127.0.0.1:${this.#port}/${name}`;
  }

  async #ask(query: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url('postgres') });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(query);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** A Redis of our own that forgets everything when it dies. */
export class Redis {
  readonly port: number;
  #child: ChildProcess;
  #crashing: Promise<void> | null = null;
  readonly #kill = (): void => void this.#child.kill('SIGKILL');

  private constructor(port: number, child: ChildProcess) {
    this.port = port;
    this.#child = child;
  }

  static async start(port?: number): Promise<Redis> {
    ensureInstalled(() => runs('redis-server', '--version'), 'redis-server');
    const at = port ?? (await freePort());
    const redis = new Redis(at, Redis.#spawn(at));
    process.once('exit', redis.#kill);
    await answers(() => redis.#ping());
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Dies, and is started again with nothing in it. Who dies twice at once is started again once. */
  crash(gapMs: number): Promise<void> {
    this.#crashing ??= this.#restart(gapMs).finally(() => {
      this.#crashing = null;
    });
    return this.#crashing;
  }

  async #restart(gapMs: number): Promise<void> {
    await this.#die();
    await wait(gapMs);
    this.#child = Redis.#spawn(this.port);
    await answers(() => this.#ping());
  }

  async stop(): Promise<void> {
    await this.#crashing?.catch(() => undefined);
    process.off('exit', this.#kill);
    await this.#die();
  }

  async #die(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exit;
  }

  static #spawn(port: number): ChildProcess {
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    return spawn('redis-server', args, { stdio: 'ignore', cwd: tmpdir() });
  }

  async #ping(): Promise<void> {
    const { status } = spawnSync('redis-cli', ['-p', String(this.port), 'ping']);
    if (status !== 0) throw new Error('redis does not answer');
  }
}

/** Asks until there is an answer. */
export async function answers(ask: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (tries === READY_TRIES) throw error;
      await wait(TRY_EVERY_MS);
    }
  }
}
