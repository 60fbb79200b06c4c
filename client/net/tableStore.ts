import type { GameView } from '@accord/shared/game/view.ts';
import type { ChatLine, Member, Welcome } from '@accord/shared/protocol/rooms.ts';
import { createStore } from 'zustand/vanilla';
import type { DoorRefusal } from './http.ts';

export type Link = 'connecting' | 'open' | 'lost' | 'refused';

/** What this browser knows of a table: sections of the view as the server sends them, and the state of the line. */
export interface TableState {
  readonly code: string;
  readonly link: Link;
  readonly refusal: DoorRefusal | null;
  readonly welcome: Welcome | null;
  /** Server's clock minus ours, ms. */
  readonly offsetMs: number;
  readonly view: GameView | null;
  readonly members: readonly Member[];
  readonly chat: readonly ChatLine[];
  /** Commands that wait for the line to come back. */
  readonly waiting: number;
}

export const newTableStore = (code: string) =>
  createStore<TableState>(() => ({
    code,
    link: 'connecting',
    refusal: null,
    welcome: null,
    offsetMs: 0,
    view: null,
    members: [],
    chat: [],
    waiting: 0,
  }));

export type TableStore = ReturnType<typeof newTableStore>;

/** New lines after those that are known; a line never comes twice. */
export function withLines(known: readonly ChatLine[], fresh: readonly ChatLine[]): readonly ChatLine[] {
  const ids = new Set(known.map((line) => line.id));
  const added = fresh.filter((line) => !ids.has(line.id));
  return added.length === 0 ? known : [...known, ...added];
}
