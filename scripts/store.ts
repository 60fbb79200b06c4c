import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { kyselyStore } from '../server/store/kyselyStore.ts';
import { openPostgres } from '../server/store/postgres.ts';
import { DATABASE_FILE } from '../server/store/sqlite.ts';
import { fail, options } from './cli.ts';
import { checkGames } from './store/check.ts';
import { checkFile, copyDatabase, restoreFile } from './store/files.ts';

const HELP = `Looks after the database of a server: DATA_DIR (default ./data), or DATABASE_URL.

  npm run -s store -- check [--file FILE] [--json]
  npm run -s store -- backup --file FILE
  npm run -s store -- restore --file FILE

  check     the file's own structure; then every game: no event missing, every event replays to its hash, every
            snapshot agrees. The server may be running. Exit status 1 on any fault
  backup    copies the database to FILE while the server is running, and checks the copy
  restore   checks FILE and puts it in the database's place; stop the server first. What was there is kept beside it

  --file FILE   a copy of the database
  --json        one JSON document on standard output

With DATABASE_URL only check is done here: pg_dump and pg_restore copy a PostgreSQL database.`;

const { values, positionals } = options(HELP, {
  file: { type: 'string' },
  json: { type: 'boolean', default: false },
});
const { DATA_DIR = './data', DATABASE_URL } = process.env;
const live = join(DATA_DIR, DATABASE_FILE);

const wanted = (): string => values.file ?? fail(`--file is missing\n\n${HELP}`);
const existing = (file: string): string => (existsSync(file) ? file : fail(`${file}: no such file`));

async function report(file: string | null): Promise<void> {
  const found = file === null ? await checkServer() : await checkFile(existing(file));
  if (values.json) console.log(JSON.stringify(found));
  else console.log(`${found.games} games, ${found.events} events, ${found.faults.length} faults`);
  for (const fault of found.faults) console.error(fault);
  if (found.faults.length > 0) process.exit(1);
}

async function checkServer() {
  const store = kyselyStore(await openPostgres(DATABASE_URL as string, (error) => fail(error.message)));
  return checkGames(store).finally(() => store.close());
}

async function restore(file: string): Promise<void> {
  await report(existing(file));
  const suffix = `before-${new Date().toISOString().replaceAll(':', '-')}`;
  const kept = await restoreFile(file, DATA_DIR, suffix).catch((error: Error) =>
    fail(`${live}: ${error.message}. Is a server using it? Stop it first.`),
  );
  if (kept !== null) console.error(`What was there is now ${kept}`);
}

const [act] = positionals;
if (act === 'check') await report(values.file ?? (DATABASE_URL === undefined ? live : null));
else if (DATABASE_URL !== undefined) fail('Use pg_dump and pg_restore for a PostgreSQL database.');
else if (act === 'backup') {
  await copyDatabase(existing(live), wanted());
  await report(wanted());
} else if (act === 'restore') await restore(wanted());
else fail(HELP);
