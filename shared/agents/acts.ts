import type { ActFile } from '../content/act.ts';
import type { ActOrder } from '../diplomacy/acts.ts';
import { areRivals } from '../diplomacy/alignment.ts';
import type { BlocId } from '../diplomacy/deal.ts';
import type { Sizes } from '../diplomacy/effects.ts';
import { actsCapital, capitalLeft } from '../game/capital.ts';
import { lastYear, sizesIn } from '../game/known.ts';
import type { Orders } from '../game/state.ts';
import { draw } from '../math/random.ts';
import type { SeatCommand } from '../protocol/commands.ts';
import { gainIf } from './evaluate.ts';
import { brokeTo } from './keep.ts';
import type { Mind } from './mind.ts';

/** What a bloc does alone: only with a cause, and only when it pays for the capital that it costs. */

/** The acts that a bloc orders now, if they differ from those that stand. */
export function actCommands(mind: Mind): SeatCommand[] {
  const { world, bloc, rules } = mind;
  const orders = world.orders[bloc] as Orders;
  const kept = orders.acts.filter((act) => paysToKeep(mind, orders, act));
  const purse =
    capitalLeft(world, bloc, rules) +
    actsCapital(orders, rules) -
    actsCapital({ ...orders, acts: kept }, rules) -
    rules.agents.acts.keptCapital;
  const added = chosen(mind, { ...orders, acts: kept }, purse);
  const acts = [...kept, ...added];
  if (acts.length === orders.acts.length && added.length === 0) return [];
  return [
    {
      type: 'setActs',
      acts: acts.map(({ act, target, option, amount }) => ({ act, target, option, amount })),
    },
  ];
}

/** What ordering these acts brings, against having none of them. */
function gainOfActs(mind: Mind, orders: Orders, acts: readonly ActOrder[]): number {
  const { bloc } = mind;
  return gainIf(mind, bloc, { sealed: { [bloc]: { ...orders, acts } } }, ACT_STEPS).points;
}

/** An act is felt at once: the step in which it is done, and the next, in which it is answered for. */
const ACT_STEPS = 2;

function paysToKeep(mind: Mind, orders: Orders, act: ActOrder): boolean {
  const without = orders.acts.filter((other) => other !== act);
  const capital = mind.rules.content.acts[act.act]?.capital ?? 0;
  const gain = gainOfActs(mind, orders, orders.acts) - gainOfActs(mind, orders, without);
  return gain > mind.rules.agents.acts.worthPerCapital * capital;
}

/** New acts by what they bring per point of capital, while it lasts. */
function chosen(mind: Mind, orders: Orders, purse: number): ActOrder[] {
  const { rules, skill, temper } = mind;
  const now = gainOfActs(mind, orders, orders.acts);
  const ideas = ideasFor(mind, orders)
    .slice(0, skill.acts)
    .map((order) => {
      const file = rules.content.acts[order.act] as ActFile;
      const gain = gainOfActs(mind, orders, [...orders.acts, order]) - now;
      return { order, capital: file.capital, worth: gain * (isHostile(file) ? temper.force : 1) };
    })
    .filter(({ worth, capital }) => worth > rules.agents.acts.worthPerCapital * Math.max(1, capital))
    .sort((a, b) => b.worth / (1 + b.capital) - a.worth / (1 + a.capital));
  let left = purse;
  const taken = new Set<string>();
  return ideas.flatMap(({ order, capital }) => {
    if (capital > left || taken.has(order.act)) return [];
    taken.add(order.act);
    left -= capital;
    return [order];
  });
}

/** Acts with a cause, favourites first, then by a keyed draw. */
function ideasFor(mind: Mind, orders: Orders): ActOrder[] {
  const { world, bloc, rules, seed } = mind;
  const sizes = sizesIn(rules, lastYear(world));
  const favourites = rules.blocs[bloc]?.personality.favouriteActs ?? [];
  return Object.values(rules.content.acts)
    .filter(({ id, level }) => level <= rules.scenario.level && !orders.acts.some(({ act }) => act === id))
    .flatMap((file) => {
      const targets = file.target === 'none' ? [null] : targetsOf(mind, file);
      return targets.map((target) => ({
        order:
          draw(seed, 'act-idea', world.step, `${file.id}|${target}`) -
          (favourites.includes(file.id) ? rules.agents.bargain.favourite : 0),
        act: {
          act: file.id,
          target,
          option: file.options[0] ?? null,
          amount: amountOf(file, bloc, sizes),
          sinceStep: world.step,
        },
      }));
    })
    .sort((a, b) => a.order - b.order)
    .map(({ act }) => act);
}

/** The middle size of an act for a bloc. */
function amountOf({ size }: ActFile, bloc: BlocId, sizes: Sizes): number {
  if (size === null) return 1;
  const middle = size.notches[1] * (size.scaledBy === 'fromGdp' ? sizes.gdpUsdBillion(bloc) : 1);
  const stepped = Math.round(middle / size.step) * size.step;
  return Number(Math.min(size.max, Math.max(size.min, stepped)).toPrecision(12));
}

/** Whether an act is meant to hurt the one it is aimed at. */
const isHostile = ({ effects, target }: ActFile): boolean =>
  target === 'one' &&
  effects.some(
    (effect) =>
      effect.on === 'tariff' ||
      (effect.on === 'trust' && effect.atMiddle < 0) ||
      ('who' in effect && effect.who === 'to' && 'atMiddle' in effect && effect.atMiddle < 0),
  );

/** A summit needs both: whoever is each other's closest partner of the day. Hostile acts need a cause. */
function targetsOf(mind: Mind, file: ActFile): BlocId[] {
  const others = mind.rules.blocIds.filter((other) => other !== mind.bloc);
  if (file.test.kind === 'mutual') return others.filter((other) => areClosest(mind, other));
  if (file.test.kind === 'evidence')
    return others.filter((other) =>
      hasEvidence(mind, other, file.test.kind === 'evidence' ? file.test.withinSteps : 0),
    );
  return isHostile(file) ? others.filter((other) => isProvoked(mind, other)) : others;
}

const hasEvidence = ({ world }: Mind, other: BlocId, withinSteps: number): boolean =>
  Object.values(world.deals).some(({ ledger }) =>
    ledger.some(
      ({ from, found, shortfall, step }) =>
        from === other && found && shortfall === 'willNot' && step >= world.step - withinSteps,
    ),
  );

/** A broken promise to us, a hostile act against us in the last step, or rivalry. */
function isProvoked(mind: Mind, other: BlocId): boolean {
  const { world, bloc, rules } = mind;
  const acted = world.steps
    .at(-1)
    ?.blocs[other]?.acts.some(
      ({ act, target }) => target === bloc && isHostile(rules.content.acts[act] as ActFile),
    );
  return (
    acted === true ||
    brokeTo(mind, other, rules.diplomacy.auditSteps) ||
    areRivals(world.trust, bloc, other, rules.diplomacy.rivalTrust)
  );
}

/** Whether two blocs have more public business with each other than with anybody else: both know it. */
function areClosest({ world, rules, bloc }: Mind, other: BlocId): boolean {
  const ties = (a: BlocId, b: BlocId): number =>
    Object.values(world.deals).filter(
      ({ deal, status }) =>
        deal.kind === 'contract' &&
        deal.visibility === 'public' &&
        (status === 'inForce' || status === 'signed') &&
        deal.parties.includes(a) &&
        deal.parties.includes(b),
    ).length;
  const closest = (of: BlocId): BlocId | undefined =>
    rules.blocIds
      .filter((candidate) => candidate !== of && ties(of, candidate) > 0)
      .sort((a, b) => ties(of, b) - ties(of, a) || (a < b ? -1 : 1))[0];
  return closest(bloc) === other && closest(other) === bloc;
}
