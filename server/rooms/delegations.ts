import type { Desk, Member } from '@accord/shared/protocol/rooms.ts';
import { Refused } from '../refused.ts';
import { hashSecret, newSecret, type RandomBytes, sameHash } from '../secrets.ts';
import type { EventStore, MemberRecord } from '../store/eventStore.ts';

/** How long the right to sign waits for a head of delegation who is off-line. */
export const HEAD_GRACE_MS = 30_000;
const MAX_MEMBERS_PER_BLOC = 12;

interface Seated {
  readonly record: MemberRecord;
  /** Open connections: one person may have the table open in two tabs. */
  connections: number;
  lastSeenMs: number;
}

const ordinal = (record: MemberRecord): number => Number(record.id.slice(1));

/** Who sits at which delegation, who is there, and who may sign for it. */
export class Delegations {
  readonly #game: string;
  readonly #store: EventStore;
  readonly #random: RandomBytes;
  readonly #seated: Seated[];

  constructor(game: string, store: EventStore, random: RandomBytes, records: readonly MemberRecord[]) {
    this.#game = game;
    this.#store = store;
    this.#random = random;
    this.#seated = records
      .toSorted((a, b) => ordinal(a) - ordinal(b))
      .map((record) => ({ record, connections: 0, lastSeenMs: Number.NEGATIVE_INFINITY }));
  }

  /** Seats somebody new; the token is known to the answer alone. Refuses a full seat and a name in use. */
  async seat(
    bloc: string,
    name: string,
    desk: Desk,
    nowMs: number,
  ): Promise<{ member: MemberRecord; token: string }> {
    const delegation = this.#of(bloc);
    if (delegation.length >= MAX_MEMBERS_PER_BLOC)
      throw new Refused('seat-full', { members: MAX_MEMBERS_PER_BLOC });
    if (delegation.some(({ record }) => record.name === name)) throw new Refused('name-taken');
    const { member, token } = newMember(this.#seated.length + 1, bloc, name, desk, nowMs, this.#random);
    const seated = { record: member, connections: 0, lastSeenMs: Number.NEGATIVE_INFINITY };
    this.#seated.push(seated);
    try {
      await this.#store.addMember(this.#game, member);
    } catch (error) {
      this.#seated.splice(this.#seated.indexOf(seated), 1);
      throw error;
    }
    return { member, token };
  }

  /** The member whose token this is; the same seat after a reload, in a second tab, on another device. */
  withToken(token: string): MemberRecord {
    const hash = hashSecret(token);
    const found = this.#seated.find(({ record }) => sameHash(record.tokenHash, hash));
    if (found === undefined) throw new Refused('wrong-token');
    return found.record;
  }

  connected(id: string): void {
    const seated = this.#byId(id);
    if (seated !== undefined) seated.connections += 1;
  }

  disconnected(id: string, nowMs: number): void {
    const seated = this.#byId(id);
    if (seated === undefined || seated.connections === 0) return;
    seated.connections -= 1;
    if (seated.connections === 0) seated.lastSeenMs = nowMs;
  }

  /** The first in joining order who is there, or who went off-line a moment ago. */
  headOf(bloc: string, nowMs: number): string | null {
    const found = this.#of(bloc).find((s) => s.connections > 0 || nowMs - s.lastSeenMs < HEAD_GRACE_MS);
    return found?.record.id ?? null;
  }

  count(bloc: string): number {
    return this.#of(bloc).length;
  }

  list(nowMs: number): readonly Member[] {
    return this.#seated.map(({ record, connections }) => ({
      id: record.id,
      name: record.name,
      bloc: record.bloc,
      desk: record.desk,
      connected: connections > 0,
      isHead: this.headOf(record.bloc, nowMs) === record.id,
    }));
  }

  #of(bloc: string): readonly Seated[] {
    return this.#seated.filter(({ record }) => record.bloc === bloc);
  }

  #byId(id: string): Seated | undefined {
    return this.#seated.find(({ record }) => record.id === id);
  }
}

/** A member and the token that opens the seat again; only its hash is kept. */
export function newMember(
  place: number,
  bloc: string,
  name: string,
  desk: Desk,
  nowMs: number,
  random: RandomBytes,
): { member: MemberRecord; token: string } {
  const token = newSecret(random);
  return {
    member: { id: `m${place}`, bloc, name, desk, tokenHash: hashSecret(token), joinedMs: nowMs },
    token,
  };
}
