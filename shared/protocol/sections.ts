import type { GameView } from '../game/view.ts';

/**
 * How a view travels: section by section, each replacing the earlier one of its name as a whole. Steps and deals
 * only ever grow, and of what a delegation keeps to itself mostly one thing changes: each step, each deal and each
 * part of `own` is a section of its own (`steps/3`, `deals/d1x`, `own/orders`). What was sent once is not sent again.
 */

/** Section name → value; null takes a step or a deal away. */
export type Sections = Readonly<Record<string, unknown>>;

const IN_PIECES: ReadonlySet<string> = new Set(['steps', 'deals', 'own']);

/** The sections of a view, in order. */
export const sectionsOf = (view: GameView): [string, unknown][] =>
  Object.entries(view).flatMap(([name, value]): [string, unknown][] =>
    IN_PIECES.has(name) && value !== null
      ? Object.entries(value).map(([key, piece]) => [`${name}/${key}`, piece])
      : [[name, value]],
  );

/** A view after some of its sections changed; what did not come stays the same object. */
export function withSections(view: GameView | null, sections: Sections): GameView {
  const next: Record<string, unknown> = { steps: [], deals: {}, ...view };
  for (const [name, pieces] of piecesIn(sections)) {
    const before = next[name];
    next[name] = Array.isArray(before) ? listWith(before, pieces) : recordWith(before ?? {}, pieces);
  }
  for (const [name, value] of Object.entries(sections)) if (!name.includes('/')) next[name] = value;
  return next as unknown as GameView;
}

type Pieces = Readonly<Record<string, unknown>>;

/** What came of each part of the view that travels in pieces. */
function piecesIn(sections: Sections): ReadonlyMap<string, Pieces> {
  const pieces = new Map<string, Record<string, unknown>>();
  for (const [name, value] of Object.entries(sections)) {
    const [of = '', key] = name.split('/');
    if (key !== undefined) pieces.set(of, { ...pieces.get(of), [key]: value });
  }
  return pieces;
}

/** A list loses its end, never its middle. */
function listWith(before: readonly unknown[], pieces: Pieces): readonly unknown[] {
  const next = [...before];
  for (const [key, value] of Object.entries(pieces))
    if (value === null) next.length = Math.min(next.length, Number(key));
    else next[Number(key)] = value;
  return next;
}

const recordWith = (before: object, pieces: Pieces): object =>
  Object.fromEntries(Object.entries({ ...before, ...pieces }).filter(([, value]) => value !== null));
