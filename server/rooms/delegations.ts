import type { Desk } from '@accord/shared/protocol/names.ts';
import type { Member } from '@accord/shared/protocol/rooms.ts';
import { looksLike } from '@accord/shared/protocol/text.ts';
import { Refused } from '../refused.ts';
import { hashSecret, newSecret, type RandomBytes, sameHash } from '../secrets.ts';
import type { EventStore, MemberChange, MemberRecord } from '../store/eventStore.ts';

/** How long the right to sign waits for a head of delegation who is off-line. */
export const HEAD_GRACE_MS = 30_000;
const MAX_MEMBERS_PER_BLOC = 12;

interface Wish {
  readonly bloc: string;
  readonly name: string;
  readonly desk: Desk;
  readonly token?: string | undefined;
}

interface NewSeat {
  readonly member: MemberRecord;
  readonly token: string;
}

interface Seated {
  record: MemberRecord;
  /** Settles when the seat is on disk, or could not be kept. */
  readonly stored: Promise<void>;
  /** Open connections: one person may have the table open in two tabs. */
  connections: number;
  lastSeenMs: number;
}

const seatedBy = (record: MemberRecord, stored: Promise<void>): Seated => ({
  record,
  stored,
  connections: 0,
  lastSeenMs: Number.NEGATIVE_INFINITY,
});

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
      .map((record) => seatedBy(record, Promise.resolve()));
  }

  /**
   * Seats somebody new; the token is known to the answer alone. Refuses a full seat and a name in use.
   * @param wish may bring a token of the client's own making: who asks again with it gets the same seat
   */
  async seat(wish: Wish, nowMs: number): Promise<NewSeat> {
    const { bloc, name, desk, token: wished } = wish;
    const known = wished === undefined ? undefined : this.#byToken(wished);
    if (known !== undefined) {
      await known.stored;
      return { member: known.record, token: wished as string };
    }
    const delegation = this.#of(bloc);
    if (delegation.length >= MAX_MEMBERS_PER_BLOC)
      throw new Refused('seat-full', { members: MAX_MEMBERS_PER_BLOC });
    if (delegation.some(({ record }) => looksLike(record.name) === looksLike(name)))
      throw new Refused('name-taken');
    const token = wished ?? newSecret(this.#random);
    const member = newMember(this.#nextPlace(), { bloc, name, desk, token }, nowMs);
    const seated = seatedBy(member, this.#store.addMember(this.#game, member));
    this.#seated.push(seated);
    try {
      await seated.stored;
    } catch (error) {
      this.#seated.splice(this.#seated.indexOf(seated), 1);
      throw error;
    }
    return { member, token };
  }

  /** The member whose token this is; the same seat after a reload, in a second tab, on another device. */
  withToken(token: string): MemberRecord {
    const found = this.#byToken(token);
    if (found === undefined) throw new Refused('wrong-token');
    return found.record;
  }

  /** Changes somebody; on disk first. Refuses who is not there and a bloc that is full. */
  async change(id: string, change: MemberChange): Promise<MemberRecord> {
    const seated = this.#byId(id);
    if (seated === undefined) throw new Refused('unknown-seat', { bloc: id });
    const { bloc } = change;
    if (bloc !== undefined && bloc !== seated.record.bloc && this.count(bloc) >= MAX_MEMBERS_PER_BLOC)
      throw new Refused('seat-full', { members: MAX_MEMBERS_PER_BLOC });
    await this.#store.changeMember(this.#game, id, change);
    seated.record = { ...seated.record, ...change };
    return seated.record;
  }

  /** Names are gone, seats stay. */
  forgetNames(): void {
    for (const seated of this.#seated) seated.record = { ...seated.record, name: '' };
  }

  isMuted(id: string): boolean {
    return this.#byId(id)?.record.muted === true;
  }

  /** Since when nobody of a delegation is connected; null while somebody is, and where nobody ever sat. */
  emptySinceMs(bloc: string): number | null {
    const seated = this.#of(bloc);
    if (seated.length === 0 || seated.some(({ connections }) => connections > 0)) return null;
    return Math.max(...seated.map(({ lastSeenMs }) => lastSeenMs));
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
    return this.#present().map(({ record, connections }) => ({
      id: record.id,
      name: record.name,
      bloc: record.bloc,
      desk: record.desk,
      connected: connections > 0,
      isHead: this.headOf(record.bloc, nowMs) === record.id,
      muted: record.muted,
    }));
  }

  #of(bloc: string): readonly Seated[] {
    return this.#present().filter(({ record }) => record.bloc === bloc);
  }

  #present(): readonly Seated[] {
    return this.#seated.filter(({ record }) => !record.removed);
  }

  #byToken(token: string): Seated | undefined {
    const hash = hashSecret(token);
    return this.#present().find(({ record }) => sameHash(record.tokenHash, hash));
  }

  /** Identifiers are not used twice: somebody who was removed leaves a gap. */
  #nextPlace(): number {
    return Math.max(0, ...this.#seated.map(({ record }) => ordinal(record))) + 1;
  }

  #byId(id: string): Seated | undefined {
    return this.#present().find(({ record }) => record.id === id);
  }
}

/** A member as it is kept: of the token that opens the seat again, only the hash. */
export const newMember = (
  place: number,
  { bloc, name, desk, token }: Required<Wish> & { token: string },
  nowMs: number,
): MemberRecord => ({
  id: `m${place}`,
  bloc,
  name,
  desk,
  tokenHash: hashSecret(token),
  joinedMs: nowMs,
  muted: false,
  removed: false,
});
