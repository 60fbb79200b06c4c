import { areRivals } from '../diplomacy/alignment.ts';
import type { BlocId, Deal } from '../diplomacy/deal.ts';
import { topicOf } from '../diplomacy/trust.ts';
import { weightsOf } from '../game/levels.ts';
import { type ByObjective, OBJECTIVES } from '../game/objectives.ts';
import { type Assumptions, type Roll, rollForward } from '../game/rollForward.ts';
import { MANDATE_UNIT } from '../game/score.ts';
import type { GameState, StepRecord } from '../game/state.ts';
import { clamp } from '../math/clamp.ts';
import { draw } from '../math/random.ts';
import { STEPS } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import type { Effort } from './goodwill.ts';
import type { Mind } from './mind.ts';
import { climateTail } from './tail.ts';

/**
 * What something is worth to a bloc, in mandate points: the real engine rolled forward with and without it.
 * The same evaluator is the scripted blocs' brain, the humans' adviser and the debrief's "without this deal".
 */
export interface Gain {
  readonly points: number;
  readonly byObjective: ByObjective<number>;
}

/** What is supposed of a world: the usual assumptions, and orders and deals that replace those it holds. */
export interface Supposition extends Omit<Assumptions, 'untilStep' | 'policy'> {
  readonly sealed?: GameState['orders'];
  readonly records?: GameState['deals'];
}

/** Mandate points between two courses over the same steps. */
export function gainBetween(
  rules: Rules,
  bloc: BlocId,
  with_: readonly StepRecord[],
  without: readonly StepRecord[],
): Gain {
  const weights = weightsOf(rules, bloc);
  const scale = rules.scenario.scale[bloc]?.value ?? 1;
  const mean = (steps: readonly StepRecord[], objective: keyof typeof weights): number =>
    steps.reduce((sum, { blocs }) => sum + (blocs[bloc]?.levels[objective] ?? 0), 0) /
    Math.max(1, steps.length);
  const byObjective = Object.fromEntries(
    OBJECTIVES.map((o) => [o, (MANDATE_UNIT * weights[o] * (mean(with_, o) - mean(without, o))) / scale]),
  ) as ByObjective<number>;
  return { points: OBJECTIVES.reduce((sum, o) => sum + byObjective[o], 0), byObjective };
}

/** What has been rolled from a world already: nothing is computed twice. */
interface Memory {
  evaluations: number;
  readonly rolls: Map<string, Pick<Roll, 'state' | 'steps'>>;
  /** The deals that can still matter, with what the rules can still read of their past. */
  readonly deals: GameState['deals'];
}

const memories = new WeakMap<GameState, Memory>();

function memoryOf(world: GameState): Memory {
  const memory = memories.get(world) ?? {
    evaluations: 0,
    rolls: new Map(),
    deals: livingDeals(world),
  };
  memories.set(world, memory);
  return memory;
}

const DEAD: ReadonlySet<string> = new Set(['declined', 'countered', 'withdrawn', 'expired', 'ended']);

/** Steps back for which any rule reads a ledger. */
const READ_STEPS = 3;

/** What is over and long past is left out of every roll: it changes nothing and costs time. */
function livingDeals({ deals, step }: GameState): GameState['deals'] {
  return Object.fromEntries(
    Object.entries(deals).flatMap(([id, record]) => {
      const ledger = record.ledger.filter((entry) => entry.step >= step - READ_STEPS);
      const matters = !DEAD.has(record.status) || ledger.some(({ found }) => found);
      return matters ? [[id, { ...record, ledger }]] : [];
    }),
  );
}

/** Evaluations spent on a world so far: how thinking is measured, on any machine alike. */
export const evaluationsOf = (world: GameState): number => memoryOf(world).evaluations;

/** The steps that follow from a world under a supposition. No step is rolled twice: a longer look goes on from a shorter. */
export function courseIf(
  world: GameState,
  rules: Rules,
  steps: number,
  suppose: Supposition = {},
): readonly StepRecord[] {
  const memory = memoryOf(world);
  const untilStep = Math.min(STEPS + 2, world.step + steps);
  const { sealed, records, ...assumptions } = suppose;
  const key = JSON.stringify(suppose);
  const known = memory.rolls.get(key);
  if (known !== undefined && known.state.step >= untilStep)
    return known.steps.slice(0, untilStep - world.step);
  memory.evaluations++;
  const { state, steps: further } = rollForward(
    known?.state ?? {
      ...world,
      orders: { ...world.orders, ...sealed },
      deals: { ...memory.deals, ...records },
    },
    rules,
    known === undefined ? { ...assumptions, untilStep } : { untilStep },
  );
  const course = [...(known?.steps ?? []), ...further];
  memory.rolls.set(key, { state, steps: course });
  return course;
}

/** The course without anything new. */
export const baseline = (
  world: GameState,
  rules: Rules,
  steps = rules.agents.skill.horizonSteps.veteran,
): readonly StepRecord[] => courseIf(world, rules, steps);

/** What a supposition brings a bloc, in the eyes of a mind: the steps rolled, and the climate after them. */
export function gainIf(
  { world, rules, skill, temper }: Mind,
  bloc: BlocId,
  suppose: Supposition,
  steps: number = skill.horizonSteps,
): Gain {
  const with_ = courseIf(world, rules, steps, suppose);
  const without = courseIf(world, rules, steps);
  const rolled = gainBetween(rules, bloc, with_, without);
  const later = climateTail(rules, bloc, with_, without, temper.discountPerStep);
  return {
    points: rolled.points + later,
    byObjective: { ...rolled.byObjective, climateSafety: rolled.byObjective.climateSafety + later },
  };
}

/** What a supposition brings a mind's own bloc, and all others together. */
export const gainsIf = (mind: Mind, suppose: Supposition): Effort => ({
  own: gainIf(mind, mind.bloc, suppose).points,
  others: mind.rules.blocIds
    .filter((other) => other !== mind.bloc)
    .reduce((sum, other) => sum + gainIf(mind, other, suppose).points, 0),
});

/** A deal as it would be evaluated, whoever sent it in answer to what: the same terms are rolled once. */
const terms = (deal: Deal): Deal => ({ ...deal, id: 'draft', counterTo: null });

/** Gains of every party of a deal when all deliver, from one roll; others' as a mind misjudges them. */
export const partiesGains = (mind: Mind, deal: Deal, steps?: number): Readonly<Record<BlocId, Gain>> =>
  Object.fromEntries(
    deal.parties.map((party) => {
      const gain = gainIf(mind, party, { withDeals: [terms(deal)] }, steps);
      return [party, party === mind.bloc ? gain : { ...gain, points: gain.points * misjudged(mind, party) }];
    }),
  );

/** Factor by which a mind over- or underrates what another gains in this round. */
function misjudged({ seed, skill, world }: Mind, party: BlocId): number {
  return 1 + skill.noise * (2 * draw(seed, 'misjudged', world.round, party) - 1);
}

/**
 * Chance that partners deliver what a deal asks of them, from the trust that each has earned in the matter; in a
 * treaty of many, of their mean.
 */
export function deliveryChance({ world, rules, bloc }: Mind, deal: Deal): number {
  const { floor, perTrust } = rules.agents.credibility;
  const chances = deal.parties
    .filter((party) => party !== bloc)
    .map((party) => {
      const topics = deal.clauses
        .filter(({ from }) => from === party)
        .map(({ verb }) => topicOf(rules.content.verbs[verb]?.family ?? 'politics'));
      const trusts = topics.map((topic) => world.trustByTopic[topic][bloc]?.[party] ?? 50);
      const trust = trusts.length === 0 ? (world.trust[bloc]?.[party] ?? 50) : Math.min(...trusts);
      return clamp(floor + (perTrust * trust) / 100, 0, 1);
    });
  if (chances.length === 0) return 1;
  return deal.kind === 'treaty'
    ? chances.reduce((sum, chance) => sum + chance, 0) / chances.length
    : Math.min(...chances);
}

/** Points that a bloc loses in its own eyes because a rival gains more than it does. */
function envy({ world, rules, bloc, temper }: Mind, gains: Readonly<Record<BlocId, Gain>>): number {
  const own = gains[bloc]?.points ?? 0;
  const ahead = Object.entries(gains)
    .filter(([other]) => other !== bloc && areRivals(world.trust, bloc, other, rules.diplomacy.rivalTrust))
    .map(([, { points }]) => Math.max(0, points - own));
  return temper.relativeGains * ahead.reduce((sum, points) => sum + points, 0);
}

/**
 * What a deal is worth to a mind's bloc, over the chances that its partners deliver or default. A deal that does
 * not pay even when all deliver is not looked at twice.
 */
export function expectedGain(mind: Mind, deal: Deal): Gain {
  const { bloc, rules } = mind;
  const gains = partiesGains(mind, deal);
  const kept = gains[bloc] ?? gainIf(mind, bloc, { withDeals: [terms(deal)] });
  const chance = deliveryChance(mind, deal);
  const owed = deal.clauses.some(({ from }) => from !== bloc);
  if (chance >= 1 || !owed || kept.points < rules.agents.bargain.worthSigning) return kept;
  const defaulting = deal.parties
    .filter((party) => party !== bloc)
    .map((partner) => ({ bloc: partner, deal: terms(deal).id }));
  const broken = gainIf(mind, bloc, { withDeals: [terms(deal)], defaulting });
  return {
    points: chance * kept.points + (1 - chance) * broken.points - envy(mind, gains),
    byObjective: Object.fromEntries(
      OBJECTIVES.map((o) => [o, chance * kept.byObjective[o] + (1 - chance) * broken.byObjective[o]]),
    ) as ByObjective<number>,
  };
}

/** Shares of what the parties gain together; those who lose have none. */
export function shareOfJoint(gains: Readonly<Record<BlocId, Gain>>, bloc: BlocId): number {
  const joint = Object.values(gains).reduce((sum, { points }) => sum + Math.max(0, points), 0);
  return joint <= 0 ? 1 : Math.max(0, gains[bloc]?.points ?? 0) / joint;
}
