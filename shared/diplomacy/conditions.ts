import type { BlocId, Condition, DealId, Guard, ShareMetric, VerbId } from './deal.ts';

/**
 * What a condition reads: promises of this step (that is what lets mutual promises start together), delivery
 * seen in the last one, and published facts.
 */
export interface ConditionFacts {
  /** Amount that a bloc undertakes this step under the clauses that are on. */
  readonly promised: (bloc: BlocId, verb: VerbId) => number;
  /** Amount that a bloc was seen to deliver in the step before. */
  readonly verified: (bloc: BlocId, verb: VerbId) => number;
  readonly blocs: readonly BlocId[];
  readonly shareOf: (bloc: BlocId, metric: ShareMetric) => number;
  readonly inForce: (deal: DealId) => boolean;
  readonly year: number;
  readonly temperatureC: number;
  readonly happened: (event: string) => boolean;
}

/** What a guard reads: facts of the step before, verified and published. */
export interface GuardFacts {
  readonly foundBreaking: (bloc: BlocId, deal: DealId) => boolean;
  readonly struckBefore: (event: string) => boolean;
  readonly flippedBefore: (bloc: BlocId) => boolean;
}

const EPSILON = 1e-9;
/** Who promises less than this promises nothing. */
const ANYTHING = 2 * EPSILON;

/** Whether a condition holds. Monotone in `promised`: more action can only make it true. */
export function holds(condition: Condition, facts: ConditionFacts): boolean {
  switch (condition.kind) {
    case 'always':
      return true;
    case 'promised': {
      const read = condition.verified ? facts.verified : facts.promised;
      return read(condition.bloc, condition.verb) >= condition.atLeast - EPSILON;
    }
    case 'count':
      return undertakers(condition.verb, condition.atLeast, facts).length >= condition.parties;
    case 'share':
      return (
        undertakers(condition.verb, ANYTHING, facts)
          .map((bloc) => facts.shareOf(bloc, condition.metric))
          .reduce((sum, share) => sum + share, 0) >=
        condition.share - EPSILON
      );
    case 'inForce':
      return facts.inForce(condition.deal);
    case 'year':
      return facts.year >= condition.from;
    case 'temperature':
      return facts.temperatureC >= condition.atLeastC;
    case 'event':
      return facts.happened(condition.event);
    case 'and':
      return condition.of.every((part) => holds(part, facts));
    case 'or':
      return condition.of.some((part) => holds(part, facts));
  }
}

function undertakers(verb: VerbId, atLeast: number, facts: ConditionFacts): BlocId[] {
  return facts.blocs.filter((bloc) => facts.promised(bloc, verb) >= atLeast - EPSILON);
}

/**
 * The nearest unmet condition: the part of a false condition that a sentence should name. Of an `and` the
 * first part that fails, of an `or` its first part.
 */
export function nearestUnmet(condition: Condition, facts: ConditionFacts): Condition | null {
  if (holds(condition, facts)) return null;
  if (condition.kind === 'and') {
    const failing = condition.of.find((part) => !holds(part, facts));
    return failing === undefined ? null : nearestUnmet(failing, facts);
  }
  if (condition.kind === 'or') {
    const first = condition.of[0];
    return first === undefined ? null : nearestUnmet(first, facts);
  }
  return condition;
}

/** Whether a guard stops a clause. "Until" reads what was verified: promises of this step cannot undo a clause. */
export function stops(
  guard: Guard,
  deal: DealId,
  facts: Omit<ConditionFacts, 'promised'> & GuardFacts,
): boolean {
  switch (guard.kind) {
    case 'breach':
      return facts.foundBreaking(guard.bloc, deal);
    case 'event':
      return facts.struckBefore(guard.event);
    case 'flip':
      return facts.flippedBefore(guard.bloc);
    case 'until':
      return holds(guard.condition, { ...facts, promised: facts.verified });
  }
}
