import type { Kysely, Transaction, Updateable } from 'kysely';
import type { MemberChange, People } from './eventStore.ts';
import { chatOf, chatRow, memberOf, memberRow } from './rows.ts';
import type { Db, MemberTable } from './schema.ts';

/** Writes something whole; resolves when it is on disk. */
export type Write = (act: (trx: Transaction<Db>) => Promise<void>) => Promise<void>;

/**
 * Members, chat, the facilitator's acts; and how all of it is forgotten.
 * @param overwrite leaves nothing of what was deleted in the database's own files
 */
export function peopleOf(db: Kysely<Db>, write: Write, overwrite: () => Promise<void>): People {
  return {
    addMember: (game, member) =>
      write(async (trx) => {
        await trx.insertInto('members').values(memberRow(game, member)).execute();
      }),
    changeMember: async (game, id, change) => {
      const row = changed(change);
      await db.updateTable('members').set(row).where('game', '=', game).where('id', '=', id).execute();
    },
    members: async (game) => {
      const rows = await db.selectFrom('members').selectAll().where('game', '=', game).execute();
      return rows.map(memberOf);
    },
    addChat: async (game, line) => {
      let inserted: unknown;
      await write(async (trx) => {
        inserted = await trx
          .insertInto('chat')
          .values(chatRow(game, line))
          .onConflict((c) => c.doNothing())
          .returning('id')
          .executeTakeFirst();
      });
      return inserted !== undefined;
    },
    chat: async (game) => {
      const rows = await db.selectFrom('chat').selectAll().where('game', '=', game).orderBy('id').execute();
      return rows.map(chatOf);
    },
    respond: (game, { respondent, part, body, atMs }) =>
      write(async (trx) => {
        await trx
          .insertInto('responses')
          .values({ game, respondent, part, body, at_ms: atMs })
          .onConflict((c) => c.columns(['game', 'respondent', 'part']).doUpdateSet({ body }))
          .execute();
      }),
    responses: async (game) => {
      const rows = await db.selectFrom('responses').selectAll().where('game', '=', game).execute();
      return rows.map(({ respondent, part, body, at_ms }) => ({ respondent, part, body, atMs: at_ms }));
    },
    audit: async (game, act, atMs) => {
      await db.insertInto('audit').values({ game, act, at_ms: atMs }).execute();
    },
    audits: async (game) => {
      const rows = await db.selectFrom('audit').selectAll().where('game', '=', game).orderBy('id').execute();
      return rows.map(({ act, at_ms }) => ({ act, atMs: at_ms }));
    },
    forgetPeople: async (game) => {
      await db.transaction().execute(async (trx) => {
        await trx.updateTable('members').set({ name: '' }).where('game', '=', game).execute();
        await trx.deleteFrom('chat').where('game', '=', game).execute();
        await trx.deleteFrom('responses').where('game', '=', game).execute();
        await trx.updateTable('games').set({ title: '' }).where('id', '=', game).execute();
      });
      await overwrite();
    },
    deleteGame: async (game) => {
      await db.deleteFrom('games').where('id', '=', game).execute();
      await overwrite();
    },
    purge: async (beforeMs) => {
      const played = db.selectFrom('events').select('game').where('at_ms', '>=', beforeMs);
      const { numDeletedRows } = await db
        .deleteFrom('games')
        .where('created_ms', '<', beforeMs)
        .where('id', 'not in', played)
        .executeTakeFirst();
      await overwrite();
      return Number(numDeletedRows);
    },
  };
}

function changed({ bloc, name, muted, removed }: MemberChange): Updateable<MemberTable> {
  return {
    ...(bloc !== undefined && { bloc }),
    ...(name !== undefined && { name }),
    ...(muted !== undefined && { muted: Number(muted) }),
    ...(removed !== undefined && { removed: Number(removed) }),
  };
}
