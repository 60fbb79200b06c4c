import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { migrate } from './migrations.ts';
import type { Db } from './schema.ts';

const BUSY_TIMEOUT_MS = 5000;
/** The file in a data folder. */
export const DATABASE_FILE = 'games.sqlite';

/** What Kysely's own dialect expects of a driver, on top of the runtime's SQLite. */
const asDriver = (db: DatabaseSync) => {
  const prepared = new Map<string, ReturnType<typeof prepare>>();
  return {
    close: () => db.close(),
    /** Prepared once: the queries of this program are few, and none is put together from what people type. */
    prepare: (text: string) => {
      const statement = prepared.get(text) ?? prepare(db, text);
      prepared.set(text, statement);
      return statement;
    },
  };
};

function prepare(db: DatabaseSync, text: string) {
  const statement = db.prepare(text);
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
    run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
  };
}

/**
 * Opens (and creates) the game database of a data folder. `synchronous=FULL`: a commit has reached the
 * disk when it returns, which is what an acknowledgement promises.
 */
export async function openSqlite(dataDir: string): Promise<Kysely<Db>> {
  mkdirSync(dataDir, { recursive: true });
  const db = new DatabaseSync(join(dataDir, DATABASE_FILE), { timeout: BUSY_TIMEOUT_MS });
  db.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON',
  );
  const kysely = new Kysely<Db>({ dialect: new SqliteDialect({ database: asDriver(db) }) });
  await migrate(kysely);
  return kysely;
}
