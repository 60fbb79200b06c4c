import type { GameView } from '../game/view.ts';

/**
 * How a view travels: section by section, each replacing the earlier one of its name as a whole. Steps and
 * deals only ever grow, so each of them is a section of its own (`steps/3`, `deals/d1x`): what was sent once
 * is not sent again.
 */

/** Section name → value; null takes a step or a deal away. */
export type Sections = Readonly<Record<string, unknown>>;

/** The sections of a view, in order. */
export function sectionsOf(view: GameView): [string, unknown][] {
  return Object.entries(view).flatMap(([name, value]): [string, unknown][] => {
    if (name === 'steps') return view.steps.map((step, i) => [`steps/${i}`, step]);
    if (name === 'deals') return Object.entries(view.deals).map(([id, record]) => [`deals/${id}`, record]);
    return [[name, value]];
  });
}

/** A view after some of its sections changed; what did not come stays the same object. */
export function withSections(view: GameView | null, sections: Sections): GameView {
  const next: Record<string, unknown> = { steps: [], deals: {}, ...view };
  let steps: unknown[] | null = null;
  let deals: Record<string, unknown> | null = null;
  for (const [name, value] of Object.entries(sections)) {
    const [list, key = ''] = name.split('/');
    if (list === 'steps') {
      steps ??= [...(next.steps as unknown[])];
      if (value === null) steps.length = Math.min(steps.length, Number(key));
      else steps[Number(key)] = value;
    } else if (list === 'deals') {
      deals ??= { ...(next.deals as Record<string, unknown>) };
      if (value === null) delete deals[key];
      else deals[key] = value;
    } else next[name] = value;
  }
  return { ...next, ...(steps && { steps }), ...(deals && { deals }) } as unknown as GameView;
}
