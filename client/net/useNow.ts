import { SECONDS_PER_HOUR } from '@accord/shared/game/pace.ts';
import type { Clock } from '@accord/shared/game/state.ts';
import { useEffect, useState } from 'react';

/** Seconds left on a clock, ticking; null when it is untimed. */
export function useSecondsLeft(clock: Clock, offsetMs: number): number | null {
  const [now, setNow] = useState(() => Date.now());
  const running = clock.kind === 'running';
  useEffect(() => {
    if (!running) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [running]);
  if (clock.kind === 'untimed') return null;
  if (clock.kind === 'paused') return Math.ceil(clock.remainingMs / 1000);
  return Math.max(0, Math.ceil((clock.endsAtMs - now - offsetMs) / 1000));
}

/** Until when a clock runs, in this machine's time, where that is worth knowing: hours ahead. */
export const endsHoursAhead = (clock: Clock, offsetMs: number, secondsLeft: number | null): number | null =>
  clock.kind === 'running' && secondsLeft !== null && secondsLeft >= SECONDS_PER_HOUR
    ? clock.endsAtMs - offsetMs
    : null;
