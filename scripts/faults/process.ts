import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('./serverUnderTest.ts', import.meta.url));

/** What a server under test is made to suffer from within. */
export type Order =
  | { readonly type: 'clock'; readonly byMs: number }
  | { readonly type: 'slow'; readonly ms: number }
  | { readonly type: 'full'; readonly on: boolean }
  | { readonly type: 'readOnly'; readonly on: boolean };

export type Report =
  | { readonly type: 'ready'; readonly port: number }
  | { readonly type: 'obeyed' }
  | { readonly type: 'hash'; readonly hash: string | null };

/** A server in a process of its own that can be killed, and told what its disk and clock do. */
export class ServerProcess {
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  /** Resolves when it listens. */
  static async start(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
    const child = fork(ENTRY, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`a server ended before it was ready: ${code}`);
    });
    ended.catch(() => undefined);
    const [report] = (await Promise.race([once(child, 'message'), ended])) as [Report];
    if (report.type !== 'ready') throw new Error('a server spoke before it was ready');
    return new ServerProcess(child, report.port);
  }

  get alive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Does nothing to a server that is gone. */
  order(order: Order): void {
    if (this.alive && this.#child.connected) this.#child.send(order, () => undefined);
  }

  /** Hash of the state of a game that is open there. */
  async hash(code: string): Promise<string | null> {
    const answer = new Promise<string | null>((resolve) => {
      const listen = (report: Report): void => {
        if (report.type !== 'hash') return;
        this.#child.off('message', listen);
        resolve(report.hash);
      };
      this.#child.on('message', listen);
      this.#child.once('exit', () => resolve(null));
    });
    this.#child.send({ type: 'hash', code }, () => undefined);
    return answer;
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (!this.alive) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill(signal);
    await exit;
  }
}
