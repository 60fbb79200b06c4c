import { type Kysely, PostgresAdapter } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';

const first: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('games')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('code', 'text', (c) => c.notNull().unique())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('mode', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('config', 'text', (c) => c.notNull())
      .addColumn('host_key_hash', 'text', (c) => c.notNull())
      .addColumn('rules_version', 'integer', (c) => c.notNull())
      .addColumn('content_hash', 'text', (c) => c.notNull())
      .addColumn('created_ms', 'bigint', (c) => c.notNull())
      .addColumn('ended_ms', 'bigint')
      .execute();
    await db.schema
      .createTable('events')
      .addColumn('game', 'text', (c) => c.notNull().references('games.id').onDelete('cascade'))
      .addColumn('branch', 'integer', (c) => c.notNull())
      .addColumn('sequence', 'integer', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('command_key', 'text')
      .addColumn('event', 'text', (c) => c.notNull())
      .addColumn('state_hash', 'text', (c) => c.notNull())
      .addColumn('at_ms', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('events_place', ['game', 'branch', 'sequence'])
      .addUniqueConstraint('events_command', ['game', 'command_key'])
      .execute();
    await db.schema
      .createTable('members')
      .addColumn('game', 'text', (c) => c.notNull().references('games.id').onDelete('cascade'))
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('bloc', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('desk', 'text', (c) => c.notNull())
      .addColumn('token_hash', 'text', (c) => c.notNull().unique())
      .addColumn('joined_ms', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('members_place', ['game', 'id'])
      .execute();
    await numbered(db, 'chat')
      .addColumn('message_key', 'text', (c) => c.notNull())
      .addColumn('sender', 'text', (c) => c.notNull())
      .addColumn('sender_name', 'text', (c) => c.notNull())
      .addColumn('recipient', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('at_ms', 'bigint', (c) => c.notNull())
      .addUniqueConstraint('chat_key', ['game', 'message_key'])
      .execute();
    await numbered(db, 'audit')
      .addColumn('act', 'text', (c) => c.notNull())
      .addColumn('at_ms', 'bigint', (c) => c.notNull())
      .execute();
  },
};

const snapshotsAndBranches: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await ofGame(db, 'snapshots')
      .addColumn('branch', 'integer', (c) => c.notNull())
      .addColumn('sequence', 'integer', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('state_hash', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('snapshots_place', ['game', 'branch', 'sequence', 'version'])
      .execute();
    await ofGame(db, 'branches')
      .addColumn('branch', 'integer', (c) => c.notNull())
      .addColumn('parent', 'integer', (c) => c.notNull())
      .addColumn('from_sequence', 'integer', (c) => c.notNull())
      .addColumn('at_ms', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('branches_place', ['game', 'branch'])
      .execute();
    await db.schema
      .alterTable('games')
      .addColumn('absence', 'text', (c) => c.notNull().defaultTo('wait'))
      .execute();
    for (const column of ['muted', 'removed'])
      await db.schema
        .alterTable('members')
        .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
        .execute();
  },
};

const responses: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await ofGame(db, 'responses')
      .addColumn('respondent', 'text', (c) => c.notNull())
      .addColumn('part', 'text', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('at_ms', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('responses_place', ['game', 'respondent', 'part'])
      .execute();
  },
};

const ofGame = (db: Kysely<unknown>, table: string) =>
  db.schema
    .createTable(table)
    .addColumn('game', 'text', (c) => c.notNull().references('games.id').onDelete('cascade'));

/** A table of lines that belong to a game and are numbered by the database. */
function numbered(db: Kysely<unknown>, table: string) {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  return db.schema
    .createTable(table)
    .addColumn('id', postgres ? 'serial' : 'integer', (c) =>
      postgres ? c.primaryKey() : c.primaryKey().autoIncrement(),
    )
    .addColumn('game', 'text', (c) => c.notNull().references('games.id').onDelete('cascade'));
}

/** In the order of their names; one that was released is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-snapshots-and-branches': snapshotsAndBranches,
  '0003-responses': responses,
};

/** Brings a database to the newest form. Throws what the failing migration threw. */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const provider: MigrationProvider = { getMigrations: async () => ({ ...MIGRATIONS }) };
  const { error } = await new Migrator({ db: db as Kysely<unknown>, provider }).migrateToLatest();
  if (error !== undefined) throw error;
}
