import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from './migrations.ts';
import type { Db } from './schema.ts';

/** A database that does not answer is a failure that people are told about, not a class that waits. */
const CONNECT_TIMEOUT_MS = 3000;
const STATEMENT_TIMEOUT_MS = 8000;
const CONNECTIONS = 10;

/**
 * Opens (and creates) the game database of a PostgreSQL server. A connection that breaks costs the request that
 * used it and no more: the pool opens another.
 * @param onError is told of connections that broke while nobody used them
 */
export async function openPostgres(url: string, onError: (error: Error) => void): Promise<Kysely<Db>> {
  // Times are milliseconds and counts are small: both fit a number.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS,
    keepAlive: true,
  });
  pool.on('error', onError);
  // A connection that breaks between two queries of a transaction tells nobody else, and would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  const kysely = new Kysely<Db>({ dialect: new PostgresDialect({ pool }) });
  await migrate(kysely);
  return kysely;
}
