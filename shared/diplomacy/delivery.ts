import type { VerbFile } from '../content/verb.ts';
import type { BlocId, DealId, DealRecord, Shortfall } from './deal.ts';
import type { Undertaking } from './undertakings.ts';
import { clauseKey } from './undertakings.ts';

/** What became of one undertaking in one step. */
export interface Delivery {
  readonly undertaking: Undertaking;
  /** 0-1 of what was promised. */
  readonly share: number;
  readonly shortfall: Shortfall;
  /** Whether the giver itself said that it would not, or did what it had promised not to in the open. */
  readonly disclosed: boolean;
  readonly paidUsdBillionPerYear: number;
}

/** How a head marked a delivery: the share it orders, and whether it says so. */
export interface DeliveryMark {
  readonly share: 0 | 0.5;
  readonly disclosed: boolean;
}

export interface DeliveryInputs {
  /** Undertakings that are on, in the order in which they are paid: oldest deal first. */
  readonly undertakings: readonly Undertaking[];
  readonly verbs: Readonly<Record<string, VerbFile>>;
  /** US$ bn a year that each treasury has left for its undertakings. */
  readonly purses: Readonly<Record<BlocId, number>>;
  /** The mark of a head on what it delivers under a `deal/clause`. */
  readonly markOf: (bloc: BlocId, clause: string) => DeliveryMark | null;
  readonly deals: Readonly<Record<DealId, DealRecord>>;
  /** Whether a bloc does in this step what it has promised not to do to another. */
  readonly doesForbidden: (undertaking: Undertaking) => boolean;
}

/** What one unit of a verb costs its giver's treasury, US$ bn a year. */
export function unitCost(verb: VerbFile): number {
  return verb.effects.reduce((sum, effect) => {
    if (effect.on === 'money' || effect.on === 'loan') return sum + 1;
    return effect.on === 'cost' && effect.who === 'from' ? sum + effect.usdBillionPerYearPerUnit : sum;
  }, 0);
}

const movesMoney = (verb: VerbFile): boolean =>
  verb.effects.some((effect) => effect.on === 'money' || effect.on === 'loan');

/** The part of a promise that a proportional sanction leaves, when all its receivers are in breach. */
function owedShare({ deal, to }: Undertaking, deals: DeliveryInputs['deals']): number {
  const withheld = deals[deal.id]?.withheldFrom ?? {};
  return to.length === 0 ? 1 : Math.max(...to.map((bloc) => withheld[bloc] ?? 1));
}

/**
 * Pays and delivers. A head's mark makes a shortfall "will not"; an empty purse makes it "cannot"; what is owed
 * to somebody in breach may be lawfully withheld. Money that leaves a giver is exactly what its receivers get.
 */
export function deliver(inputs: DeliveryInputs): Delivery[] {
  const left: Record<BlocId, number> = { ...inputs.purses };
  return inputs.undertakings.map((undertaking) => {
    const { from, verb: verbId, amount, deal, clause, to } = undertaking;
    const verb = inputs.verbs[verbId];
    if (verb === undefined) return { undertaking, ...NOTHING };
    if (inputs.doesForbidden(undertaking))
      return { undertaking, ...NOTHING, shortfall: 'willNot', disclosed: true };
    const owed = owedShare(undertaking, inputs.deals);
    const mark = inputs.markOf(from, clauseKey(deal.id, clause.id));
    const wanted = Math.min(owed, mark?.share ?? 1);
    const cost = unitCost(verb) * amount * wanted;
    const affordable = cost <= 0 ? 1 : Math.min(1, Math.max(0, left[from] ?? 0) / cost);
    left[from] = (left[from] ?? 0) - cost * affordable;
    const share = wanted * affordable;
    return {
      undertaking,
      share,
      shortfall:
        affordable < 1 && wanted > 0 ? 'cannot' : wanted < owed ? 'willNot' : owed < 1 ? 'withheld' : 'none',
      disclosed: wanted < owed && (mark?.disclosed ?? false),
      paidUsdBillionPerYear: movesMoney(verb) && to.length > 0 ? amount * share : 0,
    };
  });
}

const NOTHING = { share: 0, shortfall: 'cannot', disclosed: false, paidUsdBillionPerYear: 0 } as const;
