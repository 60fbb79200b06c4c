import type { Connection } from '../net/connection.ts';
import { keptGame, keptGames } from '../net/keep.ts';

export interface World {
  readonly code: string;
  readonly key: string;
  readonly connection: Connection;
}

const SAME_DAY_MS = 12 * 3_600_000;

/** Parallel worlds of one class: games of the same name that this browser made on the same day. */
export function worldsOf(code: string): readonly string[] {
  const first = keptGame(code, 'host');
  if (!first) return [];
  const others = keptGames().filter(
    (g) =>
      g.as === 'host' &&
      !g.solo &&
      g.code !== code &&
      g.title === first.title &&
      g.title !== '' &&
      Math.abs(g.atMs - first.atMs) < SAME_DAY_MS,
  );
  return [code, ...others.map((g) => g.code)].toSorted();
}
