import type { VerbFile } from '../content/verb.ts';
import type { BlocId, Shortfall } from './deal.ts';
import type { Undertaking } from './undertakings.ts';
import { clauseKey } from './undertakings.ts';

/** What became of one undertaking in one step. */
export interface Delivery {
  readonly undertaking: Undertaking;
  /** 0-1 of what was promised. */
  readonly share: number;
  readonly shortfall: Shortfall;
  readonly paidUsdBillionPerYear: number;
}

export interface DeliveryInputs {
  /** Undertakings that are on, in the order in which they are paid: oldest deal first. */
  readonly undertakings: readonly Undertaking[];
  readonly verbs: Readonly<Record<string, VerbFile>>;
  /** US$ bn a year that each treasury has left for its undertakings. */
  readonly purses: Readonly<Record<BlocId, number>>;
  /** Marks of the heads: `deal/clause` → share to be delivered. */
  readonly marks: Readonly<Record<BlocId, Readonly<Record<string, 0 | 0.5>>>>;
}

/** What one unit of a verb costs its giver's treasury, US$ bn a year. */
export function unitCost(verb: VerbFile): number {
  return verb.effects.reduce((sum, effect) => {
    if (effect.on === 'money') return sum + 1;
    return effect.on === 'cost' && effect.who === 'from' ? sum + effect.usdBillionPerYearPerUnit : sum;
  }, 0);
}

const movesMoney = (verb: VerbFile): boolean => verb.effects.some((effect) => effect.on === 'money');

/**
 * Pays and delivers. A head's mark makes a shortfall "will not"; an empty purse makes it "cannot". Money that
 * leaves a giver is exactly what its receivers get.
 */
export function deliver({ undertakings, verbs, purses, marks }: DeliveryInputs): Delivery[] {
  const left: Record<BlocId, number> = { ...purses };
  return undertakings.map((undertaking) => {
    const { from, verb: verbId, amount, deal, clause } = undertaking;
    const verb = verbs[verbId];
    if (verb === undefined) return { undertaking, share: 0, shortfall: 'cannot', paidUsdBillionPerYear: 0 };
    const wanted = marks[from]?.[clauseKey(deal.id, clause.id)] ?? 1;
    const cost = unitCost(verb) * amount * wanted;
    const affordable = cost <= 0 ? 1 : Math.min(1, Math.max(0, left[from] ?? 0) / cost);
    left[from] = (left[from] ?? 0) - cost * affordable;
    const share = wanted * affordable;
    return {
      undertaking,
      share,
      shortfall: wanted < 1 ? 'willNot' : affordable < 1 ? 'cannot' : 'none',
      paidUsdBillionPerYear: movesMoney(verb) && undertaking.to.length > 0 ? amount * share : 0,
    };
  });
}
