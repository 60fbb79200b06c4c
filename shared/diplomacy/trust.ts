import type { Rules } from '../game/rules.ts';
import type { BlocId } from './deal.ts';
import type { Delivery } from './delivery.ts';

export type TrustMatrix = Readonly<Record<BlocId, Readonly<Record<BlocId, number>>>>;

/** An undertaking with what the others came to know about it. */
export interface Seen {
  readonly delivery: Delivery;
  readonly found: boolean;
}

/**
 * Trust after a step: it fades towards its starting value, grows with promises kept and falls with those that
 * were seen to be broken; who discloses that it cannot loses less than who is found not to want to.
 */
export function updateTrust(
  rules: Rules,
  trust: TrustMatrix,
  seen: readonly Seen[],
  extra: readonly { readonly of: BlocId; readonly towards: BlocId; readonly change: number }[],
): TrustMatrix {
  const { trustPersistence, trustInitial } = rules.diplomacy;
  const kept = new Map<string, number>();
  const broken = new Map<string, number>();
  for (const { delivery, found } of seen) {
    for (const of of delivery.undertaking.audience) {
      const key = `${of}|${delivery.undertaking.from}`;
      const change = trustChange(rules, delivery, found);
      const sums = change >= 0 ? kept : broken;
      sums.set(key, (sums.get(key) ?? 0) + change);
    }
  }
  for (const { of, towards, change } of extra)
    kept.set(`${of}|${towards}`, (kept.get(`${of}|${towards}`) ?? 0) + change);
  return Object.fromEntries(
    rules.blocIds.map((of) => [
      of,
      Object.fromEntries(
        rules.blocIds
          .filter((towards) => towards !== of)
          .map((towards) => {
            const start = rules.blocs[of]?.trust[towards] ?? trustInitial;
            const now = trust[of]?.[towards] ?? start;
            const key = `${of}|${towards}`;
            const gain = Math.min(rules.diplomacy.trustKeptMax, kept.get(key) ?? 0);
            return [towards, clamp(start + (now - start) * trustPersistence + gain + (broken.get(key) ?? 0))];
          }),
      ),
    ]),
  );
}

function trustChange(rules: Rules, { shortfall, share, undertaking }: Delivery, found: boolean): number {
  const { trustKept, trustCannot, trustWillNot, trustSecretFactor } = rules.diplomacy;
  if (shortfall === 'none' || !found) return trustKept;
  const missing = 1 - share;
  if (shortfall === 'cannot') return trustCannot * missing;
  return trustWillNot * missing * (undertaking.deal.visibility === 'secret' ? trustSecretFactor : 1);
}

const clamp = (value: number): number => Math.max(0, Math.min(100, value));

/** Mean trust that all others place in a bloc. */
export function trustIn(trust: TrustMatrix, bloc: BlocId): number {
  const views = Object.entries(trust)
    .filter(([of]) => of !== bloc)
    .map(([, row]) => row[bloc] ?? 0);
  return views.reduce((sum, value) => sum + value, 0) / Math.max(1, views.length);
}
