import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answers, ensureInstalled, freePort } from '../../scripts/faults/services.ts';

const SHIPPED = fileURLToPath(new URL('../../docs/deploy/nginx.conf', import.meta.url));
const PROGRAM = '/usr/sbin/nginx';

/** nginx in front of processes of this machine, with the very file that operators are given. */
export class Nginx {
  readonly port: number;
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(port: number, child: ChildProcess, folder: string) {
    this.port = port;
    this.#child = child;
    this.#folder = folder;
  }

  /** @param ports of `server-1`, `server-2` … as the file names them */
  static async start(port: number, ports: readonly number[]): Promise<Nginx> {
    ensureInstalled(() => spawnSync(PROGRAM, ['-v']).status === 0, 'nginx');
    const folder = mkdtempSync(join(tmpdir(), 'carbon-accord-nginx-'));
    const file = join(folder, 'nginx.conf');
    writeFileSync(file, await configuration(port, ports));
    const args = ['-p', folder, '-c', file, '-e', join(folder, 'error.log')];
    const checked = spawnSync(PROGRAM, ['-t', ...args]);
    if (checked.status !== 0) throw new Error(`nginx -t: ${checked.stderr}`);
    const child = spawn(PROGRAM, args, { stdio: 'inherit' });
    process.once('exit', () => child.kill('SIGTERM'));
    const nginx = new Nginx(port, child, folder);
    await answers(async () => void (await fetch(`${nginx.url}/healthz`)));
    return nginx;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await exit;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The shipped file with this machine's addresses, and around it what a distribution's own file says. */
async function configuration(port: number, ports: readonly number[]): Promise<string> {
  const unused = await freePort();
  const shipped = readFileSync(SHIPPED, 'utf8')
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replaceAll(/server-(\d):2567/g, (_, n) => `127.0.0.1:${ports[Number(n) - 1] ?? unused}`);
  return `daemon off; worker_processes 1; pid nginx.pid; events {} http { access_log off;\n${shipped}\n}`;
}
