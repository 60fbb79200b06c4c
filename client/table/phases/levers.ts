import type { MeasureFile } from '@accord/shared/content/measure.ts';
import { measureCost, sliderMeasures } from '@accord/shared/game/measures.ts';
import type { Lever } from '@accord/shared/game/objectives.ts';
import type { Rules } from '@accord/shared/game/rules.ts';
import type { MeasureLevels } from '@accord/shared/game/state.ts';
import type { GameView } from '@accord/shared/game/view.ts';
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

/** Whether orders are those of a lever's slider at a position. */
export function isAt(rules: Rules, lever: Lever, position: number, levels: MeasureLevels): boolean {
  const slid = sliderMeasures(rules, lever, position);
  return measuresOf(rules, lever).every(({ id }) => Math.abs((slid[id] ?? 0) - (levels[id] ?? 0)) < 1e-9);
}

/** The ministry's plan itself is left unsaid. */
export const trimmed = (levels: MeasureLevels): MeasureLevels =>
  Object.fromEntries(Object.entries(levels).filter(([, level]) => Math.abs(level) > 1e-9));
