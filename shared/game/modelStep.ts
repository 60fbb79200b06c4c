import type { PolicyId } from '../content/policies.ts';
import type { BlocId } from '../diplomacy/deal.ts';
import type { DealEffects } from '../diplomacy/effects.ts';
import { type ByRegion, byRegion, type RegionId } from '../economy/region.ts';
import { advanceTo, type YearRecord } from '../economy/world.ts';
import { blocIn } from '../rules/blocs.ts';
import { FINAL_YEAR, STEP_YEARS, stepEnd } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import type { CardPushes } from './briefing.ts';
import {
  type LeverPush,
  leversIn,
  measurePushes,
  pooledPushes,
  type RegionPushes,
  regionPushes,
} from './levers.ts';
import { ramp } from './measures.ts';
import { summaryOf } from './records.ts';
import type { GameState, MeasureLevels } from './state.ts';

export function runModel(
  state: GameState,
  rules: Rules,
  effects: DealEffects,
  cards: CardPushes,
  known: YearRecord,
  policy: PolicyId,
) {
  const target = targetsOf(state, rules, effects);
  const steady = [...effects.levers, ...cards.levers, ...governmentPushes(state, rules, known, target)];
  const matrices = {
    borderRelief: blocMatrix(rules, effects.borderRelief, 1, Math.max),
    tariffs: blocMatrix(rules, effects.tariffs, MAX_DUTY, (a, b) => a + b),
  };
  let inForce = state.inForce;
  let pushes: ByRegion<RegionPushes> | null = null;
  const measured = measuredBy(rules, known);
  const moving = new Set(rules.blocIds);
  const leversOf = leversIn(rules, policy);
  const { world, before, last } = advanceTo(
    stepEnd(state.step),
    state.world,
    (year) => {
      const next = rampAll(rules, inForce, target, moving);
      // What does not move pushes as it did the year before.
      if (next !== inForce || pushes === null) {
        const own = rules.blocIds.flatMap((bloc) => measured(bloc, next[bloc] ?? {}));
        pushes = regionPushes(rules, [...steady, ...own, ...pooledPushes(rules, own, known)], known);
      }
      inForce = next;
      return {
        levers: leversOf(year, pushes),
        ...matrices,
        warmingScale: state.draws.warmingScale,
        damageFactor: damageFactor(state, rules, year),
      };
    },
    rules.model,
  );
  return { world, series: [...before, summaryOf(last)], last, inForce };
}

type InForce = Readonly<Record<BlocId, MeasureLevels>>;

/**
 * A year's way of all blocs from what is in force to what is ordered; the same object when nothing moves. Who has
 * arrived leaves the set of those that are moving: nothing new is ordered within a step.
 */
function rampAll(rules: Rules, inForce: InForce, target: InForce, moving: Set<BlocId>): InForce {
  let next = inForce;
  for (const bloc of moving) {
    const now = inForce[bloc] ?? {};
    const then = ramp(rules, now, target[bloc] ?? {}, 1);
    if (then === now) moving.delete(bloc);
    else next = { ...next, [bloc]: then };
  }
  return next;
}

/** What a bloc's measures push on; asked about the same measures again it gives the same answer. */
function measuredBy(rules: Rules, before: YearRecord) {
  const last = new Map<BlocId, { readonly levels: MeasureLevels; readonly pushes: readonly LeverPush[] }>();
  return (bloc: BlocId, levels: MeasureLevels): readonly LeverPush[] => {
    const known = last.get(bloc);
    if (known?.levels === levels) return known.pushes;
    const pushes = measurePushes(rules, bloc, levels, before);
    last.set(bloc, { levels, pushes });
    return pushes;
  };
}

/**
 * What governments do to markets by being what they are: a climate-active one adds to research for as long as it
 * lasts, one that has turned, or takes back what it began, pays a premium on capital.
 */
function governmentPushes(state: GameState, rules: Rules, before: YearRecord, target: InForce): LeverPush[] {
  const { research, finance } = rules.model.economy;
  const turned = state.steps.slice(-2).flatMap(({ flips }) => flips);
  const pushes: LeverPush[] = [];
  for (const bloc of rules.blocIds) {
    if (state.politics[bloc]?.administration === 'active') {
      const { gdpUsdBillion } = blocIn(rules, before, bloc);
      const change = (research.activeGovernmentPctGdp / 100) * gdpUsdBillion;
      pushes.push({ bloc, lever: 'researchUsdBillionPerYear', change });
    }
    if (turned.includes(bloc) || takesBack(state.inForce[bloc] ?? {}, target[bloc] ?? {}))
      pushes.push({ bloc, lever: 'capitalCostShift', change: finance.reversalPremium });
  }
  return pushes;
}

function takesBack(inForce: MeasureLevels, target: MeasureLevels): boolean {
  for (const id in inForce) {
    const level = inForce[id] ?? 0;
    if (level > 0 && (target[id] ?? 0) < level / 2) return true;
  }
  return false;
}

/** Own orders plus what deals add to them; the ramp then decides how fast. */
function targetsOf(state: GameState, rules: Rules, effects: DealEffects): InForce {
  const targets: Record<BlocId, MeasureLevels> = {};
  for (const bloc of rules.blocIds) targets[bloc] = state.orders[bloc]?.measures ?? {};
  const added = new Map<BlocId, Record<string, number>>();
  for (const { measure, change, bloc } of effects.measures) {
    const target = added.get(bloc) ?? { ...targets[bloc] };
    target[measure] = (target[measure] ?? 0) + change;
    added.set(bloc, target);
  }
  for (const [bloc, target] of added) targets[bloc] = target;
  return targets;
}

/** No duty is higher. */
const MAX_DUTY = 1;

type BetweenBlocs = { readonly importer: BlocId; readonly exporter: BlocId; readonly share: number };

/** What holds between blocs as a matrix of their regions; null where nothing does. */
function blocMatrix(
  rules: Rules,
  entries: readonly BetweenBlocs[],
  most: number,
  both: (a: number, b: number) => number,
): ByRegion<ByRegion<number>> | null {
  if (entries.length === 0) return null;
  const matrix = byRegion(() => byRegion(() => 0) as Record<RegionId, number>);
  for (const { importer, exporter, share } of entries)
    for (const buyer of rules.blocs[importer]?.regions ?? [])
      for (const seller of rules.blocs[exporter]?.regions ?? [])
        matrix[buyer][seller] = Math.min(most, both(matrix[buyer][seller], share));
  return matrix;
}

/** Beyond the hidden threshold damages grow over some steps, then stay. */
function damageFactor(state: GameState, rules: Rules, year: number): number {
  if (state.thresholdCrossedAtStep === null) return 1;
  const { damageFactor: full, overSteps } = rules.scoring.threshold;
  const since = (Math.min(year, FINAL_YEAR) - stepEnd(state.thresholdCrossedAtStep)) / STEP_YEARS;
  return 1 + (full - 1) * Math.max(0, Math.min(1, since / overSteps));
}
