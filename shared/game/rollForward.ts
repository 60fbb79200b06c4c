import type { PolicyId } from '../content/policies.ts';
import {
  type BlocId,
  type Deal,
  type DealId,
  type DealRecord,
  isGroup,
  newRecord,
} from '../diplomacy/deal.ts';
import { STEPS } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import { evolve } from './evolve.ts';
import { resolveStep } from './resolveStep.ts';
import type { GameState, MeasureLevels, StepRecord, YearSummary } from './state.ts';

/** What to suppose about the time to come. Everything else stays as it is in the state. */
export interface Assumptions {
  /** Number of steps played in all when the roll ends; the century has fifteen. */
  readonly untilStep?: number;
  /** Orders that replace a bloc's standing ones. */
  readonly orders?: Readonly<Record<BlocId, MeasureLevels>>;
  /** Deals taken as signed by all their parties. */
  readonly withDeals?: readonly Deal[];
  readonly withoutDeals?: readonly DealId[];
  /** Blocs that deliver nothing under a deal after its partners do. */
  readonly defaulting?: readonly { readonly bloc: BlocId; readonly deal: DealId }[];
  readonly policy?: PolicyId;
}

export interface Roll {
  readonly state: GameState;
  /** Only the steps that this roll added. */
  readonly steps: readonly StepRecord[];
  readonly years: readonly YearSummary[];
}

/**
 * The one question behind previews, scripted blocs, advisers and the debrief: where does this lead?
 * Pure; the state given is not changed. A viewer who may not see everything asks it of `worldFor(view)`.
 */
export function rollForward(state: GameState, rules: Rules, assumptions: Assumptions = {}): Roll {
  let now = suppose(state, assumptions);
  const from = now.steps.length;
  const until = assumptions.untilStep ?? STEPS;
  const options = {
    rounding: false,
    ...(assumptions.policy === undefined ? {} : { policy: assumptions.policy }),
  };
  while (now.step < until)
    now = evolve(now, { type: 'StepResolved', outcome: resolveStep(now, rules, options) }, rules);
  const steps = now.steps.slice(from);
  return { state: now, steps, years: steps.flatMap(({ series }) => series) };
}

function suppose(state: GameState, assumptions: Assumptions): GameState {
  const { orders = {}, withDeals = [], withoutDeals = [], defaulting = [] } = assumptions;
  const kept = Object.entries(state.deals).filter(([id]) => !withoutDeals.includes(id));
  const added = withDeals.map((deal) => [deal.id, signedRecord(deal, state.round)] as const);
  return {
    ...state,
    deals: Object.fromEntries([...kept, ...added]),
    orders: Object.fromEntries(
      Object.entries(state.orders).map(([bloc, standing]) => [
        bloc,
        {
          ...standing,
          measures: orders[bloc] ?? standing.measures,
          deliveries: { ...standing.deliveries, ...marksFor(bloc, defaulting, withDeals) },
        },
      ]),
    ),
  };
}

const signedRecord = (deal: Deal, round: number): DealRecord => ({
  ...newRecord(deal, round),
  status: 'signed',
  accepted: deal.parties,
});

function marksFor(
  bloc: BlocId,
  defaulting: NonNullable<Assumptions['defaulting']>,
  deals: readonly Deal[],
): Record<string, 0> {
  const broken = deals.filter(({ id }) => defaulting.some((d) => d.bloc === bloc && d.deal === id));
  return Object.fromEntries(
    broken.flatMap(({ id, clauses }) =>
      clauses
        .filter(({ from }) => from === bloc || isGroup(from))
        .map((clause) => [`${id}/${clause.id}`, 0 as const]),
    ),
  );
}
