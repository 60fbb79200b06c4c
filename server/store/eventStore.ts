import type { Envelope } from '@accord/shared/game/events.ts';
import type { GameConfig, Mode } from '@accord/shared/game/state.ts';
import type { Desk } from '@accord/shared/protocol/rooms.ts';

/** A game as it was created; its play is in its events. */
export interface GameRecord {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly mode: Mode;
  readonly language: string;
  readonly config: GameConfig;
  readonly hostKeyHash: string;
  readonly rulesVersion: number;
  readonly contentHash: string;
  readonly createdMs: number;
}

export interface MemberRecord {
  /** Unique within its game. */
  readonly id: string;
  readonly bloc: string;
  readonly name: string;
  readonly desk: Desk;
  readonly tokenHash: string;
  readonly joinedMs: number;
}

export interface ChatRecord {
  readonly messageKey: string;
  /** A bloc, or `host`. */
  readonly sender: string;
  readonly senderName: string;
  readonly recipient: string;
  readonly text: string;
  readonly atMs: number;
}

/** The truth about all games. Every promise resolves after the data reached the disk, or rejects and nothing changed. */
export interface EventStore {
  createGame(
    game: GameRecord,
    envelopes: readonly Envelope[],
    members: readonly MemberRecord[],
  ): Promise<void>;
  gameByCode(code: string): Promise<GameRecord | null>;
  gameById(id: string): Promise<GameRecord | null>;
  /** All events of one command in one transaction; `duplicate` when its key was stored before. */
  append(envelopes: readonly Envelope[], atMs: number): Promise<'stored' | 'duplicate'>;
  events(game: string, branch: number): Promise<readonly Envelope[]>;
  endGame(game: string, atMs: number): Promise<void>;
  addMember(game: string, member: MemberRecord): Promise<void>;
  members(game: string): Promise<readonly MemberRecord[]>;
  /** False when this message was stored before. */
  addChat(game: string, line: ChatRecord): Promise<boolean>;
  chat(game: string): Promise<readonly ChatRecord[]>;
  audit(game: string, act: string, atMs: number): Promise<void>;
  /** What the facilitator did, in order. */
  audits(game: string): Promise<readonly string[]>;
  close(): Promise<void>;
}
