import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Peer, PLAYERS, Waiting } from './peer.ts';
import { numbersGame } from './theirGame.ts';
import type { Report } from './theirServer.ts';

interface TheirState {
  readonly G: { readonly numbers: Readonly<Record<string, number>> };
  readonly _stateID: number;
}
interface TheirClient {
  start(): void;
  stop(): void;
  subscribe(changed: () => void): void;
  getState(): TheirState | null;
  readonly moves: { set(value: number): void };
}
interface TheirPackage {
  Client(options: object): TheirClient;
  SocketIO(options: object): unknown;
}

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Installs the package as its lock file says, away from the game, which does not depend on it. */
async function install(home: string): Promise<void> {
  mkdirSync(home);
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(here(file), join(home, file));
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  // The settings of the npm that called us name our folders.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  await promisify(execFile)('npm', args, { cwd: home, env, shell: process.platform === 'win32' });
}

function clientsOf(home: string, url: string, match: string, credentials: readonly string[]): TheirClient[] {
  const load = createRequire(join(home, 'package.json'));
  const { Client } = load('boardgame.io/client') as TheirPackage;
  const { SocketIO } = load('boardgame.io/multiplayer') as TheirPackage;
  return credentials.map((secret, player) =>
    Client({
      game: numbersGame,
      numPlayers: PLAYERS,
      matchID: match,
      playerID: String(player),
      credentials: secret,
      debug: false,
      multiplayer: SocketIO({ server: url, socketOpts: { transports: ['websocket'] } }),
    }),
  );
}

/** A match with everybody in it; the answer is what lets each of them move. */
async function seated(url: string): Promise<{ match: string; credentials: string[] }> {
  const post = async <T>(path: string, body: object): Promise<T> => {
    const answer = await fetch(`${url}/games/${numbersGame.name}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`boardgame.io answered ${answer.status}: ${await answer.text()}`);
    return answer.json() as Promise<T>;
  };
  const { matchID: match } = await post<{ matchID: string }>('create', { numPlayers: PLAYERS });
  const credentials: string[] = [];
  for (let player = 0; player < PLAYERS; player++) {
    const join = { playerID: String(player), playerName: `Player ${player + 1}` };
    credentials.push((await post<{ playerCredentials: string }>(`${match}/join`, join)).playerCredentials);
  }
  return { match, credentials };
}

async function cpuSecondsOf(child: ChildProcess): Promise<number> {
  const answer = new Promise<number>((resolve) => {
    const listen = (report: Report): void => {
      if (report.type !== 'cpu') return;
      child.off('message', listen);
      resolve(report.seconds);
    };
    child.on('message', listen);
  });
  child.send('cpu');
  return answer;
}

/** boardgame.io: four players of one match, who all see its state. */
export async function startTheirs(home: string): Promise<Peer> {
  await install(home);
  const env = { ...process.env, NODE_ENV: 'production', PEER_HOME: home };
  const child = fork(here('theirServer.ts'), { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [ready] = (await once(child, 'message')) as [Report];
  if (ready.type !== 'ready') throw new Error('boardgame.io spoke before it was ready');
  const url = `http://127.0.0.1:${ready.port}`;
  const { match, credentials } = await seated(url);
  const clients = clientsOf(home, url, match, credentials);
  const waiting = new Waiting();
  let storedId = 0;
  child.on('message', (report: Report) => {
    if (report.type !== 'stored') return;
    storedId = report.stateId;
    waiting.check();
  });
  for (const client of clients) {
    client.subscribe(() => waiting.check());
    client.start();
  }
  await waiting.until(() => clients.every((client) => client.getState() !== null));
  return {
    port: ready.port,
    turn: (player, value) => {
      const others = clients.filter((_, id) => id !== player);
      const seen = (client: TheirClient): boolean => client.getState()?.G.numbers[player] === value;
      clients[player]?.moves.set(value);
      // It tells first and stores then: a turn is over when both are done.
      return waiting.until(
        () => others.every(seen) && storedId >= (others[0]?.getState()?._stateID ?? Infinity),
      );
    },
    cpuSeconds: () => cpuSecondsOf(child),
    stop: async () => {
      for (const client of clients) client.stop();
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
}
