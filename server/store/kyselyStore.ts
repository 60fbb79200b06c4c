import type { Envelope } from '@accord/shared/game/events.ts';
import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import { isDuplicate } from './duplicate.ts';
import type { ChatRecord, EventStore, GameRecord, MemberRecord } from './eventStore.ts';
import type { ChatTable, Db, EventTable, GameTable, MemberTable } from './schema.ts';

/** The event store over any database that Kysely speaks. */
export class KyselyStore implements EventStore {
  readonly #db: Kysely<Db>;
  readonly #observe: (seconds: number) => void;

  /** @param observe is told how long each append took */
  constructor(db: Kysely<Db>, observe: (seconds: number) => void = () => {}) {
    this.#db = db;
    this.#observe = observe;
  }

  async createGame(game: GameRecord, envelopes: readonly Envelope[], members: readonly MemberRecord[]) {
    await this.#db.transaction().execute(async (trx) => {
      await trx.insertInto('games').values(gameRow(game)).execute();
      await insertEvents(trx, envelopes, game.createdMs);
      for (const member of members)
        await trx.insertInto('members').values(memberRow(game.id, member)).execute();
    });
  }

  async gameByCode(code: string): Promise<GameRecord | null> {
    const row = await this.#db.selectFrom('games').selectAll().where('code', '=', code).executeTakeFirst();
    return row === undefined ? null : gameOf(row);
  }

  async gameById(id: string): Promise<GameRecord | null> {
    const row = await this.#db.selectFrom('games').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : gameOf(row);
  }

  async append(envelopes: readonly Envelope[], atMs: number): Promise<'stored' | 'duplicate'> {
    const startedMs = performance.now();
    try {
      await this.#db.transaction().execute((trx) => insertEvents(trx, envelopes, atMs));
      return 'stored';
    } catch (error) {
      if (isDuplicate(error, 'command_key')) return 'duplicate';
      throw error;
    } finally {
      this.#observe((performance.now() - startedMs) / 1000);
    }
  }

  async events(game: string, branch: number): Promise<readonly Envelope[]> {
    const rows = await this.#db
      .selectFrom('events')
      .selectAll()
      .where('game', '=', game)
      .where('branch', '=', branch)
      .orderBy('sequence')
      .execute();
    return rows.map(envelopeOf);
  }

  async endGame(game: string, atMs: number): Promise<void> {
    await this.#db.updateTable('games').set({ ended_ms: atMs }).where('id', '=', game).execute();
  }

  async addMember(game: string, member: MemberRecord): Promise<void> {
    await this.#db.insertInto('members').values(memberRow(game, member)).execute();
  }

  async members(game: string): Promise<readonly MemberRecord[]> {
    const rows = await this.#db.selectFrom('members').selectAll().where('game', '=', game).execute();
    return rows.map(memberOf);
  }

  async addChat(game: string, line: ChatRecord): Promise<boolean> {
    const inserted = await this.#db
      .insertInto('chat')
      .values(chatRow(game, line))
      .onConflict((c) => c.doNothing())
      .returning('id')
      .executeTakeFirst();
    return inserted !== undefined;
  }

  async chat(game: string): Promise<readonly ChatRecord[]> {
    const rows = await this.#db
      .selectFrom('chat')
      .selectAll()
      .where('game', '=', game)
      .orderBy('id')
      .execute();
    return rows.map(chatOf);
  }

  async audit(game: string, act: string, atMs: number): Promise<void> {
    await this.#db.insertInto('audit').values({ game, act, at_ms: atMs }).execute();
  }

  async audits(game: string): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('audit')
      .select('act')
      .where('game', '=', game)
      .orderBy('id')
      .execute();
    return rows.map(({ act }) => act);
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }
}

async function insertEvents(
  trx: Transaction<Db>,
  envelopes: readonly Envelope[],
  atMs: number,
): Promise<void> {
  for (const envelope of envelopes) await trx.insertInto('events').values(eventRow(envelope, atMs)).execute();
}

const gameRow = (game: GameRecord): Insertable<GameTable> => ({
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
});

const gameOf = (row: Selectable<GameTable>): GameRecord => ({
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
});

const eventRow = (envelope: Envelope, atMs: number): Insertable<EventTable> => ({
  game: envelope.game,
  branch: envelope.branch,
  sequence: envelope.sequence,
  version: envelope.version,
  command_key: envelope.commandKey,
  event: JSON.stringify(envelope.event),
  state_hash: envelope.stateHash,
  at_ms: atMs,
});

const envelopeOf = (row: Selectable<EventTable>): Envelope => ({
  game: row.game,
  branch: row.branch,
  sequence: row.sequence,
  version: row.version as Envelope['version'],
  commandKey: row.command_key,
  event: JSON.parse(row.event) as Envelope['event'],
  stateHash: row.state_hash,
});

const memberRow = (game: string, member: MemberRecord): Insertable<MemberTable> => ({
  game,
  id: member.id,
  bloc: member.bloc,
  name: member.name,
  desk: member.desk,
  token_hash: member.tokenHash,
  joined_ms: member.joinedMs,
});

const memberOf = (row: Selectable<MemberTable>): MemberRecord => ({
  id: row.id,
  bloc: row.bloc,
  name: row.name,
  desk: row.desk as MemberRecord['desk'],
  tokenHash: row.token_hash,
  joinedMs: row.joined_ms,
});

const chatRow = (game: string, line: ChatRecord): Insertable<ChatTable> => ({
  game,
  message_key: line.messageKey,
  sender: line.sender,
  sender_name: line.senderName,
  recipient: line.recipient,
  text: line.text,
  at_ms: line.atMs,
});

const chatOf = (row: Selectable<ChatTable>): ChatRecord => ({
  messageKey: row.message_key,
  sender: row.sender,
  senderName: row.sender_name,
  recipient: row.recipient,
  text: row.text,
  atMs: row.at_ms,
});
