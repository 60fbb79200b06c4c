import type { ActFile } from '../content/act.ts';
import type { BlocId } from './deal.ts';
import type { Doing, Sizes } from './effects.ts';
import type { Undertaking } from './undertakings.ts';

/** What a head orders without anybody's consent. Sealed until the step is resolved. */
export interface ActOrder {
  readonly act: string;
  readonly target: BlocId | null;
  readonly option: string | null;
  readonly amount: number;
  /** Step for which it was first ordered. */
  readonly sinceStep: number;
}

/** Done; tried in vain; or turned against its author, whose own book did not stand the light. */
export const ACT_OUTCOMES = ['done', 'failed', 'backfired'] as const;
export type ActOutcomeKind = (typeof ACT_OUTCOMES)[number];

export interface ActOutcome extends ActOrder {
  readonly outcome: ActOutcomeKind;
}

export type ActOrders = Readonly<Record<BlocId, readonly ActOrder[]>>;

/** What the tests of acts read. */
export interface ActFacts {
  /** A keyed draw in [0, 1) for one act of one bloc on another. */
  readonly draw: (actor: BlocId, order: ActOrder) => number;
  /** Whether a bloc was found to break a promise within so many steps. */
  readonly foundBreaking: (bloc: BlocId, withinSteps: number) => boolean;
  /** US$ bn a year that one paid another in this step. */
  readonly paid: (from: BlocId, to: BlocId) => number;
  readonly influence: (bloc: BlocId) => number;
  readonly support: (bloc: BlocId) => number;
  readonly step: number;
  /** Steps back for which an accuser answers for its own broken promises. */
  readonly auditSteps: number;
}

const sameAct = (a: ActOrder, act: string, target: BlocId): boolean => a.act === act && a.target === target;

/** What becomes of every act ordered for a step. */
export function performActs(
  orders: ActOrders,
  files: Readonly<Record<string, ActFile>>,
  facts: ActFacts,
): Record<BlocId, ActOutcome[]> {
  return Object.fromEntries(
    Object.entries(orders).map(([actor, list]) => [
      actor,
      list.flatMap((order) => {
        const file = files[order.act];
        return file === undefined
          ? []
          : [{ ...order, outcome: outcomeOf(actor, order, file, orders, facts) }];
      }),
    ]),
  );
}

function outcomeOf(
  actor: BlocId,
  order: ActOrder,
  file: ActFile,
  orders: ActOrders,
  facts: ActFacts,
): ActOutcomeKind {
  if (file.audited && facts.foundBreaking(actor, facts.auditSteps)) return 'backfired';
  return succeeds(actor, order, file, orders, facts) ? 'done' : 'failed';
}

function succeeds(
  actor: BlocId,
  order: ActOrder,
  { test }: ActFile,
  orders: ActOrders,
  facts: ActFacts,
): boolean {
  const { target } = order;
  switch (test.kind) {
    case 'none':
      return true;
    case 'mutual':
      return target !== null && (orders[target] ?? []).some((other) => sameAct(other, order.act, actor));
    case 'evidence':
      return target !== null && facts.foundBreaking(target, test.withinSteps);
    case 'chance':
      return facts.draw(actor, order) < test.probability;
    case 'contest': {
      if (target === null) return false;
      const evidence = facts.foundBreaking(target, facts.auditSteps) ? test.evidencePoints : 0;
      const push = facts.influence(actor) + evidence - facts.support(target) - test.sovereigntyPoints;
      return facts.draw(actor, order) < 1 / (1 + Math.exp(-push / test.scalePoints));
    }
    case 'paid':
      return (
        target === null ||
        facts.step - order.sinceStep < test.graceSteps ||
        facts.paid(actor, target) >= test.share * order.amount
      );
  }
}

/** Acts as doings: what succeeded does what its file says, what did not does the other thing. */
export function actDoings(
  outcomes: Readonly<Record<BlocId, readonly ActOutcome[]>>,
  files: Readonly<Record<string, ActFile>>,
  potency: Readonly<Record<string, number>>,
  sizes: Sizes,
  blocs: readonly BlocId[],
): Doing[] {
  return Object.entries(outcomes).flatMap(([from, list]) =>
    list.flatMap(({ act, target, amount, outcome }) => {
      const file = files[act];
      const power = potency[act] ?? 1;
      if (file === undefined || power === 0) return [];
      const middle = middleOf(file, from, sizes);
      return [
        {
          from,
          to: target === null ? [] : [target],
          outsiders: blocs.filter((bloc) => bloc !== from && bloc !== target),
          money: 0,
          amount: amount * power,
          strengthOf: (part: number) => (middle === 0 ? 0 : Math.min(2, part / middle)),
          effects: outcome === 'done' ? file.effects : file.otherwise,
          cause: `act:${act}@${from}`,
          attention: 1,
          halo: 1,
        },
      ];
    }),
  );
}

function middleOf({ size }: ActFile, from: BlocId, sizes: Sizes): number {
  if (size === null) return 1;
  return size.notches[1] * (size.scaledBy === 'fromGdp' ? sizes.gdpUsdBillion(from) : 1);
}

/** Whether a bloc orders, in the same step, an act that an undertaking of its own forbids. */
export function doesForbidden(
  { from, to, verb, clause }: Undertaking,
  orders: ActOrders,
  forbids: (verb: string) => boolean,
): boolean {
  if (!forbids(verb)) return false;
  return (orders[from] ?? []).some(
    ({ act, target }) =>
      (target === null || to.includes(target)) && (clause.option === 'any' || clause.option === act),
  );
}
