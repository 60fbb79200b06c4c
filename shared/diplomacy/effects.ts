import type { EffectFile, Norm } from '../content/effect.ts';
import type { VerbFile } from '../content/verb.ts';
import type { LeverName } from '../economy/levers.ts';
import type { Constituency } from '../politics/constituencies.ts';
import type { BlocId } from './deal.ts';
import type { Delivery } from './delivery.ts';

/** Everything that delivered undertakings and acts do in a step, sorted by where it bites. */
export interface DealEffects {
  readonly measures: readonly { readonly bloc: BlocId; readonly measure: string; readonly change: number }[];
  readonly levers: readonly { readonly bloc: BlocId; readonly lever: LeverName; readonly change: number }[];
  readonly costs: readonly { readonly bloc: BlocId; readonly usdBillionPerYear: number }[];
  readonly received: readonly { readonly bloc: BlocId; readonly usdBillionPerYear: number }[];
  readonly loans: readonly {
    readonly lender: BlocId;
    readonly borrower: BlocId;
    readonly usdBillionPerYear: number;
    readonly ratePerYear: number;
  }[];
  readonly debtRelief: readonly {
    readonly lender: BlocId;
    readonly borrower: BlocId;
    readonly usdBillion: number;
  }[];
  readonly approvals: readonly {
    readonly bloc: BlocId;
    readonly constituency: Constituency;
    readonly change: number;
    readonly cause: string;
  }[];
  readonly influence: readonly { readonly bloc: BlocId; readonly change: number; readonly cause: string }[];
  readonly trust: readonly { readonly of: BlocId; readonly towards: BlocId; readonly change: number }[];
  readonly trustFloors: readonly { readonly a: BlocId; readonly b: BlocId; readonly change: number }[];
  readonly indices: readonly {
    readonly bloc: BlocId;
    readonly index: 'energySecurity' | 'valueChain';
    readonly change: number;
    readonly cause: string;
  }[];
  readonly norms: readonly { readonly norm: Norm; readonly change: number }[];
  readonly borderRelief: readonly {
    readonly importer: BlocId;
    readonly exporter: BlocId;
    readonly share: number;
  }[];
  readonly tariffs: readonly {
    readonly importer: BlocId;
    readonly exporter: BlocId;
    readonly share: number;
  }[];
  /** Tonnes abated by one and claimed by another, Gt a year: an account that sums to nothing. */
  readonly credits: readonly { readonly from: BlocId; readonly to: BlocId; readonly gtPerYear: number }[];
}

/** The same lists while they are filled. */
type Sinks = { -readonly [K in keyof DealEffects]: DealEffects[K][number][] };

/** Sizes that turn GW and dollars into intensities and give the middle notch its amount. */
export interface Sizes {
  readonly gdpUsdBillion: (bloc: BlocId) => number;
  readonly coalCapacityGw: (bloc: BlocId) => number;
}

/** How much of a verb its three notches are between two blocs, rounded to the verb's step. */
export function notchAmounts(
  verb: VerbFile,
  from: BlocId,
  to: BlocId | null,
  sizes: Sizes,
): [number, number, number] {
  const size = sizeFor(verb, from, to, sizes);
  return verb.notches.map((notch) => roundToStep(notch * size, verb)) as [number, number, number];
}

function sizeFor({ scaledBy }: VerbFile, from: BlocId, to: BlocId | null, sizes: Sizes): number {
  switch (scaledBy) {
    case 'nothing':
      return 1;
    case 'fromGdp':
      return sizes.gdpUsdBillion(from);
    case 'toGdp':
      return sizes.gdpUsdBillion(to ?? from);
    case 'fromCoalCapacity':
      return sizes.coalCapacityGw(from);
  }
}

function roundToStep(amount: number, verb: VerbFile): number {
  const stepped = Math.max(verb.step, Math.round(amount / verb.step) * verb.step);
  const kept = Math.min(verb.max, Math.max(verb.min, stepped));
  return Number.isInteger(kept) && kept < 1e12 ? kept : Number(kept.toPrecision(12));
}

/** How large a promise is beside the verb's middle notch, at most twice. What people feel grows with it. */
function strengthIn(verb: VerbFile, from: BlocId, sizes: Sizes): Doing['strengthOf'] {
  const middles = new Map<BlocId | null, number>();
  return (amount, to) => {
    const middle = middles.get(to) ?? roundToStep(verb.notches[1] * sizeFor(verb, from, to, sizes), verb);
    middles.set(to, middle);
    return middle === 0 ? 0 : Math.min(2, amount / middle);
  };
}

/** A delivered undertaking or an act, in the terms in which effects are written. */
export interface Doing {
  readonly from: BlocId;
  /** Whom it is done to; several share what is given. */
  readonly to: readonly BlocId[];
  /** Everybody outside the deal (for an act: everybody but the two). */
  readonly outsiders: readonly BlocId[];
  /** What moves in money, whether or not the mechanism behind it is switched on. */
  readonly money: number;
  /** The amount that acts. */
  readonly amount: number;
  readonly strengthOf: (amount: number, to: BlocId | null) => number;
  readonly effects: readonly EffectFile[];
  readonly cause: string;
  /** Factor on the influence that it wins its author: more when suitors compete. */
  readonly attention: number;
  /** Factor on the measures that it moves at its receivers: strict verification makes foreign investment clean. */
  readonly halo: number;
}

export const noEffects = (): Sinks => ({
  measures: [],
  levers: [],
  costs: [],
  received: [],
  loans: [],
  debtRelief: [],
  approvals: [],
  influence: [],
  trust: [],
  trustFloors: [],
  indices: [],
  norms: [],
  borderRelief: [],
  tariffs: [],
  credits: [],
});

/**
 * What each delivered undertaking is, as a doing.
 * @param potency factor per verb: 0 where the mechanism behind it is switched off (money still moves)
 */
export function doingsOf(
  deliveries: readonly Delivery[],
  verbs: Readonly<Record<string, VerbFile>>,
  potency: Readonly<Record<string, number>>,
  sizes: Sizes,
  blocs: readonly BlocId[],
  boost: (undertaking: Delivery['undertaking']) => Pick<Doing, 'attention' | 'halo'>,
): Doing[] {
  return deliveries.flatMap(({ undertaking, share }) => {
    const { from, to, verb: id, amount, deal, members } = undertaking;
    const verb = verbs[id];
    if (verb === undefined || share === 0) return [];
    return [
      {
        from,
        to,
        outsiders: blocs.filter((bloc) => !members.includes(bloc)),
        money: amount * share,
        amount: amount * share * (potency[id] ?? 1),
        strengthOf: strengthIn(verb, from, sizes),
        effects: verb.effects,
        cause: `deal:${deal.id}`,
        ...boost(undertaking),
      },
    ];
  });
}

/** Adds up what doings do to those who do them, to those they are done to, and to the world. */
export function effectsOf(doings: readonly Doing[], sizes: Sizes): DealEffects {
  const sinks = noEffects();
  for (const doing of doings) {
    const shares = { from: partsOf(doing, 'from', doing.amount), to: partsOf(doing, 'to', doing.amount) };
    for (const effect of doing.effects) addEffect(sinks, effect, doing, shares, sizes);
  }
  return sinks;
}

interface Part {
  readonly bloc: BlocId;
  readonly amount: number;
  /** Whose share it is: by the receiver's size the middle notch is measured. */
  readonly receiver: BlocId | null;
}

/** Givers carry the whole amount, each of several receivers its part. */
function partsOf({ from, to }: Doing, who: 'from' | 'to', amount: number): Part[] {
  if (who === 'from') return [{ bloc: from, amount, receiver: to[0] ?? null }];
  const each = amount / Math.max(1, to.length);
  return to.map((bloc) => ({ bloc, amount: each, receiver: bloc }));
}

/** What a part of a doing is felt like. */
const felt = ({ strengthOf }: Doing, { amount, receiver }: Part): number => strengthOf(amount, receiver);

/** What a part moves: so much a unit, or a unit of the bloc's size. */
const scaled = (part: Part, by: 'nothing' | keyof Sizes, perUnit: number, sizes: Sizes): number =>
  part.amount * perUnit * (by === 'nothing' ? 1 : 1 / Math.max(1e-9, sizes[by](part.bloc)));

function addEffect(
  sinks: Sinks,
  effect: EffectFile,
  doing: Doing,
  parts: Readonly<Record<'from' | 'to', readonly Part[]>>,
  sizes: Sizes,
): void {
  const { from, to, amount, cause } = doing;
  switch (effect.on) {
    case 'money':
      payOut(sinks, doing);
      break;
    case 'loan':
      payOut(sinks, doing);
      for (const part of partsOf(doing, 'to', doing.money))
        sinks.loans.push({
          lender: from,
          borrower: part.bloc,
          usdBillionPerYear: part.amount,
          ratePerYear: effect.ratePerYear,
        });
      break;
    case 'debtRelief':
      for (const part of parts.to)
        sinks.debtRelief.push({ lender: from, borrower: part.bloc, usdBillion: part.amount });
      break;
    case 'cost':
      for (const part of parts[effect.who])
        sinks.costs.push({
          bloc: part.bloc,
          usdBillionPerYear: part.amount * effect.usdBillionPerYearPerUnit,
        });
      break;
    case 'measure':
      for (const part of parts[effect.who]) {
        const halo = effect.who === 'to' ? doing.halo : 1;
        const change = scaled(part, effect.relativeTo, effect.perUnit, sizes) * halo;
        sinks.measures.push({ bloc: part.bloc, measure: effect.measure, change });
      }
      break;
    case 'lever':
      for (const part of parts[effect.who]) {
        const change = scaled(part, effect.relativeTo, effect.perUnit, sizes);
        sinks.levers.push({ bloc: part.bloc, lever: effect.lever, change });
      }
      break;
    case 'approval':
      for (const part of parts[effect.who]) {
        const { constituency, atMiddle } = effect;
        sinks.approvals.push({ bloc: part.bloc, constituency, change: atMiddle * felt(doing, part), cause });
      }
      break;
    case 'influence':
      for (const part of parts[effect.who]) {
        const noticed = effect.who === 'from' ? doing.attention : 1;
        sinks.influence.push({
          bloc: part.bloc,
          change: effect.atMiddle * felt(doing, part) * noticed,
          cause,
        });
      }
      break;
    case 'index':
      for (const part of parts[effect.who])
        sinks.indices.push({
          bloc: part.bloc,
          index: effect.index,
          change: effect.atMiddle * felt(doing, part),
          cause,
        });
      break;
    case 'trust':
      for (const part of parts.to)
        sinks.trust.push({ of: part.bloc, towards: from, change: effect.atMiddle * felt(doing, part) });
      if (effect.of === 'all')
        for (const of of doing.outsiders)
          sinks.trust.push({ of, towards: from, change: effect.atMiddle * doing.strengthOf(amount, null) });
      break;
    case 'trustFloor':
      for (const part of parts.to)
        sinks.trustFloors.push({ a: from, b: part.bloc, change: effect.atMiddle * felt(doing, part) });
      break;
    case 'norm':
      sinks.norms.push({
        norm: effect.norm,
        change: effect.atMiddle * doing.strengthOf(amount, to[0] ?? null),
      });
      break;
    case 'borderRelief':
      for (const bloc of to.length === 0 ? doing.outsiders : to) {
        const share = Math.min(1, amount * effect.perUnit);
        const [importer, exporter] = effect.by === 'from' ? [from, bloc] : [bloc, from];
        sinks.borderRelief.push({ importer, exporter, share });
      }
      break;
    case 'tariff':
      for (const exporter of effect.against === 'to' ? to : doing.outsiders)
        sinks.tariffs.push({ importer: from, exporter, share: amount * effect.perUnit });
      break;
    case 'credit':
      for (const part of parts.to)
        sinks.credits.push({ from, to: part.bloc, gtPerYear: part.amount * effect.gtPerUnit });
      break;
    case 'mrv':
    case 'fence':
    case 'forbids':
      break;
  }
}

/** Money that leaves a giver is exactly what its receivers get. */
function payOut(sinks: Sinks, doing: Doing): void {
  for (const part of partsOf(doing, 'to', doing.money))
    sinks.received.push({ bloc: part.bloc, usdBillionPerYear: part.amount });
  if (doing.to.length > 0) sinks.costs.push({ bloc: doing.from, usdBillionPerYear: doing.money });
}
