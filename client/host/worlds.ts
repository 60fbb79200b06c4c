import type { Connection } from '../net/connection.ts';
import { type KeptGame, keptGame, keptGames } from '../net/keep.ts';

export interface World {
  readonly code: string;
  readonly key: string;
  readonly connection: Connection;
}

const SAME_DAY_MS = 12 * 3_600_000;

/** Parallel worlds of one class: made beside one another, or of the same name on the same day. */
export function worldsOf(code: string): readonly string[] {
  const first = keptGame(code, 'host');
  if (!first) return [];
  const root = first.beside ?? code;
  const sameName = (g: KeptGame) =>
    g.title !== '' && g.title === first.title && Math.abs(g.atMs - first.atMs) < SAME_DAY_MS;
  const others = keptGames().filter(
    (g) =>
      g.as === 'host' && !g.solo && g.code !== code && (g.code === root || g.beside === root || sameName(g)),
  );
  const rank = (one: string) => (one === root ? 0 : 1);
  return [code, ...others.map((g) => g.code)].toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}
