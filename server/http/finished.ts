import type { GameState } from '@accord/shared/game/state.ts';
import { Refused } from '../refused.ts';
import { standingOf } from '../rooms/table.ts';
import type { Services } from '../services.ts';
import type { GameRecord } from '../store/eventStore.ts';

/** A game after its last round, read from the store: whoever holds its room need not be asked. */
export interface FinishedGame {
  readonly record: GameRecord;
  readonly branch: number;
  readonly sequence: number;
  readonly state: GameState;
}

/** Refuses a game that is still played: its log holds the seed and everybody's secrets. */
export async function finishedGame(record: GameRecord, { store, rulebook }: Services): Promise<FinishedGame> {
  const rules = rulebook.rulesFor(record.config);
  const standing = await standingOf({ record, rules, store, contentHash: rulebook.hash });
  const { phase } = standing.state;
  if (phase !== 'debrief') throw new Refused('wrong-phase', { phase });
  return { record, ...standing };
}
