import { contentHash, loadContent } from '@accord/content/load.ts';
import { answerTo } from '@accord/shared/agents/answer.ts';
import { mindOf } from '@accord/shared/agents/mind.ts';
import { asDeal } from '@accord/shared/agents/propose.ts';
import { openGame } from '@accord/shared/agents/selfPlay.ts';
import { stepClimate } from '@accord/shared/climate/climate.ts';
import { proxyForcers } from '@accord/shared/climate/proxies.ts';
import { activate } from '@accord/shared/diplomacy/activate.ts';
import { dealFromCard } from '@accord/shared/diplomacy/cards.ts';
import { newRecord } from '@accord/shared/diplomacy/deal.ts';
import type { Undertaking } from '@accord/shared/diplomacy/undertakings.ts';
import { policyLevers } from '@accord/shared/economy/policyLevers.ts';
import { byRegion } from '@accord/shared/economy/region.ts';
import { advanceSilently, initialWorld } from '@accord/shared/economy/world.ts';
import { soloConfig } from '@accord/shared/game/create.ts';
import { lastYear } from '@accord/shared/game/known.ts';
import { resolveStep } from '@accord/shared/game/resolveStep.ts';
import { viewFor } from '@accord/shared/game/viewFor.ts';
import { assembleRules } from '@accord/shared/rules/rules.ts';
import { whatIfOf } from './whatIf.ts';

const content = loadContent();
const rules = assembleRules(content, 'standard-6', []);

const { state } = openGame(soloConfig('standard-6', 1), 'scripted', rules, contentHash(content));
const start = initialWorld(rules.model);
const card = content.cards['cash-for-coal'] as NonNullable<(typeof content.cards)[string]>;
const deal = asDeal(dealFromCard(card, 'EU', 'ES', [], rules, lastYear(state), 2025), 'EU');
const clauses: Undertaking[] = Array.from({ length: 40 }, (_, i) => ({
  key: `c${i}`,
  deal,
  clause: deal.clauses[0] as (typeof deal.clauses)[number],
  from: rules.blocIds[i % rules.blocIds.length] as string,
  to: [],
  audience: [],
  verb: 'ndc-cut',
  amount: 1 + (i % 3),
  when: { kind: 'count', verb: 'ndc-cut', atLeast: 2, parties: 1 + (i % 7) },
  members: [],
  unless: [],
  open: true,
}));
const published = {
  blocs: rules.blocIds,
  verified: () => 0,
  shareOf: () => 0.1,
  inForce: () => false,
  year: 2030,
  temperatureC: 1.5,
  happened: () => false,
  foundBreaking: () => false,
  struckBefore: () => false,
  flippedBefore: () => false,
};

function climate76(): void {
  let now = start.climate;
  for (let year = 2025; year <= 2100; year++) {
    const forcers = proxyForcers(36, year, 0, rules.model.climate);
    now = stepClimate(
      now,
      { co2GtPerYear: 40, ch4MtPerYear: 350, n2oMtPerYear: 12, ...forcers, warmingScale: 1 },
      rules.model.climate,
    );
  }
}

function game75(): void {
  advanceSilently(
    start,
    (year) => ({
      levers: byRegion((id) => policyLevers('current', id, year, rules.model)),
      borderRelief: null,
      warmingScale: 1,
      damageFactor: 1,
    }),
    75,
    rules.model,
  );
}

export const WHAT_IFS = 100;

export interface Benchmark {
  readonly name: string;
  readonly runs: number;
  readonly work: () => unknown;
}

export const benchmarks: readonly Benchmark[] = [
  { name: 'climate-76-years', runs: 400, work: climate76 },
  { name: 'game-75-years', runs: 100, work: game75 },
  {
    name: 'what-if',
    runs: WHAT_IFS,
    work: whatIfOf(content),
  },
  { name: 'resolve-round', runs: 200, work: () => resolveStep(state, rules) },
  { name: 'activate-40-clauses', runs: 400, work: () => activate(clauses, published) },
  { name: 'view-for-seat', runs: 200, work: () => viewFor(state, { kind: 'seat', bloc: 'EU' }, rules) },
  { name: 'decision', runs: 40, work: decision },
];

/** One answer to one proposal, with nothing remembered from earlier ones. */
function decision(): unknown {
  const world = { ...state };
  return answerTo(mindOf(world, 'ES', rules, 'envoy'), newRecord(deal, 0));
}
