import type { BlocId } from '../diplomacy/deal.ts';
import type { Delivery } from '../diplomacy/delivery.ts';
import type { DealEffects } from '../diplomacy/effects.ts';
import {
  type Seen,
  TRUST_TOPICS,
  type TrustByTopic,
  type TrustMatrix,
  topicOf,
  updateFloors,
  updateTrust,
} from '../diplomacy/trust.ts';
import { walkOutTrust } from './actStep.ts';
import { initialTrust } from './create.ts';
import { leakTrust } from './dealStep.ts';
import type { Rules } from './rules.ts';
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
  const topics = TRUST_TOPICS.map((topic) => {
    const about = seen.filter(({ delivery }) => {
      const verb = rules.content.verbs[delivery.undertaking.verb];
      return verb !== undefined && topicOf(verb.family) === topic;
    });
    return [
      topic,
      updateTrust({ ...step, trust: state.trustByTopic[topic], seen: about }, rules.diplomacy),
    ] as const;
  });
  return {
    trust: updateTrust({ ...step, trust: state.trust }, rules.diplomacy),
    trustByTopic: Object.fromEntries(topics) as unknown as TrustByTopic,
    trustFloors,
  };
}
