import type { BlocId, Deal, DealDraft, Hint } from '../diplomacy/deal.ts';
import { OBJECTIVES, type Objective } from '../game/objectives.ts';
import type { GameState, StepRecord } from '../game/state.ts';
import type { GameView } from '../game/view.ts';
import { worldFor } from '../game/worldFor.ts';
import { STEPS } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import { judge } from './answer.ts';
import { baseline, courseIf, partiesGains, type Supposition } from './evaluate.ts';
import { mindOf } from './mind.ts';
import { asDeal } from './propose.ts';

/** What a draft would do for us if all deliver, and what our advisers believe of the others. */
export interface Estimate {
  readonly own: {
    readonly byObjective: Readonly<Record<Objective, number>>;
    readonly support: number;
    readonly emissionsGtPerYear: number;
    readonly incomePct: number;
    readonly temperature2100C: number;
  };
  readonly others: readonly Belief[];
}

export interface Belief {
  readonly bloc: BlocId;
  /** Chance that they say yes, as a range. */
  readonly low: number;
  readonly high: number;
  readonly hurts: Objective | null;
  readonly hint: Hint | null;
}

/**
 * The consequence card of a draft. Ours is computed from what we may see; theirs is a belief.
 * @param bloc whose advisers are asked
 */
export function estimateDeal(view: GameView, draft: DealDraft, bloc: BlocId, rules: Rules): Estimate {
  const world = worldFor(view, rules);
  const deal: Deal = asDeal(draft, bloc);
  const without = baseline(world, rules);
  const with_ = courseIf(world, rules, without.length, { withDeals: [deal] });
  const last = without[0]?.blocs[bloc];
  const next = with_[0]?.blocs[bloc];
  const gains = partiesGains(mindOf(world, bloc, rules, 'veteran'), deal);
  return {
    own: {
      byObjective: Object.fromEntries(
        OBJECTIVES.map((o) => [o, (next?.levels[o] ?? 0) - (last?.levels[o] ?? 0)]),
      ) as Record<Objective, number>,
      support: (next?.politics.support ?? 0) - (last?.politics.support ?? 0),
      emissionsGtPerYear: (with_.at(-1)?.end.ghgGtCo2e ?? 0) - (without.at(-1)?.end.ghgGtCo2e ?? 0),
      incomePct: incomeOf(with_, without, bloc, rules),
      temperature2100C: temperatureIn2100(world, rules, deal),
    },
    others: deal.parties
      .filter((party) => party !== bloc)
      .map((party) => belief(party, gains[party]?.points ?? 0)),
  };

  function belief(party: BlocId, points: number): Belief {
    const verdict = judge(mindOf(world, party, rules, 'trainee'), deal);
    const chance = 1 / (1 + Math.exp(-(points - 0.5) * 1.2));
    const centre = verdict.accepts ? Math.max(0.6, chance) : Math.min(0.4, chance);
    return {
      bloc: party,
      low: Math.max(0.02, centre - 0.15),
      high: Math.min(0.98, centre + 0.15),
      hurts: verdict.accepts ? null : verdict.objective,
      hint: verdict.hint,
    };
  }
}

function incomeOf(
  with_: readonly StepRecord[],
  without: readonly StepRecord[],
  bloc: BlocId,
  rules: Rules,
): number {
  const total = (steps: typeof with_): number =>
    (rules.blocs[bloc]?.regions ?? []).reduce(
      (sum, region) => sum + (steps.at(-1)?.end.regions[region].gdpUsdBillion ?? 0),
      0,
    );
  return 100 * (total(with_) / Math.max(1e-9, total(without)) - 1);
}

function temperatureIn2100(world: GameState, rules: Rules, deal: Deal): number {
  const left = STEPS - world.step;
  const warming = (suppose: Supposition): number =>
    courseIf(world, rules, left, suppose).at(-1)?.end.temperatureC ?? 0;
  return warming({ withDeals: [deal] }) - warming({});
}
