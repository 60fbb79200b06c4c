import { paceOf, SECONDS_PER_HOUR } from '@accord/shared/game/pace.ts';
import type { GameConfig } from '@accord/shared/game/state.ts';

const extension = (seconds: number) => ({ type: 'extend', seconds }) as const;

/** What one press adds to the clock: a minute of a lesson, an hour of a day. */
export const extensionOf = (config: GameConfig) =>
  paceOf(config) === 'day'
    ? ({ command: extension(SECONDS_PER_HOUR), label: 'plusHour' } as const)
    : ({ command: extension(60), label: 'plusMinute' } as const);
