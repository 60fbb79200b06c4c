import type { Clause, DealDraft } from '@accord/shared/diplomacy/deal.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import type { Flow, FlowKind, Layer, MapBloc, MapModel } from '../map/model.ts';
import { amountsOf } from './deal/draft.ts';
import { factsOf, ghgOf, lastYear } from './figures.ts';

const KIND_OF_FAMILY: Readonly<Record<string, FlowKind>> = {
  finance: 'finance',
  technology: 'technology',
  minerals: 'minerals',
  market: 'finance',
  build: 'finance',
  trade: 'border',
};

/** How a verb is drawn; promises that move nothing from one bloc to another are not. */
export function flowKind(clause: Clause, rules: Rules): FlowKind | null {
  const verb = rules.content.verbs[clause.verb];
  if (!verb) return null;
  if (verb.family === 'energy')
    return verb.id.includes('grid') || verb.id.includes('power') ? 'powerLine' : 'hydrogen';
  return KIND_OF_FAMILY[verb.family] ?? null;
}

type Label = (clause: Clause) => string;

function flowsOfClauses(
  id: string,
  clauses: readonly Clause[],
  view: GameView,
  rules: Rules,
  label: Label,
  draft: boolean,
): Flow[] {
  return clauses.flatMap((c) => {
    const kind = flowKind(c, rules);
    if (!kind || c.from === 'all' || c.to === 'all' || c.from === c.to) return [];
    const max = amountsOf(c, view, rules)[2];
    return [
      {
        id: `${id}/${c.id}`,
        kind: draft ? ('draft' as const) : kind,
        from: c.from,
        to: c.to,
        weight: Math.min(1, c.amount / (max || 1)),
        label: draft ? label(c) : null,
      },
    ];
  });
}

export function dealFlows(
  view: GameView,
  rules: Rules,
  draft: DealDraft | null,
  label: Label,
): readonly Flow[] {
  const inForce = Object.values(view.deals).filter((d) => d.status === 'inForce' || d.status === 'signed');
  return [
    ...(draft ? flowsOfClauses('draft', draft.clauses, view, rules, label, true) : []),
    ...inForce.flatMap(({ deal }) => flowsOfClauses(deal.id, deal.clauses, view, rules, label, false)),
  ];
}

function layerValue(
  layer: Layer,
  view: GameView,
  rules: Rules,
  bloc: string,
  own: string | null,
): number | null {
  const year = lastYear(view);
  const facts = () => factsOf(rules, year, bloc);
  switch (layer) {
    case 'blocs':
      return null;
    case 'emissions':
      return ghgOf(rules, year, bloc);
    case 'perHead':
      return facts().perHeadT;
    case 'cleanPower':
      return facts().cleanShare * 100;
    case 'damage':
      return facts().damageShare * 100;
    case 'trust':
      return own === null || bloc === own ? null : (view.trust[bloc]?.[own] ?? null);
    case 'history':
      return historyPerHead(rules, view, bloc);
  }
}

/** CO2 since 1850 per head of today: the base of every argument about fairness. */
function historyPerHead(rules: Rules, view: GameView, bloc: string): number {
  const regions = rules.blocs[bloc]?.regions ?? [];
  const tonnes = regions.reduce(
    (sum, r) =>
      sum +
      rules.model.regions[r].equity.cumulativeFossilCo2Gt +
      rules.model.regions[r].equity.cumulativeLandUseCo2Gt,
    0,
  );
  return (tonnes * 1000) / (factsOf(rules, view.world.reference, bloc).peopleMillion || 1);
}

interface Parts {
  readonly view: GameView;
  readonly rules: Rules;
  readonly layer: Layer;
  readonly selected: string | null;
  readonly letters: (bloc: string) => string;
  readonly flows: readonly Flow[];
}

export function mapModel({ view, rules, layer, selected, letters, flows }: Parts): MapModel {
  const own = view.own?.bloc ?? null;
  const blocs: readonly MapBloc[] = rules.blocIds.toReversed().map((id) => ({
    id,
    letters: letters(id),
    regions: rules.blocs[id]?.regions ?? [],
    value: layerValue(layer, view, rules, id, own),
  }));
  const values = blocs.flatMap((b) => b.value ?? []);
  const fixedScale = layer === 'trust' || layer === 'cleanPower';
  return {
    blocs,
    layer,
    flows,
    selected,
    scale: fixedScale
      ? { low: 0, high: 100 }
      : { low: Math.min(0, ...values), high: Math.max(...values, 1e-6) },
  };
}
