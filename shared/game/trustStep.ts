import type { BlocId } from '../diplomacy/deal.ts';
import type { Delivery } from '../diplomacy/delivery.ts';
import type { DealEffects } from '../diplomacy/effects.ts';
import {
  type Seen,
  TRUST_TOPICS,
  type TrustByTopic,
  type TrustMatrix,
  type TrustTopic,
  topicOf,
  updateFloors,
  updateTrust,
} from '../diplomacy/trust.ts';
import type { Rules } from '../rules/rules.ts';
import { walkOutTrust } from './actStep.ts';
import { initialTrust } from './create.ts';
import { leakTrust } from './dealStep.ts';
import type { GameState } from './state.ts';

interface TrustInputs {
  readonly deliveries: readonly Delivery[];
  readonly found: ReadonlySet<string>;
  readonly effects: DealEffects;
  readonly flips: readonly BlocId[];
}

/** Trust in all, and by what was promised, after a step. */
export function trustAfter(
  state: GameState,
  rules: Rules,
  { deliveries, found, effects, flips }: TrustInputs,
): { trust: TrustMatrix; trustByTopic: TrustByTopic; trustFloors: TrustMatrix } {
  const initial = initialTrust(rules);
  const trustFloors = updateFloors(state.trustFloors, effects.trustFloors, rules.diplomacy.trustFloorMax);
  const seen: Seen[] = deliveries.map((delivery) => ({
    delivery,
    found: found.has(delivery.undertaking.key),
  }));
  const extra = [...effects.trust, ...leakTrust(state, rules), ...walkOutTrust(state, rules)];
  const step = { initial, floors: trustFloors, flips, seen, extra };
  const about: Record<TrustTopic, Seen[]> = { money: [], cuts: [], trade: [] };
  for (const one of seen) {
    const verb = rules.content.verbs[one.delivery.undertaking.verb];
    if (verb !== undefined) about[topicOf(verb.family)].push(one);
  }
  const topics = TRUST_TOPICS.map(
    (topic) =>
      [
        topic,
        updateTrust({ ...step, trust: state.trustByTopic[topic], seen: about[topic] }, rules.diplomacy),
      ] as const,
  );
  return {
    trust: updateTrust({ ...step, trust: state.trust }, rules.diplomacy),
    trustByTopic: Object.fromEntries(topics) as unknown as TrustByTopic,
    trustFloors,
  };
}
