import type { Norm } from '../content/effect.ts';
import { clamp100 } from '../math/clamp.ts';

/** What the world shares, 0-100 each. */
export type Norms = Readonly<Record<Norm, number>>;

export interface NormParameters {
  readonly legitimacyPersistence: number;
  readonly legitimacyInitial: number;
  readonly fragmentationFree: number;
  readonly fragmentationLegitimacy: number;
}

/**
 * Norms after a step. Legitimacy drifts back to where it began and falls with every treaty beyond those that
 * ministries can serve; differentiation and science stay where they were put.
 */
export function stepNorms(
  norms: Norms,
  changes: readonly { readonly norm: Norm; readonly change: number }[],
  treatiesInForce: number,
  p: NormParameters,
): Norms {
  const sum = (of: Norm): number => {
    let total = 0;
    for (const { norm, change } of changes) if (norm === of) total += change;
    return total;
  };
  const crowd = p.fragmentationLegitimacy * Math.max(0, treatiesInForce - p.fragmentationFree);
  const drift = p.legitimacyInitial + (norms.legitimacy - p.legitimacyInitial) * p.legitimacyPersistence;
  return {
    differentiation: clamp100(norms.differentiation + sum('differentiation')),
    legitimacy: clamp100(drift + sum('legitimacy') + crowd),
    science: clamp100(norms.science + sum('science')),
  };
}
