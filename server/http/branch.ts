import type { GameCreatedAnswer } from '@accord/shared/protocol/rooms.ts';
import { z } from 'zod';
import { Refused } from '../refused.ts';
import { fold, replay } from '../rooms/fold.ts';
import { opensHost } from '../rooms/game.ts';
import { closingsOf, stopped } from '../rooms/rewind.ts';
import { hashSecret, newGameId, newSecret } from '../secrets.ts';
import type { Services } from '../services.ts';
import type { GameRecord } from '../store/eventStore.ts';
import { freeCode } from './newGame.ts';

/** POST /api/games/:code/branch: 0-based, the round from whose end the parallel world plays on. */
export const Branch = z.strictObject({ round: z.int().min(0).max(30) });

/**
 * A second world that shares the first one's course, draws and luck until the end of a round. It has a code, a key
 * and people of its own.
 */
export async function branchGame(
  parent: GameRecord,
  hostKey: string,
  { round }: z.infer<typeof Branch>,
  services: Services,
): Promise<GameCreatedAnswer> {
  const { store, rulebook, random, time } = services;
  if (!opensHost(parent, hostKey)) throw new Refused('wrong-key');
  if (parent.contentHash !== rulebook.hash) throw new Refused('bad-request', { field: 'content' });
  const log = await store.events(parent.id, await store.currentBranch(parent.id));
  const until = closingsOf(log)[round];
  if (until === undefined) throw new Refused('bad-request', { field: 'round' });
  const rules = rulebook.rulesFor(parent.config);
  const key = newSecret(random);
  const game: GameRecord = {
    ...parent,
    id: newGameId(random),
    code: await freeCode(services),
    hostKeyHash: hashSecret(key),
    createdMs: time.now(),
  };
  const shared = log
    .slice(0, until)
    .map((envelope, sequence) => ({ ...envelope, game: game.id, branch: 0, sequence, commandKey: null }));
  const before = replay(shared, rules);
  const place = { game: game.id, branch: 0, sequence: until };
  const { envelopes, state } = fold(place, before, [stopped(before, rules)], null, rules);
  const all = [...shared, ...envelopes];
  const opening = { branch: 0, sequence: all.length, stateHash: envelopes[0]?.stateHash ?? '', state };
  await store.createGame(game, all, [], opening);
  return { game: game.id, code: game.code, hostKey: key, seatToken: null, bloc: null };
}
