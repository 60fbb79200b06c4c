import type { MeasureFile } from '../content/measure.ts';
import type { BlocId } from '../diplomacy/deal.ts';
import type { YearRecord } from '../economy/world.ts';
import { type BlocYear, blocIn } from '../rules/blocs.ts';
import type { Rules } from '../rules/rules.ts';
import type { Lever } from './objectives.ts';
import type { MeasureLevels } from './state.ts';

/** Measures are additions to the ministry's plan; the plan itself is the content's current-policies path. */

const byId = (rules: Rules): MeasureFile[] => Object.values(rules.content.measures);

/** Sizes of a bloc to which what a measure costs the treasury is proportional. */
function basis(bloc: BlocYear, kind: MeasureFile['cost']['basis']): number {
  switch (kind) {
    case 'nothing':
      return 0;
    case 'gdp':
      return bloc.gdpUsdBillion / 1000;
    case 'power':
      return bloc.powerTwh / 1000;
    case 'coalPower':
      return bloc.coalPowerTwh / 1000;
    case 'fossilCo2':
      return bloc.fossilCo2Gt;
  }
}

/**
 * What one measure costs the treasury, US$ bn a year, at a level above the ministry's plan. Less than planned
 * saves money. A carbon price costs nothing: its revenue enters the budget (`revenue`).
 */
export function measureCost(
  rules: Rules,
  year: YearRecord,
  bloc: BlocId,
  measure: MeasureFile,
  level: number,
): number {
  return costIn(blocIn(rules, year, bloc), measure, level);
}

const costIn = (bloc: BlocYear, { cost }: MeasureFile, level: number): number =>
  cost.usdBillionPerYearPerUnit * level * basis(bloc, cost.basis);

/** What orders cost the treasury beyond the ministry's plan, US$ bn a year; negative: they save or raise money. */
export function ordersCost(rules: Rules, year: YearRecord, bloc: BlocId, levels: MeasureLevels): number {
  const sizes = blocIn(rules, year, bloc);
  let cost = 0;
  for (const id in levels) {
    const measure = rules.content.measures[id];
    if (measure !== undefined) cost += costIn(sizes, measure, levels[id] ?? 0);
  }
  return cost;
}

/** Money that a bloc may spend above its ministry's plan, US$ bn a year, before its own measures. */
export function freeBudget(rules: Rules, year: YearRecord, bloc: BlocId): number {
  const pctOfGdp = rules.blocs[bloc]?.budget.value ?? 0;
  return (pctOfGdp / 100) * blocIn(rules, year, bloc).gdpUsdBillion;
}

/**
 * Moves what is in force towards what is ordered, no faster than each measure's ramp allows in `years`; the same
 * object when nothing moves. What a switched-off rule takes out of the game cannot come into force.
 */
export function ramp(
  rules: Rules,
  inForce: MeasureLevels,
  target: MeasureLevels,
  years: number,
): MeasureLevels {
  const next: Record<string, number> = {};
  let moved = false;
  const move = (id: string): void => {
    const measure = rules.content.measures[id];
    if (measure === undefined) return;
    const now = inForce[id] ?? 0;
    const limit = measure.rampPerYear * years;
    const wanted = Math.min(
      measure.max,
      Math.max(measure.min, (target[id] ?? 0) * (rules.measures[id] ?? 1)),
    );
    const level = now + Math.min(limit, Math.max(-limit, wanted - now));
    if (level !== now) moved = true;
    if (level !== 0) next[id] = level;
  };
  for (const id in inForce) move(id);
  for (const id in target) if (inForce[id] === undefined) move(id);
  return moved ? next : inForce;
}

/** Measures that a basic slider at `position` (−1 … 1, 0 = the ministry's plan) orders. */
export function sliderMeasures(rules: Rules, lever: Lever, position: number): MeasureLevels {
  const levels: Record<string, number> = {};
  for (const measure of byId(rules)) {
    if (measure.lever !== lever || measure.sliderUnits === 0 || position === 0) continue;
    levels[measure.id] = clampToStep(measure, position * measure.sliderUnits);
  }
  return levels;
}

/** Where the basic slider stands for given orders: the mean of its measures' positions. */
export function sliderPosition(rules: Rules, lever: Lever, levels: MeasureLevels): number {
  const measures = byId(rules).filter((measure) => measure.lever === lever && measure.sliderUnits !== 0);
  if (measures.length === 0) return 0;
  const sum = measures.reduce((total, measure) => total + (levels[measure.id] ?? 0) / measure.sliderUnits, 0);
  return Math.max(-1, Math.min(1, sum / measures.length));
}

function clampToStep(measure: MeasureFile, level: number): number {
  const stepped = Math.round(level / measure.step) * measure.step;
  return Number(Math.min(measure.max, Math.max(measure.min, stepped)).toPrecision(12));
}
