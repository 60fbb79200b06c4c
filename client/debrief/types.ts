import type { Band, GameView } from '@accord/shared/game/view.ts';

/** GET /api/debrief/:game, as docs/protocol.md describes it. */
export interface Series {
  readonly year: readonly number[];
  readonly temperatureC: readonly number[];
  readonly totalCo2Gt: readonly number[];
  readonly temperature2100C: number;
  readonly mandates: Readonly<Record<string, { readonly points: number; readonly band: Band }>>;
}

export interface Debrief {
  readonly game: string;
  readonly code: string;
  readonly title: string;
  readonly scenario: string;
  readonly view: GameView;
  readonly members: readonly { readonly name: string; readonly bloc: string; readonly desk: string }[];
  readonly played: Series;
  readonly withoutDeals: Series;
  readonly withoutDeal: Readonly<Record<string, Series>>;
}
