import type { PolicyId } from '../content/policies.ts';
import type { BlocId, Clause, Deal, DealId, DealRecord, Party, VerbId } from '../diplomacy/deal.ts';
import { stepStart } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import type { Assumptions } from './rollForward.ts';
import type { DrawnEvent, GameState, MeasureLevels } from './state.ts';

/** A way that things may go: a state and what is supposed of the time to come. */
export interface Course {
  readonly state: GameState;
  readonly assume: Assumptions;
}

/** Something in which two courses differ. */
export type CauseRef =
  | { readonly kind: 'measure'; readonly bloc: BlocId; readonly measure: string; readonly change: number }
  | { readonly kind: 'orders'; readonly bloc: BlocId }
  | { readonly kind: 'deal'; readonly deal: DealId; readonly signed: boolean }
  /** One promise of the only deal in which the courses differ. */
  | {
      readonly kind: 'clause';
      readonly deal: DealId;
      readonly bloc: Party;
      readonly verb: VerbId;
      readonly signed: boolean;
    }
  | { readonly kind: 'default'; readonly bloc: BlocId; readonly deal: DealId }
  | { readonly kind: 'acts'; readonly bloc: BlocId; readonly acts: readonly string[] }
  | { readonly kind: 'event'; readonly event: string; readonly bloc: BlocId | null }
  | { readonly kind: 'policy'; readonly policy: PolicyId };

export interface Cause {
  readonly ref: CauseRef;
  readonly mechanism: string | null;
  /** The course with this one thing as in the other. */
  readonly apply: (course: Course) => Course;
}

/**
 * All in which `to` differs from `from` and that somebody did or drew.
 * @param own whose orders are told one by one even where there are too many: everybody else's are then told by bloc
 */
export function causesBetween(rules: Rules, from: Course, to: Course, most: number, own: BlocId): Cause[] {
  const others = [
    ...policyCause(from, to),
    ...dealCauses(rules, from, to),
    ...defaultCauses(from, to),
    ...actCauses(rules, from, to),
    ...eventCauses(from, to),
  ];
  const single = measureCauses(rules, from, to);
  const few = single.length + others.length <= most;
  const isOwn = ({ ref }: Cause): boolean => 'bloc' in ref && ref.bloc === own;
  const orders = few
    ? single
    : [...single.filter(isOwn), ...orderCauses(rules, from, to).filter((cause) => !isOwn(cause))];
  return [...orders, ...others];
}

const ordersOf = ({ state, assume }: Course, bloc: BlocId): MeasureLevels =>
  assume.orders?.[bloc] ?? state.orders[bloc]?.measures ?? {};

const withOrders = (course: Course, bloc: BlocId, measures: MeasureLevels): Course => ({
  ...course,
  assume: { ...course.assume, orders: { ...course.assume.orders, [bloc]: measures } },
});

function changedMeasures(from: Course, to: Course, bloc: BlocId): string[] {
  const [before, after] = [ordersOf(from, bloc), ordersOf(to, bloc)];
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].filter((id) => (before[id] ?? 0) !== (after[id] ?? 0));
}

/** Each measure that is ordered otherwise. */
function measureCauses(rules: Rules, from: Course, to: Course): Cause[] {
  return rules.blocIds.flatMap((bloc) =>
    changedMeasures(from, to, bloc).map((measure) => {
      const level = ordersOf(to, bloc)[measure] ?? 0;
      return {
        ref: { kind: 'measure', bloc, measure, change: level - (ordersOf(from, bloc)[measure] ?? 0) },
        mechanism: rules.content.measures[measure]?.mechanism ?? null,
        apply: (course) => withOrders(course, bloc, { ...ordersOf(course, bloc), [measure]: level }),
      };
    }),
  );
}

/** All orders of a bloc that changes any. */
function orderCauses(rules: Rules, from: Course, to: Course): Cause[] {
  return rules.blocIds
    .filter((bloc) => changedMeasures(from, to, bloc).length > 0)
    .map((bloc) => ({
      ref: { kind: 'orders', bloc },
      mechanism: null,
      apply: (course) => withOrders(course, bloc, ordersOf(to, bloc)),
    }));
}

const STRUCK: readonly DealRecord['status'][] = ['signed', 'inForce', 'suspended'];

/** A deal that ran to its end was not ended by anybody: it would have run out in the other course too. */
const hasRunOut = ({ deal, status }: DealRecord, { step }: Course['state']): boolean =>
  status === 'ended' && deal.clauses.every(({ untilYear }) => untilYear <= stepStart(step));

/** Deals that stand in a course: those of its state and those that are supposed. */
function dealsOf({ state, assume }: Course): Map<DealId, Deal> {
  const without = assume.withoutDeals ?? [];
  const standing = Object.values(state.deals)
    .filter((record) => STRUCK.includes(record.status) || hasRunOut(record, state))
    .filter(({ deal }) => !without.includes(deal.id))
    .map(({ deal }) => deal);
  return new Map([...standing, ...(assume.withDeals ?? [])].map((deal) => [deal.id, deal]));
}

/** Deals in which the courses differ; a single one is told promise by promise. */
function dealCauses(rules: Rules, from: Course, to: Course): Cause[] {
  const [before, after] = [dealsOf(from), dealsOf(to)];
  const struck = [...after.values()].filter(({ id }) => !before.has(id));
  const gone = [...before.values()].filter(({ id }) => !after.has(id));
  const [only] = [...struck, ...gone];
  if (only !== undefined && struck.length + gone.length === 1 && only.clauses.length > 1)
    return only.clauses.map((clause) => clauseCause(rules, only, clause, struck.length === 1));
  return [
    ...struck.map((deal) => dealCause(rules, deal, true)),
    ...gone.map((deal) => dealCause(rules, deal, false)),
  ];
}

const mechanismOf = (rules: Rules, clause: Clause | undefined): string | null =>
  rules.content.verbs[clause?.verb ?? '']?.mechanism ?? null;

const dealCause = (rules: Rules, deal: Deal, signed: boolean): Cause => ({
  ref: { kind: 'deal', deal: deal.id, signed },
  mechanism: mechanismOf(rules, deal.clauses[0]),
  apply: signed ? withDeal(deal) : withoutDeal(deal.id),
});

/** One promise by itself: the deal with nothing else in it, or with everything else. */
function clauseCause(rules: Rules, deal: Deal, clause: Clause, signed: boolean): Cause {
  const rest = deal.clauses.filter(({ id }) => id !== clause.id);
  return {
    ref: { kind: 'clause', deal: deal.id, bloc: clause.from, verb: clause.verb, signed },
    mechanism: mechanismOf(rules, clause),
    apply: signed
      ? withDeal({ ...deal, clauses: [clause] })
      : (course) => withDeal({ ...deal, clauses: rest })(withoutDeal(deal.id)(course)),
  };
}

const withDeal =
  (deal: Deal): Cause['apply'] =>
  ({ state, assume }) => ({
    state,
    assume: { ...assume, withDeals: [...(assume.withDeals ?? []), deal] },
  });

const withoutDeal =
  (id: DealId): Cause['apply'] =>
  ({ state, assume }) => ({
    state,
    assume: {
      ...assume,
      withDeals: (assume.withDeals ?? []).filter((deal) => deal.id !== id),
      withoutDeals: [...(assume.withoutDeals ?? []), id],
    },
  });

/** Promises that are broken in one course and kept in the other. */
function defaultCauses(from: Course, to: Course): Cause[] {
  const same = (a: { bloc: BlocId; deal: DealId }) => (b: { bloc: BlocId; deal: DealId }) =>
    a.bloc === b.bloc && a.deal === b.deal;
  const before = from.assume.defaulting ?? [];
  const after = to.assume.defaulting ?? [];
  const flip = (list: typeof before, one: (typeof before)[number]) =>
    list.some(same(one)) ? list.filter((other) => !same(one)(other)) : [...list, one];
  return [
    ...after.filter((one) => !before.some(same(one))),
    ...before.filter((one) => !after.some(same(one))),
  ].map((one) => ({
    ref: { kind: 'default', ...one },
    mechanism: null,
    apply: ({ state, assume }) => ({
      state,
      assume: { ...assume, defaulting: flip(assume.defaulting ?? [], one) },
    }),
  }));
}

/** Acts of a bloc that the other course has not, or has otherwise. */
function actCauses(rules: Rules, from: Course, to: Course): Cause[] {
  const actsOf = ({ state }: Course, bloc: BlocId) => state.orders[bloc]?.acts ?? [];
  return rules.blocIds.flatMap((bloc): Cause[] => {
    const [before, after] = [actsOf(from, bloc), actsOf(to, bloc)];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const acts = after.map(({ act }) => act);
    return [
      {
        ref: { kind: 'acts', bloc, acts },
        mechanism: rules.content.acts[acts[0] ?? before[0]?.act ?? '']?.mechanism ?? null,
        apply: ({ state, assume }) => ({ assume, state: withActs(state, bloc, after) }),
      },
    ];
  });
}

function withActs(state: GameState, bloc: BlocId, acts: GameState['orders'][string]['acts']): GameState {
  const standing = state.orders[bloc];
  return standing === undefined
    ? state
    : { ...state, orders: { ...state.orders, [bloc]: { ...standing, acts } } };
}

/** Cards that have been drawn in one course only. */
function eventCauses(from: Course, to: Course): Cause[] {
  const same = (a: DrawnEvent) => (b: DrawnEvent) =>
    a.event === b.event && a.bloc === b.bloc && a.step === b.step;
  return to.state.events
    .filter((event) => !from.state.events.some(same(event)))
    .map((event) => ({
      ref: { kind: 'event', event: event.event, bloc: event.bloc },
      mechanism: null,
      apply: ({ state, assume }) => ({ assume, state: { ...state, events: [...state.events, event] } }),
    }));
}

function policyCause(from: Course, to: Course): Cause[] {
  const before = from.assume.policy ?? 'current';
  const after = to.assume.policy ?? 'current';
  if (before === after) return [];
  return [
    {
      ref: { kind: 'policy', policy: after },
      mechanism: null,
      apply: ({ state, assume }) => ({ state, assume: { ...assume, policy: after } }),
    },
  ];
}
