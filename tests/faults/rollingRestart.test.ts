import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Ledger } from '../../scripts/faults/ledger.ts';
import { Network } from '../../scripts/faults/network.ts';
import { judge } from '../../scripts/faults/oracle.ts';
import { Seat } from '../../scripts/faults/seat.ts';
import { freePort, Postgres, Redis } from '../../scripts/faults/services.ts';
import { kyselyStore } from '../../server/store/kyselyStore.ts';
import { openPostgres } from '../../server/store/postgres.ts';
import { newGame } from '../kit/http.ts';
import { Nginx } from '../kit/nginx.ts';
import { type ServerProcess, startProcess } from '../kit/ownProcess.ts';
import { newDataDir } from '../kit/places.ts';

/** As `docs/guides/scale-out.md` describes it, with nginx, Redis and PostgreSQL: so only in the whole test. */
const FULL = process.env.FULL === '1';
const LONGEST_MS = 300_000;
const MOVES_BETWEEN = 5;

const data = newDataDir();
let postgres: Postgres;
let redis: Redis;
let nginx: Nginx;
let databaseUrl: string;
const posts: { readonly port: number; process: ServerProcess }[] = [];

/** A process behind nginx, on the path that its number gives it. */
const start = (port: number, number: number): Promise<ServerProcess> =>
  startProcess(data.path, {
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    REDIS_URL: redis.url,
    PUBLIC_ADDRESS: `127.0.0.1:${nginx.port}/p/${number}`,
    TRUST_PROXY: '1',
  });

beforeAll(async () => {
  if (!FULL) return;
  postgres = await Postgres.start();
  redis = await Redis.start();
  databaseUrl = await postgres.database('rolling');
  const ports = [await freePort(), await freePort()];
  nginx = await Nginx.start(await freePort(), ports);
  for (const [at, port] of ports.entries()) posts.push({ port, process: await start(port, at + 1) });
}, LONGEST_MS);

afterAll(async () => {
  if (!FULL) return;
  for (const { process } of posts) await process.kill();
  await nginx.stop();
  await redis.stop();
  await postgres.stop();
  data.remove();
}, LONGEST_MS);

it.runIf(FULL)(
  'restarts one process after the other under a class, and no move is lost',
  async () => {
    const { code, hostKey } = await newGame(nginx.url);
    const ledger = new Ledger();
    const network = await Network.to([nginx.port]);
    const host = new Seat('host', network, code, { as: 'host', key: hostKey }, ledger);
    const heads = ['CN', 'US', 'EU', 'GS'].map(
      (bloc) => new Seat(bloc, network, code, { as: 'newcomer', bloc, name: `Head ${bloc}` }, ledger),
    );
    const everybodyHere = () => expect([host, ...heads].every(({ here }) => here)).toBe(true);
    await vi.waitFor(everybodyHere, { timeout: 20_000 });
    await host.command({ type: 'start' });
    await host.command({ type: 'advance' });

    const sent: Promise<void>[] = [];
    let level = 0;
    const play = async (): Promise<void> => {
      for (let move = 0; move < MOVES_BETWEEN; move++) {
        level = (level % 9) + 1;
        const measures = { 'carbon-price': level };
        const answered = heads.map((head) => head.command({ type: 'setMeasures', measures }));
        sent.push(...answered);
        await answered[0];
      }
    };
    let restarting = true;
    const playing = (async () => {
      while (restarting) await play();
      await play();
    })();
    for (const [at, post] of posts.entries()) {
      await play();
      expect(await post.process.stop()).toBe(0);
      post.process = await start(post.port, at + 1);
      await vi.waitFor(async () => expect((await fetch(`${post.process.url}/readyz`)).status).toBe(200));
    }
    restarting = false;
    await playing;
    await Promise.all(sent);
    await vi.waitFor(everybodyHere, { timeout: 10_000 });
    for (const seat of [host, ...heads]) seat.close();
    await network.close();

    const store = kyselyStore(await openPostgres(databaseUrl, () => undefined));
    const verdict = await judge(code, ledger, null, store);
    await store.close();
    expect(verdict).toEqual({ lost: [], duplicated: [], hashMismatches: [] });
    expect(ledger.commands.size).toBe(sent.length + 2);
    expect(Math.max(...ledger.recoverySeconds)).toBeLessThan(10);
  },
  LONGEST_MS,
);
