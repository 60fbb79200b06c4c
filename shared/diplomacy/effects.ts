import type { EffectFile, VerbFile } from '../content/verb.ts';
import type { LeverName } from '../economy/levers.ts';
import type { Constituency } from '../politics/constituencies.ts';
import type { BlocId } from './deal.ts';
import type { Delivery } from './delivery.ts';

/** Everything that delivered undertakings do in a step, sorted by where it acts. */
export interface DealEffects {
  readonly measures: readonly { readonly bloc: BlocId; readonly measure: string; readonly change: number }[];
  readonly levers: readonly { readonly bloc: BlocId; readonly lever: LeverName; readonly change: number }[];
  readonly costs: readonly { readonly bloc: BlocId; readonly usdBillionPerYear: number }[];
  readonly received: readonly { readonly bloc: BlocId; readonly usdBillionPerYear: number }[];
  readonly approvals: readonly {
    readonly bloc: BlocId;
    readonly constituency: Constituency;
    readonly change: number;
    readonly deal: string;
  }[];
  readonly influence: readonly { readonly bloc: BlocId; readonly change: number; readonly deal: string }[];
  readonly trust: readonly { readonly of: BlocId; readonly towards: BlocId; readonly change: number }[];
  readonly indices: readonly {
    readonly bloc: BlocId;
    readonly index: 'energySecurity' | 'valueChain';
    readonly change: number;
    readonly deal: string;
  }[];
  readonly borderRelief: readonly {
    readonly importer: BlocId;
    readonly exporter: BlocId;
    readonly share: number;
  }[];
}

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
  const size = {
    nothing: () => 1,
    fromGdp: () => sizes.gdpUsdBillion(from),
    toGdp: () => sizes.gdpUsdBillion(to ?? from),
    fromCoalCapacity: () => sizes.coalCapacityGw(from),
  }[verb.scaledBy]();
  return verb.notches.map((notch) => roundToStep(notch * size, verb)) as [number, number, number];
}

function roundToStep(amount: number, verb: VerbFile): number {
  const stepped = Math.max(verb.step, Math.round(amount / verb.step) * verb.step);
  return Number(Math.min(verb.max, Math.max(verb.min, stepped)).toPrecision(12));
}

/** How large a promise is beside the verb's middle notch, at most twice. What people feel grows with it. */
export function strength(
  verb: VerbFile,
  amount: number,
  from: BlocId,
  to: BlocId | null,
  sizes: Sizes,
): number {
  const middle = notchAmounts(verb, from, to, sizes)[1];
  return middle === 0 ? 0 : Math.min(2, amount / middle);
}

const empty = () => ({
  measures: [] as DealEffects['measures'][number][],
  levers: [] as DealEffects['levers'][number][],
  costs: [] as DealEffects['costs'][number][],
  received: [] as DealEffects['received'][number][],
  approvals: [] as DealEffects['approvals'][number][],
  influence: [] as DealEffects['influence'][number][],
  trust: [] as DealEffects['trust'][number][],
  indices: [] as DealEffects['indices'][number][],
  borderRelief: [] as DealEffects['borderRelief'][number][],
});

/**
 * Adds up what each delivered undertaking does to its giver and its receivers.
 * @param potency factor per verb: 0 where the mechanism behind it is switched off (money still moves)
 */
export function dealEffects(
  deliveries: readonly Delivery[],
  verbs: Readonly<Record<string, VerbFile>>,
  potency: Readonly<Record<string, number>>,
  sizes: Sizes,
): DealEffects {
  const effects = empty();
  for (const delivery of deliveries) {
    const verb = verbs[delivery.undertaking.verb];
    if (verb === undefined || delivery.share === 0) continue;
    const acting = { ...delivery, share: delivery.share * (potency[verb.id] ?? 1) };
    for (const effect of verb.effects)
      addEffect(effects, effect, verb, effect.on === 'money' ? delivery : acting, sizes);
  }
  return effects;
}

function addEffect(
  effects: ReturnType<typeof empty>,
  effect: EffectFile,
  verb: VerbFile,
  { undertaking, share }: Delivery,
  sizes: Sizes,
): void {
  const { from, to, deal } = undertaking;
  const each = to.length === 0 ? 1 : to.length;
  const amount = undertaking.amount * share;
  /** Givers carry the whole amount, each of several receivers its part. */
  const parts = (who: 'from' | 'to'): { bloc: BlocId; amount: number; strength: number }[] =>
    who === 'from'
      ? [{ bloc: from, amount, strength: strength(verb, amount, from, to[0] ?? null, sizes) }]
      : to.map((bloc) => ({
          bloc,
          amount: amount / each,
          strength: strength(verb, amount / each, from, bloc, sizes),
        }));
  const relative = (bloc: BlocId, to: 'nothing' | 'coalCapacityGw' | 'gdpUsdBillion'): number =>
    to === 'nothing' ? 1 : 1 / Math.max(1e-9, sizes[to](bloc));

  switch (effect.on) {
    case 'money':
      for (const part of parts('to'))
        effects.received.push({ bloc: part.bloc, usdBillionPerYear: part.amount });
      if (to.length > 0) effects.costs.push({ bloc: from, usdBillionPerYear: amount });
      break;
    case 'cost':
      for (const part of parts(effect.who)) {
        effects.costs.push({
          bloc: part.bloc,
          usdBillionPerYear: part.amount * effect.usdBillionPerYearPerUnit,
        });
      }
      break;
    case 'measure':
      for (const part of parts(effect.who)) {
        const change = part.amount * effect.perUnit * relative(part.bloc, effect.relativeTo);
        effects.measures.push({ bloc: part.bloc, measure: effect.measure, change });
      }
      break;
    case 'lever':
      for (const part of parts(effect.who)) {
        const change = part.amount * effect.perUnit * relative(part.bloc, effect.relativeTo);
        effects.levers.push({ bloc: part.bloc, lever: effect.lever, change });
      }
      break;
    case 'approval':
      for (const part of parts(effect.who)) {
        effects.approvals.push({
          bloc: part.bloc,
          constituency: effect.constituency,
          change: effect.atMiddle * part.strength,
          deal: deal.id,
        });
      }
      break;
    case 'influence':
      for (const part of parts(effect.who)) {
        effects.influence.push({ bloc: part.bloc, change: effect.atMiddle * part.strength, deal: deal.id });
      }
      break;
    case 'trust':
      for (const part of parts('to'))
        effects.trust.push({ of: part.bloc, towards: from, change: effect.atMiddle * part.strength });
      break;
    case 'index':
      for (const part of parts(effect.who)) {
        effects.indices.push({
          bloc: part.bloc,
          index: effect.index,
          change: effect.atMiddle * part.strength,
          deal: deal.id,
        });
      }
      break;
    case 'borderRelief':
      for (const bloc of to)
        effects.borderRelief.push({
          importer: from,
          exporter: bloc,
          share: Math.min(1, amount * effect.perUnit),
        });
      break;
    case 'mrv':
      break;
  }
}
