import { type Kysely, sql, type Transaction } from 'kysely';

type Act<Db> = (trx: Transaction<Db>) => Promise<unknown>;

interface Job<Db> {
  readonly act: Act<Db>;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Most writes that share one commit. */
const MOST = 64;

/**
 * Writes of many games that arrive while the disk is busy share one commit, and so one wait for the disk. Each is
 * whole or not at all by itself; all of them fail when the commit does. For databases with one writer.
 */
export class GroupCommit<Db> {
  readonly #db: Kysely<Db>;
  readonly #waiting: Job<Db>[] = [];
  #writing = false;

  constructor(db: Kysely<Db>) {
    this.#db = db;
  }

  /** Resolves when what `act` wrote has reached the disk; rejects with what it threw, or with the commit's failure. */
  run(act: Act<Db>): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ act, done, failed });
      if (!this.#writing) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      // Whatever has arrived meanwhile gets into the same commit.
      await new Promise(setImmediate);
      await this.#commit(this.#waiting.splice(0, MOST));
    }
    this.#writing = false;
  }

  async #commit(jobs: readonly Job<Db>[]): Promise<void> {
    try {
      const failures = await this.#db.transaction().execute(async (trx) => {
        const found: unknown[] = [];
        for (const { act } of jobs) found.push(await apart(trx, act));
        return found;
      });
      for (const [index, job] of jobs.entries()) {
        if (failures[index] === undefined) job.done();
        else job.failed(failures[index]);
      }
    } catch (error) {
      for (const job of jobs) job.failed(error);
    }
  }
}

/** Does something within a transaction so that its failure undoes it alone; answers the failure. */
async function apart<Db>(trx: Transaction<Db>, act: Act<Db>): Promise<unknown> {
  await sql`SAVEPOINT apart`.execute(trx);
  try {
    await act(trx);
  } catch (error) {
    await sql`ROLLBACK TO apart`.execute(trx);
    await sql`RELEASE apart`.execute(trx);
    return error ?? new Error('a write failed without a reason');
  }
  await sql`RELEASE apart`.execute(trx);
  return undefined;
}
