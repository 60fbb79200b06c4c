import type { PolicyId } from '../content/policies.ts';
import type { BlocId } from '../diplomacy/deal.ts';
import type { DealEffects } from '../diplomacy/effects.ts';
import { type ByRegion, byRegion } from '../economy/region.ts';
import { advanceYears, type YearRecord } from '../economy/world.ts';
import type { CardPushes } from './briefing.ts';
import { type LeverPush, leversOfYear, measurePushes, pooledPushes } from './levers.ts';
import { ramp } from './measures.ts';
import { summaryOf } from './records.ts';
import { FINAL_YEAR, type Rules, STEP_YEARS, stepEnd } from './rules.ts';
import type { GameState, MeasureLevels, YearSummary } from './state.ts';

export function runModel(
  state: GameState,
  rules: Rules,
  effects: DealEffects,
  cards: CardPushes,
  before: YearRecord,
  policy: PolicyId,
) {
  const target = Object.fromEntries(rules.blocIds.map((bloc) => [bloc, targetOf(state, bloc, effects)]));
  let inForce = state.inForce;
  const series: YearSummary[] = [];
  let last: YearRecord | undefined;
  const steady: LeverPush[] = [...effects.levers, ...cards.levers];
  const { world } = advanceYears(
    state.world,
    (year) => {
      inForce = Object.fromEntries(
        rules.blocIds.map((bloc) => [bloc, ramp(rules, inForce[bloc] ?? {}, target[bloc] ?? {}, 1)]),
      );
      const measures = rules.blocIds.flatMap((bloc) =>
        measurePushes(rules, bloc, inForce[bloc] ?? {}, before),
      );
      const pushes = [...steady, ...measures, ...pooledPushes(rules, measures, before)];
      return {
        levers: leversOfYear(rules, policy, year, pushes, before),
        borderRelief: reliefMatrix(rules, effects),
        warmingScale: state.draws.warmingScale,
        damageFactor: damageFactor(state, rules, year),
      };
    },
    STEP_YEARS,
    rules.model,
    (record) => {
      series.push(summaryOf(record));
      last = record;
    },
  );
  if (last === undefined) throw new Error('the model returned no year');
  return { world, series, last, inForce };
}

/** Own orders plus what deals add to them; the ramp then decides how fast. */
function targetOf(state: GameState, bloc: BlocId, effects: DealEffects): MeasureLevels {
  const target: Record<string, number> = { ...state.orders[bloc]?.measures };
  for (const { measure, change, bloc: who } of effects.measures) {
    if (who === bloc) target[measure] = (target[measure] ?? 0) + change;
  }
  return target;
}

function reliefMatrix(rules: Rules, effects: DealEffects): ByRegion<ByRegion<number>> | null {
  if (effects.borderRelief.length === 0) return null;
  const blocOfRegion = byRegion((region) =>
    rules.blocIds.find((id) => rules.blocs[id]?.regions.includes(region)),
  );
  return byRegion((importer) =>
    byRegion((exporter) =>
      effects.borderRelief
        .filter(
          (relief) =>
            relief.importer === blocOfRegion[importer] && relief.exporter === blocOfRegion[exporter],
        )
        .reduce((most, { share }) => Math.max(most, share), 0),
    ),
  );
}

/** Beyond the hidden threshold damages grow over some steps, then stay. */
function damageFactor(state: GameState, rules: Rules, year: number): number {
  if (state.thresholdCrossedAtStep === null) return 1;
  const { damageFactor: full, overSteps } = rules.scoring.threshold;
  const since = (Math.min(year, FINAL_YEAR) - stepEnd(state.thresholdCrossedAtStep)) / STEP_YEARS;
  return 1 + (full - 1) * Math.max(0, Math.min(1, since / overSteps));
}
