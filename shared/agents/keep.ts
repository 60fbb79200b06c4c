import { type BlocId, type Clause, type DealRecord, isGroup } from '../diplomacy/deal.ts';
import { unitCost } from '../diplomacy/delivery.ts';
import { clauseKey, membersOf } from '../diplomacy/undertakings.ts';
import { pursesOf } from '../game/homeStep.ts';
import { lastYear } from '../game/known.ts';
import { freeBudget } from '../game/measures.ts';
import { stepStart } from '../game/rules.ts';
import type { Orders } from '../game/state.ts';
import type { SeatCommand } from '../protocol/commands.ts';
import { gainIf } from './evaluate.ts';
import type { Mind } from './mind.ts';

/** Delivery or default: what a bloc would gain by breaking its word, against what its word is worth to it. */

const BINDING: ReadonlySet<string> = new Set(['signed', 'inForce', 'suspended']);

/** Marks for every deal of ours: broken where the temptation is greater than our honour, kept where it is not. */
export function deliveryMarks(mind: Mind): SeatCommand[] {
  const { world, bloc } = mind;
  return Object.values(world.deals)
    .filter((record) => BINDING.has(record.status) && membersOf(record).includes(bloc))
    .flatMap((record) => {
      const clauses = owedBy(mind, record);
      if (clauses.length === 0) return [];
      const honour = honourFor(mind, record);
      const breaks = [1, HORIZON].every((steps) => temptation(mind, record, clauses, steps) > honour);
      return clauses.flatMap((clause) => mark(mind, record, clause, breaks));
    });
}

/** Steps over which a temptation must last: in the second the others have answered. */
const HORIZON = 2;

/** Clauses that ask something of a bloc in the coming step. */
function owedBy({ world, bloc }: Mind, { deal }: DealRecord): Clause[] {
  const year = stepStart(world.step);
  return deal.clauses.filter(
    ({ from, force, fromYear, untilYear }) =>
      (from === bloc || isGroup(from)) && force !== 'should' && fromYear <= year && untilYear > year,
  );
}

/** Mandate points that a bloc would gain by delivering nothing under a deal, its partners being told. */
function temptation(mind: Mind, { deal }: DealRecord, clauses: readonly Clause[], steps: number): number {
  const { world, bloc } = mind;
  const now = world.orders[bloc] as Orders;
  const keys = clauses.map(({ id }) => clauseKey(deal.id, id));
  const marked = (share: 0 | null): Orders => ({
    ...now,
    deliveries: {
      ...Object.fromEntries(Object.entries(now.deliveries).filter(([key]) => !keys.includes(key))),
      ...(share === null ? {} : Object.fromEntries(keys.map((key) => [key, share]))),
    },
    disclosed: share === null ? now.disclosed.filter((key) => !keys.includes(key)) : [...now.disclosed, ...keys],
  });
  const gain = (share: 0 | null): number =>
    gainIf(mind, bloc, { sealed: { [bloc]: marked(share) } }, steps).points;
  return gain(0) - gain(null);
}

/** What a word is worth: less when the purse is short, and less when another government gave it. */
function honourFor(mind: Mind, record: DealRecord): number {
  const { world, bloc, rules, temper } = mind;
  const { shortPurse, shortHonour, otherGovernment } = rules.agents.keep;
  const year = lastYear(world);
  const budget = freeBudget(rules, year, bloc);
  const purse = pursesOf(world, rules, year, NO_CARDS)[bloc] ?? 0;
  const promised = Object.values(world.deals)
    .filter(({ status }) => BINDING.has(status))
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

/** The mark for one clause, if it changes: told beforehand when that costs less trust than being found out would. */
function mark({ world, bloc, rules }: Mind, { deal }: DealRecord, { id }: Clause, breaks: boolean): SeatCommand[] {
  const orders = world.orders[bloc];
  const key = clauseKey(deal.id, id);
  const isMarked = orders?.deliveries[key] !== undefined;
  if (isMarked === breaks) return [];
  const found = rules.diplomacy.detection[deal.mrvLevel] ?? 1;
  return [
    {
      type: 'markDelivery',
      deal: deal.id,
      clause: id,
      share: breaks ? 0 : 1,
      ...(breaks ? { disclosed: found > rules.diplomacy.disclosureRelief } : {}),
    },
  ];
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
