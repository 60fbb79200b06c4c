import { forgetHotSeats } from './hotSeats.ts';
import type { Invitation } from './invitation.ts';

/** What this browser keeps of a game: how to come back to it. Never sent anywhere but to our own server. */
export interface KeptGame {
  readonly code: string;
  readonly as: 'seat' | 'host';
  /** Seat token or facilitator's key. */
  readonly secret: string;
  readonly game: string;
  readonly bloc: string | null;
  readonly title: string;
  readonly solo: boolean;
  readonly year: number;
  readonly round: number;
  readonly rounds: number;
  readonly ended: boolean;
  readonly atMs: number;
  /** The first of the parallel worlds to which this one belongs. */
  readonly beside?: string;
  /** The challenge that this solo game is. */
  readonly challenge?: string;
}

const KEY = 'accord.games';
const MOST = 12;

export function keptGames(): readonly KeptGame[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? (list as KeptGame[]) : [];
  } catch {
    return [];
  }
}

export const keptGame = (code: string, as: KeptGame['as']): KeptGame | undefined =>
  keptGames().find((g) => g.code === code && g.as === as);

/** Solo players hold both a seat and the clock's key, so the two are kept apart. */
export function keep(game: KeptGame): void {
  const others = keptGames().filter((g) => g.code !== game.code || g.as !== game.as);
  localStorage.setItem(KEY, JSON.stringify([game, ...others].slice(0, MOST)));
}

export function touch(
  code: string,
  as: KeptGame['as'],
  change: Partial<Pick<KeptGame, 'year' | 'round' | 'rounds' | 'ended' | 'bloc' | 'game' | 'title'>>,
): void {
  const known = keptGame(code, as);
  if (known) keep({ ...known, ...change, atMs: Date.now() });
}

const INVITED = 'accord.invited.';

/** Seat links that this facilitator handed out; they stay in this browser and go when the game is deleted. */
export function keptInvitations(code: string): readonly Invitation[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(INVITED + code) ?? '[]');
    return Array.isArray(list) ? (list as Invitation[]) : [];
  } catch {
    return [];
  }
}

export const keepInvitations = (code: string, list: readonly Invitation[]): void =>
  localStorage.setItem(INVITED + code, JSON.stringify(list));

/** Forgets everything that this browser knows of a game. */
export function forget(code: string): void {
  localStorage.setItem(KEY, JSON.stringify(keptGames().filter((g) => g.code !== code)));
  forgetHotSeats(code);
  for (const key of [INVITED + code, `accord.notes.${code}`, `accord.survey.${code}`])
    localStorage.removeItem(key);
}
