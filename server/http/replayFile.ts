import type { Envelope } from '@accord/shared/game/events.ts';
import type { GameConfig } from '@accord/shared/game/state.ts';
import { Refused } from '../refused.ts';
import { opensHost } from '../rooms/game.ts';
import type { Services } from '../services.ts';
import type { GameRecord } from '../store/eventStore.ts';
import { finishedGame } from './finished.ts';

export const REPLAY_FORMAT = 'carbon-accord-replay-1';

/** A finished game as a file: everything that a replay needs, and nobody's name. */
export interface ReplayFile {
  readonly format: typeof REPLAY_FORMAT;
  readonly game: string;
  readonly config: GameConfig;
  readonly contentHash: string;
  readonly rulesVersion: number;
  readonly events: readonly Envelope[];
}

/** For the host, after the last round: the log holds the seed and everybody's secrets. */
export async function replayFile(
  record: GameRecord,
  hostKey: string,
  services: Services,
): Promise<ReplayFile> {
  if (!opensHost(record, hostKey)) throw new Refused('wrong-key');
  const { branch } = await finishedGame(record, services);
  const { id, config, contentHash, rulesVersion } = record;
  return {
    format: REPLAY_FORMAT,
    game: id,
    config,
    contentHash,
    rulesVersion,
    events: await services.store.events(id, branch),
  };
}
