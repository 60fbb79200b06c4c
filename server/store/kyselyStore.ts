import type { Envelope } from '@accord/shared/game/events.ts';
import { stateHash } from '@accord/shared/math/hash.ts';
import { type Kysely, PostgresAdapter, type Selectable, sql, type Transaction } from 'kysely';
import { isDuplicate } from './duplicate.ts';
import { type Appended, END_OF_LOG, type EventLog, type EventStore, type Snapshot } from './eventStore.ts';
import { GroupCommit } from './groupCommit.ts';
import { peopleOf, type Write } from './people.ts';
import { envelopeOf, eventRow, gameOf, gameRow, memberRow, snapshotOf, snapshotRow } from './rows.ts';
import type { Db, SnapshotTable } from './schema.ts';
import { EVENT_VERSION } from './upcast.ts';

/**
 * The event store over any database that Kysely speaks.
 * @param observe is told how long each append took
 */
export function kyselyStore(db: Kysely<Db>, observe: (seconds: number) => void = () => {}): EventStore {
  const many = db.getExecutor().adapter instanceof PostgresAdapter;
  const group = new GroupCommit(db);
  const write: Write = many
    ? async (act) => void (await db.transaction().execute(act))
    : (act) => group.run(act);
  // SQLite's log of what it will write holds what was deleted until others write over it.
  const overwrite = async () => {
    if (!many) await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
  };
  return {
    ...gamesOf(db),
    ...eventsOf(db, write, observe),
    ...peopleOf(db, write, overwrite),
    ping: async () => void (await sql`SELECT 1`.execute(db)),
    close: () => db.destroy(),
  };
}

type Games = Pick<
  EventLog,
  | 'createGame'
  | 'gameByCode'
  | 'gameById'
  | 'gameIds'
  | 'endGame'
  | 'setHostKey'
  | 'setAbsence'
  | 'saveSnapshot'
  | 'snapshot'
>;

function gamesOf(db: Kysely<Db>): Games {
  const game = async (column: 'code' | 'id', value: string) => {
    const row = await db.selectFrom('games').selectAll().where(column, '=', value).executeTakeFirst();
    return row === undefined ? null : gameOf(row);
  };
  return {
    createGame: (record, envelopes, members, opening) =>
      db.transaction().execute(async (trx) => {
        await trx.insertInto('games').values(gameRow(record)).execute();
        await insertEvents(trx, envelopes, record.createdMs);
        await insertSnapshot(trx, record.id, opening);
        for (const member of members)
          await trx.insertInto('members').values(memberRow(record.id, member)).execute();
      }),
    gameByCode: (code) => game('code', code),
    gameById: (id) => game('id', id),
    gameIds: async () => {
      const rows = await db.selectFrom('games').select('id').orderBy('created_ms').execute();
      return rows.map(({ id }) => id);
    },
    endGame: async (id, atMs) => {
      await db.updateTable('games').set({ ended_ms: atMs }).where('id', '=', id).execute();
    },
    setHostKey: async (id, hash) => {
      await db.updateTable('games').set({ host_key_hash: hash }).where('id', '=', id).execute();
    },
    setAbsence: async (id, absence) => {
      await db.updateTable('games').set({ absence }).where('id', '=', id).execute();
    },
    saveSnapshot: (id, snapshot) => insertSnapshot(db, id, snapshot),
    snapshot: async (id, branch, atMost) => {
      for (const stretch of (await stretches(db, id, branch, atMost)).toReversed()) {
        const rows = await db
          .selectFrom('snapshots')
          .selectAll()
          .where('game', '=', id)
          .where('branch', '=', stretch.branch)
          .where('version', '=', EVENT_VERSION)
          .where('sequence', '<=', stretch.until)
          .orderBy('sequence', 'desc')
          .execute();
        for (const row of rows) {
          const sound = soundOrNull(row);
          if (sound !== null) return sound;
        }
      }
      return null;
    },
  };
}

type Events = Pick<EventLog, 'append' | 'knows' | 'events' | 'currentBranch' | 'fork'>;

function eventsOf(db: Kysely<Db>, write: Write, observe: (seconds: number) => void): Events {
  /** What was written, or who was there before; every other failure is the caller's. */
  const append = async (act: (trx: Transaction<Db>) => Promise<void>): Promise<Appended> => {
    const startedMs = performance.now();
    try {
      await write(act);
      return 'stored';
    } catch (error) {
      if (isDuplicate(error, 'command')) return 'duplicate';
      if (isDuplicate(error, 'place') || isDuplicate(error, 'branch')) return 'conflict';
      throw error;
    } finally {
      observe((performance.now() - startedMs) / 1000);
    }
  };
  return {
    append: (envelopes, atMs) => append((trx) => insertEvents(trx, envelopes, atMs)),
    fork: ({ branch, parent, fromSequence }, envelopes, start, atMs) =>
      append(async (trx) => {
        const game = envelopes[0]?.game ?? '';
        await insertEvents(trx, envelopes, atMs);
        const row = { game, branch, parent, from_sequence: fromSequence, at_ms: atMs };
        await trx.insertInto('branches').values(row).execute();
        await insertSnapshot(trx, game, start);
      }),
    knows: async (game, commandKey) => {
      const found = await db
        .selectFrom('events')
        .select('sequence')
        .where('game', '=', game)
        .where('command_key', '=', commandKey)
        .executeTakeFirst();
      return found !== undefined;
    },
    events: (game, branch, from = 0, until = END_OF_LOG) => eventsBetween(db, game, branch, from, until),
    currentBranch: async (game) => {
      const newest = await db
        .selectFrom('branches')
        .select((b) => b.fn.max('branch').as('branch'))
        .where('game', '=', game)
        .executeTakeFirst();
      return Number(newest?.branch ?? 0);
    },
  };
}

/** A piece of a log that lies in one branch: events before `until`. */
interface Stretch {
  readonly branch: number;
  readonly until: number;
}

/** Where the log of a branch lies, oldest first: its ancestors up to where it left them, and itself. */
async function stretches(
  db: Kysely<Db>,
  game: string,
  branch: number,
  until: number,
): Promise<readonly Stretch[]> {
  const fork = await db
    .selectFrom('branches')
    .selectAll()
    .where('game', '=', game)
    .where('branch', '=', branch)
    .executeTakeFirst();
  const before =
    fork === undefined ? [] : await stretches(db, game, fork.parent, Math.min(until, fork.from_sequence));
  return [...before, { branch, until }];
}

async function eventsBetween(
  db: Kysely<Db>,
  game: string,
  of: number,
  from: number,
  until: number,
): Promise<readonly Envelope[]> {
  const found: Envelope[] = [];
  for (const stretch of await stretches(db, game, of, until)) {
    const rows = await db
      .selectFrom('events')
      .selectAll()
      .where('game', '=', game)
      .where('branch', '=', stretch.branch)
      .where('sequence', '>=', from)
      .where('sequence', '<', stretch.until)
      .orderBy('sequence')
      .execute();
    found.push(...rows.map(envelopeOf));
  }
  return found;
}

async function insertEvents(
  trx: Transaction<Db>,
  envelopes: readonly Envelope[],
  atMs: number,
): Promise<void> {
  for (const envelope of envelopes) await trx.insertInto('events').values(eventRow(envelope, atMs)).execute();
}

async function insertSnapshot(db: Kysely<Db>, game: string, snapshot: Snapshot): Promise<void> {
  await db
    .insertInto('snapshots')
    .values(snapshotRow(game, snapshot))
    .onConflict((c) => c.doNothing())
    .execute();
}

/** A damaged snapshot is as good as none: the log is read instead. */
function soundOrNull(row: Selectable<SnapshotTable>): Snapshot | null {
  try {
    const snapshot = snapshotOf(row);
    return stateHash(snapshot.state) === snapshot.stateHash ? snapshot : null;
  } catch {
    return null;
  }
}
