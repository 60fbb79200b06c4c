import './memory.ts';
import { showAddresses } from './addresses.ts';
import { newLog } from './log.ts';
import { startServer } from './server.ts';

const DEFAULT_PORT = 2567;
const MAX_PORT = 65_535;
const DEFAULT_RETENTION_DAYS = 180;

/** Longest that a server takes to end: whoever asked it to would kill it otherwise. */
const LONGEST_END_MS = 10_000;

const { PORT, HOST, DATA_DIR, DATABASE_URL, REDIS_URL, PUBLIC_ADDRESS } = process.env;
const { ORIGINS, TRUST_PROXY, RETENTION_DAYS, LOG_LEVEL } = process.env;

/** Says what is wrong and ends: somebody in a classroom reads this. */
function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const port = Number(PORT ?? DEFAULT_PORT);
if (!Number.isInteger(port) || port < 0 || port > MAX_PORT)
  fail(`PORT must be a number from 0 to ${MAX_PORT}, not "${PORT}".`);
const host = HOST ?? '0.0.0.0';
const retentionDays = Number(RETENTION_DAYS ?? DEFAULT_RETENTION_DAYS);
if (!(retentionDays >= 0)) fail(`RETENTION_DAYS must be a number of days, not "${RETENTION_DAYS}".`);
if (REDIS_URL !== undefined && DATABASE_URL === undefined)
  fail('REDIS_URL is for many processes, and many processes need one database: set DATABASE_URL too.');

const server = await startServer({
  port,
  host,
  dataDir: DATA_DIR ?? './data',
  databaseUrl: DATABASE_URL,
  redisUrl: REDIS_URL,
  publicAddress: PUBLIC_ADDRESS,
  retentionDays,
  origins: (ORIGINS ?? '').split(',').filter((origin) => origin !== ''),
  trustProxy: TRUST_PROXY === '1',
  log: newLog(LOG_LEVEL ?? 'warn'),
}).catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    fail(`Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`);
  if (error.code === 'EACCES')
    fail(`Port ${port} may not be used by this account. Choose one above 1024: PORT=2567 npm start`);
  fail(`The server could not start: ${error.message}`);
});

await showAddresses(host, server.port);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_END_MS).unref();
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
