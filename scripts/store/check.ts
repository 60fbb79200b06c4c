import { stateHash } from '@accord/shared/math/hash.ts';
import { replay } from '../../server/rooms/fold.ts';
import { Rulebook } from '../../server/rulebook.ts';
import type { EventStore, GameRecord } from '../../server/store/eventStore.ts';

/** What a check found: every fault names its game and place. */
export interface CheckReport {
  readonly games: number;
  readonly events: number;
  /** Games made with other content: checked from the snapshots that were written with them. */
  readonly otherContent: number;
  readonly faults: readonly string[];
}

/** Replays every branch of every game against the hashes that were stored with it. */
export async function checkGames(store: EventStore): Promise<CheckReport> {
  const rulebook = new Rulebook();
  const faults: string[] = [];
  let events = 0;
  let otherContent = 0;
  const ids = await store.gameIds();
  for (const id of ids) {
    const record = await store.gameById(id);
    if (record === null) continue;
    if (record.contentHash !== rulebook.hash) otherContent += 1;
    for (let branch = await store.currentBranch(id); branch >= 0; branch--) {
      try {
        events += await checkBranch(record, branch, store, rulebook);
      } catch (error) {
        faults.push(
          `game ${record.code}, branch ${branch}: ${error instanceof Error ? error.message : error}`,
        );
      }
    }
  }
  return { games: ids.length, events, otherContent, faults };
}

async function checkBranch(
  record: GameRecord,
  branch: number,
  store: EventStore,
  rulebook: Rulebook,
): Promise<number> {
  const { id, config, contentHash } = record;
  const rules = rulebook.rulesFor(config);
  const log = await store.events(id, branch);
  const gap = log.findIndex(({ sequence }, index) => sequence !== index);
  if (gap >= 0) throw new Error(`event ${gap} is missing`);
  const opening = contentHash === rulebook.hash ? null : await store.snapshot(id, branch, 1);
  const known = opening?.sequence ?? 0;
  const compare = opening !== null || contentHash === rulebook.hash;
  const state = replay(log.slice(known), rules, opening?.state ?? null, compare);
  const newest = await store.snapshot(id, branch, log.length);
  if (newest !== null && compare) {
    const tail = replay(log.slice(newest.sequence), rules, newest.state);
    if (stateHash(tail) !== stateHash(state))
      throw new Error(`the snapshot of ${newest.sequence} events leads elsewhere`);
  }
  return log.length;
}
