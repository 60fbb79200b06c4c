/** What the map shows. React makes the model; the scene draws it and answers with a selection. */

export const LAYERS = ['blocs', 'emissions', 'perHead', 'cleanPower', 'damage', 'trust', 'history'] as const;
export type Layer = (typeof LAYERS)[number];

export const FLOW_KINDS = [
  'finance',
  'technology',
  'minerals',
  'hydrogen',
  'powerLine',
  'border',
  'draft',
] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

export interface MapBloc {
  readonly id: string;
  readonly letters: string;
  /** Region codes of the model; their countries are content. */
  readonly regions: readonly string[];
  /** In the layer's unit; null where the layer has no value for this bloc. */
  readonly value: number | null;
}

export interface Flow {
  readonly id: string;
  readonly kind: FlowKind;
  readonly from: string;
  readonly to: string;
  /** 0 to 1, as a share of the widest flow shown. */
  readonly weight: number;
  readonly label: string | null;
}

export interface MapModel {
  readonly blocs: readonly MapBloc[];
  readonly layer: Layer;
  readonly flows: readonly Flow[];
  readonly selected: string | null;
  /** Ends of the colour scale of a scalar layer. */
  readonly scale: { readonly low: number; readonly high: number };
}

/** More than eight arcs cannot be told apart. */
export const MOST_FLOWS = 8;

/** The arcs of one bloc, then the heaviest of the others; drafts first. */
export function shownFlows(flows: readonly Flow[], bloc: string | null): readonly Flow[] {
  const own = bloc === null ? [] : flows.filter((f) => f.from === bloc || f.to === bloc);
  const rest = flows.filter((f) => !own.includes(f));
  const byWeight = (a: Flow, b: Flow) =>
    Number(b.kind === 'draft') - Number(a.kind === 'draft') || b.weight - a.weight;
  return [...own.toSorted(byWeight), ...rest.toSorted(byWeight)].slice(0, MOST_FLOWS);
}
