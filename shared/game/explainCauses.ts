import type { PolicyId } from '../content/policies.ts';
import type { BlocId, Deal, DealId, DealRecord } from '../diplomacy/deal.ts';
import type { Assumptions } from './rollForward.ts';
import type { Rules } from './rules.ts';
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

/** All in which `to` differs from `from` and that somebody did or drew; too many orders are told by bloc. */
export function causesBetween(rules: Rules, from: Course, to: Course, most: number): Cause[] {
  const others = [
    ...policyCause(from, to),
    ...dealCauses(rules, from, to),
    ...defaultCauses(from, to),
    ...actCauses(rules, from, to),
    ...eventCauses(from, to),
  ];
  const single = measureCauses(rules, from, to);
  const orders = single.length + others.length <= most ? single : orderCauses(rules, from, to);
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

/** Deals that stand in a course: those of its state and those that are supposed. */
function dealsOf({ state, assume }: Course): Map<DealId, Deal> {
  const without = assume.withoutDeals ?? [];
  const standing = Object.values(state.deals)
    .filter(({ deal, status }) => STRUCK.includes(status) && !without.includes(deal.id))
    .map(({ deal }) => deal);
  return new Map([...standing, ...(assume.withDeals ?? [])].map((deal) => [deal.id, deal]));
}

function dealCauses(rules: Rules, from: Course, to: Course): Cause[] {
  const [before, after] = [dealsOf(from), dealsOf(to)];
  const mechanismOf = ({ clauses }: Deal) => rules.content.verbs[clauses[0]?.verb ?? '']?.mechanism ?? null;
  const struck = [...after.values()].filter(({ id }) => !before.has(id));
  const gone = [...before.values()].filter(({ id }) => !after.has(id));
  return [
    ...struck.map(
      (deal): Cause => ({
        ref: { kind: 'deal', deal: deal.id, signed: true },
        mechanism: mechanismOf(deal),
        apply: ({ state, assume }) => ({
          state,
          assume: { ...assume, withDeals: [...(assume.withDeals ?? []), deal] },
        }),
      }),
    ),
    ...gone.map(
      (deal): Cause => ({
        ref: { kind: 'deal', deal: deal.id, signed: false },
        mechanism: mechanismOf(deal),
        apply: ({ state, assume }) => ({
          state,
          assume: {
            ...assume,
            withDeals: (assume.withDeals ?? []).filter(({ id }) => id !== deal.id),
            withoutDeals: [...(assume.withoutDeals ?? []), deal.id],
          },
        }),
      }),
    ),
  ];
}

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
