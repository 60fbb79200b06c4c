import type { Envelope } from '@accord/shared/game/events.ts';
import type { GameConfig, GameState, Mode } from '@accord/shared/game/state.ts';
import type { Absence, Desk } from '@accord/shared/protocol/names.ts';

/** Beyond the end of every log, and within what every database counts. */
export const END_OF_LOG = 2 ** 31 - 1;

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
  /** What becomes of delegations that nobody is connected to. */
  readonly absence: Absence;
}

export interface MemberRecord {
  /** Unique within its game, never used twice. */
  readonly id: string;
  readonly bloc: string;
  readonly name: string;
  readonly desk: Desk;
  readonly tokenHash: string;
  readonly joinedMs: number;
  readonly muted: boolean;
  /** Shown out by the facilitator: the token opens nothing any more. */
  readonly removed: boolean;
}

/** What the facilitator may change about somebody. */
export type MemberChange = Partial<Pick<MemberRecord, 'bloc' | 'name' | 'muted' | 'removed'>>;

export interface ChatRecord {
  readonly messageKey: string;
  /** A bloc, or `host`. */
  readonly sender: string;
  readonly senderName: string;
  readonly recipient: string;
  readonly text: string;
  readonly atMs: number;
}

/** What somebody answered about the game itself: of the respondent only the hash of a key of their browser's. */
export interface ResponseRecord {
  readonly respondent: string;
  /** `before`, `after`, `round-2`: one answer each, the latest stands. */
  readonly part: string;
  readonly body: string;
  readonly atMs: number;
}

export interface AuditRecord {
  readonly act: string;
  readonly atMs: number;
}

/** A state that need not be folded again: how many events of its branch it holds, and its hash. */
export interface Snapshot {
  readonly branch: number;
  readonly sequence: number;
  readonly stateHash: string;
  readonly state: GameState;
}

/** A course of a game that leaves its parent's after so many events. */
export interface Branch {
  readonly branch: number;
  readonly parent: number;
  readonly fromSequence: number;
}

/** `conflict`: somebody else has written at this place of the log, so whoever asked no longer owns the game. */
export type Appended = 'stored' | 'duplicate' | 'conflict';

/** Games and their logs, which only grow. */
export interface EventLog {
  createGame(
    game: GameRecord,
    envelopes: readonly Envelope[],
    members: readonly MemberRecord[],
    opening: Snapshot,
  ): Promise<void>;
  gameByCode(code: string): Promise<GameRecord | null>;
  gameById(id: string): Promise<GameRecord | null>;
  /** Identifiers of all games, oldest first. */
  gameIds(): Promise<readonly string[]>;
  /** All events of one command in one transaction; `duplicate` when its key was stored before. */
  append(envelopes: readonly Envelope[], atMs: number): Promise<Appended>;
  /** Whether a command was stored in any branch of a game. */
  knows(game: string, commandKey: string): Promise<boolean>;
  /** Events `[from, until)` of a branch, those of its ancestors before it left them included. */
  events(game: string, branch: number, from?: number, until?: number): Promise<readonly Envelope[]>;
  /** The branch that is played: the newest. */
  currentBranch(game: string): Promise<number>;
  /** Begins a branch with its first events, and the state that it begins from. */
  fork(branch: Branch, envelopes: readonly Envelope[], start: Snapshot, atMs: number): Promise<Appended>;
  /** Kept beside the log, and written again when it is lost. */
  saveSnapshot(game: string, snapshot: Snapshot): Promise<void>;
  /** The newest sound snapshot of a branch or its ancestors that holds at most so many events. */
  snapshot(game: string, branch: number, atMost: number): Promise<Snapshot | null>;
  endGame(game: string, atMs: number): Promise<void>;
  /** A new host key: the one before opens nothing any more. */
  setHostKey(game: string, hash: string): Promise<void>;
  setAbsence(game: string, absence: Absence): Promise<void>;
}

/** Who plays and what they say: outside the hashed log, so that it can be deleted without breaking a replay. */
export interface People {
  addMember(game: string, member: MemberRecord): Promise<void>;
  changeMember(game: string, id: string, change: MemberChange): Promise<void>;
  members(game: string): Promise<readonly MemberRecord[]>;
  /** False when this message was stored before. */
  addChat(game: string, line: ChatRecord): Promise<boolean>;
  chat(game: string): Promise<readonly ChatRecord[]>;
  respond(game: string, response: ResponseRecord): Promise<void>;
  responses(game: string): Promise<readonly ResponseRecord[]>;
  audit(game: string, act: string, atMs: number): Promise<void>;
  /** What the facilitator did, in order. */
  audits(game: string): Promise<readonly AuditRecord[]>;
  /** Forgets every name, line of chat, questionnaire and the title; the course of the game stays. */
  forgetPeople(game: string): Promise<void>;
  deleteGame(game: string): Promise<void>;
  /** Deletes games in which nothing happened since a moment; answers how many. */
  purge(beforeMs: number): Promise<number>;
}

/** The truth about all games. Every promise resolves after the data reached the disk, or rejects and nothing changed. */
export interface EventStore extends EventLog, People {
  /** Whether the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
