import type { Band, GameView } from '@accord/shared/game/view.ts';

/** GET /api/debrief/:game, as docs/protocol.md describes it. */
export interface Series {
  readonly year: readonly number[];
  readonly temperatureC: readonly number[];
  readonly totalCo2Gt: readonly number[];
  readonly temperature2100C: number;
  readonly mandates: Readonly<Record<string, { readonly points: number; readonly band: Band }>>;
}

/** Other histories of the same game, where there was something that could have been otherwise. */
export const OTHERWISE = ['kept', 'peace', 'steady'] as const;

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
  readonly otherwise: Readonly<Partial<Record<(typeof OTHERWISE)[number], Series>>>;
}
