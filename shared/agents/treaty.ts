import type { BlocId, DealRecord } from '../diplomacy/deal.ts';
import { signingFault } from '../game/decideDeal.ts';
import { type Gain, gainIf } from './evaluate.ts';
import type { Mind } from './mind.ts';

/** Chance that somebody says yes to what it gains so much by. */
export const chanceOfYes = (points: number, threshold: number, perPoint: number): number =>
  1 / (1 + Math.exp(-perPoint * (points - threshold)));

/** A treaty with these members, as the world might hold it. */
const signedBy = (record: DealRecord, members: readonly BlocId[]): DealRecord => ({
  ...record,
  accepted: members,
  status: record.status === 'proposed' && members.length >= 2 ? 'signed' : record.status,
});

/**
 * What joining a treaty is worth: with the others' probable signatures, against the same without ours. Who is
 * pivotal gains the whole treaty; who is not gains little by paying for it.
 */
export function accessionGain(mind: Mind, record: DealRecord): Gain {
  const { bloc, skill, rules, world } = mind;
  const { id } = record.deal;
  const now = record.accepted.filter((member) => member !== bloc);
  const others = record.deal.parties.filter(
    (party) =>
      party !== bloc &&
      (now.includes(party) ||
        (!record.refused.some((refused) => refused.bloc === party) &&
          signingFault(world, party, record.deal, rules) === null)),
  );
  const join = (members: readonly BlocId[]): Gain => {
    const with_ = gainIf(mind, bloc, { records: { [id]: signedBy(record, [...members, bloc]) } });
    if (skill.pivotality === 0) return with_;
    const without = gainIf(mind, bloc, { records: { [id]: signedBy(record, members) } });
    return minus(with_, without);
  };
  const few = join(now);
  if (others.length === now.length) return few;
  const joint = others.map(
    (party) => gainIf(mind, party, { records: { [id]: signedBy(record, [...others, bloc]) } }).points,
  );
  const { perPoint } = rules.agents.logit;
  const chance = Math.min(...joint.map((points) => chanceOfYes(points, 0, perPoint)));
  return mixed(chance, join(others), few);
}

const minus = (a: Gain, b: Gain): Gain => ({
  points: a.points - b.points,
  byObjective: eachOf(a, b, (x, y) => x - y),
});

function mixed(chance: number, a: Gain, b: Gain): Gain {
  return {
    points: chance * a.points + (1 - chance) * b.points,
    byObjective: eachOf(a, b, (x, y) => chance * x + (1 - chance) * y),
  };
}

const eachOf = (a: Gain, b: Gain, each: (x: number, y: number) => number): Gain['byObjective'] =>
  Object.fromEntries(
    Object.entries(a.byObjective).map(([o, x]) => [
      o,
      each(x, b.byObjective[o as keyof Gain['byObjective']]),
    ]),
  ) as Gain['byObjective'];
