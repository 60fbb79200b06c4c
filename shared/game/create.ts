import type { BlocId } from '../diplomacy/deal.ts';
import type { TrustMatrix } from '../diplomacy/trust.ts';
import { policyYear } from '../economy/policyLevers.ts';
import { advanceTo, initialWorld, type YearRecord } from '../economy/world.ts';
import { quantile } from '../math/quantile.ts';
import { draw } from '../math/random.ts';
import type { Norms } from '../politics/norms.ts';
import { initialPolitics } from '../politics/politics.ts';
import { FIRST_YEAR } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import type { GameEvent } from './events.ts';
import {
  type Control,
  type Draws,
  type GameConfig,
  type GameState,
  type Orders,
  RULES_VERSION,
} from './state.ts';

/** The first event of every game. */
export function createGame(
  config: GameConfig,
  controls: Readonly<Record<BlocId, Control>>,
  rules: Rules,
  contentHash: string,
): GameEvent {
  const seats = Object.fromEntries(rules.blocIds.map((bloc) => [bloc, controls[bloc] ?? 'scripted']));
  return { type: 'GameCreated', config, contentHash, rulesVersion: RULES_VERSION, seats };
}

export const NO_ORDERS: Orders = { measures: {}, deliveries: {}, disclosed: [], acts: [] };

/** The lobby of a game: the world at the end of 2025 on its ministries' plans. */
export function initialState(event: Extract<GameEvent, { type: 'GameCreated' }>, rules: Rules): GameState {
  const { world, reference } = worldBeforePlay(rules);
  const each = <T>(value: (bloc: BlocId) => T): Record<BlocId, T> =>
    Object.fromEntries(rules.blocIds.map((bloc) => [bloc, value(bloc)]));
  return {
    rulesVersion: event.rulesVersion,
    contentHash: event.contentHash,
    config: event.config,
    phase: 'lobby',
    round: 0,
    step: 0,
    clock: { kind: 'untimed' },
    seats: each((bloc) => ({ control: event.seats[bloc] ?? 'scripted', ready: false })),
    world,
    reference,
    draws: drawsOf(event.config, rules),
    thresholdCrossedAtStep: null,
    inForce: each(() => ({})),
    orders: each(() => NO_ORDERS),
    earlierOrders: each(() => []),
    politics: each((bloc) => initialPolitics(rules, bloc)),
    trust: initialTrust(rules),
    trustByTopic: { money: initialTrust(rules), cuts: initialTrust(rules), trade: initialTrust(rules) },
    trustFloors: each(() => ({})),
    debts: [],
    norms: initialNorms(rules),
    carriedUsdBillion: {},
    capitalSpent: {},
    plenaries: [],
    deals: {},
    drafts: each(() => []),
    proposals: each(() => 0),
    events: [],
    choices: each(() => []),
    steps: [],
  };
}

const trustAtStart = new WeakMap<Rules, TrustMatrix>();

/** How far each bloc trusts each other when play begins; the same object for the same rules. */
export function initialTrust(rules: Rules): TrustMatrix {
  const known = trustAtStart.get(rules) ?? trustFromContent(rules);
  trustAtStart.set(rules, known);
  return known;
}

function trustFromContent(rules: Rules): TrustMatrix {
  return Object.fromEntries(
    rules.blocIds.map((of) => [
      of,
      Object.fromEntries(
        rules.blocIds
          .filter((b) => b !== of)
          .map((b) => [b, rules.blocs[of]?.trust[b] ?? rules.diplomacy.trustInitial]),
      ),
    ]),
  );
}

const initialNorms = ({ diplomacy }: Rules): Norms => ({
  differentiation: diplomacy.differentiationInitial,
  legitimacy: diplomacy.legitimacyInitial,
  science: 0,
});

const beforePlay = new WeakMap<object, { world: GameState['world']; reference: YearRecord }>();

/** From the data's year to the eve of play, on current policies; the same for every game of these rules. */
export function worldBeforePlay(rules: Rules): { world: GameState['world']; reference: YearRecord } {
  const known = beforePlay.get(rules.model);
  if (known !== undefined) return known;
  const { world, last } = advanceTo(
    FIRST_YEAR,
    initialWorld(rules.model),
    (year) => ({
      levers: policyYear('current', year, rules.model),
      borderRelief: null,
      warmingScale: 1,
      damageFactor: 1,
    }),
    rules.model,
  );
  const result = { world, reference: last };
  beforePlay.set(rules.model, result);
  return result;
}

/** How one plays alone, and how games are played that nobody watches: without a clock and without secret deals. */
export const soloConfig = (
  scenario: string,
  seed: number,
  changes: Partial<GameConfig> = {},
): GameConfig => ({
  scenario,
  seed,
  mode: 'solo',
  difficulty: 'envoy',
  mechanismsOff: [],
  secretDealsAllowed: false,
  timed: false,
  drawsOn: true,
  ...changes,
});

/** Climate sensitivity and the hidden threshold of a game; the median and a known middle when draws are off. */
export function drawsOf(config: GameConfig, rules: Rules): Draws {
  const { threshold, warming } = rules.scoring;
  if (!config.drawsOn) return { warmingScale: 1, thresholdC: Number.MAX_VALUE };
  const at = draw(config.seed, 'threshold', 0);
  return {
    warmingScale: quantile(warming.quantiles, draw(config.seed, 'warming', 0)),
    thresholdC: threshold.lowC + at * (threshold.highC - threshold.lowC),
  };
}
