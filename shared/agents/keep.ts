import { type BlocId, type Clause, type DealRecord, isBinding, isGroup } from '../diplomacy/deal.ts';
import { unitCost } from '../diplomacy/delivery.ts';
import { clauseKey, membersOf } from '../diplomacy/undertakings.ts';
import { pursesOf } from '../game/homeStep.ts';
import { lastYear } from '../game/known.ts';
import { freeBudget } from '../game/measures.ts';
import type { Orders } from '../game/state.ts';
import { draw } from '../math/random.ts';
import type { SeatCommand } from '../protocol/commands.ts';
import { stepStart } from '../rules/calendar.ts';
import { gainIf } from './evaluate.ts';
import type { Mind } from './mind.ts';
import { chanceOfYes } from './treaty.ts';

/** Delivery or default: what a bloc would gain by breaking its word, against what its word is worth to it. */

/** Marks for every deal of ours: kept, late, or not at all. */
export function deliveryMarks(mind: Mind): SeatCommand[] {
  const { world, bloc } = mind;
  return Object.values(world.deals)
    .filter((record) => isBinding(record) && membersOf(record).includes(bloc))
    .flatMap((record) => {
      const clauses = owedBy(mind, record);
      if (clauses.length === 0) return [];
      const share = delivers(mind, record, clauses);
      return clauses.flatMap((clause) => mark(mind, record, clause, share));
    });
}

/**
 * A government breaks its word the more easily, the more it would gain and the less its word is worth to it: a
 * logit, drawn with a key. Where breaking it would cost it something, it is late rather than faithless.
 */
function delivers(mind: Mind, record: DealRecord, clauses: readonly Clause[]): 0 | 0.5 | 1 {
  const { world, rules, seed } = mind;
  const gain = temptation(mind, record, clauses);
  const chance = chanceOfYes(gain, honourFor(mind, record), rules.agents.keep.perPoint);
  if (draw(seed, 'keep', world.step, record.deal.id) >= chance) return 1;
  return gain > 0 ? 0 : 0.5;
}

/** Steps over which a temptation is weighed: in the second the others have answered. */
const HORIZON = 2;

/** Clauses that ask something of a bloc in the coming step. */
export function owedBy({ world, bloc }: Mind, { deal }: DealRecord): Clause[] {
  const year = stepStart(world.step);
  return deal.clauses.filter(
    ({ from, force, fromYear, untilYear }) =>
      (from === bloc || isGroup(from)) && force !== 'should' && fromYear <= year && untilYear > year,
  );
}

/** Mandate points that a bloc would gain by delivering nothing under a deal, its partners being told. */
export function temptation(mind: Mind, { deal }: DealRecord, clauses: readonly Clause[]): number {
  const { world, bloc } = mind;
  const now = world.orders[bloc] as Orders;
  const keys = clauses.map(({ id }) => clauseKey(deal.id, id));
  const marked = (share: 0 | null): Orders => ({
    ...now,
    deliveries: {
      ...Object.fromEntries(Object.entries(now.deliveries).filter(([key]) => !keys.includes(key))),
      ...(share === null ? {} : Object.fromEntries(keys.map((key) => [key, share]))),
    },
    disclosed:
      share === null ? now.disclosed.filter((key) => !keys.includes(key)) : [...now.disclosed, ...keys],
  });
  const gain = (share: 0 | null): number =>
    gainIf(mind, bloc, { sealed: { [bloc]: marked(share) } }, HORIZON).points;
  return gain(0) - gain(null);
}

/** What a word is worth: less when the purse is short, and less when another government gave it. */
export function honourFor(mind: Mind, record: DealRecord): number {
  const { world, bloc, rules, temper } = mind;
  const { shortPurse, shortHonour, otherGovernment } = rules.agents.keep;
  const year = lastYear(world);
  const budget = freeBudget(rules, year, bloc);
  const purse = pursesOf(world, rules, year, NO_CARDS)[bloc] ?? 0;
  const promised = Object.values(world.deals)
    .filter(isBinding)
    .flatMap(({ deal }) => deal.clauses)
    .filter(({ from }) => from === bloc)
    .reduce((sum, { verb, amount }) => {
      const file = rules.content.verbs[verb];
      return sum + (file === undefined ? 0 : unitCost(file) * amount);
    }, 0);
  const isShort = purse - promised < shortPurse * budget;
  const turned = world.steps.some(
    ({ step, flips }) => flips.includes(bloc) && step >= (record.inForceFromStep ?? world.step),
  );
  return temper.honour * (isShort ? shortHonour : 1) * (turned ? otherGovernment : 1);
}

const NO_CARDS = { levers: [], budget: {}, political: {} };

/** The mark for one clause, if it changes: told beforehand when being found out would cost more trust. */
function mark(mind: Mind, { deal }: DealRecord, { id }: Clause, share: 0 | 0.5 | 1): SeatCommand[] {
  const { world, bloc, rules } = mind;
  const now = world.orders[bloc]?.deliveries[clauseKey(deal.id, id)] ?? 1;
  if (now === share) return [];
  const found = rules.diplomacy.detection[deal.mrvLevel] ?? 1;
  const disclosed = found > rules.diplomacy.disclosureRelief;
  return [{ type: 'markDelivery', deal: deal.id, clause: id, share, ...(share === 1 ? {} : { disclosed }) }];
}

/** Whether a bloc was found to break a promise to another lately. */
export function brokeTo(mind: Mind, other: BlocId, withinSteps: number): boolean {
  const { world, bloc } = mind;
  return Object.values(world.deals).some(
    ({ deal, ledger }) =>
      deal.parties.includes(bloc) &&
      ledger.some(
        ({ from, found, shortfall, step }) =>
          from === other && found && shortfall === 'willNot' && step >= world.step - withinSteps,
      ),
  );
}
