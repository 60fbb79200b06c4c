import type { Envelope } from '@accord/shared/game/events.ts';
import type { GameConfig } from '@accord/shared/game/state.ts';
import { Refused } from '../refused.ts';
import type { Game } from '../rooms/game.ts';
import type { EventStore } from '../store/eventStore.ts';

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
export async function replayFile(game: Game, hostKey: string, store: EventStore): Promise<ReplayFile> {
  if (!game.opensHost(hostKey)) throw new Refused('wrong-key');
  if (game.state.phase !== 'debrief') throw new Refused('wrong-phase', { phase: game.state.phase });
  const { id, config, contentHash, rulesVersion } = game.record;
  return {
    format: REPLAY_FORMAT,
    game: id,
    config,
    contentHash,
    rulesVersion,
    events: await store.events(id, await store.currentBranch(id)),
  };
}
