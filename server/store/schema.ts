import type { Generated } from 'kysely';

/** Tables as rows. JSON lives in text columns, byte for byte; times are milliseconds since 1970. */

export interface GameTable {
  readonly id: string;
  readonly code: string;
  title: string;
  readonly mode: string;
  readonly language: string;
  readonly config: string;
  host_key_hash: string;
  readonly rules_version: number;
  readonly content_hash: string;
  readonly created_ms: number;
  ended_ms: number | null;
  absence: string;
}

export interface EventTable {
  readonly game: string;
  readonly branch: number;
  readonly sequence: number;
  readonly version: number;
  /** On the first event of a command only: unique within a game, so a repeated command finds it. */
  readonly command_key: string | null;
  readonly event: string;
  readonly state_hash: string;
  readonly at_ms: number;
}

/** Names live outside the hashed log, so that they can be deleted without breaking a replay. */
export interface MemberTable {
  readonly game: string;
  readonly id: string;
  bloc: string;
  name: string;
  readonly desk: string;
  readonly token_hash: string;
  readonly joined_ms: number;
  /** 0 or 1, like every yes or no. */
  muted: number;
  removed: number;
}

/** States beside the log, packed; what is missing or damaged is folded from the log again. */
export interface SnapshotTable {
  readonly game: string;
  readonly branch: number;
  readonly sequence: number;
  /** The version of events that the state was folded from. */
  readonly version: number;
  readonly state_hash: string;
  readonly state: string;
}

/** Where a branch leaves its parent. Branch 0 has none. */
interface BranchTable {
  readonly game: string;
  readonly branch: number;
  readonly parent: number;
  readonly from_sequence: number;
  readonly at_ms: number;
}

export interface ChatTable {
  readonly id: Generated<number>;
  readonly game: string;
  /** Who sent it and the sender's own key: a repeated sending is one line. */
  readonly message_key: string;
  readonly sender: string;
  readonly sender_name: string;
  readonly recipient: string;
  readonly text: string;
  readonly at_ms: number;
}

/** Questionnaires and reflections: no name, no seat. */
interface ResponseTable {
  readonly game: string;
  readonly respondent: string;
  readonly part: string;
  readonly body: string;
  readonly at_ms: number;
}

/** What the facilitator did beyond the rules of the game, such as looking at secrets. */
interface AuditTable {
  readonly id: Generated<number>;
  readonly game: string;
  readonly act: string;
  readonly at_ms: number;
}

export interface Db {
  readonly games: GameTable;
  readonly events: EventTable;
  readonly snapshots: SnapshotTable;
  readonly branches: BranchTable;
  readonly members: MemberTable;
  readonly chat: ChatTable;
  readonly audit: AuditTable;
  readonly responses: ResponseTable;
}
