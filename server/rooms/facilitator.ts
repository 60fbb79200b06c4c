import type { HostAct } from '@accord/shared/protocol/rooms.ts';
import { type Answer, DONE, Refused } from '../refused.ts';
import { hashSecret, newSecret } from '../secrets.ts';
import type { Services } from '../services.ts';
import type { Audience } from './audience.ts';
import type { Game } from './game.ts';
import type { Identity } from './rights.ts';

/** What a facilitator's act answers: a new host key has something to say. */
export type ActAnswer = Answer & { readonly hostKey?: string };

type Act<K extends HostAct['act']> = Extract<HostAct, { act: K }>;

const isMember =
  (id: string) =>
  (identity: Identity): boolean =>
    identity.role === 'seat' && identity.memberId === id;

/** What the facilitator of one game does beyond its rules. Every act is on disk before it happens. */
export class Facilitator {
  readonly #game: Game;
  readonly #audience: Audience;
  readonly #services: Services;
  /** Closes the room of a game that is no more. */
  readonly #close: () => void;

  constructor(game: Game, audience: Audience, services: Services, close: () => void) {
    this.#game = game;
    this.#audience = audience;
    this.#services = services;
    this.#close = close;
  }

  async do(act: HostAct): Promise<ActAnswer> {
    const { store, time } = this.#services;
    await store.audit(this.#game.record.id, written(act), time.now());
    switch (act.act) {
      case 'rename':
        return this.#change(act.member, { name: act.name });
      case 'mute':
        return this.#change(act.member, { muted: act.muted });
      case 'move':
        return this.#move(act);
      case 'remove':
        await this.#game.delegations.change(act.member, { removed: true });
        this.#audience.dismiss(isMember(act.member));
        this.#audience.showMembers();
        return DONE;
      case 'absence':
        await this.#game.absences.follow(act.policy);
        return DONE;
      case 'rewind':
        return this.#game.play.rewind(act.round);
      case 'newKey':
        return this.#newKey();
      case 'erase':
        return this.#erase(act);
    }
  }

  async #change(member: string, change: { name: string } | { muted: boolean }): Promise<Answer> {
    await this.#game.delegations.change(member, change);
    this.#audience.showMembers();
    return DONE;
  }

  /** Whoever is moved comes back by themselves, as a member of the other delegation. */
  async #move({ member, bloc }: Act<'move'>): Promise<Answer> {
    if (!this.#game.seats.includes(bloc)) throw new Refused('unknown-seat', { bloc });
    await this.#game.delegations.change(member, { bloc });
    this.#audience.dismiss(isMember(member));
    await this.#game.peopled(bloc);
    this.#audience.showMembers();
    return DONE;
  }

  async #newKey(): Promise<ActAnswer> {
    const { store, random } = this.#services;
    const hostKey = newSecret(random);
    await store.setHostKey(this.#game.record.id, hashSecret(hostKey));
    this.#game.record = { ...this.#game.record, hostKeyHash: hashSecret(hostKey) };
    return { ...DONE, hostKey };
  }

  /** Lines are closed when the answer is out; who comes back finds nothing of what was said. */
  async #erase({ what }: Act<'erase'>): Promise<Answer> {
    const { store } = this.#services;
    const { id } = this.#game.record;
    if (what === 'game') {
      await store.deleteGame(id);
      setImmediate(this.#close);
      return DONE;
    }
    await store.forgetPeople(id);
    this.#game.record = { ...this.#game.record, title: '' };
    this.#game.delegations.forgetNames();
    this.#game.conversation.forget();
    setImmediate(() => this.#audience.dismiss(() => true));
    return DONE;
  }
}

/** One line of the audit log: what was done and to whom, without anybody's name. */
const written = (act: HostAct): string =>
  JSON.stringify('name' in act ? { act: act.act, member: act.member } : act);
