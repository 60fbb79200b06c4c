import type { MeasureFile } from '@accord/shared/content/measure.ts';
import { measureCost, sliderMeasures } from '@accord/shared/game/measures.ts';
import type { Lever } from '@accord/shared/game/objectives.ts';
import type { MeasureLevels } from '@accord/shared/game/state.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import type { IconName } from '../../ui/Icon.tsx';
import { lastYear } from '../figures.ts';

export const LEVER_ICONS: Readonly<Record<Lever, IconName>> = {
  technology: 'chip',
  industry: 'factory',
  allocation: 'coin',
  adaptation: 'shield',
  transition: 'people',
  external: 'globe',
};

export const measuresOf = (rules: Rules, lever: Lever): readonly MeasureFile[] =>
  Object.values(rules.content.measures).filter((m) => m.lever === lever);

export function costOf(
  view: GameView,
  rules: Rules,
  bloc: string,
  measures: readonly MeasureFile[],
  levels: MeasureLevels,
): number {
  const year = lastYear(view);
  return measures.reduce((sum, m) => sum + measureCost(rules, year, bloc, m, levels[m.id] ?? 0), 0);
}

/** Orders with every measure of one lever replaced. */
export function withLever(
  rules: Rules,
  lever: Lever,
  levels: MeasureLevels,
  own: MeasureLevels,
): MeasureLevels {
  const ids = new Set(measuresOf(rules, lever).map((m) => m.id));
  const kept = Object.entries(own).filter(([id]) => !ids.has(id));
  return trimmed(Object.fromEntries([...kept, ...Object.entries(levels)]));
}

/** Whether two orders ask for the same of some measures; of all that either names when none are given. */
export const isSame = (a: MeasureLevels, b: MeasureLevels, ids = Object.keys({ ...a, ...b })): boolean =>
  ids.every((id) => Math.abs((a[id] ?? 0) - (b[id] ?? 0)) < 1e-9);

/** Whether orders are those of a lever's slider at a position. */
export const isAt = (rules: Rules, lever: Lever, position: number, levels: MeasureLevels): boolean =>
  isSame(
    sliderMeasures(rules, lever, position),
    levels,
    measuresOf(rules, lever).map(({ id }) => id),
  );

/** The ministry's plan itself is left unsaid. */
export const trimmed = (levels: MeasureLevels): MeasureLevels =>
  Object.fromEntries(Object.entries(levels).filter(([, level]) => Math.abs(level) > 1e-9));
