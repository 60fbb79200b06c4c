import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Envelope } from '@accord/shared/game/events.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import { ABSENCES } from '@accord/shared/protocol/names.ts';
import type { Insertable, Selectable } from 'kysely';
import type { ChatRecord, GameRecord, MemberRecord, Snapshot } from './eventStore.ts';
import type { ChatTable, EventTable, GameTable, MemberTable, SnapshotTable } from './schema.ts';
import { EVENT_VERSION, upcast } from './upcast.ts';

/** Records as rows of tables, and back. */

const absenceOf = (text: string): GameRecord['absence'] => ABSENCES.find((one) => one === text) ?? 'wait';

export const gameRow = (game: GameRecord): Insertable<GameTable> => ({
  id: game.id,
  code: game.code,
  title: game.title,
  mode: game.mode,
  language: game.language,
  config: JSON.stringify(game.config),
  host_key_hash: game.hostKeyHash,
  rules_version: game.rulesVersion,
  content_hash: game.contentHash,
  created_ms: game.createdMs,
  ended_ms: null,
  absence: game.absence,
});

export const gameOf = (row: Selectable<GameTable>): GameRecord => ({
  id: row.id,
  code: row.code,
  title: row.title,
  mode: row.mode as GameRecord['mode'],
  language: row.language,
  config: JSON.parse(row.config) as GameRecord['config'],
  hostKeyHash: row.host_key_hash,
  rulesVersion: row.rules_version,
  contentHash: row.content_hash,
  createdMs: row.created_ms,
  absence: absenceOf(row.absence),
});

export const eventRow = (envelope: Envelope, atMs: number): Insertable<EventTable> => ({
  game: envelope.game,
  branch: envelope.branch,
  sequence: envelope.sequence,
  version: envelope.version,
  command_key: envelope.commandKey,
  event: JSON.stringify(envelope.event),
  state_hash: envelope.stateHash,
  at_ms: atMs,
});

export const envelopeOf = (row: Selectable<EventTable>): Envelope => ({
  game: row.game,
  branch: row.branch,
  sequence: row.sequence,
  version: row.version,
  commandKey: row.command_key,
  event: upcast(row.version, JSON.parse(row.event)),
  stateHash: row.state_hash,
});

export const memberRow = (game: string, member: MemberRecord): Insertable<MemberTable> => ({
  game,
  id: member.id,
  bloc: member.bloc,
  name: member.name,
  desk: member.desk,
  token_hash: member.tokenHash,
  joined_ms: member.joinedMs,
  muted: Number(member.muted),
  removed: Number(member.removed),
});

export const memberOf = (row: Selectable<MemberTable>): MemberRecord => ({
  id: row.id,
  bloc: row.bloc,
  name: row.name,
  desk: row.desk as MemberRecord['desk'],
  tokenHash: row.token_hash,
  joinedMs: row.joined_ms,
  muted: row.muted !== 0,
  removed: row.removed !== 0,
});

export const chatRow = (game: string, line: ChatRecord): Insertable<ChatTable> => ({
  game,
  message_key: line.messageKey,
  sender: line.sender,
  sender_name: line.senderName,
  recipient: line.recipient,
  text: line.text,
  at_ms: line.atMs,
});

export const chatOf = (row: Selectable<ChatTable>): ChatRecord => ({
  messageKey: row.message_key,
  sender: row.sender,
  senderName: row.sender_name,
  recipient: row.recipient,
  text: row.text,
  atMs: row.at_ms,
});

/** States are packed: four fifths of them are repeated names. */
export const snapshotRow = (game: string, snapshot: Snapshot): Insertable<SnapshotTable> => ({
  game,
  branch: snapshot.branch,
  sequence: snapshot.sequence,
  version: EVENT_VERSION,
  state_hash: snapshot.stateHash,
  state: deflateRawSync(JSON.stringify(snapshot.state)).toString('base64'),
});

/** Throws when the row is damaged. */
export const snapshotOf = (row: Selectable<SnapshotTable>): Snapshot => ({
  branch: row.branch,
  sequence: row.sequence,
  stateHash: row.state_hash,
  state: JSON.parse(inflateRawSync(Buffer.from(row.state, 'base64')).toString()) as GameState,
});
