/** Seats that one device holds in turn: which delegation each opens, and its token. */
export interface HotSeat {
  readonly bloc: string;
  readonly secret: string;
}

const keyOf = (code: string) => `accord.seats.${code}`;

/** All delegations of this device; empty where it has but one. */
export function hotSeats(code: string): readonly HotSeat[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(keyOf(code)) ?? '[]');
    return Array.isArray(list) ? (list as HotSeat[]) : [];
  } catch {
    return [];
  }
}

/** Adds a delegation to this device, in place of an earlier seat at it. */
export function addHotSeat(code: string, seat: HotSeat): void {
  const others = hotSeats(code).filter(({ bloc }) => bloc !== seat.bloc);
  localStorage.setItem(keyOf(code), JSON.stringify([...others, seat]));
}

export const forgetHotSeats = (code: string): void => localStorage.removeItem(keyOf(code));
