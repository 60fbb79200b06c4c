import { stateHash } from '@accord/shared/math/hash.ts';
import { replay } from '../../server/rooms/fold.ts';
import { Rulebook } from '../../server/rulebook.ts';
import type { EventStore } from '../../server/store/eventStore.ts';
import type { Ledger } from './ledger.ts';

export interface Verdict {
  readonly lost: readonly string[];
  readonly duplicated: readonly string[];
  readonly hashMismatches: readonly string[];
}

/** Somebody edited the game's content meanwhile: under other rules a log comes to other hashes, and nothing is proven. */
export class ContentChanged extends Error {}

/**
 * Compares what people were promised with what is on disk.
 * @param liveHashes of the states that servers held at the end: each must be somewhere in the log; null: nobody looked
 */
export async function judge(
  code: string,
  ledger: Ledger,
  liveHashes: readonly string[] | null,
  store: EventStore,
): Promise<Verdict> {
  const record = await store.gameByCode(code);
  if (record === null) return { lost: [`game ${code}`], duplicated: [], hashMismatches: [] };
  const rulebook = new Rulebook();
  if (record.contentHash !== rulebook.hash) throw new ContentChanged();
  const events = await store.events(record.id, await store.currentBranch(record.id));
  const keys = counted(events.flatMap(({ commandKey }) => commandKey ?? []));
  const lines = counted((await store.chat(record.id)).map(({ messageKey }) => messageKey));
  const members = counted((await store.members(record.id)).map(({ id }) => id));
  const each = [
    [ledger.commands, keys],
    [ledger.chat, lines],
    [ledger.members, members],
  ] as const;
  const mismatches: string[] = [];
  try {
    const rules = rulebook.rulesFor(record.config);
    const last = stateHash(replay(events, rules));
    if (last !== events.at(-1)?.stateHash) mismatches.push('the last state');
  } catch (error) {
    mismatches.push(String(error));
  }
  const known = new Set(events.map((event) => event.stateHash));
  if (liveHashes !== null && (liveHashes.length === 0 || !liveHashes.every((hash) => known.has(hash))))
    mismatches.push(`live states ${liveHashes}`);
  return {
    lost: each.flatMap(([promised, kept]) => [...promised].filter((key) => !kept.has(key))),
    duplicated: each.flatMap(([, kept]) => [...kept].filter(([, count]) => count > 1).map(([key]) => key)),
    hashMismatches: mismatches,
  };
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
