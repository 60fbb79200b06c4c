import type { BlocId } from '../diplomacy/deal.ts';
import { type TrustMatrix, trustIn } from '../diplomacy/trust.ts';
import type { YearRecord } from '../economy/world.ts';
import { clamp100 } from '../math/clamp.ts';
import { keeping } from '../math/keeping.ts';
import type { Politics } from '../politics/constituencies.ts';
import { damagePoints, incomePoints } from '../politics/politics.ts';
import { type BlocYear, blocIn } from '../rules/blocs.ts';
import type { Rules } from '../rules/rules.ts';
import type { ByObjective, Objective } from './objectives.ts';
import { OBJECTIVES } from './objectives.ts';

/** What an objective reads at the end of a step: 0-100, the same formula for every bloc. */
export function levelsOf(
  rules: Rules,
  bloc: BlocId,
  year: YearRecord,
  reference: YearRecord,
  politics: Politics,
  trust: TrustMatrix,
): ByObjective<number> {
  const { influenceShare } = rules.scoring;
  const now = blocIn(rules, year, bloc);
  return {
    development: development(rules, now, blocIn(rules, reference, bloc)),
    energySecurity: clamp100(now.energySecurity + politics.indexShift.energySecurity),
    valueChain: clamp100(now.valueChain + politics.indexShift.valueChain),
    influence: influenceShare * politics.influence + (1 - influenceShare) * trustIn(trust, bloc),
    support: withRedLine(rules, bloc, politics.support),
    climateSafety: climateSafety(rules, now, year.temperatureC),
  };
}

/** Income against trend, the power bill and the price of capital, against the year before play began. */
function development(rules: Rules, now: BlocYear, reference: BlocYear): number {
  const p = rules.scoring.development;
  const bill = 100 * (now.powerPriceUsdPerMwh / reference.powerPriceUsdPerMwh - 1);
  const capital = 100 * (now.costOfCapital - reference.costOfCapital);
  const income = incomePoints(now) - incomePoints(reference);
  return clamp100(
    p.atReference + p.perIncomePoint * income + p.perBillPercent * bill + p.perCapitalCostPoint * capital,
  );
}

/** Half the world's warming, half the damage that is suffered at home (adaptation lowers only the second). */
function climateSafety(rules: Rules, now: BlocYear, temperatureC: number): number {
  const p = rules.scoring.climateSafety;
  return clamp100(
    p.atReference + p.perDegree * (temperatureC - p.referenceC) + p.perDamagePoint * damagePoints(now),
  );
}

/** Below its red line a government loses support faster than the polls say. */
function withRedLine(rules: Rules, bloc: BlocId, support: number): number {
  const line = rules.blocs[bloc]?.politics.redLineSupport ?? 0;
  return support >= line ? support : clamp100(line - rules.scoring.redLineSlope * (line - support));
}

const weights = keeping<ByObjective<number>>();

/** Public weights of a bloc's objectives (sum 1): content by region, aggregated by people. */
export const weightsOf = (rules: Rules, bloc: BlocId): ByObjective<number> =>
  weights(rules, bloc, () => weighted(rules, bloc));

function weighted(rules: Rules, bloc: BlocId): ByObjective<number> {
  const regions = rules.blocs[bloc]?.regions ?? [];
  const people = regions.map((region) => rules.model.regions[region].population.million2023);
  const all = people.reduce((sum, p) => sum + p, 0);
  const weight = (objective: Objective): number =>
    regions.reduce(
      (sum, region, i) => sum + (rules.scoring.weights[region][objective] * (people[i] ?? 0)) / all,
      0,
    ) / 100;
  return Object.fromEntries(
    OBJECTIVES.map((objective) => [objective, weight(objective)]),
  ) as ByObjective<number>;
}
