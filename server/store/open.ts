import type { Kysely } from 'kysely';
import { openPostgres } from './postgres.ts';
import type { Db } from './schema.ts';
import { openSqlite } from './sqlite.ts';

export interface DatabasePlace {
  /** A folder for SQLite, used when there is no URL. */
  readonly dataDir: string;
  /** `postgres://…` */
  readonly databaseUrl?: string | undefined;
}

/** The database of a server: PostgreSQL where a URL says so, else a file. */
export const openDatabase = (
  { dataDir, databaseUrl }: DatabasePlace,
  onError: (error: Error) => void,
): Promise<Kysely<Db>> =>
  databaseUrl === undefined ? openSqlite(dataDir) : openPostgres(databaseUrl, onError);
