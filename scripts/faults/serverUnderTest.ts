import { stateHash } from '@accord/shared/math/hash.ts';
import { sql } from 'kysely';
import { newLog } from '../../server/log.ts';
import { startServer } from '../../server/server.ts';
import type { EventStore } from '../../server/store/eventStore.ts';
import { kyselyStore } from '../../server/store/kyselyStore.ts';
import { openDatabase } from '../../server/store/open.ts';
import type { Time } from '../../server/time.ts';
import { realTime } from '../../server/time.ts';
import type { Order, Report } from './process.ts';

/**
 * A server whose disk and clock obey the process that started it. It differs from `server/main.ts` in nothing
 * else: the disk is SQLite's own, with its own refusals, and the clock is the real one, moved.
 */

const MOST_PAGES = 2 ** 30;
const { PORT, DATA_DIR, DATABASE_URL, REDIS_URL, PUBLIC_ADDRESS } = process.env;

let shiftMs = Number(process.env.CLOCK_SHIFT_MS ?? 0);
let slowMs = 0;

const shifted: Time = {
  now: () => realTime.now() + shiftMs,
  after: (delayMs, call) => realTime.after(delayMs, call),
};

/** Every write waits first, as on a disk that something else keeps busy. */
function slowed(store: EventStore): EventStore {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        if (slowMs > 0) await new Promise((done) => setTimeout(done, slowMs));
        return member.apply(target, args) as unknown;
      };
    },
  });
}

const dataDir = DATA_DIR as string;
const database = await openDatabase({ dataDir, databaseUrl: DATABASE_URL }, () => undefined);

async function obey(order: Order): Promise<void> {
  if (DATABASE_URL !== undefined && (order.type === 'full' || order.type === 'readOnly')) return;
  switch (order.type) {
    case 'clock':
      shiftMs += order.byMs;
      break;
    case 'slow':
      slowMs = order.ms;
      break;
    case 'full': {
      const pages = await sql<{ page_count: number }>`PRAGMA page_count`.execute(database);
      const most = order.on ? (pages.rows[0]?.page_count ?? 1) : MOST_PAGES;
      await sql`PRAGMA max_page_count = ${sql.raw(String(most))}`.execute(database);
      break;
    }
    case 'readOnly':
      await sql`PRAGMA query_only = ${sql.raw(order.on ? '1' : '0')}`.execute(database);
  }
}

const server = await startServer({
  port: Number(PORT),
  host: '127.0.0.1',
  dataDir,
  redisUrl: REDIS_URL,
  publicAddress: PUBLIC_ADDRESS,
  log: newLog('fatal'),
  instead: { store: slowed(kyselyStore(database)), time: shifted },
});

const hashOf = (code: string): string | null => {
  const game = server.directory.opened(code);
  return game === undefined ? null : stateHash(game.state);
};

const report = (message: Report): void => void process.send?.(message);

process.on('message', (order: Order | { type: 'hash'; code: string }) => {
  if (order.type === 'hash') report({ type: 'hash', hash: hashOf(order.code) });
  else void obey(order).then(() => report({ type: 'obeyed' }));
});
process.on('disconnect', () => process.exit(1));
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
report({ type: 'ready', port: server.port });
