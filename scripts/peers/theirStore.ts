import { DatabaseSync } from 'node:sqlite';

type Field = 'state' | 'metadata' | 'initialState';
const FIELDS: readonly Field[] = ['state', 'metadata', 'initialState'];

/**
 * Storage for boardgame.io that is as durable as ours: SQLite, one commit for everything that a move writes, on disk
 * when it returns. What was written is kept in memory too, so that reading costs it nothing.
 */
export class DurableStore {
  readonly #db: DatabaseSync;
  readonly #stored: (stateId: number) => void;
  readonly #known = new Map<string, unknown>();
  #pending: (() => void)[] = [];
  #commit: Promise<void> | null = null;

  /** @param stored told the number of each state once it is on disk */
  constructor(file: string, stored: (stateId: number) => void) {
    this.#db = new DatabaseSync(file);
    this.#stored = stored;
    this.#db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL');
    this.#db.exec('CREATE TABLE fields (match TEXT, field TEXT, value TEXT, PRIMARY KEY (match, field))');
    this.#db.exec('CREATE TABLE log (match TEXT, entry TEXT)');
  }

  /** boardgame.io's mark of a storage that answers with promises. */
  type(): number {
    return 1;
  }

  async connect(): Promise<void> {}

  async createMatch(match: string, opts: { initialState: unknown; metadata: unknown }): Promise<void> {
    this.#put(match, 'initialState', opts.initialState);
    this.#put(match, 'state', opts.initialState);
    this.#put(match, 'metadata', opts.metadata);
    await this.#written();
  }

  async setState(match: string, state: { _stateID: number }, log: readonly unknown[] = []): Promise<void> {
    this.#put(match, 'state', state);
    const insert = this.#db.prepare('INSERT INTO log VALUES (?, ?)');
    for (const entry of log) this.#pending.push(() => insert.run(match, JSON.stringify(entry)));
    await this.#written();
    this.#stored(state._stateID);
  }

  async setMetadata(match: string, metadata: unknown): Promise<void> {
    this.#put(match, 'metadata', metadata);
    await this.#written();
  }

  async fetch(match: string, wanted: Record<string, boolean>): Promise<Record<string, unknown>> {
    const found: Record<string, unknown> = {};
    for (const field of FIELDS) if (wanted[field]) found[field] = this.#known.get(`${match}/${field}`);
    if (wanted.log) {
      const rows = this.#db.prepare('SELECT entry FROM log WHERE match = ? ORDER BY rowid').all(match);
      found.log = rows.map(({ entry }) => JSON.parse(String(entry)));
    }
    return found;
  }

  async wipe(match: string): Promise<void> {
    for (const field of FIELDS) this.#known.delete(`${match}/${field}`);
    this.#db.prepare('DELETE FROM fields WHERE match = ?').run(match);
    this.#db.prepare('DELETE FROM log WHERE match = ?').run(match);
  }

  async listMatches(): Promise<string[]> {
    return this.#db
      .prepare('SELECT DISTINCT match FROM fields')
      .all()
      .map(({ match }) => String(match));
  }

  #put(match: string, field: Field, value: unknown): void {
    this.#known.set(`${match}/${field}`, value);
    const replace = this.#db.prepare('INSERT OR REPLACE INTO fields VALUES (?, ?, ?)');
    this.#pending.push(() => replace.run(match, field, JSON.stringify(value)));
  }

  /** A move writes its state and its match's data at the same moment: one wait for the disk serves both. */
  #written(): Promise<void> {
    this.#commit ??= Promise.resolve().then(() => {
      this.#commit = null;
      const writes = this.#pending;
      this.#pending = [];
      this.#db.exec('BEGIN');
      for (const write of writes) write();
      this.#db.exec('COMMIT');
    });
    return this.#commit;
  }
}
