import type { FlowKind } from './model.ts';

/** The kind of a flow is in its stroke. Lengths in units of the map's plane. */
export interface Stroke {
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round';
  /** Fixed width, or null where the width shows the amount. */
  readonly width: number | null;
  readonly ticks: boolean;
  readonly double: boolean;
}

const plain: Stroke = { dash: [], cap: 'butt', width: null, ticks: false, double: false };

export const STROKES: Readonly<Record<FlowKind, Stroke>> = {
  finance: plain,
  technology: { ...plain, dash: [9, 5] },
  minerals: { ...plain, dash: [0.1, 6.5], cap: 'round', width: 3.4 },
  hydrogen: { ...plain, dash: [9, 4, 1.5, 4] },
  powerLine: { ...plain, width: 4.4, double: true },
  border: { ...plain, width: 1.5, ticks: true },
  draft: { ...plain, dash: [4, 4], width: 5 },
};

/** Between 1.5 and 6, by amount. */
export const strokeWidth = (kind: FlowKind, weight: number): number =>
  STROKES[kind].width ?? 1.5 + Math.min(1, Math.max(0, weight)) * 3.5;
