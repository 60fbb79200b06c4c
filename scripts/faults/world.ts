import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GameCreatedAnswer } from '@accord/shared/protocol/rooms.ts';
import { Ledger, wait } from './ledger.ts';
import { ServerProcess } from './process.ts';
import { Proxy } from './proxy.ts';
import { Seat } from './seat.ts';

export const newSeatKey = (): string => randomBytes(32).toString('base64url');

/** One class under test: a server with a disk of its own, a network for each person, and the people. */
export class World {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'carbon-accord-faults-'));
  readonly ledger = new Ledger();
  readonly seats: Seat[] = [];
  readonly proxies: Proxy[] = [];
  game: GameCreatedAnswer | null = null;
  server: ServerProcess | null = null;
  #port = 0;
  #restarting: Promise<void> = Promise.resolve();

  get code(): string {
    return this.game?.code ?? '';
  }

  /** @param clockShiftMs how far the machine's clock is from the real one when the server starts */
  async start(clockShiftMs = 0): Promise<void> {
    this.server = await ServerProcess.start({
      PORT: String(this.#port),
      DATA_DIR: this.dataDir,
      CLOCK_SHIFT_MS: String(clockShiftMs),
    });
    this.#port = this.server.port;
    this.ledger.readyMs = performance.now();
  }

  /** A class whose game everybody of `names` comes to, each through a network of their own. */
  async open(scenario: string, seed: number, blocs: readonly string[]): Promise<void> {
    const answer = await fetch(`http://127.0.0.1:${this.#port}/api/games`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ scenario, mode: 'class', timed: true, seed }),
    });
    this.game = (await answer.json()) as GameCreatedAnswer;
    await this.#come('host', { as: 'host', key: this.game.hostKey });
    for (const bloc of blocs)
      await this.#come(bloc, { as: 'newcomer', bloc, name: `Head ${bloc}`, key: newSeatKey() });
  }

  async #come(name: string, entry: Readonly<Record<string, unknown>>): Promise<void> {
    const proxy = await Proxy.to(this.#port);
    this.proxies.push(proxy);
    this.seats.push(new Seat(name, () => proxy.url, this.code, entry, this.ledger));
  }

  /** The same person on a second device, with a line of its own. */
  secondTab(of: Seat): Seat {
    const proxy = this.proxies[this.seats.indexOf(of)];
    const tab = new Seat(`${of.name}-tab`, () => proxy?.url ?? '', this.code, of.entry, this.ledger);
    this.seats.push(tab);
    if (proxy !== undefined) this.proxies.push(proxy);
    return tab;
  }

  /** Kills the server as a power cut of the process would, and starts it again. One at a time. */
  crash(gapMs: number, clockShiftMs: number): Promise<void> {
    this.#restarting = this.#restarting.then(async () => {
      await this.server?.end('SIGKILL');
      await wait(gapMs);
      await this.start(clockShiftMs);
    });
    return this.#restarting;
  }

  /** Everything works again. */
  async heal(): Promise<void> {
    await this.#restarting;
    this.server?.order({ type: 'slow', ms: 0 });
    this.server?.order({ type: 'full', on: false });
    this.server?.order({ type: 'readOnly', on: false });
    for (const proxy of this.proxies) proxy.flow();
  }

  async close(): Promise<void> {
    for (const seat of this.seats) seat.close();
    for (const proxy of new Set(this.proxies)) await proxy.close();
    await this.server?.end('SIGKILL');
  }

  removeData(): void {
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
